import { area } from '@turf/area';
import type { Geometry, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { mergeParts, mergeRounded } from '../../../src/compile/shapes/merge-parts.ts';
import { box, compileTheatre, features } from '../write-theatre.ts';

const WHOLE = box(30, 48, 32, 49);
/** A notch or hole of a twentieth of the whole, wherever its tip lies. */
const triangle = (x: number, y: number): Position[] => [
  [x, y],
  [x + 0.1, y + 0.3],
  [x - 0.1, y + 0.3],
  [x, y],
];
/** Two parts whose common border bends, and is so many degrees wide. */
const apart = (gap: number): Geometry[] => [
  ring([30, 48], [31.2 - gap, 48.1], [31.17 - gap, 48.51], [31.31 - gap, 49], [30, 49]),
  ring([31.2, 48.1], [32, 48], [32, 49], [31.31, 49], [31.17, 48.51]),
];
const SHARED = km2(...apart(0));

function ring(...corners: Position[]): Polygon {
  return { type: 'Polygon', coordinates: [[...corners, corners[0]]] };
}

function km2(...shapes: readonly Geometry[]): number {
  return shapes.reduce((sum, shape) => sum + area(shape) / 1e6, 0);
}

async function ground(...shapes: readonly Geometry[]): Promise<{ report: string[]; total: number }> {
  const { report, theatre } = await compileTheatre({
    'theatre.json': JSON.stringify({
      id: 'mywar',
      title: { en: 'W' },
      first: '2020-01-01',
      last: '2020-01-31',
      subject: 's.geojson',
    }),
    'actors.csv': 'id,side,name_en,colour\nred,red,Red,#D55E00\nblue,blue,Blue,#0072B2\n',
    'sources.csv': 'id,publisher,title\ns,A,B\n',
    'places.csv': 'id,name_en,lat,lon\na,A,48.7,30.4\nb,B,48.7,31.6\n',
    'control.csv': 'place,from,actor,sources\na,2020-01-01,red,s\nb,2020-01-01,blue,s\n',
    's.geojson': features(...shapes.map(shape => [shape, {}] as const)),
  });
  return { report, total: theatre ? theatre.zoneKm2.reduce((sum, one) => sum + one, 0) : 0 };
}

describe('an outline whose parts touch', () => {
  it.each<[what: string, shapes: Geometry[], km2: number]>([
    ['provinces with a common border', [box(30, 48, 31.2, 49), box(31.2, 48, 32, 49)], km2(WHOLE)],
    ['parts that overlap', [box(30, 48, 31.2, 49), box(30.9, 48, 32, 49)], km2(WHOLE)],
    ['a part given twice', [WHOLE, WHOLE], km2(WHOLE)],
    [
      'a line that runs back on itself',
      [ring([30, 48], [32, 48], [32, 49], [31, 49], [31, 52], [31, 49], [30, 49])],
      km2(WHOLE),
    ],
    [
      'a hole that touches the edge between two corners',
      [{ type: 'Polygon', coordinates: [...WHOLE.coordinates, triangle(31.3, 48)] }],
      km2(WHOLE) - km2(ring(...triangle(31.3, 48))),
    ],
    [
      'a hole along the edge',
      [{ type: 'Polygon', coordinates: [...WHOLE.coordinates, ...box(31.2, 48, 31.4, 48.2).coordinates] }],
      km2(WHOLE) - km2(box(31.2, 48, 31.4, 48.2)),
    ],
    [
      'parts that meet in a corner',
      [box(30, 48, 31, 48.8), box(31, 48.8, 32, 49), box(31.3, 48.5, 32, 48.79)],
      km2(box(30, 48, 31, 48.8), box(31, 48.8, 32, 49), box(31.3, 48.5, 32, 48.79)),
    ],
    ...[1e-9, 1e-6, 5e-6, 1e-5, 2e-5, -1e-9, -1e-6, -2e-5].map((gap): [string, Geometry[], number] => [
      `parts ${gap} degrees apart`,
      apart(gap),
      SHARED,
    ]),
  ])('is the ground that they cover: %s', async (_, shapes, expected) => {
    const { report, total } = await ground(...shapes);
    expect(report).toEqual([]);
    expect(Math.abs(total / expected - 1)).toBeLessThan(1e-4);
  });

  it('is left as it is where nothing touches, to the last corner', () => {
    const parts = [WHOLE.coordinates, box(33, 48, 34, 49).coordinates];
    expect(mergeParts(parts)).toBe(parts);
    const rounded = [[Float64Array.of(0, 0, 10, 0, 10, 10, 0, 10)], [Float64Array.of(10, 10, 20, 10, 20, 20)]];
    expect(mergeRounded(rounded)).toBe(rounded);
  });

  it('has a corner wherever rounded edges meet', () => {
    const [[outer], ...more] = mergeRounded([
      [Float64Array.of(0, 0, 100, 0, 100, 100, 0, 100), Float64Array.of(40, 0, 45, 20, 35, 20)],
    ]);
    const corners = Array.from({ length: outer.length / 2 }, (_, i) => `${outer[2 * i]},${outer[2 * i + 1]}`);
    expect(more).toEqual([]);
    expect(corners.filter(corner => corner === '40,0').length).toBeGreaterThan(0);
  });
});
