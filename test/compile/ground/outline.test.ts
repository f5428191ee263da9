import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import fc from 'fast-check';
import type { MultiPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { Outline } from '../../../src/compile/ground/outline.ts';
import { selfIntersection } from '../../../src/compile/ground/self-intersection.ts';
import { extentOf, subjectOf } from '../../../src/compile/read/subject.ts';

const square = (w: number, s: number, e: number, n: number) => [
  [w, s],
  [e, s],
  [e, n],
  [w, n],
  [w, s],
];

//  +-------+   +--+
//  | +--+  |   |  |
//  | |  |  |   +--+
//  | +--+  |
//  +-------+
const SHAPE: MultiPolygon = {
  type: 'MultiPolygon',
  coordinates: [[square(0, 0, 4, 4), square(1, 1, 2, 2).reverse()], [square(6, 2, 7, 4)]],
};

describe('Outline', () => {
  it('agrees with turf on every point that is not on an edge', () => {
    const outline = new Outline(SHAPE);
    // Half a thousandth off every corner, so that no point is on an edge.
    const degrees = fc.integer({ min: -1000, max: 8000 }).map(thousandths => (thousandths + 0.5) / 1000);
    fc.assert(
      fc.property(degrees, degrees, (lng, lat) => {
        expect(outline.has(lat, lng)).toBe(booleanPointInPolygon([lng, lat], SHAPE));
      }),
      { numRuns: 500 },
    );
  });

  it('holds nothing where there is no ground', () => {
    expect(new Outline({ type: 'MultiPolygon', coordinates: [] }).has(1, 1)).toBe(false);
  });
});

describe('selfIntersection', () => {
  it('finds where a bow tie crosses', () => {
    const ring = [
      [0, 0],
      [2, 2],
      [2, 0],
      [0, 2],
      [0, 0],
    ];
    expect(selfIntersection([ring])).toEqual([1, 1]);
  });

  it('lets rings touch, and finds two that cross', () => {
    expect(selfIntersection([square(0, 0, 1, 1), square(1, 1, 2, 2)])).toBeNull();
    expect(selfIntersection([square(0, 0, 2, 2), square(1, 1, 3, 3)])).not.toBeNull();
    expect(selfIntersection(SHAPE.coordinates.flat())).toBeNull();
  });
});

describe('subjectOf', () => {
  const at = { file: 'water.geojson', line: 1 };
  const lake = {
    at,
    kind: 'lake',
    level: 0,
    name: {},
    geometry: { type: 'Polygon' as const, coordinates: [square(1, 1, 2, 2)] },
  };

  it('is the bounds less sea and lakes, but not rivers', () => {
    const subject = subjectOf(
      [0, 0, 4, 4],
      [lake, { ...lake, kind: 'river', geometry: { type: 'Polygon', coordinates: [square(3, 3, 4, 4)] } }],
    );
    const outline = new Outline(subject ?? { type: 'MultiPolygon', coordinates: [] });
    expect([outline.has(0.5, 0.5), outline.has(1.5, 1.5), outline.has(3.5, 3.5)]).toEqual([true, false, true]);
  });

  it('is nothing where water covers all', () => {
    expect(subjectOf([1.2, 1.2, 1.8, 1.8], [lake])).toBeNull();
  });
});

describe('extentOf', () => {
  it('adds a tenth of the longer side on every side', () => {
    expect(
      extentOf([
        { lat: 50, lon: 10 },
        { lat: 52, lon: 14 },
      ]),
    ).toEqual([9.6, 49.6, 14.4, 52.4]);
  });

  it('leaves out places that could not be read, and gives one place some ground', () => {
    expect(extentOf([{ lat: Number.NaN, lon: 10 }])).toBeNull();
    expect(extentOf([{ lat: 50, lon: 10 }])).toEqual([9.99, 49.99, 10.01, 50.01]);
  });
});
