import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { importData } from '../import/import-data.ts';
import type { InputFile } from '../import/model.ts';
import { formatNote } from '../import/notes.ts';
import { withCredits, worldMap } from './base.ts';
import { makeFolder, quoted, refuseFull, theatreId } from './new-folder.ts';
import { type Output, reason } from './output.ts';
import { commandOf, oneOf, UsageError } from './usage.ts';

const MS_A_DAY = 86_400_000;
/** Above this the files do not fit into memory; a series this large has to be cut into parts. */
const MAX_BYTES = 2 * 1024 ** 3;

/** Make a theatre's folder from files as people have them, and tell in some ten lines what was taken for what. */
export async function run(args: string[], output: Output): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      actor: { type: 'string' },
      date: { type: 'string' },
      until: { type: 'string' },
      name: { type: 'string' },
      source: { type: 'string' },
      title: { type: 'string' },
      subject: { type: 'string' },
      rest: { type: 'string' },
      'date-order': { type: 'string' },
      lang: { type: 'string' },
      notes: { type: 'boolean', default: false },
      'no-base': { type: 'boolean', default: false },
    },
  });
  const { out, subject, 'date-order': order, lang, notes: all, 'no-base': noBase, ...given } = values;
  if (positionals.length === 0) throw new UsageError('import needs files or folders to read');
  if (!out) throw new UsageError('import needs --out FOLDER');
  const dateOrder = order === undefined ? undefined : oneOf('date-order', order, ['dmy', 'mdy']);
  const folder = out.replace(/(?<=.)[/\\]+$/, '');
  await refuseFull(folder);
  const files = (await Promise.all(positionals.map(path => filesOf(path)))).flat();
  const outline = subject === undefined ? [] : await filesOf(subject);
  const place = await Place.beside(folder);
  try {
    const id = theatreId(basename(resolve(folder)));
    const options = { ...given, id, dateOrder, languages: lang?.split(',') };
    const result = await importData(
      files,
      outline,
      options,
      (path, text) => place.write(path, path === 'theatre.json' && !noBase ? withCredits(text) : text),
      line => output.progress?.(line),
    );
    output.out(result.account.map(line => `${line}\n`).join(''));
    if (all) for (const note of result.notes) output.err(`${formatNote(note)}\n`);
    if (!result.written) return 1;
    if (!noBase && result.ground?.bounds) {
      output.progress?.('drawing the base map');
      const { bounds, places, languages } = result.ground;
      const map = await worldMap(bounds, places, languages);
      for (const [path, text] of map.files) await place.write(path, text);
    }
    await place.settle();
    output.err(`check it: ${commandOf('check', quoted(folder))}\nsee it: ${commandOf('serve', quoted(folder))}\n`);
    return 0;
  } finally {
    await place.clear();
  }
}

/** A file, or every file of a folder; the paths as they were given. */
async function filesOf(path: string): Promise<InputFile[]> {
  const budget = { left: MAX_BYTES };
  return gather(path.replace(/(?<=.)[/\\]+$/, ''), budget);
}

async function gather(path: string, budget: { left: number }): Promise<InputFile[]> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) {
      const names = (await readdir(path)).filter(name => !name.startsWith('.')).sort();
      const files: InputFile[] = [];
      for (const name of names) files.push(...(await gather(join(path, name), budget)));
      return files;
    }
    if (!found.isFile()) throw new UsageError(`cannot read ${path}: it is not a plain file`);
    budget.left -= found.size;
    if (budget.left < 0)
      throw new UsageError(`${path}: the files measure more than ${MAX_BYTES / 1024 ** 3} GB; give fewer at a time`);
    const bytes = await readFile(path);
    return [{ path: path.replaceAll('\\', '/'), bytes, modified: Math.floor(found.mtimeMs / MS_A_DAY) }];
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    throw new UsageError(`cannot read ${path}: ${reason(cause)}`, { cause });
  }
}

/** The folder in the making, beside its place, so that nobody ever sees half of it. */
class Place {
  readonly #made = new Set<string>();

  private constructor(
    readonly folder: string,
    readonly beside: string,
  ) {}

  static async beside(folder: string): Promise<Place> {
    await makeFolder(dirname(folder));
    const beside = join(dirname(folder), `.${basename(resolve(folder))}.importing-${process.pid}`);
    await rm(beside, { recursive: true, force: true });
    await makeFolder(beside);
    return new Place(folder, beside);
  }

  async write(path: string, text: string): Promise<void> {
    const file = join(this.beside, path);
    if (!this.#made.has(dirname(file))) {
      await mkdir(dirname(file), { recursive: true });
      this.#made.add(dirname(file));
    }
    await writeFile(file, text).catch(cause => {
      throw new UsageError(`cannot write ${join(this.folder, path)}: ${reason(cause)}`, { cause });
    });
  }

  /** Into its place, beside hidden files that may be there already. */
  async settle(): Promise<void> {
    try {
      await mkdir(this.folder, { recursive: true });
      for (const name of await readdir(this.beside)) await rename(join(this.beside, name), join(this.folder, name));
    } catch (cause) {
      throw new UsageError(`cannot write to ${this.folder}: ${reason(cause)}`, { cause });
    }
  }

  async clear(): Promise<void> {
    await rm(this.beside, { recursive: true, force: true });
  }
}
