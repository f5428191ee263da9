import { expect, test } from 'vitest';
import { editDistance } from '../../../src/engine/text/edit-distance.ts';

test.each([
  ['', '', 0],
  ['abc', '', 3],
  ['kitten', 'sitting', 3],
  ['from', 'form', 1],
  ['birch', 'birch', 0],
])('%s to %s is %d', (a, b, slips) => {
  expect(editDistance(a, b, 5)).toBe(slips);
  expect(editDistance(b, a, 5)).toBe(slips);
});

test('what is further off than asked for is one more than that', () => {
  expect(editDistance('kitten', 'sitting', 3)).toBe(3);
  expect(editDistance('kitten', 'sitting', 2)).toBe(3);
  expect(editDistance('a', 'a'.repeat(9), 2)).toBe(3);
  expect(editDistance('x'.repeat(129), 'x'.repeat(129), 2)).toBe(3);
});
