import { foldHeader } from '../../../engine/text/fold.ts';
import type { Columns } from '../../schema/column.ts';
import type { CsvRecord } from '../csv.ts';
import { allHeaders } from '../header.ts';
import type { Report } from '../problem.ts';

/** How far down a header is looked for. */
const MOST_ROWS = 30;

/** Names that people give to columns, which can mean one column of a table only. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  latitude: ['lat'],
  y: ['lat'],
  longitude: ['lon'],
  lng: ['lon'],
  long: ['lon'],
  x: ['lon'],
  name: ['name_en'],
  title: ['title_en'],
  date: ['from'],
  day: ['from', 'date'],
  start: ['from', 'date'],
  start_date: ['from', 'date'],
  since: ['from'],
  end: ['until'],
  end_date: ['until'],
  holder: ['actor', 'says'],
  control: ['actor', 'says'],
  controlled_by: ['actor', 'says'],
  owner: ['actor', 'says'],
  source: ['sources'],
  note: ['note_en'],
  comment: ['note_en'],
  link: ['url'],
  color: ['colour'],
};

/** Which of the first rows is the header: the first with the most names of columns. */
export function headerRow(records: readonly CsvRecord[], columns: Columns, languages: readonly string[]): number {
  const known = spellings(columns, languages);
  let best = { at: 0, names: 0 };
  for (const [at, { cells }] of records.slice(0, MOST_ROWS).entries()) {
    const names = new Set(cells.flatMap(cell => known.get(foldHeader(cell)) ?? [])).size;
    // One word of a title may be a column's name; a header has two at least.
    if (names > best.names && (at === 0 || names > 1)) best = { at, names };
  }
  return best.at;
}

/**
 * The headers in the codebook's spelling. Capitals, blanks and hyphens are no matter; another word for a column is
 * told. What is not known stays.
 */
export function plainHeaders(
  { cells, line }: CsvRecord,
  columns: Columns,
  languages: readonly string[],
  file: string,
  report: Report,
): readonly string[] {
  const exact = allHeaders(columns, languages);
  if (cells.every(cell => cell === '' || exact.has(cell))) return cells;
  const known = spellings(columns, languages);
  const there = new Set(cells.flatMap(cell => (exact.has(cell) ? [cell] : [])));
  return cells.map(cell => {
    if (cell === '' || exact.has(cell)) return cell;
    const found = known.get(foldHeader(cell));
    if (found === undefined || there.has(found)) return cell;
    there.add(found);
    if (foldHeader(found) !== foldHeader(cell)) {
      report.warning({ file, line }, cell, 'unknown', `column "${cell}": it is read as "${found}"; call it so`);
    }
    return found;
  });
}

/** Every spelling of a header that can mean one column only, folded. */
function spellings(columns: Columns, languages: readonly string[]): Map<string, string> {
  const exact = allHeaders(columns, languages);
  const known = new Map([...exact.keys()].map(name => [foldHeader(name), name]));
  for (const [word, names] of Object.entries(ALSO)) {
    const name = names.find(one => exact.has(one));
    if (name !== undefined && !known.has(foldHeader(word))) known.set(foldHeader(word), name);
  }
  return known;
}
