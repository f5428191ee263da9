import { nearest } from '../../compile/read/did-you-mean.ts';
import type { InputFile, Sheet } from '../../import/model.ts';
import { type Role, WORDS } from '../../import/tables/roles.ts';
import { tableOf } from '../../import/tables/table.ts';

/** A sheet with what each of its columns is taken for. */
export interface SheetRoles {
  readonly sheet: Sheet;
  readonly used: boolean;
  /** Row of the header among the rows. */
  readonly header: number;
  readonly roles: readonly (Role | '')[];
}

/** A name that is written almost like another one, which is written more often. */
export interface AlikeName {
  readonly written: string;
  readonly count: number;
  readonly meant: string;
  readonly often: number;
}

export function guessRoles(sheet: Sheet): SheetRoles {
  const table = tableOf(sheet);
  const header = table ? sheet.rows.indexOf(table.header) : 0;
  const byColumn = new Map([...(table?.roles ?? [])].map(([role, { index }]) => [index, role]));
  const roles = (sheet.rows[header]?.cells ?? []).map((_, column) => byColumn.get(column) ?? '');
  return { sheet, used: table !== null, header, roles };
}

/** The same with another text in a cell. */
export function withCell(taken: SheetRoles, line: number, column: number, text: string): SheetRoles {
  const rows = taken.sheet.rows.map(row =>
    row.line === line ? { line, cells: taken.roles.map((_, i) => (i === column ? text : (row.cells[i] ?? ''))) } : row,
  );
  return { ...taken, sheet: { ...taken.sheet, rows } };
}

/** The same with one holder's name for another. */
export function withHolder(taken: SheetRoles, written: string, meant: string): SheetRoles {
  const columns = holderColumns(taken);
  const rows = taken.sheet.rows.map((row, i) =>
    i > taken.header
      ? { ...row, cells: row.cells.map((cell, j) => (columns.includes(j) && cell === written ? meant : cell)) }
      : row,
  );
  return { ...taken, sheet: { ...taken.sheet, rows } };
}

/** Holders that are most likely one, whose name was mistyped now and then. */
export function alikeHolders(sheets: readonly SheetRoles[]): AlikeName[] {
  const counts = new Map<string, number>();
  for (const taken of sheets.filter(({ used }) => used))
    for (const row of taken.sheet.rows.slice(taken.header + 1))
      for (const column of holderColumns(taken)) {
        const name = row.cells[column] ?? '';
        if (name.length > 3) counts.set(name, (counts.get(name) ?? 0) + 1);
      }
  const names = [...counts].sort((a, b) => a[1] - b[1]);
  return names.flatMap(([written, count], i): AlikeName[] => {
    const meant = nearest(
      written,
      names.slice(i + 1).flatMap(([name, often]) => (often > count ? [name] : [])),
    );
    return meant === null ? [] : [{ written, count, meant, often: counts.get(meant) ?? 0 }];
  });
}

function holderColumns({ roles }: SheetRoles): number[] {
  return roles.flatMap((role, column) => (role === 'actor' ? [column] : []));
}

/**
 * The files to import: as they are, or tables that say what their author said of their columns and cells.
 * @param read the sheets as they were read
 */
export function inputsOf(
  files: readonly InputFile[],
  sheets: readonly SheetRoles[],
  read: readonly SheetRoles[],
): InputFile[] {
  const untouched = sheets.every(
    ({ sheet, used, roles }, i) => used && sheet === read[i].sheet && String(roles) === String(read[i].roles),
  );
  if (untouched) return [...files];
  const sheetFiles = new Set(sheets.map(({ sheet }) => sheet.file));
  const others = files.filter(
    ({ path }) => ![...sheetFiles].some(file => file === path || file.startsWith(`${path}/`)),
  );
  const tables = sheets
    .filter(({ used }) => used)
    .map((taken, i): InputFile => {
      const path = `${taken.sheet.file.replace(/\.[^.]*$/, '')}${i || ''}.csv`;
      const given = files.find(file => taken.sheet.file === file.path || taken.sheet.file.startsWith(`${file.path}/`));
      const bytes = new TextEncoder().encode(csvOf(taken));
      return given?.modified === undefined ? { path, bytes } : { path, bytes, modified: given.modified };
    });
  return [...others, ...tables];
}

function csvOf({ sheet, header, roles }: SheetRoles): string {
  const head = roles.map((role, column) => (role ? WORDS[role].split('|')[0] : `unread ${column}`));
  const lines = [
    head,
    ...sheet.rows.slice(header + 1).map(({ cells }) => head.map((_, column) => cells[column] ?? '')),
  ];
  const text = lines.map(cells => cells.map(cell => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');
  return `${text}\n`;
}

/** The row that a note speaks of; a table that was written anew has its rows behind one header. */
export function rowOfNote(
  at: { readonly file: string; readonly line: number },
  sheets: readonly SheetRoles[],
): { readonly sheet: number; readonly row: number } | null {
  for (const [i, { sheet, header, used }] of sheets.entries()) {
    if (!used) continue;
    const row =
      sheet.file === at.file
        ? sheet.rows.findIndex(({ line }) => line === at.line)
        : sheet.file.replace(/\.[^.]*$/, '') === at.file.replace(/\d*\.csv$/, '')
          ? header + at.line - 1
          : -1;
    if (row > header && row < sheet.rows.length) return { sheet: i, row };
  }
  return null;
}
