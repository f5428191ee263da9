import { readOds } from '../../../import/formats/ods.ts';
import { readXlsx } from '../../../import/formats/xlsx.ts';
import { ImportError, type Sheet } from '../../../import/model.ts';
import type { Origin } from '../facts.ts';
import type { Report } from '../problem.ts';

/** Endings of files that may hold a table in place of .csv, in the order in which they are looked for. */
export const TABLE_ENDINGS = ['csv', 'tsv', 'txt', 'xlsx', 'ods'] as const;

export function isSpreadsheet(file: string): boolean {
  return /\.(xlsx|ods)$/i.test(file);
}

/**
 * A workbook as CSV, a line a row, so that problems name its rows: the sheet that is called as the table, else the
 * first. Null, with a problem, where none can be read.
 */
export async function csvOfSpreadsheet(
  bytes: Uint8Array,
  file: string,
  at: Origin,
  report: Report,
): Promise<string | null> {
  try {
    const sheets = await sheetsOf(bytes, file);
    const name = file.replace(/\.[^.]*$/, '').toLowerCase();
    const sheet =
      sheets.find(({ title }) => title.toLowerCase() === name) ?? sheets.find(({ rows }) => rows.length > 0);
    if (sheet) return textOf(sheet);
    report.error(at, '', 'missing', 'rows; no sheet of the workbook holds any');
  } catch (cause) {
    if (!(cause instanceof ImportError)) throw cause;
    report.error(at, '', 'invalid', `file: ${cause.message}, or save it as CSV UTF-8`);
  }
  return null;
}

/** @throws ImportError where the bytes are no workbook. */
export function sheetsOf(bytes: Uint8Array, file: string): Promise<readonly Sheet[]> {
  return /\.ods$/i.test(file) ? readOds(bytes, file) : readXlsx(bytes, file);
}

/** A sheet as CSV, a line a row. */
export function textOf({ rows }: Sheet): string {
  const lines: string[] = [];
  for (const { line, cells } of rows) {
    while (lines.length < line - 1) lines.push('');
    lines.push(cells.map(quoted).join(','));
  }
  return `${lines.join('\n')}\n`;
}

function quoted(cell: string): string {
  return `"${cell.replace(/\s+/g, ' ').replaceAll('"', '""')}"`;
}
