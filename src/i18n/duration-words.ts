import type { Formats, Forms } from './formats.ts';

/** How a language says that some time has passed: `#` stands for the number. */
export interface DurationForms {
  readonly years: Forms;
  readonly months: Forms;
  readonly days: Forms;
}

const YEAR_DAYS = 365.25;
const MONTH_DAYS = YEAR_DAYS / 12;
/** So many months are told in months. */
const LEAST_MONTHS = 2;

/** Says a number of days in the largest unit of which it holds a whole one: what is left of a unit is left out. */
export function durationWords({ count }: Formats, forms: DurationForms): (days: number) => string {
  return days => {
    const [years, months] = [Math.floor(days / YEAR_DAYS), Math.floor(days / MONTH_DAYS)];
    if (years > 0) return count(years, forms.years);
    return months >= LEAST_MONTHS ? count(months, forms.months) : count(days, forms.days);
  };
}
