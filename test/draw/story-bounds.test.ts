import { expect, test } from 'vitest';
import { fitStory } from '../../src/draw/picture/fit-story.ts';
import { storyBounds } from '../../src/draw/story-bounds.ts';
import { boundsOf, boundsShowing } from '../../src/elements/camera/bounds-showing.ts';
import { parseDay } from '../../src/engine/model/day.ts';
import { gridX } from '../../src/engine/model/grid.ts';
import type { Theatre } from '../../src/engine/model/theatre.ts';
import { FIRST, makeTheatre } from '../elements/fixture.ts';

const chapter = (view: string): Theatre['phases'] => [{ id: 'one', from: FIRST, until: Infinity, name: {}, view }];
const rounded = (bounds: readonly number[]) => bounds.map(degrees => Number(degrees.toFixed(3)));

test('a map opens on the part that the chapter of its day names, with a little room', () => {
  const theatre = { ...makeTheatre(), phases: chapter('36.1,35.1,36.3,35.3') };
  expect(rounded(storyBounds(theatre, parseDay('2020-02-01')))).toEqual([36.06, 35.06, 36.34, 35.34]);
});

test('and whatever changes hands on the day itself is in sight', () => {
  const theatre = { ...makeTheatre(), phases: chapter('36.1,35.1,36.3,35.3') };
  const [west, south, east, north] = storyBounds(theatre, parseDay('2020-03-02'));
  // Mill, at 35.5 N 36.5 E.
  expect([west < 36.5, east > 36.5, south < 35.5, north > 35.5]).toEqual([true, true, true, true]);
});

test('it shows the whole where little moves, and where two days are compared', () => {
  const whole = [36, 35, 36.9, 35.9] as const;
  const theatre = { ...makeTheatre(), view: whole };
  expect(storyBounds(theatre, parseDay('2020-03-02'))).toEqual(whole);
  const named = { ...theatre, phases: chapter('36.1,35.1,36.3,35.3') };
  expect(storyBounds(named, parseDay('2020-03-02'), true)).toEqual(whole);
});

test('a picture comes so close that a small theatre fills it, and keeps off where a story is a small part of a large one', () => {
  const small = { ...makeTheatre(), view: [36, 35, 36.3, 35.05] as const };
  const { scale, left } = fitStory(small, parseDay('2020-02-01'), true, 900, 400);
  expect([gridX(36) * scale - left, gridX(36.3) * scale - left].map(Math.round)).toEqual([0, 900]);
  const large = { ...makeTheatre(), view: [36, 35, 38, 36] as const, phases: chapter('36.1,35.1,36.11,35.11') };
  expect(fitStory(large, parseDay('2020-02-01'), false, 900, 400).zoom).toBe(9.45);
});

test('a map that follows moves no further than it takes, and is wider only where it has to be', () => {
  expect(boundsShowing([0, 0, 10, 10], [4, 4, 5, 5])).toBeNull();
  expect(boundsShowing([0, 0, 10, 10], [11, 4, 11, 5])?.map(Math.round)).toEqual([2, 0, 12, 10]);
  const [west, , east] = boundsShowing([0, 0, 10, 10], [0, 4, 20, 5]) ?? [];
  expect([west! < 0, east! > 20]).toEqual([true, true]);
  // Across the date line degrees count on.
  expect(boundsShowing([178, 0, -178, 4], [179.5, 1.9, 180.5, 2.1])).toBeNull();
});

test('the places of a quiet day are no box', () => {
  expect(boundsOf(makeTheatre(), [])).toBeNull();
});
