import { dirname, join, relative, resolve } from 'node:path';
import { type CompiledFiles, compile, namesName, textsName } from '../compile/compile.ts';
import { Memo } from '../compile/memo.ts';
import type { Problem } from '../compile/read/problem.ts';
import { Progress } from '../compile/read/progress.ts';
import { isTheatre, LIST_FILE, readTheatreFolders, type TheatreFolders } from './theatre-list.ts';

export function errorsOf(theatres: Theatres): Problem[] {
  return theatres.problems.filter(problem => problem.severity === 'error');
}

/**
 * The theatres of a site: those that were asked for by name, first, then every other folder of the root with a
 * theatre.json, in the order of its list. Compiled; the last good files stay while a theatre is being mended.
 */
export class Theatres {
  readonly #root: string | null;
  readonly #named: readonly string[];
  readonly #good = new Map<string, CompiledFiles>();
  readonly #problems = new Map<string, readonly Problem[]>();
  readonly #memos = new Map<string, Memo>();
  #folders: TheatreFolders = { names: [], problems: [] };

  /**
   * @param root the folder of folders; null where there are only those that are named
   * @param named folders inside or outside the root
   */
  constructor(root: string | null, named: readonly string[] = []) {
    this.#root = root === null ? null : resolve(root);
    this.#named = [...new Set(named.map(folder => resolve(folder)))];
  }

  /** Folders to be watched for changes. */
  get watched(): readonly string[] {
    return this.#root === null ? this.#named : [this.#root, ...this.#named];
  }

  /** Folders that hold a theatre, in order. */
  async folders(): Promise<string[]> {
    if (this.#root !== null) this.#folders = await readTheatreFolders(this.#root);
    return [...new Set([...this.#named.filter(isTheatre), ...this.#found])];
  }

  /** Whether a file is the list that gives the theatres their order; `folders` reads it anew. */
  isList(file: string): boolean {
    return this.#root !== null && resolve(file) === join(this.#root, LIST_FILE);
  }

  /** The folder of the theatre that a file belongs to, however deep it lies in there, or null. */
  folderOf(file: string): string | null {
    let folder = resolve(file);
    while (dirname(folder) !== folder) {
      folder = dirname(folder);
      if (this.#named.includes(folder) || dirname(folder) === this.#root) return folder;
    }
    return null;
  }

  async compileAll(): Promise<void> {
    for (const folder of await this.folders()) await this.compile(folder);
  }

  /** @returns whether the folder has no error; one that holds no theatre any more is forgotten */
  async compile(folder: string): Promise<boolean> {
    if (!isTheatre(folder)) {
      this.#problems.delete(folder);
      this.#good.delete(folder);
      this.#memos.delete(folder);
      return true;
    }
    const memo = this.#memos.get(folder) ?? new Memo();
    this.#memos.set(folder, memo);
    const name = relative(process.cwd(), folder) || folder;
    const { problems, output } = await compile(folder, name, new Progress(), memo);
    this.#problems.set(folder, problems);
    if (output) this.#good.set(folder, output);
    return output !== null;
  }

  /** All problems of the newest facts; two theatres with one id, which would be one file, among them. */
  get problems(): Problem[] {
    const folderOf = new Map(this.good.map(files => [files.theatre.id, files.facts.folder]));
    const clashes = [...this.#good.values()].flatMap(({ theatre: { id }, facts }): Problem[] => {
      const first = folderOf.get(id) ?? facts.folder;
      if (first === facts.folder) return [];
      const text = `duplicate id "${id}": the theatre in ${relative(process.cwd(), first)} has it too; give one of them another`;
      return [{ ...facts.theatre.at, column: 'id', severity: 'error', code: 'duplicate', text }];
    });
    return [...this.#folders.problems, ...[...this.#problems.values()].flat(), ...clashes];
  }

  /** The newest good files, in the order of their folders; of two theatres with one id the first. */
  get good(): CompiledFiles[] {
    const byId = new Map<string, CompiledFiles>();
    for (const folder of this.#inOrder([...this.#good.keys()])) {
      const files = this.#good.get(folder);
      if (files && !byId.has(files.theatre.id)) byId.set(files.theatre.id, files);
    }
    return [...byId.values()];
  }

  /**
   * Every file of the site's data folder: name and text. Each theatre stands there twice, under its id and under its id
   * and record, which a later release leaves where it is: a map that is pinned to a record never changes.
   */
  get files(): Map<string, string> {
    const files = new Map<string, string>();
    for (const { theatre, first, names, texts } of this.good) {
      for (const file of [`${theatre.id}.json`, `${theatre.id}@${theatre.record}.json`]) {
        files.set(file, first);
        if (names !== null) files.set(namesName(file), names);
        for (const [lang, text] of texts) files.set(textsName(file, lang), text);
      }
    }
    return files;
  }

  get #found(): string[] {
    const root = this.#root;
    return root === null ? [] : this.#folders.names.map(name => join(root, name));
  }

  /** Named folders as they were named, then the others as they stand in the root. */
  #inOrder(folders: readonly string[]): string[] {
    const order = [...this.#named, ...this.#found];
    const rank = (folder: string) => (order.includes(folder) ? order.indexOf(folder) : order.length);
    return [...folders].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  }
}
