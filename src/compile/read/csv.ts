import { CsvError, parse } from 'csv-parse/sync';
import { separatorOf } from '../../import/formats/csv.ts';
import { Memo } from '../memo.ts';
import type { Origin } from './facts.ts';
import type { Report } from './problem.ts';

/** A record of a CSV file and the line on which it begins. Cells are trimmed. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvText {
  /** Null where the file has no header row. */
  readonly header: CsvRecord | null;
  readonly records: readonly CsvRecord[];
  /** False where rows were lost to a broken quote, so that ids may be missing. */
  readonly complete: boolean;
}

/** No cell of a record needs more: a longer one is a quote that was never closed, or no text. */
const MAX_RECORD = 100_000;
/** A first line that names the separator, as Excel understands it. */
const NAMED_SEPARATOR = /^"?sep=(.)"?[ \t]*(?:\n|$)/i;
/** After so many broken rows the file is given up. */
const MAX_BROKEN = 20;

/**
 * Take a CSV text apart (RFC 4180; comma, semicolon, tab or bar, whichever cuts its lines alike, or which a first line `sep=;` names). Blank rows are left out.
 * A row with a broken quote is reported and skipped, and reading goes on with the line after it.
 * @param memo pieces of the file that were read before
 */
export function readCsv(text: string, file: string, report: Report, memo = new Memo()): CsvText {
  const lines = lineStarts(text);
  const named = NAMED_SEPARATOR.exec(text);
  const delimiter = named ? named[1] : separatorOf(text);
  const whole = readPieces(text, lines, named ? 2 : 1, delimiter, memo.pieces(`${file} ${delimiter}`));
  if (whole) return { header: whole[0] ?? null, records: whole.slice(1), complete: true };
  const records: CsvRecord[] = [];
  let from = named ? 2 : 1;
  let broken = 0;
  while (from <= lines.length) {
    const fault = readFrom(text.slice(lines[from - 1]), from, delimiter, records);
    if (!fault) break;
    report.error({ file, line: fault.line }, '', 'invalid', fault.text);
    from = fault.line + 1;
    if (++broken < MAX_BROKEN) continue;
    report.error({ file, line: from }, '', 'invalid', 'rows from here on: too many broken ones, not read further');
    break;
  }
  return { header: records[0] ?? null, records: records.slice(1), complete: broken === 0 };
}

/** Lines of a piece of a file. */
const PIECE_LINES = 64;

/**
 * Reads a file piece by piece, so that after an edit only the pieces that it touched are read again. A piece that is read
 * without a fault ends where a record ends: the pieces together are what the whole would be. Null where one has a fault.
 */
function readPieces(
  text: string,
  lines: readonly number[],
  from: number,
  delimiter: string,
  known: (piece: string, make: () => readonly CsvRecord[] | null) => readonly CsvRecord[] | null,
): CsvRecord[] | null {
  const records: CsvRecord[] = [];
  for (const { line, end } of piecesOf(text, lines, from)) {
    const piece = text.slice(lines[line - 1], end);
    const found = known(piece, () => {
      const own: CsvRecord[] = [];
      return readFrom(piece, 1, delimiter, own) ? null : own;
    });
    if (!found) return null;
    for (const { line: at, cells } of found) records.push({ line: at + line - 1, cells });
  }
  return records;
}

/**
 * Pieces of about as many lines, each with as many quotes that open as close. They end at lines that say so themselves, so
 * that a line more or less near the beginning leaves the others as they are.
 */
function* piecesOf(text: string, lines: readonly number[], from: number): Iterable<{ line: number; end: number }> {
  let start = from;
  let open = false;
  let quote = text.indexOf('"', lines[from - 1]);
  for (let line = from; line <= lines.length; line++) {
    const end = lines[line] ?? text.length;
    for (; quote >= 0 && quote < end; quote = text.indexOf('"', quote + 1)) open = !open;
    const ends = line - start >= PIECE_LINES / 4 && markOf(text, lines[line - 1], end) % PIECE_LINES === 0;
    if (line < lines.length && (open || !ends)) continue;
    yield { line: start, end };
    start = line + 1;
  }
}

/** A number that the beginning of a line gives: many lines end alike, few begin alike. */
function markOf(text: string, start: number, end: number): number {
  let mark = 0;
  for (let at = start; at < Math.min(end, start + 40); at++) mark = (mark * 31 + text.charCodeAt(at)) & 0xffff;
  return mark;
}

/** Read records from a line on, up to the end or the first broken one, which is returned. */
function readFrom(
  text: string,
  from: number,
  delimiter: string,
  records: CsvRecord[],
): { line: number; text: string } | null {
  let line = from;
  let blank = 0;
  try {
    parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      trim: true,
      // As records they would be ragged, of which each costs the library more than a hundred whole ones.
      skip_empty_lines: true,
      max_record_size: MAX_RECORD,
      on_record: (cells: string[], context) => {
        line += context.empty_lines - blank;
        blank = context.empty_lines;
        if (cells.some(cell => cell !== '')) records.push({ line, cells });
        // `lines` counts the lines read so far: the next record begins on the one after.
        line = from + context.lines;
        return null;
      },
    });
    return null;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { line, text: describe(error) };
  }
}

function describe(error: CsvError): string {
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'quote: one that opens in this row is never closed; close it, and write a quote inside a quoted cell twice';
    case 'CSV_MAX_RECORD_SIZE':
      return `row: longer than ${MAX_RECORD} characters; shorten it, or close the quote that was left open`;
    default:
      return 'quote: a cell with a quote has to stand in quotes, with the quotes inside it written twice';
  }
}

/** Offsets at which lines begin. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The problem of a row whose cells do not stand under its headers, or null. */
export function raggedness(record: CsvRecord, header: CsvRecord, at: Origin, report: Report): boolean {
  const extra = record.cells.length - header.cells.length;
  if (extra === 0) return false;
  const count = `${record.cells.length} cells under ${header.cells.length} headers`;
  const advice = extra > 0 ? 'put a cell that holds a separator in quotes' : 'add the separators of the blank cells';
  report.error(at, '', 'invalid', `row: ${count}; ${advice}`);
  return true;
}
