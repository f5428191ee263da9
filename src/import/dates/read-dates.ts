import { formatDay } from '../../engine/model/day.ts';
import { plainDigits } from './digits.ts';
import { type DateOrder, type DateReading, readDate, type Span } from './read-date.ts';

/** Dates of a column, read as a whole: what one cell leaves open another may decide. */
export interface DateColumn {
  /** For each text its day or span, null where it is blank or no date. */
  readonly spans: readonly (Span | null)[];
  /** How many texts are not blank, and how many of those could not be read. */
  readonly written: number;
  readonly unread: number;
  /** Where days and months are told apart by a guess alone: what was guessed and one text that shows it. */
  readonly guessed: { readonly order: DateOrder; readonly example: string; readonly count: number } | null;
  /** Texts that mean dates only in an order that others contradict. */
  readonly contradictory: string | null;
  /** What the numbers were taken for, where they are not written as dates. */
  readonly numbers: 'serial' | 'milliseconds' | 'seconds' | null;
}

/** Days as spreadsheets count them: 1 is 1 January 1900, with a leap day too many in it. */
const SERIAL_ZERO = -25_569;
const SERIAL = { min: 3_650, max: 73_050 } as const;

/**
 * Read a column of dates. Whether the day or the month comes first is decided by the column as a whole.
 * @param order what the caller knows of it
 */
export function readDates(texts: readonly string[], order: DateOrder | null = null): DateColumn {
  const plain = texts.map(text => plainDigits(text).trim());
  const written = plain.filter(text => text !== '').length;
  const numbers = numbersOf(plain);
  if (numbers) {
    const spans = plain.map(text => (text === '' ? null : fromNumber(Number(text), numbers)));
    return { spans, written, unread: 0, guessed: null, contradictory: null, numbers };
  }
  const single = plain.map(text => (text === '' ? null : (readDate(text) ?? fromSerial(text))));
  const years = areYears(plain, single);
  const readings = single.map((reading, i) =>
    years && reading === null ? readDate(plain[i].padStart(4, '0')) : reading,
  );
  const votes = { dmy: 0, mdy: 0 };
  plain.forEach((text, i) => {
    const vote = orderOf(text, readings[i]);
    if (vote) votes[vote]++;
  });
  const either = readings.findIndex(reading => reading?.kind === 'either');
  const open = either >= 0 && votes.dmy === 0 && votes.mdy === 0 && order === null;
  const decided: DateOrder = order ?? (votes.mdy > votes.dmy ? 'mdy' : 'dmy');
  const spans = readings.map(reading => spanOf(reading, decided));
  const contradicted = votes.dmy > 0 && votes.mdy > 0 && either >= 0;
  return {
    spans,
    written,
    unread: written - spans.filter(span => span !== null).length,
    guessed: open
      ? { order: decided, example: plain[either], count: readings.filter(reading => reading?.kind === 'either').length }
      : null,
    contradictory: contradicted
      ? (plain.find((text, i) => orderOf(text, readings[i]) !== decided && orderOf(text, readings[i])) ?? null)
      : null,
    numbers: null,
  };
}

/** Whether the numbers below 100 of a column are years as well: all others are years alone, before Christ or of three digits or more. */
function areYears(texts: readonly string[], readings: readonly (DateReading | null)[]): boolean {
  let [years, short] = [0, 0];
  for (const [i, text] of texts.entries()) {
    if (text === '') continue;
    if (readings[i] === null) {
      if (!/^\d{1,2}$/.test(text) || Number(text) === 0) return false;
      short++;
    } else if (/^[-+]?\d{1,4}$|^(?:c\.? ?)?\d{1,4} ?(?:b\.?c|a\.?d|c\.?e)/i.test(text)) years++;
    else return false;
  }
  return short > 0 && years > 0;
}

/** The order that a text with a number above 12 shows. */
function orderOf(text: string, reading: DateReading | null): DateOrder | null {
  if (reading?.kind !== 'span') return null;
  const found = /^(\d{1,2})[-/ ] ?(\d{1,2})[-/ ] ?\d{2,4}(?!\d)/.exec(text);
  if (!found || found[1] === found[2]) return null;
  return Number(found[1]) > 12 ? 'dmy' : Number(found[2]) > 12 ? 'mdy' : null;
}

function spanOf(reading: DateReading | null, order: DateOrder): Span | null {
  if (reading === null) return null;
  if (reading.kind === 'span') return reading.span;
  return order === 'dmy' ? reading.dayFirst : reading.monthFirst;
}

/** Whole columns of numbers that no date is written as: days since 1900, or the time of computers. */
function numbersOf(texts: readonly string[]): DateColumn['numbers'] {
  const given = texts.filter(text => text !== '');
  if (given.length === 0 || !given.every(text => /^-?\d+(?:\.\d+)?$/.test(text))) return null;
  const numbers = given.map(Number);
  if (
    numbers.every(number => number >= SERIAL.min && number <= SERIAL.max) &&
    given.every(text => /^\d{5}(\.\d+)?$/.test(text))
  ) {
    return 'serial';
  }
  if (numbers.every(number => Math.abs(number) >= 1e11 && Math.abs(number) < 1e14)) return 'milliseconds';
  if (
    numbers.every(number => Math.abs(number) >= 1e8 && Math.abs(number) < 1e11) &&
    given.every(text => text.length >= 9)
  ) {
    return 'seconds';
  }
  return null;
}

function fromNumber(number: number, kind: NonNullable<DateColumn['numbers']>): Span {
  const day =
    kind === 'serial'
      ? Math.floor(number) + SERIAL_ZERO
      : Math.floor(number / (kind === 'milliseconds' ? 86_400_000 : 86_400));
  return { first: day, last: day };
}

/** A spreadsheet's number among dates that are written as such. */
function fromSerial(text: string): DateReading | null {
  const number = Number(text);
  if (!/^\d{5}(\.\d+)?$/.test(text) || number < SERIAL.min || number > SERIAL.max) return null;
  return { kind: 'span', span: fromNumber(number, 'serial') };
}

/** 2021-05-14; of a span both ends, 2021-05-01..2021-05-31. */
export function formatSpan({ first, last }: Span): string {
  return first === last ? formatDay(first) : `${formatDay(first)}..${formatDay(last)}`;
}
