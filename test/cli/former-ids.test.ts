import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from './command.ts';

let scratch: string;
let folder: string;

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'territory-map-'));
  folder = join(scratch, 'mywar');
  await cp('test/facts/good', folder, { recursive: true });
  const [header, ...rows] = (await readFile(join(folder, 'places.csv'), 'utf8')).trimEnd().split('\n');
  const former = rows.map(row => (row.startsWith('birch,') ? `${row},old-birch;birch-2` : `${row},`));
  await writeFile(join(folder, 'places.csv'), [`${header},former_ids`, ...former, ''].join('\n'));
});

afterAll(() => rm(scratch, { recursive: true }));

describe('an id of an earlier release', () => {
  it('stands beside the present one in the record and in the GeoJSON of a day', async () => {
    const record = await run('record', folder);
    const rows: Record<string, string>[] = parse(record.out, { columns: true });
    expect(new Set(rows.map(row => `${row.place} ${row.former_ids}`))).toContain('birch old-birch;birch-2');
    expect(rows.filter(row => row.place !== 'birch').every(row => row.former_ids === '')).toBe(true);
    const { out } = await run('export', folder, '--date', '2020-03-02', '--format', 'geojson');
    const towns = JSON.parse(out).features.filter(
      (one: { properties: { layer: string } }) => one.properties.layer === 'town',
    );
    const told = towns.map((one: { properties: Record<string, string> }) => [
      one.properties.id,
      one.properties.former_ids,
    ]);
    expect(told).toContainEqual(['birch', 'old-birch;birch-2']);
    expect(told.filter(([, former]: string[]) => former !== undefined)).toHaveLength(1);
  });

  it('chooses its place in a picture, as the present one does', async () => {
    const picture = async (id: string) => {
      const day = ['--date', '2020-03-02', '--format', 'svg'];
      return (await run('export', folder, ...day, '--select', `town:${id}`)).out;
    };
    const present = await picture('birch');
    expect(present).toContain(' class="chosen"');
    expect(await picture('old-birch')).toBe(present);
    expect(await picture('birch-2')).toBe(present);
    const { status, err } = await run(
      'export',
      folder,
      '--date',
      '2020-03-02',
      '--format',
      'svg',
      '--select',
      'town:x',
    );
    expect([status, err]).toEqual([2, expect.stringContaining('there is no town "x"')]);
  });

  it('is hinted at where a row still has it', async () => {
    const control = join(folder, 'control.csv');
    const before = await readFile(control, 'utf8');
    await writeFile(control, `${before.trimEnd()}\nbirch-2,2020-11-01,red,,,,survey,\n`);
    const { status, err, out } = await run('check', folder);
    await writeFile(control, before);
    expect(status).not.toBe(0);
    expect(out + err).toContain('unknown place "birch-2"; it is "birch" now');
  });
});
