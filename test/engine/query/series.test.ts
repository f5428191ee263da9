import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Agreement, Line, Post, Theatre } from '../../../src/engine/model/theatre.ts';
import { countSeries, type Series, seriesIndex } from '../../../src/engine/query/series.ts';
import { holderOf } from '../../../src/engine/query/shares-by-side.ts';
import { type Snapshot, snapshotAt } from '../../../src/engine/query/snapshot.ts';
import { BLUE, CONTESTED, FIRST, makeTheatre, RED, type Row } from '../fixture.ts';

/** Five by five zones, a road through the first of them and out of the subject, an agreed zone, and two posts. */
function furnished(rows: readonly Row[]): Theatre {
  const seeds = Array.from({ length: 25 }, (_, i): [number, number] => [
    Math.round(((i % 5) + 0.5 + 0.2 * Math.sin(i * 7.1)) * 200),
    Math.round((Math.floor(i / 5) + 0.5 + 0.2 * Math.cos(i * 3.7)) * 200),
  ]);
  const road = {
    id: 'r1',
    kind: 'road',
    ref: 'R1',
    name: {},
    parts: [
      {
        x: new Float64Array(5),
        y: new Float64Array(5),
        zones: Int32Array.of(0, 1, 0, -1),
        km: Float64Array.of(0.1, 0.2, 0.7, 5),
      },
    ],
  } satisfies Line;
  const agreement = {
    id: 'zone',
    kind: 'demilitarized',
    name: {},
    from: FIRST + 7,
    until: FIRST + 40,
    estimate: false,
    polygons: [],
    zones: Int32Array.of(0, 6, 12),
    km2: Float64Array.of(0.1, 0.2, 0.3),
  } satisfies Agreement;
  const post = (zone: number, from: number, until: number) =>
    ({ id: `post-${zone}`, zone, actor: 1, from: FIRST + from, until: FIRST + until }) as Partial<Post> as Post;
  return {
    ...makeTheatre(seeds, rows),
    lines: [road],
    agreements: [agreement],
    posts: [post(3, -5, 33), post(-1, 2, 50), post(7, 11, Infinity)],
  };
}

const history = fc
  .array(
    fc.tuple(fc.integer({ min: 0, max: 24 }), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: CONTESTED })),
    { maxLength: 120 },
  )
  .map(rows => [...new Map(rows.map(row => [`${row[0]}@${row[1]}`, row])).values()]);

describe('the numbers of every day', () => {
  test('are those of its snapshot', () => {
    fc.assert(
      fc.property(history, rows => {
        const theatre = furnished(rows);
        const series = whole(theatre);
        for (let day = FIRST; day <= FIRST + 61; day++) {
          const i = seriesIndex(series, day);
          const snapshot = snapshotAt(theatre, day);
          const areas: [number, number][] = snapshot.areas.map(({ state, km2 }) => [state, km2]);
          near(row(series, series.ground, i), byHolder(theatre, areas));
          expect(series.front[i]).toBeCloseTo(snapshot.front.km, 5);
          near(row(series, series.lines[0], i), byHolder(theatre, snapshot.lines[0].km.entries()));
          for (const { share } of snapshot.agreements) {
            near(row(series, series.agreements[0], i), byHolder(theatre, share.entries()));
          }
          expect(series.posts[i]).toBe(snapshot.posts.length);
          expect(series.behind[i]).toBe(behind(snapshot));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('come back to exactly what they were when the ground does', () => {
    const theatre = furnished([
      ...Array.from({ length: 25 }, (_, zone): Row => [zone, 0, zone % 3 ? RED : BLUE]),
      [6, 10, BLUE],
      [7, 11, CONTESTED],
      [7, 12, RED],
      [6, 13, theatreState(6)],
    ]);
    const series = whole(theatre);
    const [before, after] = [seriesIndex(series, FIRST + 9), seriesIndex(series, FIRST + 13)];
    expect(row(series, series.ground, after)).toEqual(row(series, series.ground, before));
    expect(series.front[after]).toBe(series.front[before]);
  });

  test('stand still between the days that are kept', () => {
    const series = whole(
      furnished([
        [0, 0, RED],
        [0, 5, BLUE],
      ]),
    );
    // The first day, a post, the change, the agreement, a post, the end of a post, of the agreement, and of a post.
    expect([...series.days].map(day => day - FIRST)).toEqual([0, 2, 5, 7, 11, 33, 40, 50]);
    expect(seriesIndex(series, FIRST - 3)).toBe(0);
    expect(seriesIndex(series, FIRST + 6)).toBe(2);
    expect(seriesIndex(series, FIRST + 999)).toBe(7);
  });

  test('are counted with pauses', () => {
    const rows = Array.from({ length: 25 * 40 }, (_, i): Row => [i % 25, Math.floor(i / 25), i % 2 ? RED : BLUE]);
    let pauses = 0;
    for (const work = countSeries(furnished(rows)); !work.next().done; ) pauses++;
    expect(pauses).toBeGreaterThan(3);
  });
});

const theatreState = (zone: number) => (zone % 3 ? RED : BLUE);

function whole(theatre: Theatre): Series {
  const work = countSeries(theatre);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

function row({ holders }: Series, matrix: Float64Array, i: number): number[] {
  return [...matrix.subarray(i * holders, (i + 1) * holders)];
}

function byHolder(theatre: Theatre, amounts: Iterable<[number, number]>): number[] {
  const sums = new Array(theatre.sides.length + 2).fill(0);
  for (const [state, amount] of amounts) sums[holderOf(theatre, state)] += amount;
  return sums;
}

function behind({ posts }: Snapshot): number {
  return posts.filter(post => post.behind).length;
}

function near(found: number[], expected: number[]): void {
  expect(found.length).toBe(expected.length);
  for (const [i, amount] of found.entries()) expect(amount).toBeCloseTo(expected[i], 5);
}
