import { expect, test } from 'vitest';
import { nearestTowards } from '../../src/map/arrow-navigation.ts';

//      a
//   b  o  c  d
//         e
const [o, a, b, c, d, e] = [0, 1, 2, 3, 4, 5];
const places = [
  { x: 0, y: 0 },
  { x: 0, y: -10 },
  { x: -10, y: 0 },
  { x: 10, y: 0 },
  { x: 20, y: 0 },
  { x: 10, y: 10 },
];
const to = (key: string, from: number, among: readonly number[] = [0, 1, 2, 3, 4, 5]) =>
  nearestTowards(key, places, from, among);

test('an arrow leads to the nearest place in its direction', () => {
  expect([to('ArrowUp', o), to('ArrowLeft', o), to('ArrowRight', o), to('ArrowDown', c)]).toEqual([a, b, c, e]);
  expect(to('ArrowRight', c)).toBe(d);
});

test('a place off to one side is reached when nothing is straight ahead', () => {
  expect(to('ArrowDown', a, [a, d])).toBe(d);
});

test('where there is none it stays', () => {
  expect(to('ArrowLeft', b)).toBe(b);
});

test('other keys lead nowhere', () => {
  expect(to('Enter', o)).toBeNull();
});
