import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SpanKind } from '../../../src/elements/plot/spans.ts';
import { Player } from '../../../src/elements/time/player.ts';
import { formatDay, parseDay } from '../../../src/engine/model/day.ts';
import { makeTheatre } from '../fixture.ts';

// Changes: 2 and 6 March, 1 June 2020, 1 September 2021. Phases: the war until 1 July 2020, then the peace.
const theatre = makeTheatre();

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Plays some steps, however long each of them takes, and tells the days shown. */
function play(from: string, loop: SpanKind | null, steps: number, pauses: number[] = []): string[] {
  const days: string[] = [];
  let day = parseDay(from);
  const player = new Player({
    theatre,
    get day() {
      return day;
    },
    show(next) {
      day = next;
      days.push(formatDay(next));
    },
    changed() {},
  });
  player.loop = loop;
  player.play();
  while (days.length < steps && vi.getTimerCount() > 0) {
    const before = Date.now();
    vi.advanceTimersToNextTimer();
    pauses.push(Date.now() - before);
  }
  return days;
}

test('plays to the end and stops', () => {
  expect(play('2020-03-02', null, 9)).toEqual(['2020-03-06', '2020-06-01', '2021-09-01']);
});

test('a step over a long quiet stretch stands longer, so that the card can be read', () => {
  const pauses: number[] = [];
  play('2020-03-02', null, 9, pauses);
  // To 6 March at once, to 1 June after an ordinary step; after 86 quiet days, and after 456, it waits.
  expect(pauses).toEqual([0, 800, 2000, 2000]);
});

test('repeats the phase of the day, from its first day', () => {
  expect(play('2020-03-06', 'phase', 6)).toEqual([
    '2020-06-01',
    '2020-01-01',
    '2020-03-02',
    '2020-03-06',
    '2020-06-01',
    '2020-01-01',
  ]);
});

test('repeats the whole, or a year', () => {
  expect(play('2021-09-01', 'whole', 2)).toEqual(['2020-01-01', '2020-03-02']);
  expect(play('2021-09-01', 'year', 3)).toEqual(['2021-01-01', '2021-09-01', '2021-01-01']);
});
