import { expect, test } from 'vitest';
import { findIslands } from '../../../src/compile/check/check-islands.ts';
import { BLUE, CONTESTED, FIRST, makeTheatre, NAVY, RED, type Row } from '../../engine/fixture.ts';

// 5 x 5 zones; c is the middle one, no. 12:
//   . . . . .
//   . . b . .
//   . b c b .
//   . . b . .
//   . . . . .
const lattice = Array.from({ length: 25 }, (_, i): [number, number] => [
  100 + 200 * (i % 5),
  100 + 200 * Math.floor(i / 5),
]);
const C = 12;
const islands = (middle: number, rows: Row[] = [], others = RED) => {
  const start = lattice.map((_, zone): Row => [zone, 0, zone === C ? middle : others]);
  return findIslands(makeTheatre(lattice, [...start, ...rows])).map(({ zone, from, until }) => [
    zone,
    from - FIRST,
    until - FIRST,
  ]);
};
const END = 1001;

test('a zone with nothing but the other side around it is an island from the day it is cut off', () => {
  expect(islands(BLUE)).toEqual([[C, 0, END]]);
  expect(islands(RED)).toEqual([]);
});

test('one that lasts two weeks or less is not told', () => {
  expect(islands(BLUE, [[C, 14, RED]])).toEqual([]);
  expect(islands(BLUE, [[C, 15, RED]])).toEqual([[C, 0, 15]]);
});

test('a row of its own explains an island: ground taken behind the lines', () => {
  expect(islands(RED, [[C, 20, BLUE]])).toEqual([]);
});

test('contested ground or ground without record beside it opens it', () => {
  expect(
    islands(BLUE, [
      [C + 1, 30, CONTESTED],
      [C + 1, 40, RED],
    ]),
  ).toEqual([
    [C, 0, 30],
    [C, 40, END],
  ]);
  expect(islands(BLUE, [], CONTESTED)).toEqual([]);
  expect(islands(BLUE, [], 0)).toEqual([]);
});

test('two zones of one side are an island together; one at the edge of the subject, or a pocket of many, is none', () => {
  const start = lattice.map((_, zone): Row => [zone, 0, zone === C ? BLUE : zone === C + 1 ? NAVY : RED]);
  expect(findIslands(makeTheatre(lattice, start)).map(island => island.zone)).toEqual([C, C + 1]);
  const edge = lattice.map((_, zone): Row => [zone, 0, zone === 2 ? BLUE : RED]);
  expect(findIslands(makeTheatre(lattice, edge))).toEqual([]);
  const pocket = lattice.map((_, zone): Row => [zone, 0, [6, 7, 8, 12].includes(zone) ? BLUE : RED]);
  expect(findIslands(makeTheatre(lattice, pocket))).toEqual([]);
});

test('ground of allies around a zone does not cut it off', () => {
  const start = lattice.map((_, zone): Row => [zone, 0, zone === C ? BLUE : RED]);
  const theatre = makeTheatre(lattice, start);
  const [blue, red] = ['blue', 'red'].map(id => theatre.sides.findIndex(side => side.id === id));
  expect(findIslands({ ...theatre, allies: [[red, blue]] })).toEqual([]);
});
