import { utcDate } from '../engine/model/day.ts';

/** The forms of a counted noun; `#` stands for the number. A language gives those that it tells apart. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Numbers, dates and lists as a language writes them. */
export interface Formats {
  /** As Intl knows it: the language, and where months and digits go by it the region. */
  readonly locale: string;
  /** `2 March 2020`, in words */
  date(day: number): string;
  /** `2 Mar 2020` */
  shortDate(day: number): string;
  /** A whole number. */
  number(value: number): string;
  /** A number with at most one decimal. */
  decimal(value: number): string;
  /** Kilometres: whole from 10 on, with one decimal below. */
  km(value: number): string;
  /** Square kilometres, whole from 10 on. */
  km2(value: number): string;
  /** A change of an amount in square kilometres, with its sign. */
  km2Change(value: number): string;
  /** A share, 0..1. A share that is not whole never reads as 0 % or 100 %. */
  percent(share: number): string;
  list(items: readonly string[]): string;
  count(value: number, forms: Forms): string;
}

/**
 * The formats of a locale. Each Intl object is made when it is first needed: together they cost some milliseconds.
 *
 * @param alsoMonths another locale, whose name of the month stands beside: Arabic has two, by region
 */
export function formats(locale: string, km2Unit: string, alsoMonths?: string): Formats {
  const date = once(() => dateFormat(locale, 'long'));
  const ancient = once(() => dateFormat(locale, 'long', 'short'));
  const alsoMonth = once(
    () => new Intl.DateTimeFormat(alsoMonths, { calendar: 'gregory', month: 'long', timeZone: 'UTC' }),
  );
  const withBoth = (at: Date) =>
    date()
      .formatToParts(at)
      .map(({ type, value }) => (type === 'month' ? `${value}/${alsoMonth().format(at)}` : value))
      .join('');
  const shortDate = once(() => dateFormat(locale, 'short'));
  const whole = once(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }));
  const tenth = once(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }));
  const signed = once(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 0, signDisplay: 'exceptZero' }));
  const kmWhole = once(() => kmFormat(locale, 0));
  const kmTenth = once(() => kmFormat(locale, 1));
  const percentWhole = once(() => new Intl.NumberFormat(locale, { style: 'percent' }));
  const percentTenth = once(() => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }));
  const list = once(() => new Intl.ListFormat(locale));
  const plural = once(() => new Intl.PluralRules(locale));
  const amount = (value: number) => (Math.abs(value) >= 9.95 ? whole() : tenth()).format(value);
  return {
    locale,
    date: day => {
      // The year 0 of astronomers is 1 BCE: a year without its era would be one too few, and of the wrong side.
      if (day < COMMON_ERA) return ancient().format(utcDate(day));
      return alsoMonths ? withBoth(utcDate(day)) : date().format(utcDate(day));
    },
    shortDate: day => (day < COMMON_ERA ? ancient() : shortDate()).format(utcDate(day)),
    number: value => whole().format(value),
    decimal: value => tenth().format(value),
    km: value => (value >= 9.95 ? kmWhole() : kmTenth()).format(value),
    km2: value => `${amount(value)} ${km2Unit}`,
    km2Change: value => `${signed().format(value).replace('-', '−')} ${km2Unit}`,
    percent: share => {
      if (share > 0 && share < 0.001) return `\u2066<${percentTenth().format(0.001)}\u2069`;
      const near = share > 0 && share < 1 && (share < 0.01 || share >= 0.995);
      return near ? percentTenth().format(Math.min(share, 0.999)) : percentWhole().format(share);
    },
    list: items => list().format(items),
    count: (value, forms) => (forms[plural().select(value)] ?? forms.other).replace('#', whole().format(value)),
  };
}

/** First day of the year 1. */
const COMMON_ERA = -719_162;

function dateFormat(locale: string, month: 'long' | 'short', era?: 'short'): Intl.DateTimeFormat {
  // The record counts in one calendar, whatever is usual in a region.
  const calendar = 'gregory';
  return new Intl.DateTimeFormat(locale, { calendar, day: 'numeric', month, year: 'numeric', era, timeZone: 'UTC' });
}

function kmFormat(locale: string, digits: number): Intl.NumberFormat {
  return new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilometer', maximumFractionDigits: digits });
}

function once<Value>(make: () => Value): () => Value {
  let value: Value | undefined;
  return () => {
    value ??= make();
    return value;
  };
}
