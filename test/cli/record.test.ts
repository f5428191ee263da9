import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from './command.ts';

const GOOD = 'test/facts/good';
let scratch: string;

beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'territory-map-'));
});

afterEach(() => rm(scratch, { recursive: true }));

describe('record', () => {
  it('has every control row with its sources written out', async () => {
    const { status, out } = await run('record', GOOD);
    expect(status).toBe(0);
    const rows: Record<string, string>[] = parse(out, { columns: true });
    expect(rows).toHaveLength(8);
    expect(rows.find(row => row.place === 'birch' && row.from === '2020-03-02')).toMatchObject({
      name: 'Birch',
      lat: '50.2',
      until: '2020-03-06',
      state: 'contested',
      actor: '',
      between: 'red;blue',
      status: 'confirmed',
      note: 'Fighting in the streets.',
      source_ids: 'agency;herald',
      sources:
        'News agency, “Daily report”, 2020-03-06, https://agency.example.org/1; ' +
        'The Herald, “From the front”, 2020-03-06, https://herald.example.org/1',
    });
    expect(rows.every(row => /^2021-01-15-[0-9a-f]{8}$/.test(row.record))).toBe(true);
  });

  it('has, where whole situations were drawn, what each holder held from day to day', async () => {
    const folder = join(scratch, 'framed');
    await mkdir(join(folder, 'frames'), { recursive: true });
    const theatre = { id: 'framed', title: { en: 'Framed' }, first: '2020-01-01', last: '2020-03-31' };
    await writeFile(join(folder, 'theatre.json'), JSON.stringify(theatre));
    for (const table of ['actors.csv', 'sources.csv'])
      await writeFile(join(folder, table), await readFile(join(GOOD, table)));
    const area = (actor: string, west: number, east: number) => ({
      type: 'Feature',
      properties: { actor, sources: actor === 'red' ? ['agency'] : ['herald', 'survey'] },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [west, 50],
            [east, 50],
            [east, 51],
            [west, 51],
            [west, 50],
          ],
        ],
      },
    });
    const frame = (date: string, border: number) =>
      writeFile(
        join(folder, 'frames', `${date}.geojson`),
        JSON.stringify({ type: 'FeatureCollection', features: [area('red', 10, border), area('blue', border, 12)] }),
      );
    await frame('2020-01-01', 11);
    await frame('2020-02-01', 11.5);
    const { out } = await run('record', folder);
    const rows: Record<string, string>[] = parse(out, { columns: true });
    const told = rows.map(({ from, until, actor, source_ids: ids }) => [from, until, actor, ids].join(' '));
    expect(told.sort()).toEqual([
      '2020-01-01 2020-02-01 blue survey;herald',
      '2020-01-01 2020-02-01 red agency',
      '2020-02-01  blue survey;herald',
      '2020-02-01  red agency',
    ]);
    const [before, after] = ['2020-01-01', '2020-02-01'].map(day => rows.filter(({ from }) => from === day));
    const km2 = (some: typeof rows) => some.reduce((sum, row) => sum + Number(row.area_km2), 0);
    expect(km2(after)).toBeCloseTo(km2(before), 1);
    expect(Number(after.find(({ actor }) => actor === 'red')?.area_km2)).toBeGreaterThan(km2(after) * 0.74);
  });
});
