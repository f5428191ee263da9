import { expect, test } from 'vitest';
import type { ConflictEvent, DeathCount, Gap, TheatreTexts } from '../../../src/engine/model/texts.ts';
import { deathsOf, gapOn } from '../../../src/engine/query/deaths.ts';

const theatre = { first: 100, last: 109 };
const count = (day: number, until: number, killed: number): DeathCount => ({ day, until, killed, sources: [] });
const event = (day: number, until: number, killed: number, scope: ConflictEvent['scope'] = 'point') =>
  ({ day, until, killed, scope }) as ConflictEvent;
const deaths = (counts: DeathCount[], events: ConflictEvent[], gaps: Gap[] = []) =>
  deathsOf(theatre, { deaths: counts, events, gaps } as Partial<TheatreTexts> as TheatreTexts);

test('days that are counted show the count, the others what events say', () => {
  const { killed, from, until } = deaths(
    [count(102, 103, 7), count(103, 105, 3)],
    [event(101, 102, 2), event(102, 103, 99), event(107, 108, 4), event(108, 109, -1), event(109, 110, 5, 'elsewhere')],
  );
  expect([...killed]).toEqual([0, 2, 7, 1.5, 1.5, 0, 0, 4, 0, 0]);
  expect([from, until]).toEqual([102, 105]);
});

test('an event that lasts into counted days adds only what falls outside them', () => {
  const { killed } = deaths([count(103, 104, 1)], [event(102, 104, 10)]);
  expect([...killed].slice(2, 4)).toEqual([5, 1]);
});

test('what reaches beyond the theatre counts with the part of it inside', () => {
  expect([...deaths([count(98, 102, 8)], []).killed].slice(0, 3)).toEqual([2, 2, 0]);
  expect([...deaths([], [event(109, 113, 8)]).killed].slice(8)).toEqual([0, 2]);
});

test('without counts all is what events say', () => {
  const { from, until } = deaths([], [event(101, 102, 2)]);
  expect(until).toBe(from);
});

test('a gap is told from days on which nobody died', () => {
  const gap: Gap = { what: 'deaths', from: 105, until: Infinity, why: 'The data end.' };
  const counted = deaths([count(102, 105, 7)], [event(107, 108, 4)], [gap]);
  expect(gapOn(counted, 104)).toBeUndefined();
  expect(gapOn(counted, 105)).toBe(gap);
  expect(gapOn(counted, 109)).toBe(gap);
  // What an event names stays known.
  expect(counted.killed[7]).toBe(4);
});
