import { expect, test } from 'vitest';
import type { LabelPlan } from '../../../src/draw/labels/labels.ts';
import { eventMarks } from '../../../src/draw/layers/event-marks.ts';
import type { Viewport } from '../../../src/draw/viewport.ts';
import type { ConflictEvent, TheatreTexts } from '../../../src/engine/model/texts.ts';
import type { Theatre } from '../../../src/engine/model/theatre.ts';

const view: Viewport = { width: 400, height: 300, zoom: 0, scale: 1, left: 1000, top: 2000 };
const theatre = { places: [{ x: 1200, y: 2150 }] } as unknown as Theatre;
const event = { day: 5, until: 6, scope: 'point', kind: 'strike', place: 0 } as unknown as ConflictEvent;
const texts = { events: [event, event] } as unknown as TheatreTexts;

/** Marks where nothing but some spots about the point, px from it, is free of names. */
const marksWhereFree = (...spots: readonly (readonly [number, number])[]) => {
  const plan = {
    isFree: (x: number, y: number) => spots.some(([dx, dy]) => x === 1200 + dx && y === 2150 + dy),
  } as unknown as LabelPlan;
  return eventMarks(theatre, texts, 5, view, plan).map(({ x, y }) => [x - 200, y - 150]);
};

test('the sign of an event stands where it was found that nothing is written: above, else beside, else below its point', () => {
  expect(marksWhereFree([0, -20], [15, -15])[0]).toEqual([0, -20]);
  expect(marksWhereFree([15, -15], [0, 20])[0]).toEqual([15, -15]);
  expect(marksWhereFree([-15, 15], [15, 15])[0]).toEqual([15, 15]);
  expect(marksWhereFree([-15, 15])[0]).toEqual([-15, 15]);
  // Nowhere is room: above, as most are.
  expect(marksWhereFree()[0]).toEqual([0, -20]);
});

test('signs of one point stand side by side', () => {
  const [one, other] = marksWhereFree([0, 20]);
  expect([other[0] - one[0], other[1]]).toEqual([17, one[1]]);
});
