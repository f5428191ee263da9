import { area } from '@turf/area';
import { distance } from '@turf/distance';
import { multiPolygon, polygon } from '@turf/helpers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arcLengths, bearing, distanceKm, gridUnitsPerKm, zoneAreas } from '../../../src/engine/geometry/geodesy.ts';
import { tessellate } from '../../../src/engine/geometry/tessellate.ts';
import { gridX, gridY, latOf, lngOf } from '../../../src/engine/model/grid.ts';
import type { Topology } from '../../../src/engine/model/topology.ts';

// A quadrangle of the Syrian north-west with a lake in it.
const degrees = [
  [
    [35.6, 34.8],
    [37.8, 34.9],
    [37.7, 36.9],
    [35.7, 36.8],
    [35.6, 34.8],
  ],
  [
    [36.4, 35.4],
    [36.4, 35.6],
    [36.7, 35.6],
    [36.7, 35.4],
    [36.4, 35.4],
  ],
];
const outline = [
  degrees.map(ring => {
    // A vertex every few km: the formula is one for short edges.
    const dense = ring.slice(1).flatMap(([lng, lat], i) =>
      Array.from({ length: 40 }, (_, step) => {
        const [lng0, lat0] = ring[i];
        return [lng0 + (step / 40) * (lng - lng0), lat0 + (step / 40) * (lat - lat0)];
      }),
    );
    return Float64Array.from(dense.flatMap(([lng, lat]) => [Math.round(gridX(lng)), Math.round(gridY(lat))]));
  }),
];
const [west, east, north, south] = [gridX(35.8), gridX(37.6), gridY(36.7), gridY(35)];

const places = fc.uniqueArray(
  fc.tuple(
    fc.integer({ min: Math.ceil(west), max: Math.floor(east) }),
    fc.integer({ min: Math.ceil(north), max: Math.floor(south) }),
  ),
  { minLength: 1, maxLength: 30, selector: ([x, y]) => `${x},${y}` },
);

const cut = (seeds: readonly (readonly [number, number])[]) =>
  tessellate(
    Float64Array.from(seeds, seed => seed[0]),
    Float64Array.from(seeds, seed => seed[1]),
    outline,
  );

/** The rings of a zone in degrees, chained by brute force: a zone here touches itself nowhere. */
function ringsOf({ x, y, start, points, left, right }: Topology, zone: number): number[][][] {
  const open = [...left.keys()].flatMap(arc => {
    const line = [...points.slice(start[arc], start[arc + 1])];
    return left[arc] === zone ? [line] : right[arc] === zone ? [line.reverse()] : [];
  });
  const rings: number[][] = [];
  while (open.length) {
    const ring = open.pop()!;
    for (;;) {
      const next = open.findIndex(line => line[0] === ring[ring.length - 1]);
      if (ring[0] === ring[ring.length - 1] || next < 0) break;
      ring.push(...open.splice(next, 1)[0].slice(1));
    }
    rings.push(ring);
  }
  return rings.map(ring => ring.map(point => [lngOf(x[point]), latOf(y[point])]));
}

/** Rings are chained with the zone on their left, so that the ring around a lake runs clockwise. */
function isHole(ring: readonly number[][]): boolean {
  let twice = 0;
  for (let i = 1; i < ring.length; i++) twice += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
  return twice < 0;
}

describe('areas', () => {
  it('of zones are what turf makes of their rings', () => {
    fc.assert(
      fc.property(places, seeds => {
        const topology = cut(seeds);
        zoneAreas(topology).forEach((km2, zone) => {
          const expected = ringsOf(topology, zone).reduce(
            (sum, ring) => sum + (isHole(ring) ? -area(polygon([ring])) : area(polygon([ring]))) / 1e6,
            0,
          );
          expect(Math.abs(km2 - expected)).toBeLessThan(1e-6 + 1e-8 * expected);
        });
      }),
      { numRuns: 50 },
    );
  });

  it('of neighbours add up to what turf makes of the whole subject', () => {
    const whole = area(multiPolygon([outline[0].map(ring => toDegrees([...ring, ring[0], ring[1]]))]));
    fc.assert(
      fc.property(places, seeds => {
        const sum = zoneAreas(cut(seeds)).reduce((a, b) => a + b, 0);
        // Where zones meet on it, the outline has vertices that turf was not told of.
        expect(Math.abs(sum * 1e6 - whole) / whole).toBeLessThan(1e-6);
      }),
      { numRuns: 50 },
    );
  });
});

function toDegrees(line: readonly number[]): number[][] {
  const positions: number[][] = [];
  for (let i = 0; i < line.length; i += 2) positions.push([lngOf(line[i]), latOf(line[i + 1])]);
  return positions;
}

describe('lengths', () => {
  const x = fc.double({ min: 0, max: 2 ** 24, noNaN: true });

  it('are what turf measures', () => {
    fc.assert(
      fc.property(x, x, x, x, (x0, y0, x1, y1) => {
        const expected = distance([lngOf(x0), latOf(y0)], [lngOf(x1), latOf(y1)]);
        expect(distanceKm(x0, y0, x1, y1)).toBeCloseTo(expected, 4);
      }),
    );
  });

  it('of an arc are the sum over its vertices', () => {
    const topology = cut([[Math.round((west + east) / 2), Math.round((north + south) / 2)]]);
    const lake = arcLengths(topology).reduce((a, b) => Math.min(a, b));
    let expected = 0;
    const ring = toDegrees([...outline[0][1], ...outline[0][1].slice(0, 2)]);
    for (let i = 1; i < ring.length; i++) expected += distance(ring[i - 1], ring[i]);
    expect(lake).toBeCloseTo(expected, 6);
  });

  it('give the scale of the grid', () => {
    expect(distanceKm(0, gridY(36), gridUnitsPerKm(36), gridY(36))).toBeCloseTo(1, 6);
  });
});

describe('bearings', () => {
  it('run clockwise from north', () => {
    const [x0, y0] = [gridX(36.8), gridY(35.86)];
    expect(bearing(x0, y0, x0, y0 - 100)).toBeCloseTo(0, 3);
    expect(bearing(x0, y0, x0 + 100, y0)).toBeCloseTo(90, 2);
    expect(bearing(x0, y0, x0, y0 + 100)).toBeCloseTo(180, 3);
    expect(bearing(x0, y0, x0 - 100, y0)).toBeCloseTo(270, 2);
  });
});
