import { readdir, readFile, rm } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { withCredits, worldMap } from './base.ts';
import { makeFolder, quoted, refuseFull, theatreId } from './new-folder.ts';
import { type Output, writeFiles } from './output.ts';
import { commandOf, onePath, UsageError } from './usage.ts';

/** A small theatre, kept as the files that it will be, so that it can be checked like any other. */
const STARTER = join(import.meta.dirname, 'starter');
/** The checkout, with the schema by which editors check theatre.json as it is typed. */
const ROOT = join(import.meta.dirname, '../..');
const SCHEMA = join(ROOT, 'public/schema/theatre.schema.json');

/** Write a small commented theatre that passes `check`, to be replaced row by row. Nothing is ever written over. */
export async function run(args: string[], output: Output): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { 'no-base': { type: 'boolean', default: false } },
  });
  const given = onePath('new', positionals, 'a folder to write to');
  const folder = given.replace(/(?<=.)[/\\]+$/, '');
  await refuseFull(folder);
  const name = basename(resolve(folder));
  const id = theatreId(name);
  const files = new Map<string, string>();
  for (const file of (await readdir(STARTER)).sort()) {
    files.set(join(folder, file), rename(await readFile(join(STARTER, file), 'utf8'), file, { folder, id, name }));
  }
  if (!values['no-base']) await addBase(files, folder, output);
  const made = await makeFolder(folder);
  try {
    await writeFiles(files, output);
  } catch (error) {
    if (made !== undefined) await rm(made, { recursive: true, force: true });
    throw error;
  }
  for (const file of [...files.keys()].sort()) output.out(`${file}\n`);
  output.err(`see it: ${commandOf('serve', quoted(folder))}\ncheck it: ${commandOf('check', quoted(folder))}\n`);
  return 0;
}

/** Land and water for the box of the starter; it goes without where the world's are not at hand, and says so. */
async function addBase(files: Map<string, string>, folder: string, output: Output): Promise<void> {
  const path = join(folder, 'theatre.json');
  const theatre = files.get(path) ?? '';
  const { bounds, languages } = JSON.parse(theatre);
  const [header, ...places] = (files.get(join(folder, 'places.csv')) ?? '').trim().split('\n');
  const [lat, lon] = ['lat', 'lon'].map(name => header.split(',').indexOf(name));
  const spots = places.map(row => ({ lat: Number(row.split(',')[lat]), lon: Number(row.split(',')[lon]) }));
  try {
    const map = await worldMap(bounds, spots, languages);
    for (const [file, text] of map.files) files.set(join(folder, file), text);
    files.set(path, withCredits(theatre));
  } catch (cause) {
    if (!(cause instanceof UsageError)) throw cause;
    const later = commandOf('base', quoted(folder));
    output.err(`the map has no land and water yet: ${cause.message}; once it is there, run ${later}\n`);
  }
}

/** `north-coast` -> `North coast` */
function titleOf(name: string): string {
  const words = name.split(/[-_\s]+/).filter(word => word !== '');
  const title = words.join(' ') || 'Theatre';
  return title.charAt(0).toUpperCase() + title.slice(1);
}

/** Nothing outside the checkout: a path through other people's folders would not hold for long. */
function schemaLine(folder: string): string {
  const path = resolve(folder);
  if (!path.startsWith(join(ROOT, sep))) return '';
  return `\n  "$schema": ${JSON.stringify(relative(path, SCHEMA).split(sep).join('/'))},`;
}

interface Names {
  readonly folder: string;
  readonly id: string;
  readonly name: string;
}

function rename(text: string, file: string, { folder, id, name }: Names): string {
  // Functions, because a plain replacement gives `$` in a name a meaning of its own.
  if (file === 'theatre.json') {
    const named = text.replace('{', () => `{${schemaLine(folder)}`);
    return named.replace('"mywar"', () => JSON.stringify(id)).replace('"My war"', () => JSON.stringify(titleOf(name)));
  }
  return file === 'README.md'
    ? text
        .replace('# My war', () => `# ${titleOf(name)}`)
        .replace('npm start -- FOLDER', () => commandOf('serve', quoted(folder)))
        .replace('npm run -s map -- check FOLDER', () => commandOf('check', quoted(folder)))
    : text;
}
