import { join } from 'node:path';
import type { Position } from 'geojson';
import { expect, test } from 'vitest';
import { compiled, errorsOf, filesOf, importFiles } from './import-folder.ts';
import { situationOn } from './situation.ts';

const CASE = join(import.meta.dirname, 'cases/26-districts-simplified-apart');

type Ring = readonly Position[];
const box = (west: number, south: number, east: number, north: number): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const areas = (zones: Readonly<Record<string, Ring>>) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: Object.entries(zones).map(([name, ring]) => ({
      type: 'Feature',
      properties: { name },
      geometry: { type: 'Polygon', coordinates: [ring] },
    })),
  });
const holders = (zones: Readonly<Record<string, unknown>>) =>
  `name,date,holder\n${Object.keys(zones)
    .map((name, i) => `${name},2020-01-01,${['red', 'blue', 'green'][i % 3]}\n`)
    .join('')}`;
const imported = (zones: Readonly<Record<string, Ring>>, options = {}, subject = {}) =>
  importFiles({ 'districts.geojson': areas(zones), 'holders.csv': holders(zones) }, options, subject);
const sum = (held: Record<string, number>) => Object.values(held).reduce((total, km2) => total + km2, 0);

test('26-districts-simplified-apart: the gap goes to a neighbour, and is told', async () => {
  const made = await importFiles(await filesOf(CASE));
  const told = made.account.filter(line => line.startsWith('look first: 1 gap of zones, 41.0 km2'));
  expect(told).toEqual([expect.stringMatching(/neighbour .*"east" and "west", 41\.0 km2 near 48\.\d+, 36\.0/)]);
  const { output, problems } = await compiled(made);
  expect(problems).toEqual([]);
  // The west as it was drawn, and all else of the two degrees.
  expect(situationOn(output, '2021-04-01')).toEqual({ north: 8275, south: 8111 });
});

/** Districts in rows of five whose common borders wind; each keeps points of its own, so that none fits its neighbour. */
function simplifiedApart(): Record<string, Ring> {
  const wind = (t: number, seed: number) => (t % 1 === 0 ? 0 : 0.03 * Math.sin(23 * t + seed));
  const side = (from: Position, to: Position, step: number): Position[] => {
    const seed = from[0] + to[0] + from[1] + to[1];
    const across = from[0] === to[0];
    const outer = across ? from[0] === 30 || from[0] === 35 : from[1] === 45 || from[1] === 50;
    return Array.from({ length: Math.ceil(30 / step) }, (_, i): Position => {
      const [x, y] = [0, 1].map(axis => from[axis] + ((to[axis] - from[axis]) * i * step) / 30);
      const off = outer ? 0 : wind(across ? y : x, seed);
      return across ? [x + off, y] : [x, y + off];
    });
  };
  const zones: Record<string, Ring> = {};
  for (let n = 0; n < 25; n++) {
    const corners = box(30 + (n % 5), 45 + Math.floor(n / 5), 31 + (n % 5), 46 + Math.floor(n / 5));
    const ring = [0, 1, 2, 3].flatMap(i => side(corners[i], corners[i + 1], [3, 5, 6, 10][(n + i) % 4]));
    zones[`District ${n + 1}`] = [...ring, ring[0]];
  }
  return zones;
}

test('twenty-five districts simplified one by one pass check, and all ground has one holder', async () => {
  const made = await imported(simplifiedApart());
  expect(made.account.join('\n')).toMatch(/look first: \d\d overlaps of zones, [\d,.]+ km2 in all, went to the zone/);
  expect(made.account.join('\n')).toMatch(/look first: \d\d gaps of zones, [\d,.]+ km2 in all, went to the neighbour/);
  const result = await compiled(made);
  expect(errorsOf(result)).toEqual([]);
  const whole = await compiled(await imported({ West: box(30, 45, 32, 50), East: box(32, 45, 35, 50) }));
  const ground = sum(situationOn(whole.output, '2020-01-01'));
  expect(sum(situationOn(result.output, '2020-01-01')) / ground).toBeCloseTo(1, 4);
});

test('an overlap goes to the zone that comes first', async () => {
  const made = await imported({ West: box(30, 45, 31.1, 46), East: box(31, 45, 32, 46) });
  expect(made.said).toMatch(/1 overlap of zones, 8\d\d km2 in all, went to the zone that comes first/);
  const { output } = await compiled(made);
  const { red, blue } = situationOn(output, '2020-01-01');
  expect(red / blue).toBeCloseTo(1.1 / 0.9, 2);
});

test('a town within its district keeps its ground', async () => {
  const made = await imported({ District: box(30, 45, 31, 46), Town: box(30.4, 45.4, 30.5, 45.5) });
  expect(made.said).toMatch(/1 overlap of zones, 8\d\.\d km2 in all, went to zones that lie within larger ones/);
  const result = await compiled(made);
  expect(errorsOf(result)).toEqual([]);
  const { red, blue } = situationOn(result.output, '2020-01-01');
  expect(red / blue).toBeCloseTo(99, 0);
});

test('a strip that is open at an end is closed, the corner at which two zones part is not', async () => {
  const [west, east] = [box(30, 45, 31, 46), box(31.01, 45, 32, 46)];
  const made = await imported({ West: west, East: east });
  expect(made.said).toMatch(/1 gap of zones, 8\d\.\d km2 in all, went to the neighbour/);
  expect(sum(situationOn((await compiled(made)).output, '2020-01-01'))).toBeGreaterThan(17_300);
  const bent: Ring = [...box(31, 45, 32, 46).slice(0, 2), [32, 44], [33, 44], [33, 46], [31, 46], [31, 45]];
  expect((await imported({ West: west, East: bent })).said).not.toMatch(/of zones/);
});

test('a district that is missing is given to nobody', async () => {
  const zones: Record<string, Ring> = {};
  for (let n = 0; n < 9; n++) {
    const [x, y] = [30 + (n % 3), 45 + Math.floor(n / 3)];
    if (n !== 4) zones[`District ${n}`] = box(x, y, x + 1, y + 1);
  }
  const made = await imported(zones);
  expect(made.said).toMatch(/1 wide gap of zones, 8,\d\d\d km2 in all, went to nobody/);
  expect(made.theatre.subject).toBe('subject.geojson');
  const result = await compiled(made);
  expect(errorsOf(result)).toEqual([]);
  expect(sum(situationOn(result.output, '2020-01-01'))).toBeLessThan(70_500);
});

test('ground of the subject that no zone covers is left out of it, or has the holder of the rest', async () => {
  const zones = { West: box(30, 45, 31, 46), East: box(31, 45, 32, 46) };
  const subject = { 'country.geojson': areas({ Country: box(30, 45, 33, 46) }) };
  const made = await imported(zones, {}, subject);
  expect(made.said).toMatch(/8,\d\d\d km2 of the subject lie in no zone and were left out of it; give --rest/);
  expect(errorsOf(await compiled(made))).toEqual([]);
  const rest = await imported(zones, { rest: 'Others' }, subject);
  const result = await compiled(rest);
  expect(errorsOf(result)).toEqual([]);
  expect(situationOn(result.output, '2020-01-01').others).toBeGreaterThan(8000);
});

test('zones that fit are left as they are, without a word', async () => {
  const zones = { West: box(30, 45, 31, 46), East: box(31, 45, 32, 46) };
  const made = await imported(zones);
  expect(made.said).not.toMatch(/of zones|in no zone/);
  const { features } = JSON.parse(made.files.get('zones.geojson') ?? '');
  expect(features.map((one: { geometry: { coordinates: Ring[] } }) => one.geometry.coordinates[0])).toEqual(
    Object.values(zones),
  );
});

/** A file of districts with the holders of a day. */
const situation = (zones: Readonly<Record<string, Ring>>, holder: (n: number) => string) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: Object.values(zones).map((ring, n) => ({
      type: 'Feature',
      properties: { holder: holder(n) },
      geometry: { type: 'Polygon', coordinates: [ring] },
    })),
  });

test('districts simplified one by one, as one file a date, leave no gaps and no strips of contested ground', async () => {
  const zones = simplifiedApart();
  const made = await importFiles({
    'control_20200101.geojson': situation(zones, n => ['red', 'blue'][n % 2]),
    'control_20200201.geojson': situation(zones, n => ['red', 'blue'][n < 10 ? 0 : 1]),
    'control_20200301.geojson': situation(zones, () => 'red'),
  });
  const looks = made.account.join('\n');
  expect(looks).toMatch(
    /look first: \d\d narrow overlaps of areas, [\d,.]+ km2 in all, went to the area that comes first/,
  );
  expect(looks).toMatch(/look first: \d\d gaps of areas, [\d,.]+ km2 in all, went to the neighbour/);
  const result = await compiled(made);
  expect(errorsOf(result)).toEqual([]);
  const whole = await compiled(await imported({ West: box(30, 45, 32, 50), East: box(32, 45, 35, 50) }));
  const ground = sum(situationOn(whole.output, '2020-01-01'));
  for (const day of ['2020-01-01', '2020-02-01', '2020-03-01']) {
    const held = situationOn(result.output, day);
    expect(Object.keys(held).filter(holder => holder !== 'red' && holder !== 'blue')).toEqual([]);
    expect(sum(held) / ground).toBeCloseTo(1, 4);
  }
});

test('ground that two sides of a frame both drew stays contested, wide as it is', async () => {
  const zones = { A: box(30, 45, 31.3, 46), B: box(31, 45, 32, 46), C: box(32, 45, 33, 46) };
  const made = await importFiles({ '2020-01-01.geojson': situation(zones, n => ['red', 'blue', 'green'][n]) });
  expect(made.said).not.toMatch(/overlap/);
  // 0.7 of a degree of the first and of the second, all of the third.
  const { red, blue, green } = situationOn((await compiled(made)).output, '2020-01-01');
  expect([red / green, blue / green].map(share => share.toFixed(2))).toEqual(['1.00', '0.70']);
});

test('lines that move from day to day are left to where they were drawn', async () => {
  const days = ['20200101', '20200102', '20200103', '20200104'];
  const files = days.map((day, n) => {
    const x = 31 + n / 10;
    const zones = { A: box(30, 45, x, 46), B: box(x + 0.01, 45, 32, 46), C: box(32, 45, 33, 46) };
    return [`map_${day}.geojson`, situation(zones, k => ['red', 'blue', 'green'][k])];
  });
  expect((await importFiles(Object.fromEntries(files))).said).not.toMatch(/gap|overlap/);
});
