import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { type CompiledFiles, compile, textsName } from './compile.ts';
import type { Problem } from './problem.ts';

/** The theatres of a site: every folder with a theatre.json, compiled; the last good files stay while one is being mended. */
export class Theatres {
  readonly #root: string;
  readonly #good = new Map<string, CompiledFiles>();
  readonly #problems = new Map<string, readonly Problem[]>();

  /** @param root the folder of folders */
  constructor(root: string) {
    this.#root = root;
  }

  /** Folders that hold a theatre, sorted by name. */
  async folders(): Promise<string[]> {
    const entries = await readdir(this.#root, { withFileTypes: true });
    return entries
      .filter(entry => entry.isDirectory() && existsSync(join(this.#root, entry.name, 'theatre.json')))
      .map(entry => join(this.#root, entry.name))
      .sort();
  }

  async compileAll(): Promise<void> {
    for (const folder of await this.folders()) await this.compile(folder);
  }

  /** @returns whether the folder has no error */
  async compile(folder: string): Promise<boolean> {
    const { problems, output } = await compile(folder, relative(process.cwd(), folder) || folder);
    this.#problems.set(folder, problems);
    if (output) this.#good.set(folder, output);
    return output !== null;
  }

  /** All problems of the newest facts. */
  get problems(): Problem[] {
    return [...this.#problems.values()].flat();
  }

  /** The newest good files, in the order of their folders. */
  get good(): CompiledFiles[] {
    return [...this.#good].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, files]) => files);
  }

  /** Every file of the site's data folder: name and text. */
  get files(): Map<string, string> {
    const files = new Map<string, string>();
    for (const { theatre, main, texts } of this.good) {
      files.set(`${theatre.id}.json`, main);
      for (const [lang, text] of texts) files.set(textsName(`${theatre.id}.json`, lang), text);
    }
    return files;
  }
}
