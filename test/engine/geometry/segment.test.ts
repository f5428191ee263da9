import { expect, test } from 'vitest';
import { distanceFromSegment, nearestAlong } from '../../../src/engine/geometry/segment.ts';

test('the nearest point of a segment lies between its ends, or is one of them', () => {
  expect(nearestAlong(3, 4, 0, 0, 10, 0)).toBe(0.3);
  expect(nearestAlong(-3, 4, 0, 0, 10, 0)).toBe(0);
  expect(nearestAlong(30, 4, 0, 0, 10, 0)).toBe(1);
});

test('distance from a segment', () => {
  expect(distanceFromSegment(3, 4, 0, 0, 10, 0)).toBe(4);
  expect(distanceFromSegment(-3, 4, 0, 0, 10, 0)).toBe(5);
  // Ends on one spot make a point.
  expect(distanceFromSegment(4, 6, 1, 2, 1, 2)).toBe(5);
});
