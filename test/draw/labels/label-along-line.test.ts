import { expect, test } from 'vitest';
import { straightStretch } from '../../../src/draw/labels/label-along-line.ts';
import type { Viewport } from '../../../src/draw/viewport.ts';
import type { Agreement } from '../../../src/engine/model/theatre.ts';

const view: Viewport = { width: 800, height: 600, zoom: 0, scale: 1, left: 1000, top: 2000 };
/** A box of 500 by 300 px in the middle of the picture. */
const box = {
  polygons: [[Float64Array.of(1150, 2150, 1650, 2150, 1650, 2450, 1150, 2450, 1150, 2150)]],
} as unknown as Agreement;

test('a name along a line keeps off what is written there', () => {
  const above = straightStretch(box, view, 120, () => true);
  if (!above) throw new Error('there is room all around');
  const isUpper = above.y < 300;
  // Everything about that edge is taken, as a name of a town would take it: the other edge is left.
  const below = straightStretch(box, view, 120, (_, y) => (isUpper ? y > 2300 : y < 2300));
  expect(below && below.y < 300).toBe(!isUpper);
  // One word in the middle of every stretch is enough.
  const asked: number[][] = [];
  expect(
    straightStretch(box, view, 120, (x, y) => {
      asked.push([x, y]);
      return false;
    }),
  ).toBeNull();
  // It asks where the text stands in the world, not in the picture.
  for (const [x, y] of asked) expect([x > 1100 && x < 1700, y > 2100 && y < 2500]).toEqual([true, true]);
});
