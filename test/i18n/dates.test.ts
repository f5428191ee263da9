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
  ...[
    '2019-08-25Z',
    '2019-08-25 UTC',
    '20190825T143000Z',
    '20190825_143000',
    '2019-08-25T14:30+03',
    '2019-08-25 14:30 EEST',
    '25.08.2019 14.30',
    '25 August 2019, 2 p.m.',
    '2:30 PM · Aug 25, 2019',
    'Sun Aug 25 17:30:00 +0000 2019',
    '25 August 2019 at noon',
    '25 août 2019 à 14h30',
    '25 Ağustos 2019 saat 14.30',
    '25 серпня 2019 року о 14:30',
    '٢٥ آب/أغسطس ٢٠١٩، الساعة ١٤:٣٠',
    '25/8/2019 2:30 ص',
  ],
  ...[
    'Sun 2019-08-25',
    '2019-08-25 (Sun)',
    'Sunday, 25.08.2019',
    'Pazar 25/08/2019',
    'неділя 25.08.2019',
    'الأحد 25/8/2019',
  ],
  ...[
    'date=2019-08-25',
    '2019-08-25&amp;lang=en',
    '2019-08-25#map',
    '25%20August%202019',
    '2019-08-25%22',
    '2019:08:25',
  ],
  ...[
    '25082019',
    '２０１９年８月２５日',
    "'25 August 2019'",
    '«25 août 2019»',
    'Aug 25 ’19',
    '25 August 2019 AD',
    'as of 25 August 2019',
  ],
  ...[
    '25 серпня 2019 р.',
    '25-го серпня 2019 року',
    '25.08.2019р.',
    'станом на 25 серпня 2019',
    'у неділю 25 серпня 2019',
    '25 августа 2019 г.',
  ],
  ...['25e août 2019', 'du 25 août 2019', "25 août de l'an 2019", 'le 25/08/2019', 'dim. 25 août 2019'],
  ...[
    "25 Ağustos 2019'un",
    "25 Ağustos 2019'dan itibaren",
    '25 Ağustos 2019 tarihinde',
    'Tarih: 25.08.2019',
    '25.08.2019’da',
  ],
  ...['25 غشت 2019', 'بتاريخ ٢٥/٠٨/٢٠١٩', '25 شهر آب 2019', '25 آب لعام 2019', '٢٥ أغسطس، ٢٠١٩', '۲۵ اوت ۲۰۱۹ میلادی'],
  ...['الأحد 25 أغسطس 2019', '٢٥ آب ٢٠١٩', '25 آب/أغسطس 2019', '25 أوت 2019', 'يوم الأحد ٢٥ أغسطس ٢٠١٩م'],
])('"%s" is 25 August 2019', text => {
  expect(read(text)).toBe('2019-08-25');
  expect(read(text, 'mdy')).toBe('2019-08-25');
});

test.each([
  ['2019-08', '2019-08-01'],
  ['8/2019', '2019-08-01'],
  ['٢٠١٩/٨', '2019-08-01'],
  ['201908', '2019-08-01'],
  ['Aug ’19', '2019-08-01'],
  ['en août 2019', '2019-08-01'],
  ['у серпні 2019 року', '2019-08-01'],
  ['1er août 2019', '2019-08-01'],
  ['le premier août 2019', '2019-08-01'],
  ['الأول من آب 2019', '2019-08-01'],
  // What is a day of the week in one language is a month in another.
  ['Tue 12 Mar 2019', '2019-03-12'],
  ['mar. 12 mars 2019', '2019-03-12'],
  ['12 mar 2019', '2019-03-12'],
  ['2 يونيه 2019', '2019-06-02'],
  ['15 كانون ثاني 2019', '2019-01-15'],
  ['15 كانون الأول/ديسمبر 2019', '2019-12-15'],
  ['15 تشرين أول 2019', '2019-10-15'],
])('"%s" is %s', (text, day) => {
  expect(read(text)).toBe(day);
  expect(read(text, 'mdy')).toBe(day);
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
  '25-28 August 2019',
  '2019-08-25/2019-08-28',
  '25 August and 28 August 2019',
  'early August 2019',
  'Aug 19',
  '12:30',
  '35.9,36.6',
  'date=',
  '%zz',
  '9'.repeat(400),
])('"%s" is no date, or several', text => expect(read(text)).toBe(''));
