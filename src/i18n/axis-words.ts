import { utcDate } from '../engine/model/day.ts';

/** What stands at the marks of a time axis. */
export interface AxisWords {
  /** `2020` */
  year(day: number): string;
  /** `Mar` */
  month(day: number): string;
  /** `2 Mar` */
  day(day: number): string;
}

/** First day of the year 1: before it a year needs its era. */
const COMMON_ERA = -719_162;

export function axisWords(locale: string): AxisWords {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const dates = new Intl.DateTimeFormat(locale, { calendar: 'gregory', ...options, timeZone: 'UTC' });
    return (day: number) => dates.format(utcDate(day));
  };
  const [year, ancientYear] = [format({ year: 'numeric' }), format({ year: 'numeric', era: 'short' })];
  return {
    year: day => (day < COMMON_ERA ? ancientYear : year)(day),
    month: format({ month: 'short' }),
    day: format({ day: 'numeric', month: 'short' }),
  };
}
