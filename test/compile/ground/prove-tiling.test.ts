import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orientation } from '../../../src/compile/ground/orientation.ts';
import { type Flaw, provesTiling } from '../../../src/compile/ground/prove-tiling.ts';
import type { Polygons } from '../../../src/engine/geometry/outline.ts';
import { tessellate } from '../../../src/engine/geometry/tessellate.ts';
import { OUTSIDE, type Topology } from '../../../src/engine/model/topology.ts';

//  a----b----c   Zone 0 west, zone 1 east; in three zones the east is cut
//  | 0  | 1  |   into 1 north of m-g and 2 south of it. The square is 1000
//  |    m----g   wide, b, m and e lie on its middle.
//  |    | 2  |
//  d----e----f
const POINTS = {
  a: [0, 0],
  b: [500, 0],
  c: [1000, 0],
  d: [0, 1000],
  e: [500, 1000],
  f: [1000, 1000],
  g: [1000, 500],
  m: [500, 500],
  /** Beyond the eastern edge. */
  z: [1200, 500],
} as const;
const SQUARE = [[Float64Array.of(0, 0, 1000, 0, 1000, 1000, 0, 1000)]];

/** Vertices by letter, the zone on the left, the zone on the right. */
type Arc = readonly [vertices: string, left: number, right: number];

const TWO: Arc[] = [
  ['bade', 0, OUTSIDE],
  ['efcb', 1, OUTSIDE],
  ['eb', 0, 1],
];
const THREE: Arc[] = [
  ['bade', 0, OUTSIDE],
  ['efg', 2, OUTSIDE],
  ['gcb', 1, OUTSIDE],
  ['em', 0, 2],
  ['mb', 0, 1],
  ['gm', 2, 1],
];

function topologyOf(arcs: readonly Arc[]): Topology {
  const letters = Object.keys(POINTS) as (keyof typeof POINTS)[];
  const start = [0];
  const points: number[] = [];
  for (const [vertices] of arcs) {
    for (const letter of vertices) points.push(letters.indexOf(letter as keyof typeof POINTS));
    start.push(points.length);
  }
  const left = Int32Array.from(arcs, arc => arc[1]);
  const right = Int32Array.from(arcs, arc => arc[2]);
  return {
    zones: 1 + Math.max(...left, ...right),
    x: Float64Array.from(letters, letter => POINTS[letter][0]),
    y: Float64Array.from(letters, letter => POINTS[letter][1]),
    start: Uint32Array.from(start),
    points: Uint32Array.from(points),
    left,
    right,
  };
}

const SEEDS = { seedX: [250, 750, 750], seedY: [500, 250, 750] };

function prove(arcs: readonly Arc[]): string[] {
  return provesTiling(topologyOf(arcs), { outline: SQUARE, ...SEEDS }).map(told);
}

const told = ({ code, zones, text }: Flaw) => `${code} ${zones.join(',')}: ${text}`;

describe('zones that tile the square', () => {
  it('have no flaw', () => {
    expect(prove(TWO)).toEqual([]);
    expect(prove(THREE)).toEqual([]);
  });
});

describe('a topology is found out when', () => {
  it('a long edge passes by a vertex of its neighbours: a T-junction', () => {
    const flaws = prove([
      ...THREE.filter(([v]) => v !== 'em' && v !== 'mb'),
      ['eb', 0, -1],
      ['em', -1, 2],
      ['mb', -1, 1],
    ]);
    expect(flaws).toContain('gap 0: inside the subject an edge has a zone on one side alone');
    expect(flaws).toContain('gap 1: inside the subject an edge has a zone on one side alone');
    expect(flaws).toContain('overlaps 0,2: two edges cross');
  });

  it('an edge is missing', () => {
    expect(prove(TWO.slice(0, 2))).toEqual(
      expect.arrayContaining(['gap 0: the boundary does not close', 'gap 1: the boundary does not close']),
    );
  });

  it('an edge is there twice', () => {
    expect(prove([...TWO, TWO[2]])).toContain('overlaps 0,1: two edges cross');
  });

  it('one edge has its sides the wrong way round', () => {
    expect(prove([TWO[0], TWO[1], ['eb', 1, 0]])).toContain('gap 0: the boundary does not close');
  });

  it('two zones have changed places', () => {
    expect(
      prove(TWO.map(([v, left, right]) => [v, left < 0 ? left : 1 - left, right < 0 ? right : 1 - right])),
    ).toEqual([
      'overlaps 0: the place does not lie in its own zone',
      'overlaps 1: the place does not lie in its own zone',
    ]);
  });

  it('every zone winds the wrong way', () => {
    expect(prove(TWO.map(([v, left, right]) => [v, right, left]))).toEqual(
      expect.arrayContaining(['gap 0: the zone has no area', 'gap 1: the zone has no area']),
    );
  });

  it('an edge has one zone on both sides', () => {
    expect(prove([...TWO, ['mg', 1, 1]])).toContain('overlaps 1: an edge has the same zone on both sides');
  });

  it('edges cross', () => {
    //  The edge between the zones bulges out of the square.
    expect(prove([TWO[0], TWO[1], ['ezb', 0, 1]])).toContain('overlaps 0,1: two edges cross');
  });

  it('an edge runs on top of another', () => {
    expect(
      prove([
        ['bade', 0, OUTSIDE],
        ['efcb', 1, OUTSIDE],
        ['embme', 0, 1],
      ]),
    ).toContain('overlaps 0,1: two edges cross');
  });

  it('a zone is left out', () => {
    expect(
      prove([
        ['bade', 0, OUTSIDE],
        ['eb', 0, OUTSIDE],
      ]),
    ).toEqual([
      'gap 0: inside the subject an edge has a zone on one side alone',
      'gap : the zones cover 50.00000 % of the subject',
    ]);
  });

  it('a zone lies on top of another', () => {
    //  Zone 2 is the east a second time.
    expect(prove([...TWO, ['efcbe', 2, OUTSIDE]])).toContain('overlaps : the zones cover 150.00000 % of the subject');
  });
});

describe('Voronoi zones', () => {
  // On a coarse lattice, so that many corners fall together and many edges are square to the outline.
  const step = fc.integer({ min: 1, max: 30 }).map(value => 20 * value);
  const seeds = fc.uniqueArray(fc.tuple(step, step), {
    minLength: 2,
    maxLength: 40,
    selector: ([x, y]) => `${x},${y}`,
  });
  const outline = [
    [Float64Array.of(0, 0, 620, 0, 700, 610, 0, 610), Float64Array.of(301, 301, 305, 301, 305, 311)],
    [Float64Array.of(-50, 0, -10, 0, -10, 600, -50, 600)],
  ];

  const cut = (places: readonly (readonly [number, number])[], outline: Polygons) => {
    const [seedX, seedY] = [0, 1].map(axis => Float64Array.from(places, place => place[axis]));
    return {
      topology: tessellate(seedX, seedY, outline),
      seedX,
      seedY,
    };
  };

  it('are proved, wherever the places lie', () => {
    fc.assert(
      fc.property(seeds, places => {
        const { topology, ...ground } = cut(places, outline);
        expect(provesTiling(topology, { outline, ...ground })).toEqual([]);
      }),
    );
  });

  it('are found out when any side of any edge is given to another zone', () => {
    fc.assert(
      fc.property(seeds, fc.nat(), fc.nat(), fc.boolean(), (places, arcPick, zonePick, onLeft) => {
        // No islands or lakes: one that goes to another zone whole is still a tiling.
        const { topology, ...ground } = cut(places, SQUARE);
        const side = onLeft ? topology.left : topology.right;
        const arc = arcPick % side.length;
        const zone = zonePick % topology.zones;
        fc.pre(side[arc] !== zone);
        side[arc] = zone;
        expect(provesTiling(topology, { outline: SQUARE, ...ground })).not.toEqual([]);
      }),
    );
  });
});

describe('turn', () => {
  it('tells left from right where floats cannot', () => {
    const step = 2 ** -29;
    expect(orientation(2 ** 23, 2 ** 23, 2 ** 23 + 1, 2 ** 23 + 1, 2 ** 23 + 3, 2 ** 23 + 3)).toBe(0);
    expect(orientation(2 ** 23, 2 ** 23, 2 ** 23 + 1, 2 ** 23 + 1, 2 ** 23 + 3, 2 ** 23 + 3 + step)).toBe(1);
    expect(orientation(2 ** 23, 2 ** 23, 2 ** 23 + 1, 2 ** 23 + 1, 2 ** 23 + 3, 2 ** 23 + 3 - step)).toBe(-1);
  });

  it('is the same for the three points in any order that turns the same way', () => {
    const fine = (value: number) => Math.round(value * 2 ** 40) / 2 ** 40;
    const number = fc.double({ min: 0, max: 1000, noNaN: true }).map(fine);
    fc.assert(
      fc.property(
        number,
        number,
        number,
        number,
        fc.double({ min: 0, max: 2, noNaN: true }),
        (ax, ay, bx, by, share) => {
          const [cx, cy] = [ax + share * (bx - ax), ay + share * (by - ay)].map(fine);
          const way = orientation(ax, ay, bx, by, cx, cy);
          expect(orientation(bx, by, cx, cy, ax, ay)).toBe(way);
          expect(orientation(cx, cy, bx, by, ax, ay) + way).toBe(0);
        },
      ),
    );
  });
});
