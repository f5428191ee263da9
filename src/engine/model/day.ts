/** Days are whole numbers, counted from 1970-01-01. All day arithmetic of the project lives here. */

const MS_A_DAY = 86_400_000;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * The day number of an ISO date (`2020-03-02`).
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

/** The ISO date of a day number. */
export function formatDay(day: number): string {
  return new Date(day * MS_A_DAY).toISOString().slice(0, 10);
}

/** The same date a number of months later; the last day of the month where that month is shorter. */
export function addMonths(day: number, months: number): number {
  const from = new Date(day * MS_A_DAY);
  const month = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 0)).getUTCDate();
  return Date.UTC(month.getUTCFullYear(), month.getUTCMonth(), Math.min(from.getUTCDate(), last)) / MS_A_DAY;
}

/** A `Date` at midnight UTC of the day, for `Intl.DateTimeFormat` with `timeZone: 'UTC'`. */
export function utcDate(day: number): Date {
  return new Date(day * MS_A_DAY);
}
