import type { SheetRow } from '../model.ts';

/** Separators, the likeliest first where two fit equally well. */
const SEPARATORS = [',', ';', '\t', '|'] as const;

/** A text taken apart into rows, and what in it had to be guessed or passed over. */
export interface Delimited {
  readonly separator: string;
  readonly rows: readonly SheetRow[];
  /** Lines on which a quoted cell begins that is never closed. */
  readonly broken: readonly number[];
}

/**
 * Take a delimited text apart, whatever dialect: comma, semicolon, tab or bar, which a first line `sep=;` may name;
 * quotes as RFC 4180 has them. Blank rows are left out. A quote that is never closed ends with its line.
 * @param text with plain line ends
 */
export function readDelimited(text: string): Delimited {
  const named = /^\ufeff?"?sep=(.)"?[ \t]*(?:\n|$)/i.exec(text);
  const separator = named ? named[1] : separatorOf(text);
  const rows: SheetRow[] = [];
  const broken: number[] = [];
  let at = named ? named[0].length : 0;
  let line = named ? 2 : 1;
  while (at < text.length) {
    const record = readRecord(text, at, separator);
    if (record.broken) broken.push(line);
    if (record.cells.some(cell => cell !== '')) rows.push({ line, cells: record.cells });
    line += record.lines;
    at = record.end;
  }
  return { separator, rows, broken };
}

interface Record {
  readonly cells: readonly string[];
  readonly end: number;
  readonly lines: number;
  readonly broken: boolean;
}

function readRecord(text: string, start: number, separator: string): Record {
  const cells: string[] = [];
  let at = start;
  let lines = 1;
  for (;;) {
    let cell: string;
    let from = at;
    while (text[from] === ' ') from++;
    const close = text[from] === '"' ? closingQuote(text, from, separator) : -1;
    if (text[from] === '"' && close < 0 && isOpening(text, from, separator)) {
      // Never closed: what follows on the line is taken as it stands.
      const end = lineEnd(text, at);
      const rest = text
        .slice(from + 1, end)
        .split(separator)
        .map(part => part.trim());
      return { cells: [...cells, ...rest], end: end + 1, lines, broken: true };
    }
    if (close >= 0) {
      cell = text.slice(from + 1, close).replaceAll('""', '"');
      lines += count(text, '\n', from, close);
      at = close + 1;
      while (at < text.length && text[at] !== separator && text[at] !== '\n') at++;
    } else {
      let end = at;
      while (end < text.length && text[end] !== separator && text[end] !== '\n') end++;
      cell = text.slice(at, end);
      at = end;
    }
    cells.push(cell.trim());
    if (at >= text.length || text[at] === '\n') return { cells, end: at + 1, lines, broken: false };
    at++;
  }
}

/** Offset of the quote that closes the cell; -1 where none does before a record would be absurdly long. */
function closingQuote(text: string, open: number, separator: string): number {
  const limit = Math.min(text.length, open + 100_000);
  for (let at = open + 1; at < limit; at++) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') {
      at++;
      continue;
    }
    let next = at + 1;
    while (text[next] === ' ') next++;
    return next >= text.length || text[next] === separator || text[next] === '\n' ? at : -1;
  }
  return -1;
}

/** `"` at the start of a cell such as `"old" town` is a letter of it; one that nothing closes is a fault. */
function isOpening(text: string, from: number, separator: string): boolean {
  const end = lineEnd(text, from);
  const cell = text.slice(from + 1, end).split(separator)[0];
  return !cell.includes('"');
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function count(text: string, letter: string, from: number, to: number): number {
  let found = 0;
  for (let at = text.indexOf(letter, from); at >= 0 && at < to; at = text.indexOf(letter, at + 1)) found++;
  return found;
}

/**
 * What stands between the cells: the separator that cuts most lines into the same number of cells, and into the most.
 * Titles above the header have few cells, and commas inside of numbers do not stand in every line alike.
 */
export function separatorOf(text: string): string {
  const lines = text
    .slice(0, 100_000)
    .split('\n')
    .filter(line => line.trim() !== '')
    .slice(0, 60);
  let best = { separator: ',' as string, score: 0 };
  for (const separator of SEPARATORS) {
    const widths = lines.map(line => unquoted(line).split(separator).length);
    const votes = new Map<number, number>();
    for (const width of widths) if (width > 1) votes.set(width, (votes.get(width) ?? 0) + 1);
    for (const [width, lines] of votes) {
      const score = (lines / widths.length) * Math.min(width, 12) ** 0.5 + (widths[0] === width ? 0.2 : 0);
      if (score > best.score + 1e-9) best = { separator, score };
    }
  }
  return best.separator;
}

function unquoted(line: string): string {
  return line.replace(/"(?:[^"]|"")*"/g, '');
}
