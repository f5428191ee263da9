import { expect, test } from 'vitest';
import { addMonths, dayOf, formatDay, parseDay } from '../../../src/engine/model/day.ts';

test('a day is a whole number that survives the round trip, whatever the time zone', () => {
  expect(parseDay('1970-01-01')).toBe(0);
  expect(parseDay('2020-03-02')).toBe(18323);
  for (const text of ['0099-12-31', '1582-10-15', '2016-02-29', '2024-12-08'])
    expect(formatDay(parseDay(text))).toBe(text);
});

test('what is not a calendar day is refused', () => {
  for (const text of ['2018-13-40', '2019-02-29', '2020-3-2', '02.03.2020', '', '2020-03-02T00:00']) {
    expect(dayOf(text)).toBeNull();
    expect(() => parseDay(text)).toThrow(`invalid day: ${text}`);
  }
});

test('a month later is the same date, or the last of a shorter month', () => {
  const later = (text: string, months: number) => formatDay(addMonths(parseDay(text), months));
  expect(later('2020-01-31', 1)).toBe('2020-02-29');
  expect(later('2020-03-02', -1)).toBe('2020-02-02');
  expect(later('2019-12-15', 1)).toBe('2020-01-15');
});

test('years before 1000 and before Christ, counted as astronomers do', () => {
  for (const date of ['-0499-03-01', '0000-02-29', '0001-01-01', '0066-12-31', '0987-07-03', '-12000-01-01']) {
    expect(formatDay(parseDay(date).valueOf())).toBe(date === '-12000-01-01' ? '-012000-01-01' : date);
  }
  expect(parseDay('0001-01-01') - parseDay('0000-12-31')).toBe(1);
  expect(formatDay(addMonths(parseDay('0050-01-31'), 1))).toBe('0050-02-28');
});
