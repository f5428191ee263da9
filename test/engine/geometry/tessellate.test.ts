import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EPSILON } from '../../../src/engine/geometry/bisectors.ts';
import { tessellate } from '../../../src/engine/geometry/tessellate.ts';
import { OUTSIDE, type Topology } from '../../../src/engine/model/topology.ts';

const SQUARE = [[Float64Array.of(0, 0, 1000, 0, 1000, 1000, 0, 1000)]];

const cut = (seeds: [number, number][], outline = SQUARE) =>
  tessellate(
    Float64Array.from(seeds, seed => seed[0]),
    Float64Array.from(seeds, seed => seed[1]),
    outline,
  );

/** Area of every zone by the shoelace sum over its arcs; also proves that each boundary closes. */
function zoneAreas(topology: Topology): number[] {
  const areas = new Array<number>(topology.zones).fill(0);
  const balance = new Map<string, number>();
  for (let arc = 0; arc < topology.left.length; arc++) {
    expect(topology.left[arc]).not.toBe(topology.right[arc]);
    let sum = 0;
    for (let i = topology.start[arc]; i < topology.start[arc + 1] - 1; i++) {
      const [p, q] = [topology.points[i], topology.points[i + 1]];
      sum += topology.x[q] * topology.y[p] - topology.x[p] * topology.y[q];
    }
    const [first, last] = [topology.points[topology.start[arc]], topology.points[topology.start[arc + 1] - 1]];
    for (const [zone, sign] of [
      [topology.left[arc], 1],
      [topology.right[arc], -1],
    ]) {
      if (zone === OUTSIDE) continue;
      areas[zone] += (sign * sum) / 2;
      balance.set(`${zone}:${first}`, (balance.get(`${zone}:${first}`) ?? 0) - sign);
      balance.set(`${zone}:${last}`, (balance.get(`${zone}:${last}`) ?? 0) + sign);
    }
  }
  for (const [at, sum] of balance) expect(sum, `zone:node ${at} is left as often as it is reached`).toBe(0);
  return areas;
}

const total = (areas: number[]) => areas.reduce((a, b) => a + b, 0);

describe('tessellate', () => {
  test('one seed takes the whole subject', () => {
    const topology = cut([[500, 500]]);
    expect(topology.left.length).toBe(1);
    expect(zoneAreas(topology)).toEqual([1_000_000]);
  });

  test('two seeds share one arc, halfway', () => {
    //  +---+---+
    //  | a | b |
    //  +---+---+
    const topology = cut([
      [250, 500],
      [750, 500],
    ]);
    for (const area of zoneAreas(topology)) expect(area).toBeCloseTo(500_000, 6);
    const shared = [...topology.left.keys()].filter(arc => topology.left[arc] >= 0 && topology.right[arc] >= 0);
    expect(shared.length).toBe(1);
    expect(topology.x[topology.points[topology.start[shared[0]]]]).toBe(500);
  });

  test('seeds in a straight line cut the subject into strips', () => {
    expect(
      zoneAreas(
        cut([
          [100, 500],
          [300, 500],
          [500, 500],
          [900, 500],
        ]),
      ),
    ).toEqual([200_000, 200_000, 300_000, 300_000]);
  });

  test('on a lattice four zones meet in one corner', () => {
    const seeds: [number, number][] = [];
    for (let row = 0; row < 4; row++)
      for (let column = 0; column < 4; column++) seeds.push([125 + 250 * column, 125 + 250 * row]);
    const areas = zoneAreas(cut(seeds));
    for (const area of areas) expect(area).toBeCloseTo(62_500, 6);
  });

  test('a corner that falls on the outline becomes a vertex of it', () => {
    // The circle about a, b and c has its centre on the lower edge, at (500, 1000).
    const areas = zoneAreas(
      cut([
        [100, 1000 - 300],
        [900, 1000 - 300],
        [500, 500],
      ]),
    );
    expect(total(areas)).toBeCloseTo(1_000_000, 4);
  });

  test('an outline that runs along a bisector falls to the zones inside', () => {
    const half = [[Float64Array.of(500, 0, 1000, 0, 1000, 1000, 500, 1000)]];
    expect(
      zoneAreas(
        cut(
          [
            [250, 500],
            [750, 500],
          ],
          half,
        ),
      ),
    ).toEqual([0, 500_000]);
  });

  test('a hole, an island and a bay are cut out of the zones', () => {
    const outline = [
      [
        Float64Array.of(0, 0, 1000, 0, 1000, 1000, 500, 300, 0, 1000),
        Float64Array.of(400, 50, 600, 50, 600, 150, 400, 150),
      ],
      [Float64Array.of(450, 900, 550, 900, 550, 1000, 450, 1000)],
    ];
    const areas = zoneAreas(
      cut(
        [
          [100, 100],
          [900, 100],
          [500, 200],
          [30, 900],
          [970, 880],
        ],
        outline,
      ),
    );
    expect(total(areas)).toBeCloseTo(1_000_000 - 350_000 - 20_000 + 10_000, 4);
  });

  test('whatever the seeds, zones tile the subject', () => {
    const outline = [[Float64Array.of(13, 7, 480, 90, 990, 15, 870, 500, 995, 980, 400, 700, 20, 960, 200, 400)]];
    const area = total(zoneAreas(cut([[300, 300]], outline)));
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 })), {
          minLength: 1,
          maxLength: 60,
          selector: seed => seed.join(),
        }),
        seeds => {
          const areas = zoneAreas(
            cut(
              seeds.map(([x, y]) => [x * 25, y * 25]),
              outline,
            ),
          );
          // A corner within EPSILON of the outline becomes a vertex of it, and may move it by as much.
          expect(Math.abs(total(areas) - area)).toBeLessThan(EPSILON * 1000);
          for (const zone of areas) expect(zone).toBeGreaterThan(-0.01);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

test('a subject of a few grid units is cut to its very edges', () => {
  // Its cells are smaller than a grid unit: a bisector that ended a unit before the edge would miss it.
  const small = [[Float64Array.of(0, 0, 16, 0, 16, 16, 0, 16)]];
  for (const seeds of [
    [
      [4, 8],
      [12, 8],
    ],
    [
      [8, 4],
      [8, 12],
    ],
    [
      [3, 3],
      [13, 4],
      [8, 13],
    ],
  ] as [number, number][][]) {
    const areas = zoneAreas(cut(seeds, small)).map(Math.abs);
    expect(areas.reduce((sum, area) => sum + area, 0)).toBeCloseTo(256, 6);
    if (seeds.length === 2) for (const area of areas) expect(area).toBeCloseTo(128, 6);
  }
});
