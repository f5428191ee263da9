import { expect, test } from 'vitest';
import { fitBounds } from '../../../src/draw/fit-bounds.ts';
import { textWidth } from '../../../src/draw/labels/text-width.ts';
import { wrap } from '../../../src/draw/labels/wrap.ts';
import { scaleBar } from '../../../src/draw/picture/scale-bar.ts';
import { layOut } from '../../../src/draw/picture/sheet.ts';
import type { Scene } from '../../../src/draw/scene.ts';
import { styleOf } from '../../../src/draw/style.ts';
import type { Theatre } from '../../../src/engine/model/theatre.ts';
import { snapshotAt } from '../../../src/engine/query/snapshot.ts';
import { ar } from '../../../src/i18n/ar/first.ts';
import { en } from '../../../src/i18n/en/first.ts';
import { makeTheatre } from '../../engine/fixture.ts';

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

const theatre: Theatre = {
  ...makeTheatre([[500, 500]], [[0, 0, 1]]),
  credits: Array.from({ length: 6 }, (_, i) => ({ text: `The survey of the island ${i}`, url: '', licence: 'CC0' })),
};
const scene: Scene = {
  theatre,
  texts: null,
  snapshot: snapshotAt(theatre, theatre.open),
  style: styleOf(theatre, 'light'),
  lang: 'en',
  words: en.map,
};

test('a wide picture has its words on the side where reading starts, a tall one around the map', () => {
  expect(layOut(1200, 675, scene, rows, en, textWidth).map.x).toBeGreaterThan(0);
  expect(layOut(1200, 675, scene, rows, ar, textWidth).map.x).toBe(0);
  const tall = layOut(720, 1280, scene, rows, en, textWidth).map;
  expect([tall.x, tall.width]).toEqual([0, 720]);
  expect(tall.y).toBeGreaterThan(0);
  expect(tall.y + tall.height).toBeLessThan(1280);
});

test.each([
  [1200, 900],
  [1200, 300],
  [400, 250],
  [300, 1000],
  [160, 160],
])('all credits stand on a picture of %i x %i, and a map beside them', (width, height) => {
  const { texts, map } = layOut(width, height, scene, rows, en, textWidth);
  const written = texts.map(({ text }) => text).join(' ');
  for (let i = 0; i < 6; i++) expect(written).toContain(`The survey of the island ${i} (CC0)`);
  for (const { y, inset, size, text } of texts) {
    expect(y).toBeLessThan(height);
    expect(inset + textWidth(text, size, 400)).toBeLessThanOrEqual(width);
  }
  expect(map.height).toBeGreaterThan(40);
});

test('where there is little room letters shrink before rows of the legend go', () => {
  const many = Array.from({ length: 12 }, (_, i) => ({ text: `Row ${i}`, value: '', paint() {} }));
  const small = layOut(420, 360, scene, many, en, textWidth);
  expect(small.keys.map(({ row }) => row.text)).toEqual(many.map(({ text }) => text));
  expect(small.scale).toBeLessThan(1);
  expect(layOut(200, 160, scene, many, en, textWidth).keys.length).toBeLessThan(many.length);
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

test.each([
  [1200, 630],
  [1080, 1080],
  [360, 640],
])('fifty holders have room in %i x %i, or the least of them are counted', (width, height) => {
  const holders = Array.from({ length: 50 }, (_, i) => ({
    text: `Holder ${i}`,
    value: '2%',
    km2: 1000 - i,
    paint() {},
  }));
  const { keys, map } = layOut(width, height, scene, [...holders, ...rows.slice(0, 1)], en, textWidth);
  for (const { box } of keys) {
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    expect(box.y + box.height).toBeLessThanOrEqual(height);
    const below = box.y >= map.y + map.height || box.x + box.width <= map.x;
    expect(below).toBe(true);
  }
  const shown = keys.map(({ row }) => row.text);
  const out = holders.filter(({ text }) => !shown.includes(text));
  if (out.length > 0) {
    expect(shown).toContain(en.changes.more(out.length));
    expect(out).toEqual(holders.slice(-out.length));
  }
  expect(shown).toContain(rows[0].text);
});
