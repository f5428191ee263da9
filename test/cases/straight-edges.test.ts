import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { area } from '@turf/area';
import type { LineString, MultiPolygon, Position } from 'geojson';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { formatProblem } from '../../src/compile/read/problem.ts';
import { toGeoJSON } from '../../src/engine/export/geojson.ts';
import { latOf, lngOf } from '../../src/engine/model/grid.ts';
import { type Snapshot, snapshotAt } from '../../src/engine/query/snapshot.ts';
import { compiledCase, km2ByHolder } from './compiled-case.ts';
import { areaInDegrees, lengthInDegrees } from './degrees.ts';

let scratch = '';
let made = 0;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'straight-'));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

const THEATRE = { id: 'border', title: { en: 'A long border' }, first: '2020-01-01', last: '2020-01-31' };
const ACTORS = 'id,side,name_en,colour\nred,red,Red,#d55e00\nblue,blue,Blue,#0072b2\n';
const SOURCES = 'id,publisher,title\ns1,A,B\n';

type Spelling = readonly Position[];

/** A straight border in degrees told with so many points, to seven digits as files have them. */
function spelled(from: Position, to: Position, points: number): Spelling {
  return Array.from({ length: points }, (_, i) =>
    [0, 1].map(axis => Number((from[axis] + ((to[axis] - from[axis]) * i) / (points - 1)).toFixed(7))),
  );
}

/** The ground on either side of a border that runs from the south-west to the north-east of a box. */
function sides(border: Spelling, other: Spelling): [below: Position[], above: Position[]] {
  const [first, last] = [border[0], border[border.length - 1]];
  return [
    [first, [last[0], first[1]], ...border.slice().reverse()],
    [...other, [first[0], last[1]], first],
  ];
}

const FROM: Position = [10, 47];
const TO: Position = [21, 54.5];
const BELOW = areaInDegrees([[[FROM, [21, 47], TO, FROM]]]);
const ABOVE = areaInDegrees([[[FROM, TO, [10, 54.5], FROM]]]);
const BORDER = lengthInDegrees([FROM, TO]);

const collection = (features: object[]) => JSON.stringify({ type: 'FeatureCollection', features });
const feature = (properties: object, ...rings: Position[][]) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates: rings },
});

/** The two sides of a border as frames, as zones, or as the halves of a subject that places cut: by how they are drawn. */
const WAYS: Readonly<Record<string, (below: Position[], above: Position[]) => Readonly<Record<string, string>>>> = {
  frames: (below, above) => ({
    'frames/2020-01-01.geojson': collection([feature({ actor: 'red' }, below), feature({ actor: 'blue' }, above)]),
  }),
  'zones.geojson': (below, above) => ({
    'zones.geojson': collection([
      feature({ place: 'b', name_en: 'B' }, below),
      feature({ place: 'a', name_en: 'A' }, above),
    ]),
    'control.csv': 'place,from,actor,sources\nb,2020-01-01,red,s1\na,2020-01-01,blue,s1\n',
    'sources.csv': SOURCES,
  }),
};

async function compileFiles(files: Readonly<Record<string, string>>) {
  const folder = join(scratch, `theatre-${made++}`);
  await mkdir(join(folder, ...('frames/2020-01-01.geojson' in files ? ['frames'] : [])), { recursive: true });
  const all = { 'theatre.json': JSON.stringify(THEATRE), 'actors.csv': ACTORS, ...files };
  for (const [name, text] of Object.entries(all)) await writeFile(join(folder, name), text);
  const { problems, output } = await compile(folder, 'border');
  expect(problems.map(formatProblem)).toEqual([]);
  return snapshotAt(output!.theatre, output!.theatre.open);
}

/** Largest share by which what a snapshot exports is off the figure that it gives, however edges are read. */
function exportIsOff(snapshot: Snapshot): number {
  const { features } = toGeoJSON(snapshot, null);
  let off = 0;
  for (const { properties, geometry } of features) {
    if (properties?.layer === 'area') {
      const { coordinates } = geometry as MultiPolygon;
      for (const found of [areaInDegrees(coordinates), area(geometry) / 1e6]) {
        off = Math.max(off, Math.abs(found / properties.area_km2 - 1));
      }
    } else if (properties?.layer === 'front') {
      const found = lengthInDegrees((geometry as LineString).coordinates);
      off = Math.max(off, Math.abs(found / properties.length_km - 1));
    }
  }
  return off;
}

describe.each(Object.entries(WAYS))('a straight border of 1,100 km in %s', (_, files) => {
  it.each([
    [2, 2],
    [2, 3],
    [3, 50],
    [50, 2],
    [7, 50],
  ])('is one line, drawn with %i points from one side and with %i from the other', async (points, others) => {
    const snapshot = await compileFiles(files(...sides(spelled(FROM, TO, points), spelled(FROM, TO, others))));
    const held = km2ByHolder(snapshot);
    expect(Object.keys(held).sort()).toEqual(['blue', 'red']);
    expect(held.red / BELOW).toBeCloseTo(1, 5);
    expect(held.blue / ABOVE).toBeCloseTo(1, 5);
    expect(snapshot.front.km / BORDER).toBeCloseTo(1, 4);
    expect(exportIsOff(snapshot)).toBeLessThan(2e-5);
  });
});

describe('a border along a parallel', () => {
  it.each([2, 3, 50])('is as long with %i points', async points => {
    const border = spelled([0, 60], [40, 60], points);
    const below: Position[] = [[0, 58], [40, 58], ...border.slice().reverse(), [0, 58]];
    const above: Position[] = [...border, [40, 62], [0, 62], [0, 60]];
    const snapshot = await compileFiles(WAYS.frames(below, above));
    expect(
      snapshot.front.km /
        lengthInDegrees([
          [0, 60],
          [40, 60],
        ]),
    ).toBeCloseTo(1, 4);
    expect(exportIsOff(snapshot)).toBeLessThan(2e-5);
  });
});

describe('a subject with long slanted edges', () => {
  const outline: Position[] = [
    [10, 47],
    [21, 47],
    [21, 54.5],
    [10, 47],
  ];
  const files = (ring: Position[]) => ({
    'theatre.json': JSON.stringify({ ...THEATRE, subject: 'outline.geojson' }),
    'outline.geojson': collection([feature({}, ring)]),
    'places.csv': 'id,name_en,lat,lon\nwest,West,48.5,13.5\neast,East,49.5,19\n',
    'control.csv': 'place,from,actor,sources\nwest,2020-01-01,red,s1\neast,2020-01-01,blue,s1\n',
    'sources.csv': SOURCES,
  });

  it('has the area that degrees give, and cells whose long edges any reader finds the same', async () => {
    const snapshot = await compileFiles(files(outline));
    const held = km2ByHolder(snapshot);
    expect((held.red + held.blue) / areaInDegrees([[outline]])).toBeCloseTo(1, 5);
    expect(exportIsOff(snapshot)).toBeLessThan(5e-5);
  });

  it('cuts the same cells however many points are on it', async () => {
    const held = km2ByHolder(await compileFiles(files(outline)));
    const other: Position[] = [...spelled([10, 47], [21, 47], 3), ...spelled([21, 54.5], [10, 47], 50)];
    const again = km2ByHolder(await compileFiles(files(other)));
    expect(again.red / held.red).toBeCloseTo(1, 5);
    expect(again.blue / held.blue).toBeCloseTo(1, 5);
  });
});

describe('the long edge of an agreement and of a country', () => {
  it.each([2, 3, 50])('is straight in degrees with %i points', async points => {
    const ring: Position[] = [[21, 47], ...spelled(TO, FROM, points), [21, 47]];
    const snapshot = await compileFiles({
      'theatre.json': JSON.stringify({ ...THEATRE, bounds: [10, 47, 21, 54.5] }),
      'places.csv': 'id,name_en,lat,lon\nwest,West,53,12\neast,East,48,19\n',
      'control.csv': 'place,from,actor,sources\nwest,2020-01-01,red,s1\neast,2020-01-01,blue,s1\n',
      'sources.csv': SOURCES,
      'agreements.geojson': collection([feature({ id: 'half', kind: 'demilitarized', name_en: 'Half' }, ring)]),
      'land.geojson': collection([feature({ name_en: 'Country' }, ring)]),
    });
    const [agreement] = snapshot.theatre.agreements;
    expect(agreement.km2.reduce((sum, km2) => sum + km2, 0) / BELOW).toBeCloseTo(1, 4);
    const drawn = [agreement.polygons[0][0], snapshot.theatre.base[0].lines[0]];
    for (const line of drawn) {
      const degrees = Array.from(
        { length: line.length / 2 },
        (_, i): Position => [lngOf(line[2 * i]), latOf(line[2 * i + 1])],
      );
      expect(areaInDegrees([[[...degrees, degrees[0]]]]) / BELOW).toBeCloseTo(1, 3);
    }
  });
});

describe('long borders that somebody drew', () => {
  it.each(['02-export-long-edges', '22-hand-drawn-edge-200km', '04-zones-long-edge'])('%s', async name => {
    const { report, snapshot } = await compiledCase(name);
    expect(report).toEqual([]);
    expect(Object.keys(km2ByHolder(snapshot!))).toHaveLength(2);
    expect(exportIsOff(snapshot!)).toBeLessThan(5e-5);
  });

  it('a front of 327 km is found along all of it', async () => {
    const { snapshot } = await compiledCase('22-hand-drawn-edge-200km');
    expect(snapshot!.front.km).toBeCloseTo(326.5, 1);
  });
});
