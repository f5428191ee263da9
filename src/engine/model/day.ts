/**
 * Days are whole numbers, counted from 1970-01-01. All day arithmetic of the project lives here. Years are counted as
 * astronomers do: the year 0 is 1 BCE, -499 is 500 BCE; the calendar is the Gregorian one throughout.
 */

const MS_A_DAY = 86_400_000;
const ISO_DATE = /^(-?\d{4}|[+-]\d{5,6})-(\d{2})-(\d{2})$/;

/**
 * The day number of an ISO date (`2020-03-02`), years -9999 to 9999, or with a sign and five or six digits.
 * @throws Error `invalid day: TEXT` when the text is not a real calendar day.
 */
export function parseDay(text: string): number {
  const day = dayOf(text);
  if (day === null) throw new Error(`invalid day: ${text}`);
  return day;
}

/** The day number of an ISO date, or null when the text is not a real calendar day. */
export function dayOf(text: string): number | null {
  const match = ISO_DATE.exec(text);
  if (!match) return null;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const at = new Date(0);
  // setUTCFullYear, because Date.UTC reads the years 0 to 99 as 1900 to 1999.
  at.setUTCFullYear(year, month - 1, date);
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== date) return null;
  return at.getTime() / MS_A_DAY;
}

/**
 * The ISO date of a day number; a year before 0 has a minus and four digits, as `-0499-01-01`, one after 9999 a plus and
 * six, as `+010000-01-01`.
 * @throws RangeError beyond 100,000,000 days from 1970-01-01
 */
export function formatDay(day: number): string {
  const text = new Date(day * MS_A_DAY).toISOString();
  return text.slice(0, text.indexOf('T')).replace(/^-00(?=\d{4}-)/, '-');
}

/**
 * The day number of the same date a number of months later; the last day of the month where that month is shorter.
 * @param months whole, earlier where it is negative
 */
export function addMonths(day: number, months: number): number {
  const from = new Date(day * MS_A_DAY);
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + months];
  const last = new Date(utcTime(year, month + 1, 0)).getUTCDate();
  return utcTime(year, month, Math.min(from.getUTCDate(), last)) / MS_A_DAY;
}

/** As `Date.UTC`, which reads the years 0 to 99 as 1900 to 1999. */
function utcTime(year: number, month: number, date: number): number {
  return new Date(0).setUTCFullYear(year, month, date);
}

/** A `Date` at midnight UTC of the day, for `Intl.DateTimeFormat` with `timeZone: 'UTC'`. */
export function utcDate(day: number): Date {
  return new Date(day * MS_A_DAY);
}
