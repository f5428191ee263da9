import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type BaseMap, baseMap, type World } from '../../src/import/base/base-map.ts';
import { isInside } from '../../src/import/geometry/is-inside.ts';
import { compiled, errorsOf, importFiles } from './import-folder.ts';

let world: World;
beforeAll(async () => {
  const atlas = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json');
  const water = join(import.meta.dirname, '../../public/base/water.json');
  const [countries, lakes] = await Promise.all(
    [atlas, water].map(async file => JSON.parse(await readFile(file, 'utf8'))),
  );
  world = { countries, water: lakes };
});

interface Shape {
  readonly properties: Record<string, string>;
  readonly geometry: { readonly type: string; readonly coordinates: [number, number][][][] };
}
const shapes = (map: BaseMap, file: string): Shape[] => JSON.parse(map.files.get(file) ?? '').features;

const SYRIA = [35.4, 33.1, 41.5, 37.4] as const;

test('countries are named in the languages of the theatre, coast and rivers lie where they are', async () => {
  const map = await baseMap(world, SYRIA, [], ['en', 'ar', 'tr']);
  const land = shapes(map, 'land.geojson');
  expect(land.find(({ properties }) => properties.name_en === 'Syria')?.properties).toEqual({
    name_en: 'Syria',
    name_ar: 'سوريا',
    name_tr: 'Suriye',
  });
  const wet = shapes(map, 'water.geojson');
  const sea = wet.find(({ properties }) => properties.kind === 'sea');
  // West of Latakia is the sea, Aleppo is not.
  expect([
    isInside(35.5, 35.3, sea?.geometry.coordinates ?? []),
    isInside(37.16, 36.2, sea?.geometry.coordinates ?? []),
  ]).toEqual([true, false]);
  expect(wet.some(({ properties }) => properties.kind === 'lake')).toBe(true);
  expect(wet.some(({ properties }) => properties.kind === 'river')).toBe(true);
  expect(map.credits.map(({ text }) => text).join()).toMatch(/Natural Earth.*GSHHG/);
});

test('a theatre on it passes check without a word, its coastal towns on dry ground', async () => {
  const made = await importFiles(
    {
      'towns.csv':
        'town,lat,lon,date,holder\nTartus,34.889,35.866,2020-01-01,Red\nHoms,34.73,36.72,2020-01-01,Blue\nShip,34.9,35.7,2020-01-01,Red\n',
    },
    { source: 'Survey' },
  );
  const map = await baseMap(world, made.ground?.bounds ?? SYRIA, made.ground?.places ?? [], ['en']);
  expect(map.bent).toBeGreaterThan(0);
  const result = await compiled({ ...made, files: new Map([...made.files, ...map.files]) });
  expect(errorsOf(result)).toEqual([]);
  expect(result.problems.filter(({ file }) => /land|water|boundaries/.test(file))).toEqual([]);
});

test('the larger the box, the coarser: the world fits into two megabytes', async () => {
  const map = await baseMap(world, [-180, -60, 180, 80], [], ['en']);
  const bytes = [...map.files.values()].reduce((sum, text) => sum + text.length, 0);
  expect(bytes).toBeLessThan(2_000_000);
  const rivers = shapes(map, 'water.geojson').filter(({ properties }) => properties.kind === 'river');
  // The largest classes alone.
  expect(rivers.length).toBeLessThanOrEqual(2);
});
