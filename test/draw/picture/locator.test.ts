import { expect, it } from 'vitest';
import { paintLocator } from '../../../src/draw/picture/locator.ts';
import { SvgPen } from '../../../src/draw/picture/svg-pen.ts';
import { makeStyle } from '../../../src/draw/style.ts';

const view = { width: 400, height: 200, zoom: 0, scale: 1, left: 0, top: 0 };
const drawn = (...bounds: [number, number, number, number]) => {
  const pen = new SvgPen(view, 'x');
  paintLocator(pen, makeStyle([], 'light'), bounds, { x: 100, y: 50, width: 120, height: 120 });
  return pen.toString();
};

it('marks where on Earth a theatre is, and nothing where it is the Earth', () => {
  expect(drawn(35, 34, 38, 37)).toContain('<path');
  expect(drawn(-180, -60, 180, 75)).not.toContain('<path');
  expect(drawn(-180, -85, 180, 85)).not.toContain('<path');
});
