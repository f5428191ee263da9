import { join } from 'node:path';
import { area } from '@turf/area';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/compile/compile.ts';
import { statsCsv } from '../../../src/engine/export/csv.ts';
import type { Theatre } from '../../../src/engine/model/theatre.ts';
import { snapshotAt } from '../../../src/engine/query/snapshot.ts';
import { box, compileTheatre, features } from '../write-theatre.ts';

const CASES = join(import.meta.dirname, '../../cases');
const THEATRE = { id: 'mywar', title: { en: 'My war' }, first: '2020-01-01', last: '2020-01-31' };
const ACTORS = 'id,side,name_en,colour\nred,red,Red,#D55E00\nblue,blue,Blue,#0072B2\n';
const SUBJECT = box(35, 34, 39, 37);

function held(theatre: Theatre, day: number): Record<string, number> {
  const { areas } = snapshotAt(theatre, day);
  return Object.fromEntries(
    areas.map(({ state, km2 }) => [theatre.actors[theatre.states[state].actor]?.id ?? '', km2]),
  );
}

describe('the rest of frames', () => {
  it('makes a map with a front of the ground of one side', async () => {
    const { problems, output } = await compile(join(CASES, '28-occupied-area-only'));
    expect(problems).toEqual([]);
    const { theatre } = output!;
    const km2 = area(box(36, 35, 37, 36)) / 1e6;
    const { red, blue } = held(theatre, theatre.last);
    expect(red).toBeCloseTo(km2, -1);
    expect(blue / (area(SUBJECT) / 1e6 - km2)).toBeCloseTo(1, 3);
    // Around a box of a degree: two sides along meridians, one along each of two parallels.
    expect(snapshotAt(theatre, theatre.last).front.km / (2 * 111.19 + 91.09 + 89.96)).toBeCloseTo(1, 2);
    expect(statsCsv(theatre, theatre.first, theatre.last)).toContain('blue,held,');
  });

  it('lies within the bounds that nobody wrote, as all of the subject does', async () => {
    const { theatre } = (await compile(join(CASES, '28-occupied-area-only'))).output!;
    const [west, south, east, north] = theatre.bounds;
    expect(west < 35 && south < 34 && east > 39 && north > 37).toBe(true);
  });

  it('passes on with every frame, and leaves contested ground alone', async () => {
    const { report, theatre } = await compileTheatre({
      'theatre.json': JSON.stringify({ ...THEATRE, subject: 'subject.geojson', rest: 'blue' }),
      'actors.csv': ACTORS,
      'subject.geojson': JSON.stringify(SUBJECT),
      'frames/2020-01-01.geojson': features([box(36, 35, 37, 36), { actor: 'red' }]),
      'frames/2020-01-11.geojson': features(
        [box(36, 35, 36.5, 36), { actor: 'red' }],
        [box(36.5, 35, 37, 36), { actor: '', between: 'red;blue' }],
      ),
    });
    expect(report).toEqual([]);
    const [first, then] = [held(theatre!, theatre!.first), held(theatre!, theatre!.last)];
    expect(then.blue).toBeCloseTo(first.blue, 6);
    expect(then.red + then['']).toBeCloseTo(first.red, 6);
    expect(then.red).toBeCloseTo(first.red / 2, 0);
  });

  it('needs an outline, an actor that is there, and something drawn', async () => {
    const frame = { 'frames/2020-01-01.geojson': features([box(36, 35, 37, 36), { actor: 'red' }]) };
    const bare = await compileTheatre({
      'theatre.json': JSON.stringify({ ...THEATRE, rest: 'bleu' }),
      'actors.csv': ACTORS,
      ...frame,
    });
    expect(bare.report).toEqual([
      'mywar/theatre.json:1 rest: error: missing subject; without an outline the rest, which "bleu" holds, has no end',
      'mywar/theatre.json:1 rest: error: unknown actor "bleu"; did you mean "blue"?',
    ]);
    const places = await compileTheatre({
      'theatre.json': JSON.stringify({ ...THEATRE, rest: 'blue' }),
      'actors.csv': ACTORS,
      'places.csv': 'id,name_en,lat,lon\nalder,Alder,35,36\nbirch,Birch,35.1,36.1\n',
      'control.csv':
        'place,from,actor,status,note_en,sources\nalder,2020-01-01,red,inferred,seen,\nbirch,2020-01-01,blue,inferred,seen,\n',
    });
    expect(places.report).toEqual([
      'mywar/theatre.json:1 rest: warning: unused rest; neither frames nor zones.geojson leave any ground undrawn',
    ]);
  });
});

it('is held around the zones that were drawn', async () => {
  const files = {
    'theatre.json': JSON.stringify({ ...THEATRE, subject: 'subject.geojson', rest: 'blue' }),
    'actors.csv': ACTORS,
    'subject.geojson': JSON.stringify(SUBJECT),
    'zones.geojson': features([box(36, 35, 37, 36), { place: 'alder', name_en: 'Alder' }]),
    'control.csv':
      'place,from,actor,status,note_en,sources\nalder,2020-01-01,red,inferred,seen,\nalder,2020-01-11,blue,inferred,seen,\n',
  };
  const { report, theatre } = await compileTheatre(files);
  expect(report).toEqual([]);
  expect(theatre!.documented).toBe(1);
  expect(theatre!.topology.zones).toBe(2);
  const first = held(theatre!, theatre!.first);
  expect(first.red).toBeCloseTo(area(box(36, 35, 37, 36)) / 1e6, -1);
  expect((first.red + first.blue) / (area(SUBJECT) / 1e6)).toBeCloseTo(1, 3);
  expect(snapshotAt(theatre!, theatre!.first).front.km).toBeGreaterThan(400);
  expect(snapshotAt(theatre!, theatre!.last).front.km).toBe(0);
  const without = await compileTheatre({
    ...files,
    'theatre.json': JSON.stringify({ ...THEATRE, subject: 'subject.geojson' }),
  });
  expect(without.report.join()).toContain('error: gap at "alder"');
});

it('was there before the map begins, so that no zone is cut off by its first day', async () => {
  const files = (actor: string, from: string) => ({
    'theatre.json': JSON.stringify({ ...THEATRE, subject: 'subject.geojson', rest: 'blue' }),
    'actors.csv': `${ACTORS}navy,navy,Navy,#332288\n`,
    'subject.geojson': JSON.stringify(SUBJECT),
    'zones.geojson': features(
      [box(36, 35, 37, 36), { place: 'alder', name_en: 'Alder' }],
      [box(37, 35, 38, 36), { place: 'birch', name_en: 'Birch' }],
    ),
    'control.csv': `place,from,actor,status,note_en,sources\nalder,2019-06-01,red,inferred,seen,\nbirch,2019-06-01,red,inferred,seen,\nbirch,${from},${actor},inferred,seen,\n`,
  });
  const early = await compileTheatre(files('blue', '2019-12-01'));
  // Cut off since birch fell, in silence: not since the map began.
  expect(early.theatre!.unreported).toEqual([]);
  const later = await compileTheatre(files('navy', '2020-01-11'));
  expect(later.theatre!.unreported).toEqual([]);
  expect(snapshotAt(later.theatre!, later.theatre!.first).front.km).toBeGreaterThan(400);
});
