import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hilbertCell, hilbertDistance } from '../../../src/engine/format/hilbert.ts';
import { SpotCurve, unpackSpots } from '../../../src/engine/format/place-coordinates.ts';

const degrees = (most: number) => fc.integer({ min: -most * 1e5, max: most * 1e5 });
const positions = fc.array(fc.tuple(degrees(180), degrees(85)), { maxLength: 40 });
const columns = (spots: readonly (readonly [number, number])[]) =>
  [spots.map(([lon]) => lon), spots.map(([, lat]) => lat)] as const;

describe('the curve', () => {
  it('goes through every cell once, each beside the one before', () => {
    const cells = Array.from({ length: 64 }, (_, distance) => hilbertCell(distance, 8));
    expect(new Set(cells.map(String)).size).toBe(64);
    for (let i = 1; i < cells.length; i++) {
      const [[x, y], [nextX, nextY]] = [cells[i - 1], cells[i]];
      expect(Math.abs(nextX - x) + Math.abs(nextY - y)).toBe(1);
    }
  });

  it('tells cells of a square of 2^26 exactly', () => {
    const cell = fc.integer({ min: 0, max: 2 ** 26 - 1 });
    fc.assert(
      fc.property(cell, cell, (x, y) => {
        expect(hilbertCell(hilbertDistance(x, y, 2 ** 26), 2 ** 26)).toEqual([x, y]);
      }),
    );
  });
});

describe('packed spots', () => {
  it('come back as they were, in whatever order, all over the world', () => {
    fc.assert(
      fc.property(positions, spots => {
        const [lons, lats] = columns(spots);
        expect(unpackSpots(JSON.parse(JSON.stringify(new SpotCurve(lons, lats).pack(lons, lats))))).toEqual([
          lons,
          lats,
        ]);
      }),
    );
  });

  it('are refused when one part is cut short', () => {
    const [lons, lats] = columns(Array.from({ length: 50 }, (_, i) => [i * 997, (i * i) % 1009] as const));
    const packed = new SpotCurve(lons, lats).pack(lons, lats);
    expect(packed.digits).toBeGreaterThan(0);
    expect(() => unpackSpots({ ...packed, low: packed.low.slice(1) })).toThrow('cut short');
  });
});
