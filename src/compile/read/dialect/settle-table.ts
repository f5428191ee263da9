import { dayOf, formatDay } from '../../../engine/model/day.ts';
import { plainDigits } from '../../../import/dates/digits.ts';
import { readDate, readPlainDate, type Span } from '../../../import/dates/read-date.ts';
import { readDates } from '../../../import/dates/read-dates.ts';
import type { Columns } from '../../schema/column.ts';
import { yearFirst } from '../cell.ts';
import type { CsvRecord, CsvText } from '../csv.ts';
import type { Report } from '../problem.ts';
import { headerRow, plainHeaders } from './header-row.ts';

/**
 * A table as a spreadsheet leaves it, settled to what the codebook says: rows above the header put aside, headers in the
 * codebook's spelling, dates of a column that can be read as a whole in YYYY-MM-DD. What needs nothing is handed back
 * as it is; what cannot be read stays, and is reported where it is read.
 */
export function settleTable(
  csv: CsvText,
  columns: Columns,
  languages: readonly string[],
  file: string,
  report: Report,
): CsvText {
  const { header } = csv;
  if (!header) return csv;
  const all = [header, ...csv.records];
  const at = headerRow(all, columns, languages);
  if (at > 0) {
    const text = `rows: the header is row ${all[at].line}; what stands above it is not read`;
    report.warning({ file, line: header.line }, '', 'unused', text);
  }
  const top = all[at];
  const named = plainHeaders(top, columns, languages, file, report);
  const table = settleDates({ line: top.line, cells: named }, all.slice(at + 1), columns, file, report);
  reportWide(top, columns, file, report);
  const unchanged =
    at === 0 && table.header.cells === header.cells && table.records.every((row, i) => row === all[i + 1]);
  return unchanged ? csv : { ...csv, ...table };
}

/** A table with one column a date says who held what, but not in rows that the codebook knows. */
function reportWide({ cells, line }: CsvRecord, columns: Columns, file: string, report: Report): void {
  if (!('from' in columns) || cells.includes('from')) return;
  const dated = cells.filter(cell => /\d{4}/.test(cell) && readPlainDate(cell) !== null);
  if (dated.length < 2) return;
  const text = `columns: one column a date (${dated[0]}, ..); write a row for each change, or let "map import" make the table`;
  report.error({ file, line }, dated[0], 'invalid', text);
}

interface Rows {
  readonly header: CsvRecord;
  readonly records: readonly CsvRecord[];
}

/** Columns of days in which a cell is not written with the year first. */
function settleDates(
  header: CsvRecord,
  records: readonly CsvRecord[],
  columns: Columns,
  file: string,
  report: Report,
): Rows {
  let rows: Rows = { header, records };
  header.cells.forEach((name, index) => {
    if (!Object.hasOwn(columns, name) || columns[name].type !== 'day') return;
    const texts = rows.records.map(({ cells }) => cells[index] ?? '');
    // Each day once: a record has few beside its rows.
    if ([...new Set(texts)].every(text => text === '' || dayOf(yearFirst(text)) !== null)) return;
    const read = readDates(texts);
    // Which of two days is meant nobody can tell: each such cell is reported where it is read.
    if (read.guessed || read.contradictory !== null) return;
    const settled = texts.findIndex(text => readDate(plainDigits(text))?.kind === 'either');
    const shown = read.spans[settled];
    if (shown) {
      const text = `order: "${texts[settled]}" is read as ${formatDay(shown.first)}, as the other dates of the column show`;
      report.warning({ file, line: header.line }, name, 'invalid', text);
    }
    rows = withDays(
      rows,
      index,
      read.spans,
      name === 'from' && 'earliest' in columns ? 'earliest' : 'precision' in columns ? 'precision' : null,
    );
  });
  return rows;
}

/**
 * Days in place of what was written. Where only a month or a year is known, another column says so: a change happened by
 * its last day at the latest (`earliest` has the first), an event is dated to its first day (`precision` is month).
 */
function withDays(
  { header, records }: Rows,
  index: number,
  spans: readonly (Span | null)[],
  other: 'earliest' | 'precision' | null,
): Rows {
  const isSpanned = other !== null && spans.some(span => span !== null && span.first < span.last);
  const there = other === null ? -1 : header.cells.indexOf(other);
  const more = isSpanned && there < 0 ? header.cells.length : there;
  const width = Math.max(header.cells.length, more + 1);
  return {
    header: width > header.cells.length && other !== null ? { ...header, cells: [...header.cells, other] } : header,
    records: records.map((record, i) => {
      const cells = [...record.cells];
      // A ragged row stays ragged, to be reported.
      if (cells.length === header.cells.length) while (cells.length < width) cells.push('');
      const span = spans[i];
      if (span && span.first === span.last) cells[index] = formatDay(span.first);
      else if (span && other !== null) {
        cells[index] = formatDay(other === 'earliest' ? span.last : span.first);
        cells[more] ||= other === 'earliest' ? formatDay(span.first) : 'month';
      }
      return { line: record.line, cells };
    }),
  };
}
