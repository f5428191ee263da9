import { fold } from '../../engine/text/fold.ts';

/** Languages whose names of months are understood whatever the map speaks, by their beginnings too; Arabic has three sets. */
const LOCALES = ['en', 'tr', 'ar-SY', 'ar-EG', 'ar-TN', 'uk', 'fr'];
/** Further ones whose whole and short names are understood. */
const MORE = ['de', 'es', 'it', 'pt', 'nl', 'ru', 'pl', 'fa', 'el', 'az'];

/**
 * Names of months that no browser has: of Morocco, of Egypt in another spelling, of the Levant without their articles,
 * Ukrainian ones after a preposition.
 */
const OTHER_NAMES: readonly (readonly string[])[] = [
  'كانون ثاني,يناير,січні',
  'лютому',
  'березні',
  'إبريل,квітні',
  'ماي,травні',
  'يونيه,червні',
  'يوليه,يوليوز,липні',
  'غشت,серпні',
  'شتنبر,вересні',
  'تشرين أول,жовтні',
  'تشرين ثاني,نونبر,листопаді',
  'كانون أول,دجنبر,грудні',
].map(names => names.split(',').map(fold));

/** Ukrainian days of the week after a preposition, where that changes them. */
const OTHER_WEEKDAYS = ['неділю', 'середу', 'п’ятницю', 'суботу'].map(fold);

/** Whether a word names a day of the week in any language that is understood. */
export function isWeekday(word: string, locales: readonly string[]): boolean {
  return (
    OTHER_WEEKDAYS.includes(word) ||
    [...LOCALES, ...locales, ...MORE].some(locale => namesOf(locale, 'weekday').flat().includes(word))
  );
}

/**
 * The month that some words name, once or by both of the names that Arabic has for it, the others being days of the week;
 * 1 .. 12, 0 for none or several. A word can be both: `mar` is a Tuesday in some languages.
 */
export function monthIn(words: readonly string[], locales: readonly string[]): number {
  const found = new Set<number>();
  for (let from = 0; from < words.length; from++) {
    for (let to = words.length; to > from; to--) {
      const others = [...words.slice(0, from), ...words.slice(to)];
      if (!others.every(word => isWeekday(word, locales))) continue;
      const month = monthNamed(words.slice(from, to), locales);
      if (month) found.add(month);
    }
  }
  return found.size === 1 ? [...found][0] : 0;
}

function monthNamed(words: readonly string[], locales: readonly string[]): number {
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
  const other = OTHER_NAMES.findIndex(names => names.includes(word));
  if (other >= 0) return other + 1;
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
