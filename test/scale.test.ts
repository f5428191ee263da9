import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatDay, parseDay } from '../src/engine/model/day.ts';

const FIRST = parseDay('2014-01-01');
const DAYS = 2000;
/**
 * A verb that needs much longer, or more memory than this, has a step that grows with the square of the record. No shorter
 * time is a fault: the machine may be shared.
 */
const LIMIT = { timeout: 600_000 };
const MEMORY = '--max-old-space-size=1024';

let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'territory-map-'));
});
afterAll(() => rm(scratch, { recursive: true }));

/** A theatre of as many places and changes: scattered by a fixed rule, each change to the other side. */
async function scatter(name: string, places: number, changes: number): Promise<string> {
  const folder = join(scratch, name);
  await mkdir(folder);
  const write = (file: string, rows: readonly string[]) => writeFile(join(folder, file), `${rows.join('\n')}\n`);
  const theatre = { id: name, title: { en: name }, first: formatDay(FIRST), last: formatDay(FIRST + DAYS) };
  await writeFile(join(folder, 'theatre.json'), JSON.stringify(theatre));
  await write('actors.csv', ['id,side,name_en,colour', 'red,red,Red,#d55e00', 'blue,blue,Blue,#0072b2']);
  await write('sources.csv', ['id,publisher,title', 'survey,Survey,Who held what']);
  // Two irrational steps never meet: no two places on one spot, none on a line.
  const spots = Array.from({ length: places }, (_, i) => [(i * Math.SQRT2) % 1, (i * Math.sqrt(3)) % 1]);
  const rows = spots.map(([x, y], i) => `p${i},Place ${i},${(44 + 8 * y).toFixed(5)},${(30 + 10 * x).toFixed(5)}`);
  await write('places.csv', ['id,name_en,lat,lon', ...rows]);
  // West against east; the changes go from place to place and come round again on a later day.
  const held = spots.map(([x]) => (x < 0.5 ? 'red' : 'blue'));
  const control = held.map((actor, i) => `p${i},${formatDay(FIRST)},${actor},survey`);
  for (let i = 0; i < changes; i++) {
    const place = (i * 7919) % places;
    held[place] = held[place] === 'red' ? 'blue' : 'red';
    control.push(`p${place},${formatDay(FIRST + 1 + Math.floor((i * (DAYS - 1)) / changes))},${held[place]},survey`);
  }
  await write('control.csv', ['place,from,actor,sources', ...control]);
  return folder;
}

const map = (...args: string[]) =>
  promisify(execFile)(process.execPath, [MEMORY, 'src/cli/bin.mjs', ...args], { ...LIMIT, maxBuffer: 2 ** 28 });

describe.each([
  { name: 'three', places: 3, changes: 4 },
  { name: 'thousands', places: 16_500, changes: 20_000 },
])('a theatre of $places places and $changes changes', ({ name, places, changes }) => {
  let folder: string;
  let compiled: string;
  beforeAll(async () => {
    folder = await scatter(name, places, changes);
    compiled = join(scratch, `${name}.json`);
  });

  it('is checked and counted', LIMIT, async () => {
    const { stdout, stderr } = await map('check', folder);
    expect(stdout).toMatch(`places with a zone: ${places} of ${places}\n`);
    expect(stdout).toMatch(`changes after the start: ${changes} (`);
    expect(stderr).toMatch(/^0 errors, \d+ warnings\n$/m);
  });

  it('is built, exported and summed up', { timeout: 2 * LIMIT.timeout }, async () => {
    await map('build', folder, '--out', compiled);
    const day = formatDay(FIRST + DAYS / 2);
    await map('export', compiled, '--date', day, '--format', 'geojson', '--out', join(scratch, 'day.geojson'));
    const { features } = JSON.parse(await readFile(join(scratch, 'day.geojson'), 'utf8'));
    const towns = features.filter((one: { properties: { layer: string } }) => one.properties.layer === 'town');
    expect(towns).toHaveLength(places);
    const { stdout } = await map('stats', compiled);
    const last = stdout.trimEnd().split('\n').slice(-2);
    // Whatever changed hands, nothing was lost on the way.
    expect(last.map(row => Number(row.split(',')[4])).reduce((a, b) => a + b)).toBe(places);
  });
});
