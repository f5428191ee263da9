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

export function axisWords(locale: string): AxisWords {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const dates = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return (day: number) => dates.format(utcDate(day));
  };
  return {
    year: format({ year: 'numeric' }),
    month: format({ month: 'short' }),
    day: format({ day: 'numeric', month: 'short' }),
  };
}
