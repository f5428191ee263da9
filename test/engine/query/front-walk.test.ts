import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frontWalk } from '../../../src/engine/query/front-walk.ts';
import { snapshotAt } from '../../../src/engine/query/snapshot.ts';
import { BLUE, CONTESTED, FIRST, makeTheatre, NAVY, RED } from '../fixture.ts';

/** Zones in rows of n, from west to east and north to south. */
const lattice = (n: number): [number, number][] =>
  Array.from({ length: n * n }, (_, i) => [
    Math.round(((i % n) + 0.5) * (1000 / n) + 7 * Math.sin(i)),
    Math.round((Math.floor(i / n) + 0.5) * (1000 / n) + 7 * Math.cos(i)),
  ]);
const walk = (states: readonly number[]) =>
  frontWalk(
    snapshotAt(
      makeTheatre(
        lattice(Math.sqrt(states.length)),
        states.map((state, zone) => [zone, 0, state]),
      ),
      FIRST,
    ),
  );

//  R B B
//  R B N      one front from top to bottom: navy is of blue's side
//  R R B
test('a front is walked from north to south, the places on each side in order', () => {
  const [front, ...others] = walk([RED, BLUE, BLUE, RED, BLUE, NAVY, RED, RED, BLUE]);
  expect(others).toEqual([]);
  expect(front).toMatchObject({ upright: true, loop: false });
  const red = front.sides[0] === 0 ? 0 : 1;
  expect(front.pairs[0][red]).toBe(0);
  expect(front.pairs[0][1 - red]).toBe(1);
  expect(
    front.pairs
      .at(-1)
      ?.map(zone => Math.floor(zone / 3))
      .some(row => row === 2),
  ).toBe(true);
});

//  R R R
//  R B R
//  R R R
test('a pocket is a loop, told from within', () => {
  const [pocket] = walk([RED, RED, RED, RED, BLUE, RED, RED, RED, RED]);
  expect(pocket.loop).toBe(true);
  expect(pocket.sides).toEqual([1, 0]);
  expect(pocket.pairs[0][0]).toBe(4);
});

test('from west to east where it lies so', () => {
  const [front] = walk([RED, RED, RED, RED, RED, RED, BLUE, BLUE, BLUE]);
  expect(front.upright).toBe(false);
  expect(front.pairs[0].map(zone => zone % 3)).toEqual([0, 0]);
});

test('contested ground and the subject’s edge are no front', () => {
  expect(walk([RED, RED, RED, CONTESTED, CONTESTED, CONTESTED, BLUE, BLUE, BLUE])).toEqual([]);
});

test('its stretches add up to the front, and each pair faces across it', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(RED, BLUE, NAVY, CONTESTED), { minLength: 25, maxLength: 25 }), states => {
      const theatre = makeTheatre(
        lattice(5),
        states.map((state, zone) => [zone, 0, state]),
      );
      const snapshot = snapshotAt(theatre, FIRST);
      const stretches = frontWalk(snapshot);
      const km = stretches.reduce((sum, stretch) => sum + stretch.km, 0);
      expect(km).toBeCloseTo(snapshot.front.km, 6);
      for (const { sides, pairs } of stretches) {
        for (const pair of pairs)
          expect(pair.map(zone => theatre.states[snapshot.states[zone]].side)).toEqual([...sides]);
      }
    }),
    { numRuns: 200 },
  );
});
