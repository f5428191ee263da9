import { expect, test } from 'vitest';
import { pointsAlong } from '../../../src/draw/annotations/arrow.ts';
import { isCovered, layAnnotations } from '../../../src/draw/annotations/lay-annotations.ts';
import { paintAnnotations } from '../../../src/draw/annotations/paint-annotations.ts';
import type { TownLabel } from '../../../src/draw/labels/labels.ts';
import { SvgPen } from '../../../src/draw/picture/svg-pen.ts';
import type { Scene } from '../../../src/draw/scene.ts';
import { styleOf } from '../../../src/draw/style.ts';
import { scaleAt, type Viewport } from '../../../src/draw/viewport.ts';
import type { Annotation, TheatreTexts } from '../../../src/engine/model/texts.ts';
import { snapshotAt } from '../../../src/engine/query/snapshot.ts';
import { BLUE, FIRST, makeTheatre, RED } from '../../engine/fixture.ts';

const ZOOM = 9;
const scale = scaleAt(ZOOM);
const view: Viewport = { width: 600, height: 400, zoom: ZOOM, scale, left: 0, top: 0 };
const measure = (text: string, size: number) => text.length * size * 0.5;
/** Two zones side by side, with a front down the middle: x = 300. */
const theatre = makeTheatre(
  [
    [150 / scale, 200 / scale],
    [450 / scale, 200 / scale],
  ],
  [
    [0, 0, RED],
    [1, 0, BLUE],
  ],
  600 / scale,
);

const note = (id: string, x: number, y: number, more: Partial<Annotation> = {}): Annotation => ({
  ...{ id, kind: 'callout', from: FIRST, until: FIRST + 1, x: x / scale, y: y / scale, toX: NaN, toY: NaN },
  ...{ text: 'A note of some words', standfirst: '', side: -1, minZoom: 0, sources: [], ...more },
});

function sceneOf(annotations: Annotation[], compared: Scene['compared'] = null): Scene {
  const texts = { annotations } as Partial<TheatreTexts> as TheatreTexts;
  const snapshot = snapshotAt(theatre, FIRST);
  const words = { estimate: '', overrun: String, uncovered: '', km: String };
  return { theatre, texts, snapshot, style: styleOf(theatre, 'light'), lang: 'en', words, compared };
}
const lay = (annotations: Annotation[], room: Partial<Parameters<typeof layAnnotations>[1]> = {}) =>
  layAnnotations(sceneOf(annotations), { view, measure, towns: [], events: [], shields: [], ...room });

type Box = { left: number; top: number; right: number; bottom: number };
const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

test('notes stand inside the map, off each other, off their points and off the front', () => {
  const notes = [note('a', 290, 200), note('b', 280, 210), note('c', 20, 20), note('d', 590, 390)];
  const { placed, covered } = lay(notes);
  expect(placed).toHaveLength(4);
  for (const [i, box] of covered.entries()) {
    expect(box.left >= 0 && box.top >= 0 && box.right <= 600 && box.bottom <= 400).toBe(true);
    expect(covered.some((other, j) => j !== i && overlap(box, other))).toBe(false);
    expect(box.left > 300 || box.right < 300).toBe(true);
    const { leader } = placed[i];
    expect(overlap(box, { left: leader!.to[0], right: leader!.to[0], top: leader!.to[1], bottom: leader!.to[1] })).toBe(
      false,
    );
  }
});

test('a note keeps clear of names, and what it covers all the same is known', () => {
  const town: TownLabel = {
    ...{ place: 0, text: 'Town', size: 12, weight: 400, left: 8, top: -8, width: 120, height: 16, anchor: 'left' },
    hit: { left: 0, top: 0, right: 0, bottom: 0 },
  };
  const free = lay([note('a', 150, 200)], { towns: [town] });
  expect(isCovered(free, town, [150, 200])).toBe(false);
  const crowd = lay([note('a', 150, 200)], { towns: [{ ...town, left: -300, top: -300, width: 900, height: 700 }] });
  expect(crowd.placed).toHaveLength(1);
  expect(isCovered(crowd, { ...town, left: -300, top: -300, width: 900, height: 700 }, [150, 200])).toBe(true);
});

test('the name of a large town is never covered: a note without other room goes', () => {
  const box = { left: -300, top: -300, width: 900, height: 700 };
  const town: TownLabel = {
    ...{ place: 0, text: 'Town', size: 12, weight: 600, anchor: 'left', ...box },
    hit: { left: 0, top: 0, right: 0, bottom: 0 },
  };
  const scene = sceneOf([note('a', 150, 200)]);
  const ranked = (rank: number) => {
    const large = { ...theatre, places: theatre.places.map(place => ({ ...place, rank })) };
    const snapshot = snapshotAt(large, FIRST);
    return { ...scene, theatre: large, snapshot };
  };
  const room = { view, measure, towns: [town], events: [], shields: [] };
  expect(layAnnotations(ranked(1), room).placed).toEqual([]);
  expect(layAnnotations(ranked(5), room).placed).toHaveLength(1);
});

test('what finds no room, is out of sight or asks for a larger zoom is left out, and so is all while two days are compared', () => {
  const covers = () => [{ left: 0, top: 0, right: 600, bottom: 400 }];
  expect(lay([note('a', 150, 200)], { covers }).placed).toEqual([]);
  const corner = () => [{ left: 0, top: 0, right: 160, bottom: 210 }];
  expect(lay([note('a', 150, 200)], { covers: corner }).placed, 'its point is covered').toEqual([]);
  expect(lay([note('a', 170, 200)], { covers: corner }).placed).toHaveLength(1);
  expect(lay([note('a', 900, 200)]).placed).toEqual([]);
  expect(lay([note('a', 150, 200, { minZoom: ZOOM + 1 })]).placed).toEqual([]);
  const compared = {} as Scene['compared'];
  const scene = sceneOf([note('a', 150, 200)], compared);
  expect(layAnnotations(scene, { view, measure, towns: [], events: [], shields: [] }).placed).toEqual([]);
});

test('an arrow leads from its place to its end, in the colour of its side, with its text beside it', () => {
  const arrow = note('a', 100, 100, { kind: 'arrow', toX: 200 / scale, toY: 300 / scale, side: 1 });
  const plan = lay([arrow, note('b', 150, 200)]);
  const points = pointsAlong(plan.placed[0].arrow!);
  expect(Math.hypot(points[0][0] - 100, points[0][1] - 100)).toBeLessThan(12);
  expect(Math.hypot(points.at(-1)![0] - 200, points.at(-1)![1] - 300)).toBeLessThan(12);
  for (const box of plan.covered) {
    expect(points.some(([x, y]) => overlap(box, { left: x, right: x, top: y, bottom: y }))).toBe(false);
  }
  const pen = new SvgPen(view);
  paintAnnotations(pen, sceneOf([]), plan);
  expect(pen.toString()).toContain(styleOf(theatre, 'light').sides[1].strong);
  expect(pen.toString()).toContain('A note of some');
  // Two ends that cannot be told apart at this zoom.
  expect(lay([{ ...arrow, toX: 105 / scale, toY: 100 / scale }]).placed).toEqual([]);
});
