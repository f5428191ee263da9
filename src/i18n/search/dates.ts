import { dayOf } from '../../engine/model/day.ts';
import { fold } from '../../engine/text/fold.ts';

/** Languages whose names of months are understood whatever the map speaks, by their beginnings too; Arabic has three sets. */
const LOCALES = ['en', 'tr', 'ar-SY', 'ar-EG', 'ar-TN'];
/** Further ones whose whole and short names are understood. */
const MORE = ['fr', 'de', 'es', 'it', 'pt', 'nl', 'uk', 'ru', 'pl', 'fa', 'el', 'az'];

/** Which of two numbers before a year is the day. */
export type DateOrder = 'dmy' | 'mdy';

export interface DateContext {
  /** The days that are meant where a text leaves the year open: first and last. */
  readonly first: number;
  readonly last: number;
  /** Further languages whose months are understood. Default: none. */
  readonly locales?: readonly string[];
  /** Default: the day first. */
  readonly order?: DateOrder;
}

/** What a text means as one date. */
export interface DateReading {
  readonly day: number;
  /** The day that the same numbers mean in the other order; null where there is no doubt. */
  readonly other: number | null;
}

/** Time of day and zone: a day is the one that is written, never converted. */
const TIME =
  /(?:(?<=\d)T|[\s,]*)(?<!\d)\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?\s?m\b\.?)?\s*(?:(?:z|utc|gmt)\b)?\s*(?:[+-]\d{2}:?\d{2}\b)?(?:\s*[([][^)\]]*[)\]])*/giu;
/** Words that say nothing of the day: endings of ordinals, prepositions. Folded. */
const FILLERS = new Set(
  (
    'st nd rd th of the on at in er re o de del di le la den der da te ta nci inci ncu uncu gunu yili ' +
    'في من يوم عام سنه م ميلادي'
  ).split(' '),
);

/**
 * The one date that a text means, as people write it in any of many languages: with any separator, ordinals, weekdays, a time
 * and a zone, Arabic and Persian digits. A day above 12 tells it from the month, and so do dots; else the order of the context
 * decides, and the other reading is told. Null where the text means none, or several.
 */
export function readDate(text: string, context: DateContext): DateReading | null {
  const { days, isEither } = meanings(text, context);
  const inside = days.filter(day => day >= context.first && day <= context.last);
  if (isEither) return { day: days[0], other: days[1] };
  const [day, ...more] = days.length > 1 ? inside : days;
  return day === undefined || more.length > 0 ? null : { day, other: null };
}

/**
 * The days inside a span that a text can mean, the likeliest first: `2 March` in any of its years, `3/2/2020` in both orders.
 * A month means its first day.
 */
export function readDates(
  text: string,
  first: number,
  last: number,
  locales: readonly string[] = [],
  order: DateOrder = 'dmy',
): number[] {
  return meanings(text, { first, last, locales, order }).days.filter(day => day >= first && day <= last);
}

/** The order of day and month in which a language tag writes dates that end in the year. */
export function orderOf(locale: string): DateOrder {
  try {
    const parts = new Intl.DateTimeFormat(locale, { calendar: 'gregory' }).formatToParts(0).map(({ type }) => type);
    return parts.indexOf('month') < parts.indexOf('day') && parts.indexOf('day') < parts.indexOf('year')
      ? 'mdy'
      : 'dmy';
  } catch {
    // Some systems name their language in a way that browsers do not know.
    return 'dmy';
  }
}

interface Meanings {
  readonly days: readonly number[];
  /** The first two are the same numbers in either order. */
  readonly isEither: boolean;
}

const NONE: Meanings = { days: [], isEither: false };

function meanings(text: string, context: DateContext): Meanings {
  const iso = dayOf(text);
  if (iso !== null) return { days: [iso], isEither: false };
  const plain = text
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, digit => String(digit.charCodeAt(0) & 15))
    .replace(/[\u200e\u200f\u061c\u2066-\u2069]/g, '')
    .replace(TIME, ' ');
  const parts = fold(plain)
    .replace(/(?<=\d)(?=\p{L})|(?<=\p{L})(?=\d)/gu, ' ')
    .split(' ')
    .filter(part => part && !FILLERS.has(part));
  const numbers = parts.filter(part => /^\d+$/.test(part));
  const words = parts.filter(part => !/^\d+$/.test(part));
  if (numbers.length === 0 || numbers.length > 3 || words.length > 6) return NONE;
  if (words.length === 0) return inNumbers(numbers, /\d\s*\.\s*\d/.test(plain), context);
  return { days: withMonth(words, numbers.map(Number), context), isEither: false };
}

/** Year, month and day in numbers, the year at either end; anything less says no date. */
function inNumbers(numbers: readonly string[], dotted: boolean, { order, first, last }: DateContext): Meanings {
  const packed = numbers.length === 1 ? /^(\d{4})(\d{2})(\d{2})$/.exec(numbers[0])?.slice(1) : undefined;
  const parts = packed ?? numbers;
  if (parts.length !== 3) return NONE;
  const [a, b, c] = parts.map(Number);
  const [yearFirst, yearLast] = [parts[0].length >= 3, parts[2].length >= 3];
  if (yearFirst) return { days: [...day(a, b, c), ...day(a, c, b)].slice(0, 1), isEither: false };
  const year = yearLast ? c : c < 70 ? 2000 + c : 1900 + c;
  const [dayFirst, monthFirst] = [day(year, b, a), day(year, a, b)];
  const both = order === 'mdy' && !dotted ? [...monthFirst, ...dayFirst] : [...dayFirst, ...monthFirst];
  const days = [...new Set(dotted && dayFirst.length > 0 ? dayFirst : both)];
  if (yearLast) return { days, isEither: days.length > 1 };
  // A year of two digits may stand first as well; only days of the map count then.
  const all = [...new Set([...days, ...day(a < 70 ? 2000 + a : 1900 + a, b, c)])];
  const inside = all.filter(one => one >= first && one <= last);
  return { days: inside, isEither: inside.length > 1 };
}

function withMonth(
  all: readonly string[],
  numbers: readonly number[],
  { locales = [], first, last }: DateContext,
): number[] {
  const known = [...LOCALES, ...locales];
  const words = all.filter(
    word => ![...known, ...MORE].some(locale => namesOf(locale, 'weekday').flat().includes(word)),
  );
  // A word can be both: `mar` is a Tuesday in some languages.
  const month = monthIn(words, locales) || monthIn(all, locales);
  if (!month) return [];
  const years = numbers.filter(number => number > 31);
  const [date = 1, ...more] = numbers.filter(number => number <= 31);
  // 2 March 20: what comes last is the year.
  if (years.length === 0 && more.length === 1) return day(2000 + more[0], month, date);
  if (years.length > 1 || more.length > 0) return [];
  if (years.length === 1) return day(years[0] < 100 ? 1900 + years[0] : years[0], month, date);
  const yearOf = (one: number) => new Date(one * 86_400_000).getUTCFullYear();
  const open = Array.from({ length: yearOf(last) - yearOf(first) + 1 }, (_, i) => yearOf(first) + i);
  return open.flatMap(year => day(year, month, date));
}

function day(year: number, month: number, date: number): number[] {
  const two = (part: number) => String(part).padStart(2, '0');
  const found = dayOf(`${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`);
  return found === null ? [] : [found];
}

/** The month that some words name, once or by both of the names that Arabic has for it; 0 for none. */
function monthIn(words: readonly string[], locales: readonly string[]): number {
  const whole = monthOf(words.join(' '), locales);
  if (whole) return whole;
  for (let i = 1; i < words.length; i++) {
    const [one, other] = [words.slice(0, i), words.slice(i)].map(part => monthOf(part.join(' '), locales));
    if (one && one === other) return one;
  }
  return 0;
}

/** 1 .. 12 for a month's name or its beginning, 0 for another word. */
function monthOf(word: string, locales: readonly string[]): number {
  if (word.length < 2) return 0;
  const found = new Set<number>();
  for (const locale of [...LOCALES, ...locales]) {
    const names = namesOf(locale, 'month');
    const exact = names.findIndex(name => name.some(one => one === word));
    if (exact >= 0) return exact + 1;
    if (word.length < 3) continue;
    for (const [i, name] of names.entries()) if (name.some(one => one.startsWith(word))) found.add(i + 1);
  }
  if (found.size > 0) return found.size === 1 ? [...found][0] : 0;
  for (const locale of MORE) {
    const at = namesOf(locale, 'month').findIndex(name => name.includes(word));
    if (at >= 0) return at + 1;
  }
  return 0;
}

const known = new Map<string, string[][]>();

/** Long and short names of the months or days of the week in a language, folded; none in one that the browser does not know. */
function namesOf(locale: string, what: 'month' | 'weekday'): string[][] {
  const key = `${what} ${locale}`;
  let names = known.get(key);
  if (!names) {
    names = [];
    try {
      names = writtenNames(locale, what);
    } catch {
      // Whoever wrote the date wrote it in another language.
    }
    known.set(key, names);
  }
  return names;
}

function writtenNames(locale: string, what: 'month' | 'weekday'): string[][] {
  const formats = (['long', 'short'] as const).flatMap(width =>
    [{ [what]: width, day: 'numeric' } as const, { [what]: width } as const].map(
      options => new Intl.DateTimeFormat(locale, { ...options, calendar: 'gregory', timeZone: 'UTC' }),
    ),
  );
  return Array.from({ length: what === 'month' ? 12 : 7 }, (_, i) =>
    formats
      .map(format => {
        const parts = format.formatToParts(what === 'month' ? Date.UTC(2020, i, 1) : Date.UTC(2020, 0, 6 + i));
        return fold(parts.find(part => part.type === what)?.value ?? '');
      })
      .filter(name => name.length > 1 && !/\d/.test(name)),
  );
}
