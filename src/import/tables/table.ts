import { dateInName } from '../dates/date-in-name.ts';
import { readPlainDate, type Span } from '../dates/read-date.ts';
import { readDates } from '../dates/read-dates.ts';
import type { Sheet, SheetRow } from '../model.ts';
import { parseDegrees, parsePosition } from './coordinates.ts';
import { certainty, type Role, roleOfTag, WORDS } from './roles.ts';

/** A column under its header. */
export interface Column {
  readonly index: number;
  readonly header: string;
  /** One text a row. */
  readonly texts: readonly string[];
  readonly written: number;
  readonly distinct: number;
  /** The date that the header names, where it does. */
  readonly date: Span | null;
}

/** A sheet whose header was found. */
export interface Table {
  readonly sheet: Sheet;
  readonly header: SheetRow;
  readonly rows: readonly SheetRow[];
  readonly columns: readonly Column[];
  readonly roles: ReadonlyMap<Role, Column>;
  /** Rows above the header, and rows below that hold a remark. */
  readonly skipped: { readonly above: number; readonly remarks: number };
}

/** How far down a header is looked for. */
const MAX_TITLE_ROWS = 40;

/**
 * Find the header row and what the columns say: by their names in many languages, and by what stands in them.
 * @param names headers that the caller gave for some roles
 */
export function tableOf(sheet: Sheet, names: Readonly<Partial<Record<Role, string>>> = {}): Table | null {
  const at = headerRow(sheet.rows);
  if (at < 0) return null;
  const header = withNamesAbove(sheet.rows, at);
  let below = sheet.rows.slice(at + 1);
  const tags = below[0] && isTagRow(below[0]) ? below[0] : null;
  if (tags) below = below.slice(1);
  const width = header.cells.filter(cell => cell !== '').length;
  const rows = below.filter(row => width < 3 || row.cells.filter(cell => cell !== '').length > 1);
  const columns = header.cells.map((name, index): Column => {
    const texts = rows.map(row => row.cells[index] ?? '');
    const filled = texts.filter(text => text !== '');
    return {
      index,
      header: name,
      texts,
      written: filled.length,
      distinct: new Set(filled).size,
      date: headerDate(name),
    };
  });
  const roles = assign(columns, tags, names);
  return { sheet, header, rows, columns, roles, skipped: { above: at, remarks: below.length - rows.length } };
}

/** A header of two rows, with cells that are joined downwards: where the lower row names nothing the upper one does. */
function withNamesAbove(rows: readonly SheetRow[], at: number): SheetRow {
  const header = rows[at];
  const above = rows[at - 1]?.cells ?? [];
  // A title stands alone in its row.
  if (above.filter(cell => cell !== '').length < 2) return header;
  const width = Math.max(header.cells.length, above.length);
  const cells = Array.from({ length: width }, (_, i) => header.cells[i] || above[i] || '');
  return { ...header, cells };
}

/** Dates in headers: `2021-04-01`, `Control 14 May 2021`, `status_2021_05`. */
function headerDate(name: string): Span | null {
  if (!/\d/.test(name)) return null;
  return readPlainDate(name) ?? (/\d{4}|\d{2}[-_.]\d{2}[-_.]\d{2}/.test(name) ? dateInName(name) : null);
}

function headerRow(rows: readonly SheetRow[]): number {
  let best = { at: -1, score: 0.9 };
  for (const [at, row] of rows.slice(0, MAX_TITLE_ROWS).entries()) {
    const cells = row.cells.filter(cell => cell !== '');
    if (cells.length < 2 || isTagRow(row)) continue;
    const score =
      cells.reduce((sum, cell) => sum + headerScore(cell), 0) * (cells.length === new Set(cells).size ? 1 : 0.8);
    if (score > best.score + 1e-9) best = { at, score };
  }
  return best.at;
}

const ROLES = Object.keys(WORDS) as Role[];

function headerScore(cell: string): number {
  if (cell.length > 60) return 0;
  // A cell that is a date may be a header of a wide table or a row's own date: it counts for less than a word.
  if (/^[-+\d.,\s]+$/.test(cell)) return readPlainDate(cell) && /\d{4}/.test(cell) ? 0.3 : -0.5;
  if (headerDate(cell)) return 0.3;
  return Math.max(...ROLES.map(role => certainty(cell, role)));
}

function isTagRow(row: SheetRow): boolean {
  const cells = row.cells.filter(cell => cell !== '');
  return cells.length > 0 && cells.filter(cell => /^#[a-z]/i.test(cell)).length > cells.length / 2;
}

/** Roles in the order in which they choose their column. */
const CHOOSING: readonly Role[] = [
  ...([
    'lat',
    'lon',
    'position',
    'from',
    'until',
    'earliest',
    'mark',
    'actor',
    'name',
    'id',
    'killed',
    'event',
  ] as const),
  ...([
    'subevent',
    'title',
    'status',
    'between',
    'url',
    'source',
    'note',
    'population',
    'rank',
    'side',
    'left',
    'right',
    'precision',
  ] as const),
];

function assign(
  columns: readonly Column[],
  tags: SheetRow | null,
  names: Readonly<Partial<Record<Role, string>>>,
): Map<Role, Column> {
  const roles = new Map<Role, Column>();
  const taken = new Set<Column>();
  const give = (role: Role, column: Column) => {
    roles.set(role, column);
    taken.add(column);
  };
  for (const [role, name] of Object.entries(names) as [Role, string | undefined][]) {
    const wanted = name?.trim().toLowerCase();
    const column = columns.find(({ header }) => wanted !== undefined && header.trim().toLowerCase() === wanted);
    if (column) give(role, column);
  }
  for (const role of CHOOSING) {
    if (roles.has(role)) continue;
    let best: { column: Column; score: number } | null = null;
    for (const column of columns) {
      if (taken.has(column) || (column.written === 0 && column.texts.length > 0)) continue;
      if (column.date && role !== 'killed' && role !== 'population') continue;
      const tagged = tags && roleOfTag(tags.cells[column.index] ?? '') === role ? 0.6 : 0;
      const said = Math.max(certainty(column.header, role), tagged);
      if (said === 0) continue;
      const score = said * fitness(role, column);
      if (score > (best?.score ?? 0.05)) best = { column, score };
    }
    if (best) give(role, best.column);
  }
  return roles;
}

/** How well what stands in a column fits a role, 0 to 1. */
function fitness(role: Role, column: Column): number {
  const filled = column.texts.filter(text => text !== '').slice(0, 500);
  if (filled.length === 0) return 0.5;
  const share = (test: (text: string) => boolean) => filled.filter(test).length / filled.length;
  const numeric = share(text => /^[-+]?[\d.,\s]+$/.test(text));
  switch (role) {
    case 'lat':
      return enough(share(text => Math.abs(parseDegrees(text) ?? 999) <= 90));
    case 'lon':
      return enough(share(text => Math.abs(parseDegrees(text) ?? 999) <= 180));
    case 'position':
      return enough(share(text => parsePosition(text) !== null));
    case 'from':
    case 'until':
    case 'earliest': {
      const read = readDates(filled);
      return read.unread <= filled.length / 2 ? 1 - read.unread / filled.length : 0;
    }
    case 'killed':
    case 'population':
    case 'rank':
      return enough(numeric);
    case 'actor':
      return numeric > 0.5 ? 0 : column.distinct > 60 && column.distinct > filled.length / 2 ? 0.2 : 1;
    case 'title':
    case 'note':
      // SYR100001: one word with a number in it is a code, not something to be read.
      return share(text => /^\S*\d\S*$/.test(text)) > 0.9 ? 0 : 1;
    case 'name':
    case 'mark':
    case 'between':
      return numeric > 0.9 ? 0 : 1;
    case 'url':
      return share(text => /^https?:/i.test(text)) > 0.5 ? 1 : 0.1;
    case 'event':
    case 'status':
      return numeric > 0.9 && column.distinct > 12 ? 0 : 1;
    default:
      return 1;
  }
}

function enough(share: number): number {
  return share > 0.6 ? share : 0;
}
