import { describe, expect, it } from 'vitest';
import { type Chain, cutAt, densify, inRing, join, metres, round } from '../../src/data-prep/chain.ts';
import { byLevel } from '../../src/data-prep/gshhg.ts';
import { crossings, simplify } from '../../src/data-prep/simplify.ts';

describe('joining pieces', () => {
  it('puts ab, cb and cd together, whichever way they run', () => {
    const joined = join([
      [
        [0, 0],
        [1, 0],
      ],
      [
        [2, 0],
        [1, 0],
      ],
      [
        [2, 0],
        [3, 0],
      ],
    ]);
    expect(joined).toHaveLength(1);
    const along = joined[0].map(p => p[0]);
    expect(along[0] < along[3] ? along : along.reverse()).toEqual([0, 1, 2, 3]);
  });

  it('closes a ring', () => {
    const [ring] = join([
      [
        [0, 0],
        [1, 0],
        [1, 1],
      ],
      [
        [1, 1],
        [0, 0],
      ],
    ]);
    expect(ring).toHaveLength(4);
    expect(ring[0]).toEqual(ring[3]);
  });
});

describe('simplifying', () => {
  it('drops what lies within the tolerance and keeps what does not', () => {
    const chain: Chain = [
      [36, 36],
      [36.1, 36.0051],
      [36.2, 36.01],
      [36.3, 36],
    ];
    expect(simplify(chain, () => 100)).toEqual([
      [36, 36],
      [36.2, 36.01],
      [36.3, 36],
    ]);
  });

  //   h----g e----d
  //         V     |        the tip f hangs into the bend a-b-c: without b, the line a-c would cut it
  //   a     f     c
  //      `--b--'
  it('puts points back where the shorter line would cross itself', () => {
    const [a, b, c, d]: Chain = [
      [30, 30],
      [35, 29.1],
      [40, 30],
      [40, 35],
    ];
    const [e, f, g, h]: Chain = [
      [35.2, 35],
      [35, 29.5],
      [34.8, 35],
      [30, 35],
    ];
    expect(crossings([a, b, c, d, e, f, g, h])).toEqual([]);
    expect(crossings([a, c, d, e, f, g, h])).not.toEqual([]);
    expect(simplify([a, b, c, d, e, f, g, h], () => 111_000)).toContain(b);
    expect(simplify([a, b, c, d], () => 111_000)).not.toContain(b);
  });
});

it('cuts where a chain crosses a meridian or a parallel', () => {
  const { chain, at } = cutAt(
    [
      [0, 0],
      [2, 2],
    ],
    0,
    1,
  );
  expect(chain[at]).toEqual([1, 1]);
  expect(() =>
    cutAt(
      [
        [0, 0],
        [2, 2],
      ],
      1,
      3,
    ),
  ).toThrow('no crossing at latitude 3');
});

it('leaves no gap longer than the step', () => {
  const steps = densify(
    [
      [36, 36],
      [36.1, 36],
    ],
    500,
  );
  for (let i = 1; i < steps.length; i++) expect(metres(steps[i - 1], steps[i])).toBeLessThanOrEqual(500);
});

it('rounds, and drops a point that became equal to its neighbour', () => {
  expect(
    round(
      [
        [0.00004, 0],
        [0.00001, 0],
        [1, 0],
      ],
      4,
    ),
  ).toEqual([
    [0, 0],
    [1, 0],
  ]);
});

it('knows inside from outside', () => {
  const square: Chain = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
    [0, 0],
  ];
  expect([inRing(square, [0.5, 0.5]), inRing(square, [1.5, 0.5])]).toEqual([true, false]);
});

it('reads what GMT writes: pieces by level, longitudes past 180 turned, dots left out', () => {
  const text =
    '# note\n> Shore Bin # 1, Level 1\n359\t10\n1\t11\n> Shore Bin # 2, Level 2\n3\t3\n3\t3\n> Border, Level 1\n5\t5\n6\t6\n';
  const pieces = byLevel(text);
  expect(pieces.get(1)).toEqual([
    [
      [-1, 10],
      [1, 11],
    ],
    [
      [5, 5],
      [6, 6],
    ],
  ]);
  expect(pieces.get(2)).toBeUndefined();
});
