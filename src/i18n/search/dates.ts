import { dayOf } from '../../engine/model/day.ts';
import { fold } from './fold.ts';

/** Languages whose names of months are understood whatever the map speaks; Arabic has two sets. */
const LOCALES = ['en', 'tr', 'ar-SY', 'ar-EG'];

/**
 * The days that a typed date can mean, inside a span of days: `2020-03-02`, `2.3.2020`, `2 March 2020`, `Mart 2020`,
 * `٢ آذار ٢٠٢٠`, `2 March` in any year. Numbers alone are read day first; a month means its first day.
 * @param locales further languages whose months are understood
 */
export function readDates(text: string, first: number, last: number, locales: readonly string[] = []): number[] {
  const parts = fold(text).split(' ').filter(Boolean);
  const numbers = parts.filter(part => /^\d+$/.test(part)).map(Number);
  const words = parts.filter(part => !/^\d+$/.test(part));
  if (numbers.length === 0 || numbers.length > 3 || words.length > 4) return [];
  const days = words.length > 0 ? withMonth(words, numbers, locales, first, last) : inNumbers(parts);
  return days.filter(day => day >= first && day <= last);
}

/** Year, month and day in numbers, the year at either end; anything less says no date. */
function inNumbers(parts: readonly string[]): number[] {
  const [a, b, c] = parts;
  if (parts.length !== 3) return [];
  return a.length === 4
    ? day(Number(a), Number(b), Number(c))
    : c.length === 4
      ? day(Number(c), Number(b), Number(a))
      : [];
}

function withMonth(
  words: readonly string[],
  numbers: readonly number[],
  locales: readonly string[],
  first: number,
  last: number,
): number[] {
  const month = monthIn(words, locales);
  if (!month) return [];
  const years = numbers.filter(number => number > 31);
  const [date = 1, ...more] = numbers.filter(number => number <= 31);
  if (years.length > 1 || more.length > 0) return [];
  if (years.length === 1) return day(years[0], month, date);
  const yearOf = (one: number) => new Date(one * 86_400_000).getUTCFullYear();
  const all = Array.from({ length: yearOf(last) - yearOf(first) + 1 }, (_, i) => yearOf(first) + i);
  return all.flatMap(year => day(year, month, date));
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
    const names = monthsOf(locale);
    const exact = names.findIndex(name => name.some(one => one === word));
    if (exact >= 0) return exact + 1;
    if (word.length < 3) continue;
    for (const [i, name] of names.entries()) if (name.some(one => one.startsWith(word))) found.add(i + 1);
  }
  return found.size === 1 ? [...found][0] : 0;
}

const months = new Map<string, string[][]>();

/** Long and short names of the months, folded. */
function monthsOf(locale: string): string[][] {
  let names = months.get(locale);
  if (!names) {
    const formats = (['long', 'short'] as const).map(
      month => new Intl.DateTimeFormat(locale, { day: 'numeric', month, timeZone: 'UTC' }),
    );
    names = Array.from({ length: 12 }, (_, month) =>
      formats.map(format => {
        const parts = format.formatToParts(new Date(Date.UTC(2020, month, 1)));
        return fold(parts.find(part => part.type === 'month')?.value ?? '');
      }),
    );
    months.set(locale, names);
  }
  return names;
}
