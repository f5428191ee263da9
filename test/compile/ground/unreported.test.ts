import { describe, expect, it } from 'vitest';
import { type Silence, unreportedGround } from '../../../src/compile/ground/unreported.ts';
import { tessellate } from '../../../src/engine/geometry/tessellate.ts';

// 5 x 5 zones, numbered from the upper left; 12 is the middle one:
//    0  1  2  3  4
//    5  6  7  8  9
//   10 11 12 13 14
//   15 16 17 18 19
//   20 21 22 23 24
const at = Array.from({ length: 25 }, (_, i) => [100 + 200 * (i % 5), 100 + 200 * Math.floor(i / 5)]);
const topology = tessellate(
  Float64Array.from(at, ([x]) => x),
  Float64Array.from(at, ([, y]) => y),
  [[Float64Array.of(0, 0, 1000, 0, 1000, 1000, 0, 1000)]],
);
const [RED, BLUE, NAVY] = [0, 1, 2];
const AROUND = [7, 11, 13, 17];

/** All blue from day 0, then rows and the rest of what is said; the theatre runs from day 0 to day 100. */
function silence(rows: readonly (readonly [day: number, zone: number, side: number])[], more: Partial<Silence> = {}) {
  const start = at.map((_, zone) => ({ day: 0, zone, side: BLUE }));
  const later = rows.map(([day, zone, side]) => ({ day, zone, side }));
  const all = [...start, ...later].sort((a, b) => a.day - b.day);
  const facts = {
    topology,
    first: 0,
    last: 100,
    allies: [],
    rows: all,
    claims: [],
    posts: [],
    islands: new Set<number>(),
  };
  return unreportedGround({ ...facts, ...more }).map(({ zone, from, until, cutOff, reported }) => [
    zone,
    from,
    until,
    cutOff,
    reported,
  ]);
}

const fallen = (day: number, zones = AROUND, side = RED) => zones.map(zone => [day, zone, side] as const);

describe('ground that is cut off in silence', () => {
  it('is unreported from the first day on, until it changes hands or the theatre ends', () => {
    expect(silence(fallen(10))).toEqual([[12, 10, 101, 10, 0]]);
    expect(silence([...fallen(10), [30, 12, RED]])).toEqual([[12, 10, 30, 10, 0]]);
    expect(silence(fallen(10).slice(1))).toEqual([]);
  });

  it('is known again with a row or a claim about a place in it, and when it is open again', () => {
    expect(silence([...fallen(10), [30, 12, BLUE]])).toEqual([[12, 10, 30, 10, 0]]);
    expect(silence(fallen(10), { claims: [{ day: 20, zone: 12 }] })).toEqual([[12, 10, 20, 10, 0]]);
    expect(silence([...fallen(10), [40, 7, BLUE]])).toEqual([[12, 10, 40, 10, 0]]);
  });

  it('tells when it was last reported before it was cut off', () => {
    expect(silence([...fallen(10), [5, 12, BLUE]])).toEqual([[12, 10, 101, 10, 5]]);
    expect(silence(fallen(10), { claims: [{ day: 8, zone: 12 }] })).toEqual([[12, 10, 101, 10, 8]]);
  });

  it('is none where something was said on the day on which it was cut off, or islands lists it', () => {
    expect(silence([...fallen(10), [10, 12, BLUE]])).toEqual([]);
    expect(silence(fallen(10), { claims: [{ day: 10, zone: 12 }] })).toEqual([]);
    expect(silence(fallen(10), { islands: new Set([12]) })).toEqual([]);
  });

  it('hangs together: a word about one place is a word about the patch, as long as it is one', () => {
    // 11 and 12 are one patch.
    const two = fallen(10, [6, 7, 10, 13, 16, 17]);
    expect(silence(two)).toEqual([
      [11, 10, 101, 10, 0],
      [12, 10, 101, 10, 0],
    ]);
    expect(silence(two, { islands: new Set([11]) })).toEqual([]);
    expect(silence([...two, [20, 11, BLUE]])).toEqual([
      [11, 10, 20, 10, 0],
      [12, 10, 20, 10, 0],
    ]);
    // Once the place that was spoken of has fallen, nothing was ever said of the other one.
    expect(silence([...two, [20, 11, BLUE], [30, 11, RED]])).toEqual([
      [11, 10, 20, 10, 0],
      [12, 10, 20, 10, 0],
      [12, 30, 101, 10, 0],
    ]);
  });

  it('may be large, and lie amid the ground of several sides', () => {
    const ring = [0, 1, 2, 3, 4, 5, 9, 10, 14, 15, 19, 20, 21, 22, 23, 24];
    const spans = silence([...fallen(10, ring.slice(0, 8)), ...fallen(10, ring.slice(8), NAVY)]);
    expect(spans.map(([zone]) => zone)).toEqual([6, 7, 8, 11, 12, 13, 16, 17, 18]);
  });

  it('does not lie cut off beside an ally, contested ground or the edge of the subject', () => {
    const navy = [...fallen(10).slice(1), [10, 7, NAVY] as const];
    expect(silence(navy)).toEqual([[12, 10, 101, 10, 0]]);
    expect(silence(navy, { allies: [[NAVY, BLUE]] })).toEqual([]);
    expect(silence([...fallen(10).slice(1), [10, 7, -1]])).toEqual([]);
    expect(silence(fallen(10, [1, 3, 7]))).toEqual([]);
  });

  it('is besieged, not silent, while a post of its own stands in it', () => {
    const post = { zone: 12, side: BLUE, from: 0, until: 20 };
    expect(silence(fallen(10), { posts: [post] })).toEqual([[12, 20, 101, 10, 0]]);
    expect(silence(fallen(10), { posts: [{ ...post, side: RED }] })).toEqual([[12, 10, 101, 10, 0]]);
  });

  it('begins with the theatre where it was cut off before, and not where the start itself tells of it', () => {
    const start = at.map((_, zone) => ({ day: zone === 12 ? -50 : -20, zone, side: zone === 12 ? BLUE : RED }));
    expect(silence([], { rows: start })).toEqual([[12, 0, 101, -20, -50]]);
    expect(silence([], { rows: start.map(row => ({ ...row, day: 0 })) })).toEqual([]);
  });
});
