import { dayOf } from '../../engine/model/day.ts';
import { plainDigits } from './digits.ts';
import { monthOf } from './months.ts';

/** A day, or a stretch of days of which one is meant: a month, a year. Both are day numbers, the last one included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** What a text can mean as a date. */
export type DateReading =
  | { readonly kind: 'span'; readonly span: Span }
  /** 3/4/2021: the third of April or the fourth of March. */
  | { readonly kind: 'either'; readonly dayFirst: Span; readonly monthFirst: Span };

/** Which of two numbers before a year is the day. */
export type DateOrder = 'dmy' | 'mdy';

/** What may stand around a date without changing it: "c. 1300", "around May 2021", "~2014". */
const ABOUT =
  /^(?:c(?:irca|a)?\.?|about|around|approx(?:\.|imately)?|by|as of|since|~|≈|vers|um|yaklaşık|حوالي)\s*(?=\S)/i;
const ERA_BEFORE =
  /\s*\b(?:b\.?\s?c\.?\s?e\.?|b\.?\s?c\.?|v\.?\s?chr\.?|av\.?\s?j\.?-?c\.?|mö|a\.?\s?c\.)(?=\W|$)|\s*ق\.?\s?م\.?/iu;
const ERA_AFTER = /\s*\b(?:a\.?\s?d\.?|c\.?\s?e\.?|n\.?\s?chr\.?|ap\.?\s?j\.?-?c\.?|ms)(?=\W|$)/iu;
/** The time of day, which a map by days leaves out; a day is the one that the source names. */
const TIME = /[T\s,]\s*\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;

/**
 * Read one date as people write them. Null where the text is none. Numbers that a spreadsheet counts from 1900 are not
 * told from other numbers here: see `readDates`, which looks at a whole column.
 */
export function readDate(text: string): DateReading | null {
  let plain = plainDigits(text).trim().replace(/\s+/g, ' ');
  if (plain === '' || plain.length > 60 || !/\d/.test(plain)) return null;
  plain = plain
    .replace(ABOUT, '')
    .replace(/[?*]+$/, '')
    .replace(TIME, '')
    .replace(/^"|"$/g, '')
    .trim();
  const stretch = readStretch(plain);
  if (stretch) return stretch;
  plain = plain.replace(/^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? /i, '');
  if (ERA_BEFORE.test(plain)) return beforeChrist(plain.replace(ERA_BEFORE, ' ').trim());
  if (ERA_AFTER.test(plain)) plain = plain.replace(ERA_AFTER, ' ').trim();
  return numeric(plain) ?? named(plain);
}

/** What stands between the two ends of a stretch of days: `to`, `/`, `..`, a dash with spaces around it. */
const BETWEEN =
  /\s*(?:\/|\.{2,3}|\u2026|\s[-\u2013\u2014]|[\u2013\u2014]|\s(?:to|until|till|through|and|bis|au|al|до|по|ile|إلى|حتى))\s+|\s*\.{2,3}\s*|(?<=\d{4}-\d{2}-\d{2}(?:T\S*)?)\/(?=\d{4}-)/iu;
/** Parts of a month or a year, of which `[from, to]` twelfths are meant. */
const PARTS: readonly (readonly [word: RegExp, from: number, to: number])[] = [
  [/^(?:early|beginning of|start of|anfang|début|kezdet)[ -]/i, 0, 4],
  [/^(?:mid|middle of|mitte|mi)[ -]/i, 4, 8],
  [/^(?:late|end of|ende|fin)[ -]/i, 8, 12],
  [/^first half of /i, 0, 6],
  [/^second half of /i, 6, 12],
];

/** `2021-05-03/2021-05-05`, `between 3 and 5 May 2021`, `1-5 May 2021`, `early May 2021`; null where it is none. */
function readStretch(text: string): DateReading | null {
  for (const [word, from, to] of PARTS) {
    if (!word.test(text)) continue;
    const whole = readPlainDate(text.replace(word, ''));
    if (!whole || whole.first === whole.last) return null;
    const twelfth = (whole.last + 1 - whole.first) / 12;
    return span(whole.first + Math.round(from * twelfth), whole.first + Math.round(to * twelfth) - 1);
  }
  const years = /^(\d{4})\s*[-/]\s*(\d{4})$/.exec(text);
  if (years && +years[1] < +years[2]) return months(+years[1], 1, 12 * (+years[2] - +years[1] + 1));
  const plain = text.replace(/^(?:between|from|zwischen|entre|من|з|с|від)\s+/iu, '');
  const days = /^(\d{1,2})\s*(?:[-\u2013\u2014]|\s(?:to|and|bis|au|и|до|та))\s*(\d{1,2}\.?\s*\p{L}.*\d{3,4})$/iu.exec(
    plain,
  );
  const ends = days ? [days[1] + days[2].replace(/^\d{1,2}/, ''), days[2]] : plain.split(BETWEEN);
  if (ends.length !== 2) return null;
  const [first, last] = ends.map(end => readPlainDate(end.trim()));
  // The year may stand at the last day alone.
  const year = /(?<!\d)\d{4}$/.exec(ends[1].trim())?.[0];
  const start = first ?? (year === undefined ? null : readPlainDate(`${ends[0].trim()} ${year}`));
  return start && last && start.first <= last.last ? span(start.first, last.last) : null;
}

function span(first: number, last: number): DateReading {
  return { kind: 'span', span: { first, last } };
}

/** Whether a text names the first and the last day of something, rather than one day or month. */
export function isStretch(text: string): boolean {
  return readStretch(plainDigits(text).trim().replace(/\s+/g, ' ')) !== null;
}

/** The only reading of a text, or null: where it may be two days it is none. */
export function readPlainDate(text: string): Span | null {
  const reading = readDate(text);
  return reading?.kind === 'span' ? reading.span : null;
}

function numeric(text: string): DateReading | null {
  const iso = /^([+-]?\d{3,6})([-/._ ])(\d{1,2})(?:\2(\d{1,2}))?$/.exec(text);
  if (iso && (iso[1].length >= 4 || iso[1].startsWith('-'))) {
    return iso[4] === undefined ? month(+iso[1], +iso[3]) : day(+iso[1], +iso[3], +iso[4]);
  }
  const packed = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (packed) return day(+packed[1], +packed[2], +packed[3]);
  const last = /^(\d{1,2})([-/. ]) ?(\d{1,2})\2 ?(\d{4}|\d{2})\.?$/.exec(text);
  if (last) return yearLast(+last[1], +last[3], fullYear(last[4]), last[2]);
  const monthLast = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (monthLast) return month(+monthLast[2], +monthLast[1]);
  const quarter = /^(?:(\d{4})[- ]?Q([1-4])|Q([1-4])[- /]?(\d{4}))$/i.exec(text);
  if (quarter) return months(+(quarter[1] ?? quarter[4]), 3 * +(quarter[2] ?? quarter[3]) - 2, 3);
  const year = /^([+-]?\d{1,6})$/.exec(text);
  return year && (/^[+-]/.test(text) || text.length === 4 || text.length === 3) ? months(+year[1], 1, 12) : null;
}

/** 14 May 2021, May 14 2021, 14-mai-21, 2021 May 14, May 2021. */
function named(text: string): DateReading | null {
  const parts = text.split(/[\s,./-]+|(?<=\d)(?=\p{L})|(?<=\p{L})(?=\d)/u).filter(part => part !== '');
  const numbers: string[] = [];
  let number: number | null = null;
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i];
    // Some languages write the name of a month as two words.
    const pair = i + 1 < parts.length ? monthOf(part + parts[i + 1]) : null;
    if (/^\d+$/.test(part)) numbers.push(part);
    else if (number === null && pair !== null) {
      number = pair;
      i++;
    } else if (number === null && monthOf(part) !== null) number = monthOf(part);
    else if (!/^(?:st|nd|rd|th|er|re|de|del|of|the|г|року|року́|года|yılı|في|من|di|d|şi|den|le|the)$/iu.test(part))
      return null;
  }
  if (number === null || numbers.length === 0 || numbers.length > 2) return null;
  const at = numbers.findIndex(part => part.length >= 3);
  const year = fullYear(at >= 0 ? numbers[at] : numbers[numbers.length - 1]);
  if (numbers.length === 1) return at >= 0 ? month(year, number) : null;
  return day(year, number, Number(numbers[at === 0 ? 1 : 0]));
}

function yearLast(first: number, second: number, year: number, separator: string): DateReading | null {
  const dayFirst = day(year, second, first);
  // With dots, day, month and year are written in this order everywhere.
  if (separator === '.') return dayFirst;
  const monthFirst = day(year, first, second);
  if (dayFirst === null || monthFirst === null || first === second) return dayFirst ?? monthFirst;
  return dayFirst.kind === 'span' && monthFirst.kind === 'span'
    ? { kind: 'either', dayFirst: dayFirst.span, monthFirst: monthFirst.span }
    : null;
}

/** 21 is 2021, 85 is 1985. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

/** The year 1 before Christ is the year 0 of astronomers. */
function beforeChrist(text: string): DateReading | null {
  if (/^\d{1,5}$/.test(text)) return months(1 - Number(text), 1, 12);
  const padded = text.replace(/(?<=\D)(\d{1,2})$/, '00$1');
  const reading = named(padded);
  const written = /(\d{3,5})\D*$/.exec(padded)?.[1];
  if (reading?.kind !== 'span' || written === undefined) return null;
  const found = new Date(reading.span.first * 86_400_000);
  const year = 1 - Number(written);
  return reading.span.first === reading.span.last
    ? day(year, found.getUTCMonth() + 1, found.getUTCDate())
    : month(year, found.getUTCMonth() + 1);
}

/** The number of a day; null where the calendar has none. */
export function dayNumber(year: number, month: number, date: number): number | null {
  const digits = String(Math.abs(year)).padStart(year < 0 || Math.abs(year) < 10_000 ? 4 : 6, '0');
  const sign = year < 0 ? '-' : digits.length > 4 ? '+' : '';
  return dayOf(`${sign}${digits}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
}

function day(year: number, month: number, date: number): DateReading | null {
  // 2021-05-00 and 2021-00-00 are how some data sets write a month and a year.
  if (date === 0) return month === 0 ? months(year, 1, 12) : months(year, month, 1);
  const number = dayNumber(year, month, date);
  return number === null ? null : { kind: 'span', span: { first: number, last: number } };
}

function month(year: number, number: number): DateReading | null {
  return months(year, number, 1);
}

function months(year: number, first: number, count: number): DateReading | null {
  const start = dayNumber(year, first, 1);
  const after = first + count - 1;
  const end = dayNumber(year + Math.floor(after / 12), (after % 12) + 1, 1);
  if (start === null || end === null) return null;
  return { kind: 'span', span: { first: start, last: end - 1 } };
}
