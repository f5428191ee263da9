import { expect, test } from 'vitest';
import { phaseFrom, spanAt, spansOf } from '../../../src/elements/plot/spans.ts';
import { formatDay, parseDay } from '../../../src/engine/model/day.ts';

const phase = (id: string, from: string, until: string) => ({
  id,
  from: parseDay(from),
  until: until ? parseDay(until) : Infinity,
  name: {},
  view: '',
});
/** Three phases, the first begun before the theatre, with quiet days between the first two. */
const theatre = {
  first: parseDay('2019-11-01'),
  last: parseDay('2021-02-28'),
  phases: [
    phase('a', '2019-06-01', '2020-01-10'),
    phase('b', '2020-03-01', '2020-06-01'),
    phase('c', '2020-06-01', ''),
  ],
};
const told = (kind: 'whole' | 'phase' | 'year') =>
  spansOf(theatre, kind).map(({ from, until, phase: one }) => [formatDay(from), formatDay(until), one?.id ?? null]);

test('the stretches of a kind are all days, once', () => {
  expect(told('whole')).toEqual([['2019-11-01', '2021-03-01', null]]);
  expect(told('phase')).toEqual([
    ['2019-11-01', '2020-01-10', 'a'],
    ['2020-01-10', '2020-03-01', null],
    ['2020-03-01', '2020-06-01', 'b'],
    ['2020-06-01', '2021-03-01', 'c'],
  ]);
  expect(told('year')).toEqual([
    ['2019-11-01', '2020-01-01', null],
    ['2020-01-01', '2021-01-01', null],
    ['2021-01-01', '2021-03-01', null],
  ]);
});

test('a day lies in the stretch that has it', () => {
  expect(spanAt(theatre, 'phase', parseDay('2020-05-31')).phase?.id).toBe('b');
  expect(spanAt(theatre, 'phase', parseDay('2020-06-01')).phase?.id).toBe('c');
  expect(spanAt(theatre, 'phase', parseDay('2020-02-01')).phase).toBeNull();
  expect(spanAt(theatre, 'year', theatre.last).from).toBe(parseDay('2021-01-01'));
});

test.each([
  ['2020-02-01', 1, '2020-03-01'],
  ['2020-03-01', 1, '2020-06-01'],
  ['2020-08-01', 1, '2020-08-01'],
  ['2020-05-05', -1, '2020-03-01'],
  ['2020-03-01', -1, '2019-11-01'],
  ['2019-11-01', -1, '2019-11-01'],
] as const)('from %s the phase %i on begins on %s', (day, n, to) => {
  expect(formatDay(phaseFrom(theatre, parseDay(day), n))).toBe(to);
});
