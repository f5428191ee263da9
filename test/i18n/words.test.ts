import { describe, expect, test } from 'vitest';
import { parseDay } from '../../src/engine/model/day.ts';
import { ar } from '../../src/i18n/ar/first.ts';
import { en, type Words } from '../../src/i18n/en/first.ts';
import { readingEn } from '../../src/i18n/en/panel.ts';
import { fr } from '../../src/i18n/fr/first.ts';
import { directionOf, languageAmong } from '../../src/i18n/language-tags.ts';
import { LANGUAGES, languageName, languageOf, loadLater, loadWords } from '../../src/i18n/load-words.ts';
import { tr } from '../../src/i18n/tr/first.ts';
import { uk } from '../../src/i18n/uk/first.ts';

const DAY = parseDay('2020-03-02');

/** All words of a language as texts, by path; functions are asked with plausible arguments. */
function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, inner]) => texts(inner, path ? `${path}.${key}` : key));
  }
  return [];
}

describe.each(Object.entries({ en, ar, tr, uk, fr }))('%s', (lang, words) => {
  test('says everything', () => {
    for (const [path, text] of texts(words)) expect(text.trim(), path).not.toBe('');
  });

  test('is written in its own script and in no other language', () => {
    if (lang === 'en') return;
    const english = new Map(texts(en));
    // Words that English has from French.
    const french = ['slider.label', 'slider.pause', 'sources.heading', 'about.sources'];
    const allowed = new Set(['dir', 'lang', ...(lang === 'fr' ? french : [])]);
    const same = texts(words).filter(([path, text]) => !allowed.has(path) && english.get(path) === text);
    expect(same).toEqual([]);
    const script = { ar: /[\u0600-\u06ff]/, uk: /[\u0400-\u04ff]/ }[lang];
    if (!script) return;
    for (const [path, text] of texts(words)) {
      if (path !== 'dir' && path !== 'lang' && path !== 'locale') expect(text, path).toMatch(script);
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
    expect(all).not.toMatch(
      /regime|régime|terror|liberat|libér|نظام|إرهاب|تحرير|rejim|terör|kurtar|режим|терор|звільн|окуп/i,
    );
  });

  test('is loaded by its code', async () => {
    expect(await loadWords(lang)).toBe(words);
    expect(directionOf(lang)).toBe(words.dir);
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
  expect(write(fr)).toEqual([
    '2 mars 2020',
    '2 mars 2020',
    '1\u202f234\u202f567',
    '9,3\u202fkm',
    '1\u202f235 km²',
    'a, b et c',
  ]);
  expect(write(uk)).toEqual([
    '2 березня 2020 р.',
    '2 бер. 2020 р.',
    '1\u00a0234\u00a0567',
    '9,3 км',
    '1\u00a0235 км²',
    'a, b і c',
  ]);
  expect(write(ar)).toEqual(['2 آذار/مارس 2020', '2 آذار 2020', '1,234,567', '9.3 كم', '1,235 كم²', 'a وb وc']);
});

test('a share that is not whole never reads as nothing or everything', () => {
  expect([0, 0.0001, 0.004, 0.5, 0.996, 0.99999, 1].map(en.percent)).toEqual([
    '0%',
    '\u2066<0.1%\u2069',
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
  const { statement } = readingEn.claim;
  expect(statement('Opposition', 'Opposition', false)).toBe('The opposition says it holds it');
  expect(statement('Turkish forces', 'Turkish forces', true)).toBe('Turkish forces say they hold only part of it');
  expect(statement('Government', 'Turkish forces', false)).toBe('The government says Turkish forces hold it');
  expect(statement('Government', null, false)).toBe('The government says it is contested');
  expect(en.voice.as('Opposition')).toBe('As the opposition claims it');
  expect(en.sources.close('Government')).toBe('close to the government');
});

test('tags of languages', () => {
  expect(['en', 'AR-sy', 'tr-TR', 'de', '', 'constructor'].map(languageOf)).toEqual([
    'en',
    'ar',
    'tr',
    null,
    null,
    null,
  ]);
  expect(LANGUAGES).toEqual(['en', 'ar', 'tr', 'uk', 'fr']);
});

test('of the languages of a theatre the one is spoken that is asked for, or one that differs in its region', () => {
  expect(languageAmong(['ar'], ['en', 'ar-SD'])).toBe('ar-SD');
  expect(languageAmong(['AR-sd', 'en'], ['en', 'ar', 'ar-SD'])).toBe('ar-SD');
  expect(languageAmong(['de', 'en-US'], ['en', 'ar'])).toBe('en');
  expect(languageAmong(['de', ''], ['en', 'ar'])).toBeUndefined();
});

describe('a language with a region, or one that the map has no words for', () => {
  test('has the months and digits that Intl knows for it', async () => {
    const [sudan, syria, plain] = [await loadWords('ar-SD'), await loadWords('ar-SY'), await loadWords('ar')];
    expect(sudan.date(DAY)).toBe('٢ مارس ٢٠٢٠');
    expect(syria.date(DAY)).toBe('٢ آذار ٢٠٢٠');
    expect(plain.date(DAY)).toBe('2 آذار/مارس 2020');
    expect(sudan.slider.changed(11)).toBe('تغيّرت السيطرة على ١١ موقعًا');
    expect([sudan.lang, sudan.dir]).toEqual(['ar-SD', 'rtl']);
    const later = await loadLater('ar-SD');
    expect((await later?.time(sudan))?.axis.month(DAY)).toBe('مارس');
    expect((await later?.panel(sudan))?.front.nearest({ km: 12, wind: 0 })).toContain('١٢');
  });

  test('counts in the calendar of the record', async () => {
    expect((await loadWords('fa')).date(DAY)).toContain('۲۰۲۰');
    expect((await loadWords('ar-SA')).date(DAY)).toMatch(/مارس/);
  });

  test('is told in English, with its own dates, numbers and direction', async () => {
    const de = await loadWords('de');
    expect([de.lang, de.dir, de.search]).toEqual(['de', 'ltr', 'Search']);
    expect(de.date(DAY)).toBe('2. März 2020');
    expect((await (await loadLater('de'))?.panel(de))?.front.here).toBe('The front runs through here');
    expect([directionOf('he'), directionOf('fa-AF'), directionOf('ckb'), directionOf('ku')]).toEqual([
      'rtl',
      'rtl',
      'rtl',
      'ltr',
    ]);
  });

  test('is called as its readers call it', () => {
    expect(['uk', 'de', 'ar-SD'].map(languageName)).toEqual(['Українська', 'Deutsch', 'العربية (السودان)']);
  });
});

test.each(['uk', 'fr'])('%s says everything that comes after the first map', async lang => {
  const later = await loadLater(lang);
  const english = await loadLater('en-GB');
  if (!later || !english) throw new Error('no words');
  const f = await loadWords(lang);
  const same: string[] = [];
  for (const part of ['panel', 'marks', 'notices', 'share', 'time'] as const) {
    const own = texts(await later[part](f));
    const model = new Map(texts(await english[part](f)));
    expect(own.map(([path]) => path).sort()).toEqual([...model.keys()].sort());
    same.push(...own.filter(([path, text]) => model.get(path) === text).map(([path]) => `${part} ${path}`));
  }
  expect(same).toEqual(lang === 'fr' ? ALIKE : []);
});

/** What French and English write alike. */
const ALIKE: readonly string[] = [
  'panel about.sources',
  'panel corrections.heading',
  'panel search.kinds.date',
  'notices names.date',
  'share cite.label',
  'share cite.form',
  'share embed.choose',
  'share embed.date',
  'share embed.kind',
  'share picture.format',
  'share picture.templates.4:5',
  'share picture.templates.9:16',
  'share film.format',
  'time stretch.phases',
  'time charts.date',
];
