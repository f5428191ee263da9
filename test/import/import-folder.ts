import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { type Compilation, compile } from '../../src/compile/compile.ts';
import { type ImportResult, importData } from '../../src/import/import-data.ts';
import type { InputFile } from '../../src/import/model.ts';
import type { ImportOptions } from '../../src/import/options.ts';

/** What an import wrote, and what it said. */
export interface Imported extends ImportResult {
  readonly files: ReadonlyMap<string, string>;
  /** The rows of a CSV file by its header. */
  readonly rows: (file: string) => Record<string, string>[];
  readonly theatre: Record<string, unknown>;
  /** Everything that was said, in one text. */
  readonly said: string;
}

type Given = Readonly<Record<string, string | Uint8Array>>;

/** Import files that are given by name and content. */
export async function importFiles(
  given: Given,
  options: Partial<ImportOptions> = {},
  subject: Given = {},
): Promise<Imported> {
  const files = new Map<string, string>();
  const result = await importData(inputs(given), inputs(subject), { id: 'mywar', ...options }, (path, text) => {
    files.set(path, text);
  });
  const said = [
    ...result.account,
    ...result.notes.map(({ at, text, count }) => `${at.file}:${at.line} ${text} (${count})`),
  ].join('\n');
  return {
    ...result,
    files,
    said,
    rows: file => parse(files.get(file) ?? '', { columns: true }),
    theatre: JSON.parse(files.get('theatre.json') ?? '{}'),
  };
}

export function inputs(given: Given): InputFile[] {
  return Object.entries(given).map(([path, content]) => ({
    path,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  }));
}

/** All files of a folder, by their paths in it. */
export async function filesOf(folder: string, prefix = ''): Promise<Record<string, Uint8Array>> {
  const found: Record<string, Uint8Array> = {};
  for (const name of (await readdir(folder)).sort()) {
    const path = join(folder, name);
    if ((await stat(path)).isDirectory()) Object.assign(found, await filesOf(path, `${prefix}${name}/`));
    else found[`${prefix}${name}`] = await readFile(path);
  }
  return found;
}

/** Check and compile what an import wrote. */
export async function compiled({ files }: Imported): Promise<Compilation> {
  const folder = await mkdtemp(join(tmpdir(), 'import-'));
  try {
    for (const [path, text] of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    return await compile(folder, 'mywar');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The errors of a compilation, one line each. */
export function errorsOf({ problems }: Compilation): string[] {
  return problems
    .filter(({ severity }) => severity === 'error')
    .map(({ file, line, text }) => `${file}:${line} ${text}`);
}
