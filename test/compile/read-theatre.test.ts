import { cp, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { account } from '../../src/compile/check/record-summary.ts';
import type { Facts } from '../../src/compile/read/facts.ts';
import { formatProblem } from '../../src/compile/read/problem.ts';
import { readTheatre } from '../../src/compile/read-theatre.ts';
import { parseDay } from '../../src/engine/model/day.ts';

const GOOD = join(import.meta.dirname, '../facts/good');

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'theatre-'));
  await cp(GOOD, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function factsOf(path: string): Promise<Facts> {
  const { facts, problems } = await readTheatre(path);
  expect(problems.map(formatProblem)).toEqual([]);
  if (!facts) throw new Error('no facts');
  return facts;
}

describe('readTheatre', () => {
  it('reads every file by its columns', async () => {
    const facts = await factsOf(folder);
    expect(facts.theatre).toMatchObject({
      id: 'mywar',
      languages: ['en', 'fr'],
      first: parseDay('2020-01-01'),
      open: parseDay('2020-06-01'),
      bounds: [10, 50, 11, 50.6],
      released: '2021-01-15',
    });
    expect(facts.theatre.sides[1]).toEqual({ id: 'blue', name: { en: 'Blue army' }, colour: '#0072b2' });
    expect(facts.places[0]).toMatchObject({
      id: 'alder',
      name: { en: 'Alder', fr: 'Aulne' },
      aliases: ['Alderton', 'Aldorf'],
      rank: 2,
    });
    expect(facts.places[2]).toMatchObject({ rank: 6, population: 0, source: '' });
    expect(facts.control[5]).toMatchObject({
      actor: '',
      between: ['red', 'blue'],
      status: 'confirmed',
      earliest: null,
    });
    expect(facts.control[1].status).toBe('reported');
    expect(facts.claims[0]).toMatchObject({ says: 'blue', extent: 'part', until: null });
    expect(facts.events.map(event => [event.scope, event.killed])).toEqual([
      ['point', 12],
      ['theatre', null],
    ]);
    expect(facts.posts[0]).toMatchObject({ precisionKm: 0.5, kind: 'observation', number: '1' });
    expect(facts.lines[0]).toMatchObject({ kind: 'highway', ref: 'R1', sources: ['survey'] });
    expect(facts.agreements[0]).toMatchObject({ estimate: true, from: parseDay('2020-08-01'), sources: ['herald'] });
    expect(facts.base.map(shape => shape.kind)).toEqual(['land', 'sea', 'river', 'border']);
  });

  it('names each record by file and line as the folder was given', async () => {
    const { facts } = await readTheatre(folder, 'data/mywar/');
    expect(facts?.control[0].at).toEqual({ file: 'data/mywar/control.csv', line: 2 });
    expect(facts?.agreements[0].at).toEqual({ file: 'data/mywar/agreements.geojson', line: 4 });
  });

  it('gives the same hash whatever the line ends, and another when a fact changes', async () => {
    const { hash } = await factsOf(folder);
    const file = join(folder, 'control.csv');
    const text = await readFile(file, 'utf8');
    await writeFile(file, `\ufeff${text.replace(/\n/g, '\r\n')}`);
    await writeFile(join(folder, 'README.md'), 'A remark.');
    expect((await factsOf(folder)).hash).toBe(hash);
    await writeFile(file, text.replace('2020-07-01', '2020-07-02'));
    expect((await factsOf(folder)).hash).not.toBe(hash);
  });

  it('turns and closes rings as GeoJSON wants them', async () => {
    const file = join(folder, 'agreements.geojson');
    const text = await readFile(file, 'utf8');
    const before = (await factsOf(folder)).agreements[0].geometry;
    const ring = '[10.3, 50.2], [10.3, 50.35], [10.6, 50.35], [10.6, 50.2]';
    await writeFile(file, text.replace(/"coordinates".*/, `"coordinates": [[${ring}]]`));
    const { facts, problems } = await readTheatre(folder);
    expect(facts?.agreements[0].geometry).toEqual(before);
    expect(problems.map(({ severity, code }) => `${severity} ${code}`)).toEqual(['warning invalid']);
  });

  it('does not read a file that would fill the memory', async () => {
    await truncate(join(folder, 'land.geojson'), 65 * 1024 * 1024);
    const { problems } = await readTheatre(folder, 'mywar');
    expect(problems.map(formatProblem)).toEqual([
      'mywar/land.geojson:1: error: invalid file: larger than 64 MB; split or simplify it',
    ]);
  });

  it('throws one line where there is no folder', async () => {
    await expect(readTheatre(join(folder, 'nowhere'), 'nowhere')).rejects.toThrow(
      'cannot read the folder nowhere: it does not exist',
    );
    await expect(readTheatre(join(folder, 'places.csv'), 'places.csv')).rejects.toThrow('it is not a folder');
  });
});

it('gives an account of the record', async () => {
  const text = account(await factsOf(folder));
  expect(text).toContain('places with a zone: 5 of 6\n');
  expect(text).toContain('changes after the start: 3 (confirmed 2, area 0, reported 0, claimed 0, inferred 1)\n');
  expect(text).toContain('changes after the start by basis: named 2, area 0, map 0, inferred 1\n');
  expect(text).toContain('changes with two or more independent sources: 2 (66.7 %)\n');
});
