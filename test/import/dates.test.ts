import { describe, expect, test } from 'vitest';
import { dateInName } from '../../src/import/dates/date-in-name.ts';
import { readPlainDate } from '../../src/import/dates/read-date.ts';
import { formatSpan, readDates } from '../../src/import/dates/read-dates.ts';

describe('a date as people write it', () => {
  test.each([
    ['3 كانون الثاني 2020', '2020-01-03'],
    ['تشرين الأول 2020', '2020-10-01..2020-10-31'],
    ['١٤ شباط ٢٠٢٠', '2020-02-14'],
    ['۲۰۲۱-۰۸-۱۵', '2021-08-15'],
    ['12-14 травня 2022', '2022-05-12..2022-05-14'],
    ['14 Mayıs 2021', '2021-05-14'],
    ['early May 2021', '2021-05-01..2021-05-10'],
    ['between 3 and 5 May 2021', '2021-05-03..2021-05-05'],
    ['3 May - 5 June 2021', '2021-05-03..2021-06-05'],
    ['2021-05-03/2021-05-05', '2021-05-03..2021-05-05'],
    ['2020-2021', '2020-01-01..2021-12-31'],
    ['Q4 2021', '2021-10-01..2021-12-31'],
    ['c. 430 BCE', '-0429-01-01..-0429-12-31'],
  ])('%s', (text, expected) => {
    const span = readPlainDate(text);
    expect(span && formatSpan(span)).toBe(expected);
  });

  test.each(['5 to 7', '2021/22', 'May to nowhere', '10/2', 'between us'])('%s is none', text => {
    expect(readPlainDate(text)).toBeNull();
  });
});

describe('a column as a whole', () => {
  const read = (...texts: string[]) => readDates(texts).spans.map(span => span && formatSpan(span));

  test('numbers below 100 are years among years, and nothing alone', () => {
    expect(read('-753', '27', '476')).toEqual([
      '-0753-01-01..-0753-12-31',
      '0027-01-01..0027-12-31',
      '0476-01-01..0476-12-31',
    ]);
    expect(read('509 BC', '14')).toEqual(['-0508-01-01..-0508-12-31', '0014-01-01..0014-12-31']);
    expect(read('14', '27')).toEqual([null, null]);
    expect(read('2021-05-03', '14')).toEqual(['2021-05-03', null]);
  });
});

test('quarters in names', () => {
  const texts = ['Status 2019 Q2', 'control_2019q2', 'Q2-2019'].map(name => dateInName(name));
  expect(texts.map(span => span && formatSpan(span))).toEqual(Array(3).fill('2019-04-01..2019-06-30'));
});
