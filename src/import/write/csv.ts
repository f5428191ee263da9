import { csvCell } from '../../engine/text/csv.ts';
/** Rows as CSV (RFC 4180): a header, then a line a row. Blank columns are left out. */
export function csvOf(columns: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  const used = columns.map((_, i) => rows.some(row => row[i] !== null && row[i] !== ''));
  const kept = (row: readonly (string | number | null)[]) =>
    row
      .filter((_, i) => used[i])
      .map(quoted)
      .join(',');
  return [kept(columns), ...rows.map(kept)].map(line => `${line}\n`).join('');
}

function quoted(cell: string | number | null): string {
  // A cell is one line.
  return csvCell(cell === null ? null : String(cell).replace(/\s+/g, ' ').trim());
}
