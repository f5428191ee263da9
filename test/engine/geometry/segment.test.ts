import { expect, test } from 'vitest';
import { crossesRay, distanceFromSegment, nearestAlong } from '../../../src/engine/geometry/segment.ts';

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

test('from inside a ring an odd number of its edges is crossed, also at the height of its corners', () => {
  const ring = [
    [0, 0],
    [4, 2],
    [8, 0],
    [6, 4],
    [8, 8],
    [4, 6],
    [0, 8],
    [2, 4],
  ];
  const crossed = (x: number, y: number) =>
    ring.filter(([ax, ay], i) => {
      const [bx, by] = ring[(i + 1) % ring.length];
      return crossesRay(x, y, ax, ay, bx, by);
    }).length % 2;
  // At the height of corners that a ray touches from one side, and of such that it passes through.
  expect([crossed(4, 4), crossed(5, 2.4), crossed(3, 6), crossed(6.5, 2)]).toEqual([1, 1, 1, 1]);
  expect([crossed(-1, 4), crossed(4, 1), crossed(-1, 0), crossed(-1, 2), crossed(1, 4), crossed(9, 4)]).toEqual([
    0, 0, 0, 0, 0, 0,
  ]);
});
