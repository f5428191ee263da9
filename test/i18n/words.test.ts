import { describe, expect, test } from 'vitest';
import { parseDay } from '../../src/engine/model/day.ts';
import { ar } from '../../src/i18n/ar/first.ts';
import { en, type Words } from '../../src/i18n/en/first.ts';
import { directionOf, LANGUAGES, type Language, languageOf, loadWords } from '../../src/i18n/load-words.ts';
import { tr } from '../../src/i18n/tr/first.ts';

const DAY = parseDay('2020-03-02');

/** All words of a language as texts, by path; functions are asked with plausible arguments. */
function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, inner]) => texts(inner, path ? `${path}.${key}` : key));
  }
  return [];
}

describe.each(Object.entries({ en, ar, tr }))('%s', (lang, words) => {
  test('says everything', () => {
    for (const [path, text] of texts(words)) expect(text.trim(), path).not.toBe('');
  });

  test('is written in its own script and in no other language', () => {
    if (lang === 'en') return;
    const english = new Map(texts(en));
    const allowed = new Set(['dir', 'lang']);
    const same = texts(words).filter(([path, text]) => !allowed.has(path) && english.get(path) === text);
    expect(same).toEqual([]);
    if (lang !== 'ar') return;
    for (const [path, text] of texts(words)) {
      if (path !== 'dir' && path !== 'lang') expect(text, path).toMatch(/[\u0600-\u06ff]/);
    }
  });

  test('writes a loss with a minus sign, not with a hyphen', () => {
    expect(words.km2Change(-662)).toMatch(/\u2212.*662/);
    expect(words.km2Change(-662)).not.toContain('-');
  });

  test('uses no loaded word', () => {
    const all = texts(words)
      .map(([, text]) => text)
      .join(' ');
    expect(all).not.toMatch(/regime|terror|liberat|نظام|إرهاب|تحرير|rejim|terör|kurtar/i);
  });

  test('is loaded by its code', async () => {
    expect(await loadWords(lang as Language)).toBe(words);
    expect(directionOf(lang as Language)).toBe(words.dir);
  });
});

test('dates, numbers, distances as each language writes them', () => {
  const write = (words: Words) => [
    words.date(DAY),
    words.shortDate(DAY),
    words.number(1234567),
    words.km(9.34),
    words.km2(1234.5),
    words.list(['a', 'b', 'c']),
  ];
  expect(write(en)).toEqual(['2 March 2020', '2 Mar 2020', '1,234,567', '9.3 km', '1,235 km²', 'a, b and c']);
  expect(write(tr)).toEqual(['2 Mart 2020', '2 Mar 2020', '1.234.567', '9,3 km', '1.235 km²', 'a, b ve c']);
  expect(write(ar)).toEqual(['2 آذار/مارس 2020', '2 آذار 2020', '1,234,567', '9.3 كم', '1,235 كم²', 'a وb وc']);
});

test('a share that is not whole never reads as nothing or everything', () => {
  expect([0, 0.0001, 0.004, 0.5, 0.996, 0.99999, 1].map(en.percent)).toEqual([
    '0%',
    '<\u20660.1%\u2069',
    '0.4%',
    '50%',
    '99.6%',
    '99.9%',
    '100%',
  ]);
  expect(tr.percent(0.5)).toBe('%50');
});

test('counts agree with their number', () => {
  expect([1, 2].map(en.slider.changed)).toEqual(['1 place changes hands', '2 places change hands']);
  expect([1, 2, 3, 11, 100].map(ar.slider.changed)).toEqual([
    'تغيّرت السيطرة على موقع واحد',
    'تغيّرت السيطرة على موقعين',
    'تغيّرت السيطرة على 3 مواقع',
    'تغيّرت السيطرة على 11 موقعًا',
    'تغيّرت السيطرة على 100 موقع',
  ]);
  expect([1, 2].map(tr.slider.changed)).toEqual(['1 yer el değiştirdi', '2 yer el değiştirdi']);
});

test('a party’s name takes its verb', () => {
  const { statement } = en.claim;
  expect(statement('Opposition', 'Opposition', false)).toBe('The opposition says it holds it');
  expect(statement('Turkish forces', 'Turkish forces', true)).toBe('Turkish forces say they hold only part of it');
  expect(statement('Government', 'Turkish forces', false)).toBe('The government says Turkish forces hold it');
  expect(statement('Government', null, false)).toBe('The government says it is contested');
  expect(en.voice.as('Opposition')).toBe('As the opposition claims it');
  expect(en.sources.close('Government')).toBe('close to the government');
});

test('tags of languages', () => {
  expect(['en', 'AR-sy', 'tr-TR', 'fr', '', 'constructor'].map(languageOf)).toEqual([
    'en',
    'ar',
    'tr',
    null,
    null,
    null,
  ]);
  expect(LANGUAGES).toEqual(['en', 'ar', 'tr']);
});
