import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { formatProblem } from '../../src/compile/read/problem.ts';
import { readTheatre } from '../../src/compile/read-theatre.ts';
import { parseDay } from '../../src/engine/model/day.ts';
import { makeOds, makeXlsx } from './make-files.ts';
import { situationOn } from './situation.ts';

// Folders of facts as spreadsheets and map programs leave them, read by `check` as they stand.
const CASES = join(import.meta.dirname, 'cases');

const reportOf = async (path: string) => (await readTheatre(path, 'case')).problems.map(formatProblem);
const factsOf = async (name: string) => (await readTheatre(join(CASES, name), 'case')).facts;

let scratch = '';
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'cases-'));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

test.each([
  '29-year-last-dates',
  '30-serial-dates',
  '31-excel-sep-line',
  '33-arabic-indic-digits',
  '37-utf16',
  '41-header-capitals',
  '44-title-row-above-header',
])('%s has the same places and changes as the plain files', async name => {
  const facts = await factsOf(name);
  expect(facts?.control.map(({ place, from }) => [place, from])).toEqual([
    ['aster', parseDay('2021-04-01')],
    ['briar', parseDay('2021-04-01')],
    ['clover', parseDay('2021-04-01')],
    ['daisy', parseDay('2021-04-01')],
    ['elder', parseDay('2021-04-01')],
    ['elder', parseDay('2021-05-14')],
  ]);
  expect(facts?.places.map(({ lat, lon }) => [lat, lon]).at(0)).toEqual([10.42, -30.31]);
});

test('34-months-only: a change of a month happened by its last day', async () => {
  const facts = await factsOf('34-months-only');
  expect(facts?.control.at(-1)).toMatchObject({ from: parseDay('2021-05-31'), earliest: parseDay('2021-05-01') });
});

test('36-xlsx-in-the-folder: a workbook is read in place of a CSV, and a broken one named', async () => {
  const report = await reportOf(join(CASES, '36-xlsx-in-the-folder'));
  expect(report.find(line => line.includes('places.xlsx'))).toMatch(/error: .*save it as CSV UTF-8/);
  const folder = join(scratch, 'xlsx');
  await cp(join(CASES, '36-xlsx-in-the-folder'), folder, { recursive: true });
  await writeFile(
    join(folder, 'places.xlsx'),
    makeXlsx({
      Places: [
        ['Places of the war'],
        ['ID', 'Name', 'Latitude', 'Longitude'],
        ['aster', 'Aster', 10.42, -30.31],
        ['elder', 'Elder', 10.28, -30.06],
      ],
    }),
  );
  await rm(join(folder, 'control.xlsx'));
  await writeFile(
    join(folder, 'control.ods'),
    makeOds([
      ['place', 'from', 'actor', 'sources'],
      ['aster', new Date(Date.UTC(2021, 3, 1)), 'north', 'survey'],
      ['elder', '1.4.2021', 'south', 'survey'],
    ]),
  );
  const { facts } = await readTheatre(folder, 'case');
  expect(facts?.places.map(({ id, lat }) => [id, lat])).toEqual([
    ['aster', 10.42],
    ['elder', 10.28],
  ]);
  expect(facts?.control.map(({ from }) => from)).toEqual([parseDay('2021-04-01'), parseDay('2021-04-01')]);
});

test('32-one-column-a-date is told to go through import', async () => {
  expect((await reportOf(join(CASES, '32-one-column-a-date'))).join('\n')).toMatch(/one column a date.*import/);
});

test.each(['07-kml-timespan', '11-geojson-start-end'])('%s: each area from its begin to its end', async name => {
  const { output, problems } = await compile(join(CASES, name), 'case');
  expect(problems.map(formatProblem)).toEqual([]);
  expect(Object.keys(situationOn(output, '2014-08-31'))).toEqual(['red']);
  expect(Object.keys(situationOn(output, '2014-09-01'))).toEqual(['blue']);
});

test('10-geojson-actor-name: an actor is named as people do', async () => {
  const { output } = await compile(join(CASES, '10-geojson-actor-name'), 'case');
  expect(Object.keys(situationOn(output, '2014-06-01')).sort()).toEqual(['blue', 'red']);
});

test('12-frame-lines-only: a line is no area, and with its sides named it cuts the subject', async () => {
  expect((await reportOf(join(CASES, '12-frame-lines-only'))).join('\n')).toMatch(/a line is no area/);
  const folder = join(scratch, 'lines');
  await cp(join(CASES, '12-frame-lines-only'), folder, { recursive: true });
  const ring = [
    [36, 35],
    [37, 35],
    [37, 36],
    [36, 36],
    [36, 35],
  ];
  await writeFile(join(folder, 'subject.geojson'), JSON.stringify({ type: 'Polygon', coordinates: [ring] }));
  await writeFile(
    join(folder, 'theatre.json'),
    JSON.stringify({
      id: 'k',
      title: { en: 'Case' },
      first: '2014-06-01',
      last: '2014-12-31',
      subject: 'subject.geojson',
    }),
  );
  const line = {
    type: 'Feature',
    properties: { left: 'Red army', right: 'blue' },
    geometry: {
      type: 'LineString',
      coordinates: [
        [36.25, 35.2],
        [36.25, 35.8],
      ],
    },
  };
  await writeFile(
    join(folder, 'frames/2014-06-01.geojson'),
    JSON.stringify({ type: 'FeatureCollection', features: [line] }),
  );
  const { output, problems } = await compile(folder, 'case');
  expect(problems.map(formatProblem)).toEqual([]);
  const held = situationOn(output, '2014-06-01');
  expect(held.blue / held.red).toBeCloseTo(3, 1);
});

test('14-kml-utf16 is read as declared', async () => {
  expect(await reportOf(join(CASES, '14-kml-utf16'))).toEqual([]);
});

test('26-districts-simplified-apart: the gap goes to a neighbour, with one warning', async () => {
  const { output, problems } = await compile(join(CASES, '26-districts-simplified-apart'), 'case');
  expect(problems.map(formatProblem)).toEqual([
    expect.stringMatching(
      /warning: gap: 1 narrow gap of zones, 41\.0 km2 in all, went to the neighbour .*"east" and "west"/,
    ),
  ]);
  expect(situationOn(output, '2021-04-01')).toEqual({ north: 8275, south: 8111 });
});

test('27-one-line-geojson-error names the feature, once', async () => {
  const report = await reportOf(join(CASES, '27-one-line-geojson-error'));
  expect(report).toHaveLength(1);
  expect(report[0]).toMatch(/feature 2 \(place east\)/);
});

test('47-frame-file-names: the day is wherever in the name it stands', async () => {
  const facts = await factsOf('47-frame-file-names');
  expect(facts?.frames.map(({ day }) => day)).toEqual(
    ['1300-01-01', '2014-06-01', '2014-07-01', '2014-08-01', '2014-09-01', '2014-10-01', '2014-11-01'].map(parseDay),
  );
});

test('one source for a whole data set', async () => {
  const folder = join(scratch, 'source');
  await cp(join(CASES, '30-serial-dates'), folder, { recursive: true });
  await writeFile(join(folder, 'control.csv'), 'place,from,actor\naster,2021-04-01,north\nelder,2021-04-01,south\n');
  await writeFile(
    join(folder, 'theatre.json'),
    JSON.stringify({ id: 'five', title: { en: 'Five' }, first: '2021-04-01', last: '2021-06-30', source: 'survey' }),
  );
  const { facts, problems } = await readTheatre(folder, 'case');
  expect(problems.map(formatProblem)).toEqual([]);
  expect(facts?.control.map(({ sources }) => sources)).toEqual([['survey'], ['survey']]);
});
