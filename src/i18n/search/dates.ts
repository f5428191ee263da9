import { dayOf } from '../../engine/model/day.ts';
import { fold } from '../../engine/text/fold.ts';
import { dateAlone } from './date-alone.ts';
import { isWeekday, monthIn } from './date-names.ts';

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

/** No date is longer, with its time, its zone and their names. */
const LONGEST = 200;
/** Words that say nothing of the day, folded: endings of ordinals and cases, prepositions, eras, names for what a date is. */
const FILLERS = new Set(
  [
    'st nd rd th of the on at in as dated date day ad ce',
    'nci inci ncu uncu si da de ta te daki dan den tan ten un in nin nun a e ya ye kadar itibaren gunu yili yilinin tarih tarihi tarihli tarihinde',
    'في من يوم بتاريخ تاريخ الموافق شهر عام لعام للعام سنة م ميلادي ميلادية میلادی',
    'р рік року роки г го те ше є та у в з на о до від станом дата год года е',
    'er re e ème ième le la l au du d en à an lan année lannée date',
    'o del di el den der am vom',
    '年 月 日 년 월 일',
  ].flatMap(words => fold(words).split(' ')),
);
/** Words for the first day of a month. */
const FIRSTS = new Set(['first', 'premier', 'перше', 'першого', 'اول', 'الاول']);
/** After these, the Arabic word for "first" is part of the month's name. */
const NUMBERED_MONTHS = new Set(['تشرين', 'كانون']);

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
  if (text.length > LONGEST) return NONE;
  const plain = dateAlone(text);
  const parts = fold(plain)
    .replace(/(?<=\d)(?=\p{L})|(?<=\p{L})(?=\d)/gu, ' ')
    .split(' ')
    .map((part, i, all) => (FIRSTS.has(part) && !NUMBERED_MONTHS.has(all[i - 1]) ? '1' : part))
    .filter(part => part && !FILLERS.has(part));
  const numbers = parts.filter(part => /^\d+$/.test(part));
  const words = parts.filter(part => !/^\d+$/.test(part));
  if (numbers.length === 0 || numbers.length > 3 || words.length > 6) return NONE;
  const locales = context.locales ?? [];
  const month = monthIn(words, locales);
  if (month) return { days: withMonth(month, numbers, context), isEither: false };
  const isNumbers = words.every(word => isWeekday(word, locales));
  return isNumbers ? inNumbers(numbers, /\d\s*\.\s*\d/.test(plain), context) : NONE;
}

/** Year, month and day in numbers, the year at either end, or the year and a month; anything less says no date. */
function inNumbers(numbers: readonly string[], dotted: boolean, { order, first, last }: DateContext): Meanings {
  const parts = numbers.length === 1 ? unpacked(numbers[0]) : numbers;
  if (parts.length === 2) {
    const [year, month] = parts[0].length === 4 ? parts : [...parts].reverse();
    return year.length === 4 && month.length <= 2
      ? { days: day(Number(year), Number(month), 1), isEither: false }
      : NONE;
  }
  if (parts.length !== 3) return NONE;
  const [a, b, c] = parts.map(Number);
  const [yearFirst, yearLast] = [parts[0].length >= 3, parts[2].length >= 3];
  if (yearFirst) return { days: [...day(a, b, c), ...day(a, c, b)].slice(0, 1), isEither: false };
  const year = yearLast ? c : centuryOf(c);
  const [dayFirst, monthFirst] = [day(year, b, a), day(year, a, b)];
  const both = order === 'mdy' && !dotted ? [...monthFirst, ...dayFirst] : [...dayFirst, ...monthFirst];
  const days = [...new Set(dotted && dayFirst.length > 0 ? dayFirst : both)];
  if (yearLast) return { days, isEither: days.length > 1 };
  // A year of two digits may stand first as well; only days of the map count then.
  const all = [...new Set([...days, ...day(centuryOf(a), b, c)])];
  const inside = all.filter(one => one >= first && one <= last);
  return { days: inside, isEither: inside.length > 1 };
}

/** The parts of `20190825`, `25082019` and `201908`; none of another number. */
function unpacked(number: string): readonly string[] {
  const [, year, month, date] = /^([12]\d{3})(0[1-9]|1[0-2])(\d{2})?$/.exec(number) ?? [];
  if (year) return date ? [year, month, date] : [year, month];
  return /^(\d{2})(\d{2})([12]\d{3})$/.exec(number)?.slice(1) ?? [];
}

/** A day of a month that is known, `numbers` in any order; in all years of the map where they name none. */
function withMonth(month: number, numbers: readonly string[], { first, last }: DateContext): number[] {
  const isYear = (number: string) => number.length > 2 || Number(number) > 31;
  const years = numbers.filter(isYear).map(Number);
  const [date = 1, ...more] = numbers.filter(number => !isYear(number)).map(Number);
  // 2 March 20: what comes last is the year.
  if (years.length === 0 && more.length === 1) return day(centuryOf(more[0]), month, date);
  if (years.length > 1 || more.length > 0) return [];
  if (years.length === 1) return day(years[0] < 100 ? centuryOf(years[0]) : years[0], month, date);
  const yearOf = (one: number) => new Date(one * 86_400_000).getUTCFullYear();
  const open = Array.from({ length: yearOf(last) - yearOf(first) + 1 }, (_, i) => yearOf(first) + i);
  return open.flatMap(year => day(year, month, date));
}

/** The year that two digits stand for. */
function centuryOf(year: number): number {
  return year < 70 ? 2000 + year : 1900 + year;
}

function day(year: number, month: number, date: number): number[] {
  const two = (part: number) => String(part).padStart(2, '0');
  const found = dayOf(`${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`);
  return found === null ? [] : [found];
}
