import { dayOf, formatDay } from '../../engine/model/day.ts';
import { ID } from '../../engine/text/ids.ts';
import { lookUp } from '../../engine/text/look-up.ts';
import { idInScript } from '../../engine/text/new-ids.ts';
import { plainDigits } from '../../import/dates/digits.ts';
import { readDate } from '../../import/dates/read-date.ts';
import { COLOUR_WORDS, normalColour } from '../../import/shapes/colour-names.ts';
import { parseDegrees } from '../../import/tables/coordinates.ts';
import type { Column } from '../schema/column.ts';
import { didYouMean } from './did-you-mean.ts';
import type { ProblemCode } from './problem.ts';

/** Why a cell cannot be read. */
export class Fault {
  constructor(
    readonly code: ProblemCode,
    readonly text: string,
  ) {}
}

/** Values in which digits of any script count. */
const NUMERIC: ReadonlySet<Column['type']> = new Set(['day', 'date', 'number', 'whole']);

const BOOLEANS: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  '1': true,
  false: false,
  no: false,
  '0': false,
};
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
const COLOUR = /^#[0-9a-fA-F]{6}$/;
/** The spellings of a colour that are read: `#d55`, `D55E00`, `rgb(213, 94, 0)`, `red`. */
const COLOURS = new RegExp(
  `^(#?[0-9a-fA-F]{3}|#?[0-9a-fA-F]{6}([0-9a-fA-F]{2})?|rgba?\\(.+\\)|${Object.keys(COLOUR_WORDS).join('|')})$`,
);
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
const FILE = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N} ._-]*$/u;
/** What ids, colours, language codes and file names look like; the published schemas say the same. */
export const SHAPES = { id: ID, colour: COLOURS, language: LANGUAGE, file: FILE } as const;

/** Whether Intl, which writes the map's dates and numbers, takes it for a language. */
function isLanguage(code: string): boolean {
  try {
    return Intl.getCanonicalLocales(code).length === 1;
  } catch {
    return false;
  }
}

/** Read one value that is not blank. Lists and languages are taken apart by the caller. */
export function parseCell(name: string, column: Column, given: string): string | number | boolean | Fault {
  const text = NUMERIC.has(column.type) ? plainDigits(given).trim() : given;
  switch (column.type) {
    case 'text':
      return text;
    case 'id':
    case 'reference':
      return ID.test(text) ? text : badId(text);
    case 'day':
      return dayOf(yearFirst(text)) ?? badDay(text);
    case 'date':
      return isPartialDate(yearFirst(text)) ? yearFirst(text) : badDay(text);
    case 'number':
    case 'whole':
      return parseNumber(name, column, text);
    case 'boolean':
      return lookUp(BOOLEANS, text.toLowerCase()) ?? invalid(name, text, 'write true or false');
    case 'colour':
      return COLOUR.test(text)
        ? text
        : normalColour(text) || invalid('colour', text, 'write it as #rrggbb, such as #0072b2');
    case 'url':
      return isWebAddress(text) ? text : invalid('url', text, 'write the whole address, with http:// or https://');
    case 'language':
      return LANGUAGE.test(text) && isLanguage(text)
        ? text
        : invalid('language', text, 'write a code such as en, ar or pt-br');
    case 'file':
      return FILE.test(text) ? text : invalid('file name', text, 'name a file of this folder');
    case 'view':
      return isView(text) ? text : invalid('view', text, 'write lat,lng,zoom or west,south,east,north');
    case 'choice':
      return parseChoice(name, column.choices ?? [], text);
  }
}

function invalid(what: string, text: string, advice: string): Fault {
  return new Fault('invalid', `${what} "${shorten(text)}"; ${advice}`);
}

/** A cell as it may be quoted in a problem: one line, not too long. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}...` : line;
}

function parseChoice(name: string, choices: readonly string[], text: string): string | Fault {
  if (choices.includes(text)) return text;
  const hint = didYouMean(text, choices) || `; choose from ${choices.join(', ')}`;
  return new Fault('unknown', `${name} "${shorten(text)}"${hint}`);
}

/** `Fern Hill` is told to become `fern-hill`. */
function badId(text: string): Fault {
  const id = (idInScript(text) || 'new-town').slice(0, 60);
  return invalid('id', text, `use letters, digits and "-" only, such as "${id}"`);
}

function parseNumber(name: string, column: Column, text: string): number | Fault {
  const value = NUMBER.test(text) ? Number(text) : column.type === 'number' ? looseNumber(column, text) : Number.NaN;
  if (!Number.isFinite(value)) return invalid('number', text, 'write digits and a decimal point');
  if (column.type === 'whole' && !Number.isInteger(value)) return invalid('number', text, 'write a whole number');
  const { min = -Infinity, max = Infinity } = column;
  if (value >= min && value <= max) return value;
  const range = max === Infinity ? `at least ${min}` : `from ${min} to ${max}`;
  const swapped = name === 'lat' && Math.abs(value) <= 180 ? '; lat and lon look swapped' : '';
  return new Fault('outside', `the range: ${name} ${shorten(text)}; it has to be ${range}${swapped}`);
}

/**
 * `36,52` as half the world's spreadsheets write it, and degrees with minutes. Whole numbers may not have a comma: 12,000
 * is twelve thousand or twelve.
 */
function looseNumber({ min, max }: Column, text: string): number {
  if (/^[+-]?\d+,\d+$/.test(text)) return Number(text.replace(',', '.'));
  const degrees = min !== undefined && max !== undefined && min === -max;
  return (degrees ? parseDegrees(text) : null) ?? Number.NaN;
}

/** `2020/3/2` and `2020-03-02 00:00:00` can mean one day only, and are read as 2020-03-02. */
export function yearFirst(text: string): string {
  const found = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(text);
  return found ? `${found[1]}-${found[3].padStart(2, '0')}-${found[4].padStart(2, '0')}` : text;
}

/** What to do in a spreadsheet, in the words of some of its languages. */
const IN_EXCEL = 'in Excel: Format Cells, Custom, yyyy-mm-dd (JJJJ-MM-TT, aaaa-mm-jj, yyyy-aa-gg)';

/** A date that stands by itself: one of a column is read by the column as a whole before. */
function badDay(text: string): Fault {
  const reading = readDate(text);
  if (reading?.kind === 'either') {
    const [day, month] = [formatDay(reading.dayFirst.first), formatDay(reading.monthFirst.first)];
    return invalid('day', text, `it may be ${day} or ${month}: write which; ${IN_EXCEL}`);
  }
  if (reading && reading.span.first < reading.span.last) {
    const [first, last] = [formatDay(reading.span.first), formatDay(reading.span.last)];
    return invalid('day', text, `write the day, ${first} to ${last}`);
  }
  if (reading) return invalid('day', text, `write ${formatDay(reading.span.first)}; ${IN_EXCEL}`);
  if (/^-?\d{4}[-/.]\d{1,2}[-/.]\d{1,2}$/.test(text)) return invalid('day', text, 'the calendar has no such day');
  return invalid('day', text, `write year-month-day, such as 2020-03-02; ${IN_EXCEL}`);
}

function isPartialDate(text: string): boolean {
  if (/^\d{4}$/.test(text)) return true;
  return dayOf(/^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text) !== null;
}

function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/[^\s]+$/i.test(text)) return false;
  try {
    return new URL(text).hostname !== '';
  } catch {
    return false;
  }
}

function isView(text: string): boolean {
  const parts = text.split(',').map(part => part.trim());
  if (!parts.every(part => NUMBER.test(part))) return false;
  const [a, b, c, d] = parts.map(Number);
  if (parts.length === 3) return Math.abs(a) <= 90 && Math.abs(b) <= 360 && c >= 0 && c <= 22;
  // West may be the larger, across the date line.
  return parts.length === 4 && a !== c && b < d && Math.abs(b) <= 90 && Math.abs(d) <= 90;
}
