import { type Cell, csv } from '../engine/csv.ts';
import { formatDay } from '../engine/day.ts';
import type { ControlFact, Facts, SourceFact } from './facts.ts';

const HEADER = [
  'place',
  'name',
  'lat',
  'lon',
  'from',
  'until',
  'state',
  'actor',
  'side',
  'between',
  'earliest',
  'status',
  'note',
  'source_ids',
  'sources',
  'record',
];

/**
 * The whole record as one CSV: every control row with its place, by place and day, and its sources written out, so
 * that it can be read without any other file. `until` is the day of the next row of the place, blank for its last.
 * @param record release date and hash of the facts, on every row: rows are copied out of tables
 */
export function recordCsv(facts: Facts, record: string): string {
  return csv(HEADER, recordRows(facts, record));
}

function* recordRows(facts: Facts, record: string): Generator<Cell[]> {
  const main = facts.theatre.languages[0];
  const places = new Map(facts.places.map(place => [place.id, place]));
  const sides = new Map(facts.actors.map(actor => [actor.id, actor.side]));
  const sources = new Map(facts.sources.map(source => [source.id, writtenOut(source)]));
  const rows = [...facts.control].sort((a, b) => compare(a.place, b.place) || a.from - b.from);
  for (const [i, row] of rows.entries()) {
    const place = places.get(row.place);
    const next: ControlFact | undefined = rows[i + 1]?.place === row.place ? rows[i + 1] : undefined;
    yield [
      row.place,
      place?.name[main] ?? '',
      place?.lat ?? null,
      place?.lon ?? null,
      formatDay(row.from),
      next ? formatDay(next.from) : null,
      row.actor ? 'held' : 'contested',
      row.actor,
      sides.get(row.actor) ?? null,
      row.between.join(';'),
      row.earliest === null ? null : formatDay(row.earliest),
      row.status,
      row.note[main] ?? '',
      row.sources.join(';'),
      row.sources.map(id => sources.get(id) ?? id).join('; '),
      record,
    ];
  }
}

/** Publisher, "title", date, address; what is unknown is left out. */
function writtenOut({ publisher, title, date, url }: SourceFact): string {
  return [publisher, title && `“${title}”`, date, url].filter(Boolean).join(', ');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
