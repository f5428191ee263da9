import { expect, test } from 'vitest';
import { scaleBar } from '../../src/draw/scale-bar.ts';
import { layOut } from '../../src/draw/sheet.ts';
import { textWidth } from '../../src/draw/text-width.ts';
import { fitBounds } from '../../src/draw/viewport.ts';
import { wrap } from '../../src/draw/wrap.ts';
import { ar } from '../../src/i18n/ar.ts';
import { en } from '../../src/i18n/en.ts';

test('a fitted viewport shows all of the bounds, and no more than it must', () => {
  const view = fitBounds([36, 35, 37, 36], 800, 400, { top: 0, right: 0, bottom: 0, left: 100 });
  const west = (216 / 360) * 2 ** 24 * view.scale - view.left;
  const east = (217 / 360) * 2 ** 24 * view.scale - view.left;
  expect(west).toBeGreaterThanOrEqual(100);
  expect(east).toBeLessThanOrEqual(800);
  // The middle of the bounds stands in the middle of the free room.
  expect((west + east) / 2).toBeCloseTo(450);
});

test('a scale bar is a round length that fits', () => {
  for (const zoom of [7, 8.3, 9.9, 12]) {
    const view = { ...fitBounds([36, 35, 37, 36], 800, 600), zoom, scale: 2 ** (zoom - 16) };
    const { km, width } = scaleBar(view, 100);
    expect(width).toBeGreaterThan(35);
    expect(width).toBeLessThanOrEqual(100);
    expect(['1', '2', '5']).toContain(String(km).replace(/[0.]/g, ''));
  }
});

const rows = ['One', 'Two', 'A row with so long a text that it takes several lines of a narrow column'].map(text => ({
  text,
  value: '',
  paint() {},
}));

test('the legend below a narrow map has room for long rows', () => {
  const below = (width: number) => {
    const { map } = layOut(width, 1000, rows, en);
    return 1000 - map.y - map.height;
  };
  expect(below(300)).toBeGreaterThan(below(800));
});

test('a wide picture has its words on the side where reading starts, a tall one around the map', () => {
  expect(layOut(1200, 675, rows, en).map.x).toBeGreaterThan(0);
  expect(layOut(1200, 675, rows, ar).map.x).toBe(0);
  const tall = layOut(720, 1280, rows, en).map;
  expect([tall.x, tall.width]).toEqual([0, 720]);
  expect(tall.y).toBeGreaterThan(0);
  expect(tall.y + tall.height).toBeLessThan(1280);
});

test('text is broken between words', () => {
  expect(wrap('one two three', 7, 1, 400, text => text.length)).toEqual(['one two', 'three']);
  expect(wrap('unbreakable', 3, 1, 400, text => text.length)).toEqual(['unbreakable']);
});

test('a text is taken to be about as wide as it will be', () => {
  expect(textWidth('Saraqib', 12, 400)).toBeGreaterThan(36);
  expect(textWidth('Saraqib', 12, 400)).toBeLessThan(50);
  expect(textWidth('سَراقِب', 12, 400)).toBe(textWidth('سراقب', 12, 400));
});
