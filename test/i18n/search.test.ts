import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDay, parseDay } from '../../src/engine/model/day.ts';
import { fold } from '../../src/engine/text/fold.ts';
import { ar } from '../../src/i18n/ar/first.ts';
import { en } from '../../src/i18n/en/first.ts';
import { Names } from '../../src/i18n/names.ts';
import { consonantsOf } from '../../src/i18n/search/consonants.ts';
import { readDates } from '../../src/i18n/search/dates.ts';
import { isWithin, NameIndex } from '../../src/i18n/search/match.ts';
import { Finder } from '../../src/i18n/search/search-items.ts';
import { makeTexts, makeTheatre } from '../elements/fixture.ts';

describe('names are made alike', () => {
  test.each([
    ['Saraqib', 'Saraqeb', 'Serakib', 'Sarāqib', 'سراقب'],
    ['Jisr al-Shughur', 'Jisr ash-Shughour', 'Cisr eş-Şuğur', 'جسر الشغور'],
    ['Maarrat al-Numan', 'Maarat an-Nu‘man', 'Maarratünnuman', 'معرّة النعمان'],
    ['Khan Shaykhun', 'Khan Sheikhoun', 'Han Şeyhun', 'خان شيخون'],
    ['Kafr Nabl', 'Kfar Nabel', 'Kefr Nebil', 'كفرنبل', 'كفر نبل'],
    ['Tell Tuqan', 'Tall Tokan', 'Tel Tukan', 'تل طوقان'],
    ['Nayrab', 'al-Nayrab', 'an-Nayrab', 'En Neyrab', 'النيرب'],
    ['Kharkiv', 'Harkiv', 'Харків', 'Kharkov'.replace('ov', 'iv')],
  ])('%s', (...spellings) => {
    expect(new Set(spellings.map(name => consonantsOf(fold(name)))).size, spellings.join()).toBe(1);
  });

  test('folding twice is folding once, and leaves neither marks nor capitals', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const folded = fold(text);
        expect(fold(folded)).toBe(folded);
        expect(folded).not.toMatch(/\p{M}|^ | $| {2}/u);
      }),
    );
  });

  test('digits of Arabic are digits', () => {
    expect(fold('نقطة ٩')).toBe('نقطه 9');
  });
});

/** The edit distance with swaps of neighbours, from its definition. */
function distance(a: string, b: string): number {
  if (!a || !b) return a.length + b.length;
  const [x, y] = [a.slice(0, -1), b.slice(0, -1)];
  const swapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  return Math.min(
    distance(x, b) + 1,
    distance(a, y) + 1,
    distance(x, y) + (a.at(-1) === b.at(-1) ? 0 : 1),
    swapped ? distance(a.slice(0, -2), b.slice(0, -2)) + 1 : Infinity,
  );
}

test('texts are near if few letters differ', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, most) => {
      expect(isWithin(a, b, most)).toBe(distance(a, b) <= most);
    }),
  );
});

describe('finding', () => {
  const index = new NameIndex<string>();
  index.add('big', ['Saraqib', 'سراقب'], 2);
  index.add('small', ['Saraqib al-Sharqiyah'], 6);
  index.add('like', ['Shir Qabuh'], 6);
  index.add('other', ['Marqab'], 1);
  const found = (text: string) => index.find(text, 9).map(({ item, tier }) => `${item} ${tier}`);

  test('exact before beginning, before sound, before slips', () => {
    expect(found('saraqib')).toEqual(['big exact', 'small start', 'like skeleton']);
    expect(found('Serakeb')[0]).toBe('big skeleton');
    expect(found('mardqab')[0]).toBe('other near');
    expect(found('sraaqib')[0]).toMatch(/^big/);
    expect(found('zzzzzz')).toEqual([]);
    expect(found('  ')).toEqual([]);
  });

  test('a name is found by itself, first among equals the weightier', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ unit: fc.constantFrom(...'abdkrsتسقб'), minLength: 2, maxLength: 8 }), {
          minLength: 1,
          maxLength: 30,
        }),
        names => {
          const all = new NameIndex<number>();
          for (const [i, name] of names.entries()) all.add(i, [name], (i % 6) + 1);
          for (const [i, name] of names.entries()) {
            const exact = all.find(name, 40).filter(match => match.tier === 'exact');
            expect(exact.map(match => match.item)).toContain(i);
            const weights = exact.map(match => match.item % 6);
            expect(weights).toEqual([...weights].sort((a, b) => a - b));
          }
        },
      ),
    );
  });
});

test.each([
  ['2020-03-02', ['2020-03-02']],
  ['2.3.2020', ['2020-03-02']],
  ['02/03/2020', ['2020-03-02', '2020-02-03']],
  ['2020/3/2', ['2020-03-02']],
  ['2 March 2020', ['2020-03-02']],
  ['March 2, 2020', ['2020-03-02']],
  ['2 mar 2020', ['2020-03-02']],
  ['Mart 2020', ['2020-03-01']],
  ['15 Şubat 2018', ['2018-02-15']],
  ['٢ آذار ٢٠٢٠', ['2020-03-02']],
  ['2 آذار/مارس 2020', ['2020-03-02']],
  ['2 مارس 2020', ['2020-03-02']],
  ['1 Dec', ['2018-12-01', '2019-12-01', '2020-12-01']],
  ['30 Feb 2020', []],
  ['2 آذار/شباط 2020', []],
  ['1 Jan 1999', []],
  ['2020', []],
  ['9', []],
  ['Saraqib', []],
  ['ma 2020', []],
])('the date in "%s"', (text, dates) => {
  const days = readDates(text, parseDay('2018-01-02'), parseDay('2020-12-31'));
  expect(days.map(formatDay)).toEqual(dates);
});

test('any date is read in the words of each language', () => {
  const [first, last] = [parseDay('2017-10-01'), parseDay('2024-12-08')];
  fc.assert(
    fc.property(fc.integer({ min: first, max: last }), day => {
      for (const words of [en, ar]) {
        for (const text of [words.date(day), words.shortDate(day), formatDay(day)])
          expect(readDates(text, first, last), text).toEqual([day]);
      }
    }),
    { numRuns: 60 },
  );
});

test('a name of several words is found by one of them in another spelling', () => {
  const index = new NameIndex<string>();
  index.add('khan', ['Khan Shaykhun'], 2);
  expect(index.find('sheikhoun', 5).map(({ item }) => item)).toEqual(['khan']);
});

describe('the things of a theatre', () => {
  const theatre = makeTheatre();
  const finder = new Finder(new Names(theatre, makeTexts(theatre), en));
  const found = (text: string) =>
    finder.find(text).flatMap(({ matches }) => matches.map(({ item }) => `${item.kind} ${item.title}`));

  test.each([
    ['mill', 'town Mill'],
    ['الطاحونه', 'town Mill'],
    ['DEGIRMEN', 'town Mill'],
    ['moulin', 'town Mill'],
    ['1', 'post Ford bridge'],
    ['post 1', 'post Ford bridge'],
    ['R 1', 'line R1 road'],
    ['line 2020', 'agreement Zone of 2020'],
    ['peace', 'phase The peace'],
    ['fighting mill', 'event Fighting in Mill'],
    ['2 March 2020', 'date 2 March 2020'],
    // Words of its other account, which the title does not say.
    ['two dead', 'event Fighting in Mill'],
  ])('"%s" finds first: %s', (text, first) => {
    expect(found(text)[0]).toBe(first);
  });

  test('the dates are the theatre’s', () => {
    expect(found('1 June')).toEqual(['date 1 June 2020', 'date 1 June 2021']);
  });
});
