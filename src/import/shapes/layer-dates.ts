import { foldHeader } from '../../engine/text/fold.ts';
import { dateInName } from '../dates/date-in-name.ts';
import { type DateOrder, isStretch, type Span } from '../dates/read-date.ts';
import { readDates } from '../dates/read-dates.ts';
import type { Layer } from '../model.ts';
import { certainty } from '../tables/roles.ts';
import { dateOfFile } from './file-names.ts';
import { columnsOf, findColumn, type Member, type PropertyColumn } from './properties.ts';

/** Said where the day on which the file was saved had to do. */
export const SAVED_DAY =
  'no date stands in the data: the day on which the file was saved was taken; give --date YYYY-MM-DD';

/** When each of some features holds. */
export interface FeatureDates {
  /** `spans`: each from its first day to the day before `until`; `frames`: all of one day are the whole situation. */
  readonly kind: 'spans' | 'frames';
  /** For each feature its first day; null where it has none: then it holds from the start. */
  readonly from: readonly (number | null)[];
  /** For each feature the day after its last; null while it lasts. */
  readonly until: readonly (number | null)[];
  /** For the account. */
  readonly source: string;
  /** The property whose texts hold the dates among other words, where one does. */
  readonly within?: string;
  readonly warnings: readonly string[];
}

/** Words of a day that a whole situation is of, rather than of a beginning. */
const SITUATION =
  /^(date|day|timestamp|when|year|as of|datum|tag|jour|tarih|fecha|data|дата|التاريخ|تاريخ|تاریخ|yr|time|datetime|date captured)$/;

/**
 * Find out when features hold: by properties, by the names of their files, else on the day on which the files were
 * saved. Null where nothing tells.
 * @param named reads the names of the features, where those may say it
 */
export function datesOf(
  members: readonly Member[],
  options: {
    readonly date?: string;
    readonly drawnOn?: string;
    readonly until?: string;
    readonly dateOrder?: DateOrder;
  },
  named: (members: readonly Member[]) => FeatureDates | null = () => null,
): FeatureDates | null {
  const columns = columnsOf(members);
  const order = options.dateOrder ?? null;
  if (options.date !== undefined && options.date.toLowerCase() !== 'file') {
    const named = findColumn(columns, options.date);
    if (named) return fromColumns(columns, named, options.until, order, members);
    const span = readDates([options.date], order).spans[0];
    if (span) return constant(members, span.first, `--date ${options.date}`);
    return null;
  }
  const byFile = fromFiles(members);
  const fileDays = new Set(byFile?.from);
  if (byFile && (fileDays.size > 1 || options.date !== undefined)) return byFile;
  const from = best(columns, 'from', order);
  const until = options.until === undefined ? best(columns, 'until', order) : findColumn(columns, options.until);
  if (from || until) return fromColumns(columns, from, until?.key, order, members);
  const inTexts = datesInTexts(columns);
  if (inTexts && new Set(inTexts.from).size > 1) return inTexts;
  if (byFile) return byFile;
  if (inTexts) return inTexts;
  const byName = named(members);
  if (byName) return byName;
  const drawn = options.drawnOn === undefined ? null : readDates([options.drawnOn], 'dmy').spans[0];
  if (drawn) return constant(members, drawn.first, 'the day that was given');
  const saved = members.map(({ layer }) => layer.modified);
  const days = new Set(saved);
  const [day] = days;
  if (days.size !== 1 || day === undefined) return null;
  const found = constant(members, day, 'the day on which the file was saved');
  return { ...found, warnings: [SAVED_DAY] };
}

/** Names that hold a whole day each, such as `Front line 1 May 2024`; null where one of them does not. */
export function datesInNames(members: readonly Member[]): FeatureDates | null {
  const from = members.map(({ feature }) => {
    const span = dateInName(String(feature.properties.name ?? feature.properties.Name ?? ''));
    return span && span.first === span.last ? span.first : null;
  });
  if (from.includes(null)) return null;
  return { kind: 'frames', from, until: from.map(() => null), source: 'the names of the features', warnings: [] };
}

/** Properties whose texts may hold a date among other words: folders of a day each, names such as `Situation of 5 May 2021`. */
const TEXTS = /^(outer folder|folders?|name|title|label|layer|document)$/i;

/** Dates that stand in the texts of a property, one in each; null where no property has them. */
function datesInTexts(columns: readonly PropertyColumn[]): FeatureDates | null {
  for (const { key, texts } of columns) {
    if (!TEXTS.test(key)) continue;
    const spans = texts.map(text => (text === '' ? null : dateInName(text)));
    if (spans.includes(null)) continue;
    const from = spans.map(span => span?.first ?? null);
    // A year alone may be part of a name.
    const whole = spans.every(span => span !== null && span.last - span.first < 32);
    if (!whole && new Set(from).size < 2) continue;
    const source = `the dates in "${key}", a whole situation a day`;
    return { kind: 'frames', from, until: from.map(() => null), source, within: key, warnings: [] };
  }
  return null;
}

function constant(members: readonly Member[], day: number, source: string): FeatureDates {
  return { kind: 'frames', from: members.map(() => day), until: members.map(() => null), source, warnings: [] };
}

/** Null where a file's name has no date. A month or a year begins on its first day. */
function fromFiles(members: readonly Member[]): FeatureDates | null {
  const known = new Map<Layer, number | null>();
  const from = members.map(({ layer }) => {
    let day = known.get(layer);
    if (day === undefined) {
      day = dateOfFile(layer)?.first ?? null;
      known.set(layer, day);
    }
    return day;
  });
  const dated = [...known.values()].filter(day => day !== null).length;
  if (dated === 0 || dated < known.size / 2) return null;
  const warnings =
    dated < known.size
      ? [`${known.size - dated} of ${known.size} files have no date in their names and were left out`]
      : [];
  return { kind: 'frames', from, until: from.map(() => null), source: 'the file names', warnings };
}

/** The property that most surely holds dates of this kind. */
function best(
  columns: readonly PropertyColumn[],
  role: 'from' | 'until',
  order: DateOrder | null,
): PropertyColumn | undefined {
  let found: { column: PropertyColumn; score: number } | undefined;
  for (const column of columns) {
    const sure = certainty(column.key, role);
    if (sure === 0 || column.written === 0) continue;
    const { unread, written } = readDates(column.texts, order);
    const score = sure * (1 - unread / written);
    if (unread <= written / 2 && score > (found?.score ?? 0)) found = { column, score };
  }
  return found?.column;
}

function fromColumns(
  columns: readonly PropertyColumn[],
  start: PropertyColumn | undefined,
  untilName: string | undefined,
  order: DateOrder | null,
  members: readonly Member[],
): FeatureDates {
  const end = untilName === undefined ? best(columns, 'until', order) : findColumn(columns, untilName);
  const from = start && readDates(start.texts, order);
  const until = end && end !== start ? readDates(end.texts, order) : undefined;
  const warnings: string[] = [];
  for (const [column, read] of [
    [start, from],
    [end, until],
  ] as const) {
    if (!column || !read) continue;
    if (read.unread > 0)
      warnings.push(
        `${read.unread} of ${read.written} dates of "${column.key}" could not be read; they count as blank`,
      );
    if (read.guessed) warnings.push(guessedOrder(column.key, read.guessed));
    if (read.contradictory)
      warnings.push(
        `"${column.key}" has days both before and after months ("${read.contradictory}"); give --date-order dmy or mdy`,
      );
  }
  const starts = from?.spans ?? members.map(() => null);
  const ends = until?.spans ?? members.map(() => null);
  const stretches = start?.texts.filter(isStretch).length ?? 0;
  if (start && !until && stretches > start.written / 2) return fromStretches(start.key, starts, warnings);
  const situation = !until && start !== undefined && SITUATION.test(foldHeader(start.key));
  if (situation) {
    return {
      kind: 'frames',
      from: starts.map(span => span?.first ?? null),
      until: starts.map(() => null),
      source: `property "${start.key}", a whole situation a day`,
      warnings: starts.includes(null) ? [...warnings, 'features without a date were left out'] : warnings,
    };
  }
  const exclusive = end !== undefined && isExclusive(end.key, starts, ends);
  const names = [
    start && `"${start.key}"`,
    end && until && `"${end.key}" (${exclusive ? 'the day after the last' : 'the last day'})`,
  ];
  return {
    kind: 'spans',
    from: starts.map(span => span?.first ?? null),
    until: ends.map(span => (span ? (exclusive ? span.first : span.last + 1) : null)),
    source: `properties ${names.filter(name => name).join(' and ')}`,
    warnings,
  };
}

/** A property that names both ends, such as `2020-01-01/2020-02-01`. */
function fromStretches(key: string, spans: readonly (Span | null)[], warnings: readonly string[]): FeatureDates {
  const begins = new Set(spans.flatMap(span => (span ? [span.first] : [])));
  const exclusive = spans.some(span => span && span.last > span.first && begins.has(span.last));
  return {
    kind: 'spans',
    from: spans.map(span => span?.first ?? null),
    until: spans.map(span => span && (exclusive && span.last > span.first ? span.last : span.last + 1)),
    source: `both ends in property "${key}" (${exclusive ? 'the day after the last' : 'the last day'})`,
    warnings,
  };
}

export function guessedOrder(name: string, guessed: { order: DateOrder; example: string; count: number }): string {
  const order = guessed.order === 'dmy' ? 'the day first' : 'the month first';
  return `"${name}": ${guessed.count} dates such as ${guessed.example} were read with ${order}; give --date-order dmy or mdy`;
}

/** Whether ends are days on which something else begins already. */
function isExclusive(key: string, starts: readonly (Span | null)[], ends: readonly (Span | null)[]): boolean {
  if (/^until$/i.test(key)) return true;
  const begins = new Set(starts.flatMap(span => (span ? [span.first] : [])));
  let [same, after] = [0, 0];
  for (const span of ends) {
    if (!span) continue;
    if (begins.has(span.first)) same++;
    if (begins.has(span.last + 1)) after++;
  }
  return same > after;
}
