import { type CsvRecord, type CsvText, readCsv, readPart } from './csv.ts';
import type { Report } from './problem.ts';

/** A CSV text that was read to its end, and what stood in it. */
export interface PastCsv {
  readonly text: string;
  readonly csv: CsvText;
}

/**
 * Read a CSV text of which an earlier state is known: what stands before and after the change is taken over, each record
 * with the very cells it had, and only what lies between is taken apart. The result is that of `readCsv`.
 */
export function readCsvAgain(text: string, file: string, report: Report, past?: PastCsv): CsvText {
  return (past && takeOver(text, past)) ?? readCsv(text, file, report);
}

/** Null where the change is of a kind that has to be read from the start: in the header, or with a broken quote. */
function takeOver(text: string, { text: before, csv }: PastCsv): CsvText | null {
  const { header } = csv;
  if (!header || !csv.complete) return null;
  const records = [header, ...csv.records];
  const head = commonHead(text, before);
  const tail = commonTail(text, before, head);
  // Records that end before the line of the first difference; the one after them tells where they end.
  const line = 1 + countLines(text, 0, head);
  const first = records.findIndex((_, i) => (records[i + 1]?.line ?? Infinity) > line);
  if (first < 1) return null;
  // Lines that begin after the last difference, and what they are moved by.
  const moved = countLines(text, 0, text.length) - countLines(before, 0, before.length);
  const same = 1 + countLines(before, 0, before.length) - countLines(before, before.length - tail, before.length);
  const next = records.findIndex((record, i) => i >= first && record.line > same);
  const kept = next < 0 ? [] : records.slice(next);
  const start = startOf(text, records[first].line);
  const end = kept.length > 0 ? startOf(text, kept[0].line + moved) : text.length;
  const between: CsvRecord[] = [];
  if (readPart(text, start, end, records[first].line, between)) return null;
  return {
    header,
    records: [
      ...records.slice(1, first),
      ...between,
      ...(moved === 0 ? kept : kept.map(({ line, cells }) => ({ line: line + moved, cells }))),
    ],
    complete: true,
  };
}

/** Characters that two texts begin with alike. */
function commonHead(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** Characters that two texts end with alike, of those after the first `head`. */
function commonTail(a: string, b: string, head: number): number {
  const most = Math.min(a.length, b.length) - head;
  let count = 0;
  while (count < most && a.charCodeAt(a.length - 1 - count) === b.charCodeAt(b.length - 1 - count)) count++;
  return count;
}

/** Line ends in a stretch of a text. */
function countLines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** Where a line begins; lines count from 1. */
function startOf(text: string, line: number): number {
  let at = 0;
  for (let i = 1; i < line; i++) at = text.indexOf('\n', at) + 1;
  return at;
}
