import type { Span } from '../dates/read-date.ts';
import { type DateColumn, readDates } from '../dates/read-dates.ts';
import type { Draft } from '../draft.ts';
import type { ImportOptions } from '../options.ts';
import { isHolders } from '../tables/is-holders.ts';
import type { Column, Table } from '../tables/table.ts';
import { type Observation, takeObservations } from './changes.ts';
import { dateOfFile } from './file-names.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Holding } from './holders.ts';
import { guessedOrder } from './layer-dates.ts';
import { PlaceReader } from './places-table.ts';

const STATUSES = /^(confirmed|reported|claimed|inferred)$/i;

/**
 * Who held which place when: one row a change or a day, one column a date, or one situation.
 * @param situations gathers what tables of one day each say
 */
export function takeControl(
  table: Table,
  options: ImportOptions,
  gazetteer: Gazetteer,
  draft: Draft,
  situations: Observation[],
): void {
  const reader = new PlaceReader(table, gazetteer, draft);
  const wide = table.columns.filter(column => column.date !== null && isHolders(column.texts));
  if (wide.length > 0) takeWide(reader, wide);
  else takeRows(reader, options, situations);
}

/** One column a date: each is what was seen on that day, or at the beginning of its month. */
function takeWide(reader: PlaceReader, columns: readonly Column[]): void {
  const { table, draft } = reader;
  const observed: Observation[] = [];
  table.rows.forEach((_, i) => {
    const place = reader.placeOf(i);
    if (!place) return;
    for (const { texts, date } of columns) {
      const holding = draft.holders.of(texts[i], 'none');
      observed.push({
        ...restOf(reader, i),
        place: place.id,
        from: (date as Span).first,
        earliest: null,
        until: null,
        holding,
      });
    }
  });
  const days = columns.map(({ date }) => (date as Span).first);
  draft.last = Math.max(draft.last, ...days);
  draft.taken.push(`${table.sheet.file}: ${columns.length} columns with a date each, ${table.rows.length} places`);
  takeObservations(observed, true, draft);
}

/** One row a place and day, or one a place with one day for all. */
function takeRows(reader: PlaceReader, options: ImportOptions, situations: Observation[]): void {
  const { table, draft } = reader;
  const { roles, sheet } = table;
  const holder = roles.get('actor') ?? roles.get('status');
  if (!holder) return;
  const dates = datesOf(reader, options);
  if (!dates) {
    draft.notes.error(reader.at(0), 'nothing says of which day the rows are; give --date YYYY-MM-DD, or --date COLUMN');
    return;
  }
  const ends = roles.has('until') ? readDates(roles.get('until')?.texts ?? [], options.dateOrder) : null;
  const exclusive = /^until$/i.test(roles.get('until')?.header.trim() ?? '');
  const snapshots = dates.change && isSnapshots(reader, dates.spans);
  const observed: Observation[] = [];
  const unread = { count: 0, example: '', row: 0 };
  table.rows.forEach((_, i) => {
    const span = dates.spans[i];
    if (!span) {
      if (unread.count++ === 0) Object.assign(unread, { row: i, example: roles.get('from')?.texts[i] ?? '' });
      return;
    }
    const place = reader.placeOf(i);
    if (!place) return;
    const holding = draft.holders.of(holder.texts[i]);
    const end = ends?.spans[i] ?? null;
    // A change known to a month happened by its last day; a situation of a month is that of its first.
    const [from, earliest] = dates.change
      ? [span.last, span.first < span.last ? span.first : null]
      : [span.first, null];
    const until = end ? (exclusive ? end.first : end.last + 1) : null;
    observed.push({
      ...restOf(reader, i),
      place: place.id,
      from,
      earliest: readEarliest(reader, i) ?? earliest,
      until,
      holding,
    });
  });
  if (unread.count > 0)
    draft.notes.warn(
      reader.at(unread.row),
      `a row without a date that can be read (such as "${unread.example}") was left out`,
      unread.count,
    );
  draft.taken.push(
    `${sheet.file}: ${table.rows.length} rows of places and holders ("${holder.header}"), when: ${dates.source}`,
  );
  // Several tables of a day each are seen together: what is the same in the next one is no change.
  if (dates.change) takeObservations(observed, snapshots, draft);
  else situations.push(...observed);
}

interface RowDates {
  readonly spans: readonly (Span | null)[];
  /** The rows are changes, each with its day; else one situation. */
  readonly change: boolean;
  readonly source: string;
}

function datesOf(
  { table, draft }: { readonly table: Table; readonly draft: Draft },
  options: ImportOptions,
): RowDates | null {
  const column = table.roles.get('from');
  if (column) {
    const read: DateColumn = readDates(column.texts, options.dateOrder ?? null);
    if (read.guessed)
      draft.notes.warn({ file: table.sheet.file, line: table.header.line }, guessedOrder(column.header, read.guessed));
    if (read.contradictory) {
      const text = `"${column.header}" has days both before and after months ("${read.contradictory}"); give --date-order dmy or mdy`;
      draft.notes.warn({ file: table.sheet.file, line: table.header.line }, text);
    }
    return { spans: read.spans, change: true, source: `column "${column.header}"` };
  }
  const all = (span: Span, source: string) => ({ spans: table.rows.map(() => span), change: false, source });
  const given = options.date === undefined ? null : readDates([options.date], options.dateOrder).spans[0];
  if (given) return all(given, `--date ${options.date}`);
  const named = dateOfFile(table.sheet);
  if (named) return all(named, 'the file name');
  const { modified } = table.sheet;
  if (modified === undefined) return null;
  draft.notes.warn(
    { file: table.sheet.file, line: table.header.line },
    'no date stands in the data: the day on which the file was saved was taken; give --date YYYY-MM-DD',
  );
  return all({ first: modified, last: modified }, 'the day on which the file was saved');
}

/** Whether most places stand there on most days, as in a table that is written anew each day. */
function isSnapshots({ table }: PlaceReader, spans: readonly (Span | null)[]): boolean {
  const days = new Set(spans.flatMap(span => (span ? [span.first] : [])));
  const key = table.roles.get('name') ?? table.roles.get('id');
  const places = new Set(key?.texts ?? []);
  return days.size > 1 && places.size > 1 && table.rows.length >= 0.7 * days.size * places.size;
}

function readEarliest(reader: PlaceReader, i: number): number | null {
  const text = reader.text('earliest', i);
  return text === '' ? null : (readDates([text]).spans[0]?.first ?? null);
}

function restOf(reader: PlaceReader, i: number): Pick<Observation, 'at' | 'between' | 'status' | 'sources' | 'note'> {
  const { draft } = reader;
  const status = reader.table.roles.has('actor') ? reader.text('status', i) : '';
  const between = reader
    .text('between', i)
    .split(/\s*[;/]\s*/)
    .flatMap(text => {
      const holding: Holding | null = text === '' ? null : draft.holders.of(text);
      return holding?.state === 'held' ? [holding.id] : [];
    });
  return {
    at: reader.at(i),
    between,
    status: STATUSES.test(status) ? status.toLowerCase() : '',
    sources: draft.sources.of(reader.text('source', i), reader.text('url', i)),
    note: reader.text('note', i),
  };
}
