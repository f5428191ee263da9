import { plainDigits } from './digits.ts';
import { dayNumber, readPlainDate, type Span } from './read-date.ts';

/** Dates in names, the surest way of writing first. What stands around them is letters or separators. */
const PATTERNS: readonly { readonly shape: RegExp; readonly read: (parts: string[]) => Span | null }[] = [
  { shape: /(?<!\d)(\d{4})[-_. ](\d{1,2})[-_. ](\d{1,2})(?!\d)/, read: ([y, m, d]) => one(+y, +m, +d) },
  { shape: /(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/, read: ([y, m, d]) => one(+y, +m, +d) },
  { shape: /(?<!\d)(\d{1,2})[-_. ](\d{1,2})[-_. ](\d{4})(?!\d)/, read: ([d, m, y]) => one(+y, +m, +d) },
  {
    shape:
      /(?<!\d)(\d{1,2}(?:st|nd|rd|th)?[-_. ]*\p{L}{3,12}\.?[-_. ]*\d{4}|\p{L}{3,12}[-_. ]+\d{1,2}(?:st|nd|rd|th)?[-_., ]+\d{4})(?!\d)/u,
    read: ([text]) => readPlainDate(text.replace(/[-_.,]+/g, ' ')),
  },
  { shape: /(?<!\d)(\d{2})[-_.](\d{2})[-_.](\d{2})(?!\d)/, read: ([y, m, d]) => short(+y, +m, +d) },
  { shape: /(?<!\d)(\d{2})(\d{2})(\d{2})(?!\d)/, read: ([y, m, d]) => short(+y, +m, +d) },
  { shape: /(?<!\d)(\d{4})[-_. ]?[qQ]([1-4])(?!\d)/, read: ([y, q]) => readPlainDate(`${y}-Q${q}`) },
  { shape: /(?<![\d\p{L}])[qQ]([1-4])[-_. ]?(\d{4})(?!\d)/u, read: ([q, y]) => readPlainDate(`${y}-Q${q}`) },
  { shape: /(?<!\d)(\d{4})[-_. ](\d{2})(?!\d)/, read: ([y, m]) => readPlainDate(`${y}-${m}`) },
  {
    shape: /(?<!\p{L})(\p{L}{3,12}[-_. ]+\d{4})(?!\d)/u,
    read: ([text]) => readPlainDate(text.replace(/[-_.]+/g, ' ')),
  },
  { shape: /(?<!\d)(\d{1,5})[-_ ]?bce?(?!\p{L})/iu, read: ([y]) => readPlainDate(`${y} BC`) },
  { shape: /(?<!\p{L})bce?[-_ ]?(\d{1,5})(?!\d)/iu, read: ([y]) => readPlainDate(`${y} BC`) },
  { shape: /(?<!\p{L})(?:ad|ce)[-_ ]?(\d{1,4})(?!\d)/iu, read: ([y]) => readPlainDate(y.padStart(4, '0')) },
  { shape: /(?<!\d)(\d{4})(?!\d)/, read: ([y]) => readPlainDate(y) },
  { shape: /(?<![\d\p{L}])(-?\d{3,4})(?!\d)/u, read: ([y]) => readPlainDate(y.replace(/^(-?)(\d{3})$/, '$10$2')) },
];

/**
 * The date that a name holds, wherever in it: `map_20240708`, `Control_23_09_03` (year first), `2014-08`, `world_1300`,
 * `world_bc500`, `8 July 2024`. Null where it holds none. Which of two numbers before a year is the day cannot be told
 * from one name: the day comes first.
 */
export function dateInName(name: string): Span | null {
  const plain = plainDigits(name.normalize('NFC'));
  for (const { shape, read } of PATTERNS) {
    const found = shape.exec(plain);
    const span = found ? read(found.slice(1)) : null;
    if (span) return span;
  }
  return null;
}

function one(year: number, month: number, date: number): Span | null {
  const day = dayNumber(year, month, date) ?? dayNumber(year, date, month);
  return day === null || year < 1 ? null : { first: day, last: day };
}

/** Years of two digits come first, and are of this century where that is not far ahead. */
function short(year: number, month: number, date: number): Span | null {
  return one(year < 70 ? 2000 + year : 1900 + year, month, date);
}
