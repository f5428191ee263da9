import { headerRow } from '../../compile/read/dialect/header-row.ts';
import type { Columns } from '../../compile/schema/column.ts';
import { separatorOf } from '../../import/formats/csv.ts';

/** A cell as it stands in the text: from its first character up to its last, quotes and blanks included. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** A record of the text, without its line end. */
interface Written extends Span {
  readonly cells: readonly Span[];
  /** Number of its first line, the first is 1. */
  readonly line: number;
}

/**
 * A table as a text that is kept byte for byte: only the cells that are edited are written anew. Rows are numbered from 0
 * below the header; lines above it, blank lines and comments stay where they are.
 */
export class CsvText {
  readonly text: string;
  readonly separator: string;
  readonly #records: readonly Written[];
  readonly #header: Written | null;
  readonly #rows: readonly Written[];
  readonly headers: readonly string[];

  /** @param languages those of the theatre, for headers such as `name_ar` */
  constructor(text: string, columns: Columns, languages: readonly string[]) {
    this.text = text;
    const named = /^\ufeff?"?sep=(.)"?[ \t]*(?:\r?\n|$)/i.exec(text);
    this.separator = named ? named[1] : separatorOf(text.replace(/\r\n?/g, '\n'));
    const start = named ? named[0].length : text.startsWith('\ufeff') ? 1 : 0;
    this.#records = recordsOf(text, start, named ? 2 : 1, this.separator);
    const plain = this.#records.slice(0, 40).map(record => ({ line: record.line, cells: this.#values(record) }));
    const at = headerRow(plain, columns, languages);
    this.#header = this.#records[at] ?? null;
    this.#rows = this.#records.slice(at + 1);
    this.headers = this.#header ? this.#values(this.#header) : [];
  }

  get length(): number {
    return this.#rows.length;
  }

  /** The values of a row, one a header. */
  row(row: number): string[] {
    const values = this.#values(this.#rows[row]);
    return this.headers.map((_, i) => values[i] ?? '');
  }

  cell(row: number, column: number): string {
    const span = this.#rows[row]?.cells[column];
    return span ? unquoted(this.text.slice(span.start, span.end)) : '';
  }

  /** Number of the line on which a row begins. */
  lineOf(row: number): number {
    return this.#rows[row].line;
  }

  /** The row that begins on a line or holds it; -1 where there is none. */
  rowOfLine(line: number): number {
    let found = -1;
    for (const [row, record] of this.#rows.entries()) {
      if (record.line > line) break;
      found = row;
    }
    return found;
  }

  /** The text with other values in some cells. */
  withCells(changes: readonly { readonly row: number; readonly column: number; readonly value: string }[]): string {
    const byRow = new Map<number, Map<number, string>>();
    for (const { row, column, value } of changes) {
      const cells = byRow.get(row) ?? new Map<number, string>();
      byRow.set(row, cells.set(column, value));
    }
    const parts: string[] = [];
    let at = 0;
    for (const [row, cells] of [...byRow].sort(([a], [b]) => a - b)) {
      const record = this.#rows[row];
      if (!record) continue;
      const missing = Math.max(...cells.keys()) + 1 - record.cells.length;
      for (const [column, value] of [...cells].sort(([a], [b]) => a - b)) {
        const span = record.cells[column];
        if (!span || unquoted(this.text.slice(span.start, span.end)) === value) continue;
        parts.push(this.text.slice(at, span.start), this.#quoted(value));
        at = span.end;
      }
      // A row that is too short is filled up.
      if (missing <= 0) continue;
      parts.push(this.text.slice(at, record.end));
      at = record.end;
      for (let column = record.cells.length; column < record.cells.length + missing; column++)
        parts.push(this.separator, this.#quoted(cells.get(column) ?? ''));
    }
    return parts.join('') + this.text.slice(at);
  }

  /**
   * The text with further rows.
   * @param after the row behind which they come; -1 for the first place, `length - 1` for the last
   */
  withRows(after: number, rows: readonly (readonly string[])[]): string {
    const eol = this.#lineEnd();
    const lines = rows.map(values => this.headers.map((_, i) => this.#quoted(values[i] ?? '')).join(this.separator));
    const before = after >= 0 ? this.#rows[after] : this.#header;
    const end = before ? this.#afterLine(before) : this.text.length;
    const head = this.text.slice(0, end);
    const glue = head === '' || /[\r\n\ufeff]$/.test(head) ? '' : eol;
    return head + glue + lines.map(line => line + eol).join('') + this.text.slice(end);
  }

  /** The text without some rows. */
  withoutRows(rows: readonly number[]): string {
    const gone = [...new Set(rows)].sort((a, b) => a - b);
    const parts: string[] = [];
    let at = 0;
    for (const row of gone) {
      const record = this.#rows[row];
      if (!record) continue;
      parts.push(this.text.slice(at, record.start));
      at = this.#afterLine(record);
    }
    return parts.join('') + this.text.slice(at);
  }

  /** The text with one more column at the end of each row. */
  withColumn(header: string): string {
    const records = this.#header ? [this.#header, ...this.#rows] : [];
    if (records.length === 0) return header + this.#lineEnd();
    const parts: string[] = [];
    let at = 0;
    for (const [i, record] of records.entries()) {
      const missing = Math.max(0, this.headers.length - record.cells.length);
      parts.push(
        this.text.slice(at, record.end),
        this.separator.repeat(missing + 1),
        i === 0 ? this.#quoted(header) : '',
      );
      at = record.end;
    }
    return parts.join('') + this.text.slice(at);
  }

  #values(record: Written): string[] {
    return record.cells.map(({ start, end }) => unquoted(this.text.slice(start, end)));
  }

  #quoted(value: string): string {
    // What begins with a quote or a blank would be read otherwise.
    const needs = /["\r\n]|^\s|\s$/.test(value) || value.includes(this.separator);
    return needs ? `"${value.replaceAll('"', '""')}"` : value;
  }

  #lineEnd(): string {
    return /\r\n|\n|\r/.exec(this.text)?.[0] ?? '\n';
  }

  #afterLine({ end }: Written): number {
    return end + (/^(\r\n|\n|\r)/.exec(this.text.slice(end, end + 2))?.[0].length ?? 0);
  }
}

function unquoted(raw: string): string {
  const text = raw.trim();
  return text.length > 1 && text.startsWith('"') && text.endsWith('"')
    ? text.slice(1, -1).replaceAll('""', '"').trim()
    : text;
}

/** Blank records are left out, as the compiler leaves them out. */
function recordsOf(text: string, start: number, firstLine: number, separator: string): Written[] {
  const records: Written[] = [];
  let at = start;
  let line = firstLine;
  while (at < text.length) {
    const cells: Span[] = [];
    const from = at;
    const first = line;
    let blank = true;
    for (;;) {
      const cellStart = at;
      let open = at;
      while (text[open] === ' ') open++;
      if (text[open] === '"') {
        const close = closing(text, open);
        for (let i = open; i < close; i++) if (text[i] === '\n' || (text[i] === '\r' && text[i + 1] !== '\n')) line++;
        at = close;
      }
      while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++;
      cells.push({ start: cellStart, end: at });
      if (blank && text.slice(cellStart, at).trim() !== '') blank = false;
      if (text[at] !== separator || at >= text.length) break;
      at++;
    }
    if (!blank) records.push({ start: from, end: at, cells, line: first });
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    at++;
    line++;
  }
  return records;
}

/** Behind the quote that closes; the end of the line where none does. */
function closing(text: string, open: number): number {
  const limit = Math.min(text.length, open + 100_000);
  for (let at = open + 1; at < limit; at++) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') at++;
    else return at + 1;
  }
  const end = text.indexOf('\n', open);
  return end < 0 ? text.length : end;
}
