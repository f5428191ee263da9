import { expect, test } from 'vitest';
import { contrast, mix, readableOn, rgbOf } from '../../src/draw/colour.ts';
import { makeStyle } from '../../src/draw/style.ts';
import { difference, LOOKS, simulate } from './vision.ts';

/** The five sides of the Idlib theatre: the set that the project recommends. */
const SIDES = ['#d55e00', '#009e73', '#0072b2', '#e69f00', '#333333'];

test('a colour that is not one is grey, not a fault', () => {
  expect(rgbOf('red')).toEqual([128, 128, 128]);
});

test('mixing is paint over paint', () => {
  expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080');
  expect(mix('#123456', '#ffffff', 0)).toBe('#123456');
});

test('a colour is moved only as far as its contrast needs', () => {
  expect(readableOn('#ffffff', '#000000', '#ffffff', 3)).toBe('#000000');
  const moved = readableOn('#202020', '#333333', '#ffffff', 3);
  expect(contrast(moved, '#202020')).toBeGreaterThanOrEqual(3);
  expect(contrast(moved, '#202020')).toBeLessThan(4);
});

test.each(['light', 'dark'] as const)('in the %s theme, text and marks stand out', theme => {
  const style = makeStyle(SIDES, theme);
  for (const ground of [style.land, style.outside, style.sea]) {
    expect(contrast(style.text, ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(style.front, ground)).toBeGreaterThanOrEqual(4.5);
  }
  for (const { tint, opacity, strong, onStrong } of style.sides) {
    const held = mix(style.land, tint, opacity);
    expect(contrast(style.text, held)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(style.front, held)).toBeGreaterThanOrEqual(3);
    expect(contrast(strong, onStrong)).toBeGreaterThanOrEqual(3);
  }
});

test.each(LOOKS)('the sides stay apart to %s eyes, in both themes', look => {
  for (const theme of ['light', 'dark'] as const) {
    const style = makeStyle(SIDES, theme);
    const held = style.sides.map(({ tint, opacity }) => simulate(mix(style.land, tint, opacity), look));
    const blank = simulate(style.land, look);
    held.forEach((a, i) => {
      expect(difference(a, blank), `${theme} ${i} from no record`).toBeGreaterThan(5);
      for (const b of held.slice(i + 1)) expect(difference(a, b), `${theme} ${i}`).toBeGreaterThan(5);
    });
  }
});

test.each(LOOKS)('Turkish-held ground and the sea beside it stay apart to %s eyes, in both themes', look => {
  for (const theme of ['light', 'dark'] as const) {
    const style = makeStyle(SIDES, theme);
    const { tint, opacity } = style.sides[2];
    const held = simulate(mix(style.land, tint, opacity), look);
    expect(difference(held, simulate(style.sea, look)), theme).toBeGreaterThanOrEqual(12);
  }
});
