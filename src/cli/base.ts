import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { applyEdits, modify } from 'jsonc-parser';
import { openFolder } from '../compile/disk/disk-files.ts';
import { Report } from '../compile/read/problem.ts';
import { readTables } from '../compile/read/tables.ts';
import { toFacts } from '../compile/read/to-facts.ts';
import { type BaseMap, baseMap } from '../import/base/base-map.ts';
import { CREDITS } from '../import/base/credits.ts';
import { type Output, reason, writeFiles } from './output.ts';
import { onePath, UsageError } from './usage.ts';

/** Files of the base map. */
const FILES = ['land.geojson', 'water.geojson', 'boundaries.geojson'] as const;
/** Lakes and rivers of the world, as src/data-prep/world-water.ts made them. */
const WATER = join(import.meta.dirname, '../../public/base/water.json');

/** Write coast, borders, lakes, rivers and names of countries for a theatre's box, from a world that is at hand. */
export async function run(args: string[], output: Output): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { force: { type: 'boolean', default: false } },
  });
  const path = onePath('base', positionals, 'a folder of facts');
  const folder = await openFolder(path, path).catch((cause: Error) => {
    throw new UsageError(cause.message, { cause });
  });
  const there = FILES.find(file => folder.has(file));
  if (there !== undefined && !values.force) {
    throw new UsageError(`${folder.nameOf(there)} is there already; take it away, or give --force to write over it`);
  }
  const written = await readTables(folder, new Report());
  if (!written) throw new UsageError(`cannot read ${folder.nameOf('theatre.json')}; check it first`);
  const facts = toFacts({ ...written, water: [] }, path, folder.nameOf('theatre.json'), '');
  const [west, , east] = facts.theatre.bounds;
  if (!(west < east)) throw new UsageError(`${path} has neither bounds nor places from which they could be taken`);
  const documented = new Set(facts.control.map(({ place }) => place));
  const places = written.zones ? [] : facts.places.filter(({ id }) => documented.has(id));
  const map = await worldMap(facts.theatre.bounds, places, facts.theatre.languages);
  const theatre = join(path, 'theatre.json');
  const files = new Map([...map.files].map(([file, text]) => [join(path, file), text]));
  files.set(theatre, withCredits(await readFile(theatre, 'utf8')));
  await writeFiles(files, output);
  for (const file of files.keys()) output.out(`${file}\n`);
  if (map.bent > 0) output.err(`the water was bent round ${map.bent} places that lay in it\n`);
  return 0;
}

/** The base map of a box, from the offline world. */
export async function worldMap(
  bounds: readonly [number, number, number, number],
  places: readonly { readonly lat: number; readonly lon: number }[],
  languages: readonly string[],
): Promise<BaseMap> {
  const atlas = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json');
  try {
    const [countries, water] = await Promise.all(
      [atlas, WATER].map(async file => JSON.parse(await readFile(file, 'utf8'))),
    );
    return await baseMap({ countries, water }, bounds, places, languages);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause)
      throw new UsageError(`cannot read the world's base map: ${reason(cause)}`, { cause });
    throw cause;
  }
}

/** theatre.json with the credits of the base map among its own, as it is written otherwise. */
export function withCredits(text: string): string {
  const given: unknown = JSON.parse(text);
  const listed =
    typeof given === 'object' && given !== null && 'credits' in given && Array.isArray(given.credits)
      ? given.credits
      : [];
  const missing = CREDITS.filter(credit => !listed.some(one => one?.text === credit.text));
  if (missing.length === 0) return text;
  const options = { formattingOptions: { insertSpaces: true, tabSize: 2 } };
  return applyEdits(text, modify(text, ['credits'], [...listed, ...missing], options));
}
