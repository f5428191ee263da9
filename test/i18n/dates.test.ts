import { expect, test } from 'vitest';
import { formatDay, parseDay } from '../../src/engine/model/day.ts';
import { orderOf, readDate } from '../../src/i18n/search/dates.ts';

const context = { first: parseDay('2018-01-02'), last: parseDay('2020-12-31') };

/** The day that a text means; two where the same numbers mean either. */
function read(text: string, order: 'dmy' | 'mdy' = 'dmy'): string {
  const reading = readDate(text, { ...context, order });
  if (!reading) return '';
  return [reading.day, ...(reading.other === null ? [] : [reading.other])].map(formatDay).join(' or ');
}

test.each([
  ...[
    '2019-8-25',
    '2019/08/25',
    '2019.08.25',
    '2019_08_25',
    '2019 08 25',
    '20190825',
    '2019-08-25.',
    '2019-08-25)',
    '(2019-08-25',
  ],
  ...[
    ' 2019-08-25',
    '25.08.2019',
    '25. 8. 2019',
    '25/08/2019',
    '08/25/2019',
    '25-8-2019',
    '2019-25-08',
    '٢٥/٨/٢٠١٩',
    '۲۵/۸/۲۰۱۹',
  ],
  ...[
    '2019-08-25T23:30',
    '2019-08-25T23:30:00Z',
    '2019-08-25T00:30:00.000+03:00',
    '2019-08-25 23:30:00',
    '25.08.2019, 14:30',
  ],
  ...[
    'August 25th, 2019',
    '25th of August 2019',
    'Sun 25 August 2019',
    'Sunday, August 25, 2019',
    '25Aug2019',
    'aug 25 2019 at 2:30 pm',
  ],
  ...[
    'Sun, 25 Aug 2019 14:30:00 GMT',
    'Sun Aug 25 2019 14:30:00 GMT+0300 (Eastern European Summer Time)',
    'Sun Aug 25 14:30:00 2019',
  ],
  ...[
    '25 Ağustos 2019 Pazar',
    "25 Ağustos 2019'da",
    '25 AĞUSTOS 2019',
    '25 août 2019',
    'le 25 août 2019',
    '25 серпня 2019',
    '25. August 2019',
    '25 de agosto de 2019',
  ],
  ...['الأحد 25 أغسطس 2019', '٢٥ آب ٢٠١٩', '25 آب/أغسطس 2019', '25 أوت 2019', 'يوم الأحد ٢٥ أغسطس ٢٠١٩م'],
])('"%s" is 25 August 2019', text => {
  expect(read(text)).toBe('2019-08-25');
  expect(read(text, 'mdy')).toBe('2019-08-25');
});

test('numbers that mean two days mean the one of the reader’s order, and the other is told', () => {
  expect(read('3/2/2020')).toBe('2020-02-03 or 2020-03-02');
  expect(read('3/2/2020', 'mdy')).toBe('2020-03-02 or 2020-02-03');
  expect(read('3.2.2020', 'mdy')).toBe('2020-02-03');
  expect(read('2/2/2020', 'mdy')).toBe('2020-02-02');
  expect(['en-US', 'en-GB', 'ar-SY', 'tr', 'ja', 'en_US@posix'].map(orderOf)).toEqual([
    'mdy',
    'dmy',
    'dmy',
    'dmy',
    'dmy',
    'dmy',
  ]);
});

test.each([
  '',
  'garbage',
  '2019-13-45',
  '30 Feb 2020',
  '2020',
  '32/1/2020',
  '1 March',
  'town:saraqib',
  '1-2-3-4',
  'Tuesday',
  '9'.repeat(400),
])('"%s" is no date, or several', text => expect(read(text)).toBe(''));
