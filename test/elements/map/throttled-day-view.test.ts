import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ThrottledDayView } from '../../../src/elements/map/throttled-day-view.ts';
import type { DayView } from '../../../src/engine/query/day-view.ts';
import { snapshotAt } from '../../../src/engine/query/snapshot.ts';
import { FIRST, makeTheatre } from '../fixture.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const theatre = makeTheatre();
const on = (day: number): DayView => ({ snapshot: snapshotAt(theatre, FIRST + day), compared: null, claimed: null });

/** Shows days, one every so many ms, and tells which of them could be read. */
function read(pace: ThrottledDayView, count: number, every: number): number[] {
  const days: number[] = [];
  for (let day = 0; day < count; day++) {
    days.push(pace.at(on(day)).snapshot.day - FIRST);
    vi.advanceTimersByTime(every);
  }
  return days;
}

test('a date that is changed now and then is read at once', () => {
  expect(read(new ThrottledDayView(() => {}), 5, 300)).toEqual([0, 1, 2, 3, 4]);
});

test('while the date runs it is read now and then, and at rest it is the last', () => {
  const rested = vi.fn();
  const pace = new ThrottledDayView(rested);
  const days = read(pace, 60, 16);
  expect(days.slice(0, 3)).toEqual([0, 1, 2]);
  expect(new Set(days).size).toBeLessThan(8);
  expect(rested).not.toHaveBeenCalled();
  const last = on(60);
  expect(pace.at(last)).not.toBe(last);
  vi.advanceTimersByTime(200);
  expect(rested).toHaveBeenCalledOnce();
  expect(pace.at(last)).toBe(last);
});

test('what the map means is never held back', () => {
  const pace = new ThrottledDayView(() => {});
  read(pace, 20, 16);
  const claimed: DayView = { ...on(20), claimed: { id: 'north', differing: new Map() } };
  expect(pace.at(claimed)).toBe(claimed);
});

test('nothing follows a map that has gone', () => {
  const rested = vi.fn();
  const pace = new ThrottledDayView(rested);
  read(pace, 20, 16);
  pace.stop();
  vi.advanceTimersByTime(1000);
  expect(rested).not.toHaveBeenCalled();
});
