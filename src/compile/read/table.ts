import { Memo } from '../memo.ts';
import type { Columns, Row } from '../schema/column.ts';
import { raggedness, readCsv } from './csv.ts';
import { settleTable } from './dialect/settle-table.ts';
import { bindHeader } from './header.ts';
import type { Report } from './problem.ts';
import { readRow } from './row.ts';

/** The rows of a file, by its columns. */
export interface Table<T extends Columns> {
  /** As problems name it. */
  readonly file: string;
  /** False where the folder has no such file. */
  readonly present: boolean;
  readonly rows: readonly Row<T>[];
  /** First line of each id. */
  readonly lines: ReadonlyMap<string, number>;
  /** False where an id that is not among them may stand on a row that could not be read. */
  readonly idsKnown: boolean;
  /** False where rows or required columns are lost: what the rows say together means nothing. */
  readonly whole: boolean;
}

/** A table that the folder does not have. */
export function absentTable<T extends Columns>(file: string): Table<T> {
  return { file, present: false, rows: [], lines: new Map(), idsKnown: false, whole: false };
}

/**
 * Read a CSV text into rows.
 * @param languages those of the theatre
 * @param memo pieces of the file that were read before
 */
export function readTable<T extends Columns>(
  text: string,
  file: string,
  columns: T,
  languages: readonly string[],
  report: Report,
  memo = new Memo(),
): Table<T> {
  const csv = settleTable(readCsv(text, file, report, memo), columns, languages, file, report);
  const { header } = csv;
  if (!header) {
    if (csv.complete)
      report.error({ file, line: 1 }, '', 'missing', 'header row; write the names of the columns into the first line');
    return { file, present: true, rows: [], lines: new Map(), idsKnown: false, whole: false };
  }
  const top = { file, line: header.line };
  const bindings = bindHeader(header.cells, columns, languages, 'column', name => [top, name], report);
  const idCell = bindings.find(binding => binding.name === 'id')?.index ?? -1;
  const lines = new Map<string, number>();
  const rows: Row<T>[] = [];
  // Cells of a piece that was not edited are the very ones of the last time: so are their rows, but for their lines.
  const known = memo.of(`rows of ${file}`, [header.cells, columns, languages], () => new WeakMap<object, Row<T>>());
  for (const record of csv.records) {
    const at = { file, line: record.line };
    noteId(record.cells[idCell] ?? '', record.line, lines, file, report);
    if (raggedness(record, header, at, report)) continue;
    const past = known.get(record.cells);
    const problems = report.problems.length;
    const row = past
      ? past.at.line === at.line
        ? past
        : { ...past, at }
      : readRow(record.cells, bindings, columns, at, name => [at, name], report);
    rows.push(row);
    // Faults are to be reported each time.
    if (row !== past && report.problems.length === problems) known.set(record.cells, row);
  }
  const bound = new Set(bindings.map(binding => binding.name));
  return {
    file,
    present: true,
    rows,
    lines,
    idsKnown: csv.complete && idCell >= 0,
    whole:
      rows.length === csv.records.length &&
      csv.complete &&
      Object.keys(columns).every(name => bound.has(name) || !columns[name].required),
  };
}

/** Ids are noted even of rows that cannot be read, so that references to them are not called unknown as well. */
export function noteId(
  id: string,
  line: number,
  lines: Map<string, number>,
  file: string,
  report: Report,
  prefix = '',
): void {
  if (id === '') return;
  const first = lines.get(id);
  if (first === undefined) lines.set(id, line);
  else
    report.error(
      { file, line },
      `${prefix}id`,
      'duplicate',
      `id "${id}", first used on line ${first}; give one of them another`,
    );
}
