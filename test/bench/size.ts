import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { argv, exit, stdout } from 'node:process';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Compiled } from '../../src/engine/format/compiled.ts';

/**
 * `npm run size`: what a reader loads before the first map, from the built site (built first where there is none, or
 * with `--build`). Exits with 1 past the budget.
 */
const DIST = 'dist';
/**
 * Most bytes: code and code with data as brotli sends them, the map itself as gzip does; `first` is the script that decodes
 * the data and paints the first map, before the map's own code. Names of small places come later and are told apart. A frame also brings what stands in for modules there.
 */
const BUDGET = { first: 35_000, code: 83_000, all: 116_000, map: 17_000, frame: 84_000 };

if (argv.includes('--build') || !existsSync(join(DIST, 'index.html'))) {
  execFileSync(process.execPath, ['src/build/build.mjs', '--quiet'], { stdio: 'inherit' });
}

const brotli = (text: string | Buffer) => brotliCompressSync(text).length;
const read = (file: string) => readFileSync(join(DIST, file));

/** A file, and every module that it imports at once. */
function importedBy(file: string, found = new Set<string>()): string[] {
  if (!found.has(file)) {
    found.add(file);
    // At once: `import .. from "./x"` and `import "./x"`. What waits is `import(..)`.
    const imports = /\b(?:from|import)\s*["'`](\.[^"'`]+)["'`]/g;
    const text = file.endsWith('.js') ? read(file).toString() : '';
    for (const [, name] of text.matchAll(imports)) importedBy(join(dirname(file), name), found);
  }
  return [...found];
}

/** The page's own files, and every module that they import at once. */
function loadedBy(page: string): string[] {
  const html = read(page).toString();
  const found = new Set([page]);
  for (const [tag, name] of html.matchAll(/<(?:script|link)[^>]*?(?:src|href)="\.\/([^"]+)"[^>]*>/g)) {
    if (/<script|rel="(?:stylesheet|modulepreload)"/.test(tag)) importedBy(name, found);
  }
  return [...found];
}

/** The first script of index.html that is a module, and all that it imports at once. */
function firstScript(): string[] {
  const [, name] = /<script type="module"[^>]*? src="\.\/([^"]+)"/.exec(read('index.html').toString()) ?? [];
  if (!name) throw new Error('index.html has no first script');
  return importedBy(name);
}

const rows: [name: string, bytes: number, most?: number][] = [];
const code = loadedBy('index.html').map((file): [string, number] => [file, brotli(read(file))]);
const total = (parts: readonly (readonly [string, number])[]) => parts.reduce((sum, [, bytes]) => sum + bytes, 0);
const data = brotli(read('data/idlib.json'));
const { zones, control, places } = JSON.parse(read('data/idlib.json').toString()) as Compiled;
// Zones are cut from the places' positions.
const map = gzipSync(JSON.stringify([zones, control, places.spots]), { level: 9 }).length;
const first = firstScript().map((file): [string, number] => [file, brotli(read(file))]);
rows.push(...code, ['first script, which paints the first map', total(first), BUDGET.first]);
rows.push(['code of the first map', total(code), BUDGET.code]);
rows.push(['data/idlib.json', data], ['code and data of the first map', total(code) + data, BUDGET.all]);
rows.push(['zones and all changes of Idlib (gzip)', map, BUDGET.map]);
const frame = loadedBy('embed.html').map((file): [string, number] => [file, brotli(read(file))]);
rows.push(['embed.html, code of the first map', total(frame), BUDGET.frame]);

let past = false;
for (const [name, bytes, most] of rows) {
  const over = most !== undefined && bytes > most;
  past ||= over;
  const limit = most === undefined ? '' : `  of ${most.toLocaleString('en')}${over ? '  PAST THE BUDGET' : ''}`;
  stdout.write(`${bytes.toLocaleString('en').padStart(9)}  ${name}${limit}\n`);
}
exit(past ? 1 : 0);
