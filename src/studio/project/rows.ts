import { slug } from '../../engine/text/ids.ts';
import { freeId } from '../../engine/text/new-ids.ts';
import { CsvText } from '../tables/csv-text.ts';
import { headersOf, TABLES } from '../tables/table-schema.ts';

/** What is needed of a project to read its tables. */
export interface Texts {
  readonly paths: readonly string[];
  text(path: string): string | null;
}

/** A row by its headers. */
export type Row = Readonly<Record<string, string>>;

/** Languages that theatre.json names; `en` where it names none. */
export function languagesOf(project: Texts): string[] {
  const value = theatreOf(project).languages;
  const codes = Array.isArray(value) ? value.filter((code): code is string => typeof code === 'string') : [];
  return codes.includes('en') ? codes : ['en', ...codes];
}

/** What theatre.json says; nothing where it cannot be read. */
export function theatreOf(project: Texts): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse((project.text('theatre.json') ?? '').replace(/^\ufeff/, ''));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : {};
  } catch {
    return {};
  }
}

/** The file of a table; where there is none, the name that a new one gets. */
export function fileOf(project: Texts, table: string): string {
  const known = project.paths.filter(path => new RegExp(`^${table}\\.(csv|tsv|txt)$`, 'i').test(path));
  return known.find(path => path.endsWith('.csv')) ?? known[0] ?? `${table}.csv`;
}

const read = new WeakMap<Texts, Map<string, { text: string; csv: CsvText }>>();

/** A table as text; null where the theatre has none. Read once for each state of the text. */
export function csvOf(project: Texts, table: string): CsvText | null {
  const text = project.text(fileOf(project, table));
  if (text === null) return null;
  const tables = read.get(project) ?? new Map<string, { text: string; csv: CsvText }>();
  read.set(project, tables);
  const known = tables.get(table);
  if (known?.text === text) return known.csv;
  const csv = new CsvText(text, TABLES[table], languagesOf(project));
  tables.set(table, { text, csv });
  return csv;
}

const rows = new WeakMap<CsvText, readonly Row[]>();

/** Every row of a table. Made once for each state of the text: forms ask for them whenever they are drawn. */
export function rowsOf(project: Texts, table: string): readonly Row[] {
  const csv = csvOf(project, table);
  if (!csv) return [];
  const known = rows.get(csv);
  if (known) return known;
  const made = Array.from({ length: csv.length }, (_, row) =>
    Object.fromEntries(csv.row(row).map((value, i) => [csv.headers[i], value])),
  );
  rows.set(csv, made);
  return made;
}

export function idsOf(project: Texts, table: string): string[] {
  const csv = csvOf(project, table);
  const column = csv?.headers.indexOf('id') ?? -1;
  return csv && column >= 0 ? Array.from({ length: csv.length }, (_, row) => csv.cell(row, column)) : [];
}

/**
 * The text of a table with further rows; columns that it lacks are added, and a table that is not there is begun.
 * @param after puts the rows behind the last row of which this holds; at the end where it holds of none
 */
export function withRows(
  project: Texts,
  table: string,
  rows: readonly Row[],
  after: (row: Row) => boolean = () => false,
): [file: string, text: string] {
  const file = fileOf(project, table);
  const languages = languagesOf(project);
  const columns = TABLES[table];
  let csv = csvOf(project, table);
  if (!csv || csv.headers.length === 0)
    csv = new CsvText(`${headersOf(table, languages).join(',')}\n`, columns, languages);
  for (const header of new Set(rows.flatMap(row => Object.keys(row).filter(key => row[key] !== '')))) {
    if (!csv.headers.includes(header)) csv = new CsvText(csv.withColumn(header), columns, languages);
  }
  const { headers, length } = csv;
  let place = length - 1;
  for (let row = length - 1; row >= 0; row--) {
    const values = csv.row(row);
    if (!after(Object.fromEntries(values.map((value, i) => [headers[i], value])))) continue;
    place = row;
    break;
  }
  return [
    file,
    csv.withRows(
      place,
      rows.map(row => headers.map(header => row[header] ?? '')),
    ),
  ];
}

/** An id of a name that no other row has: `Khan Shaykhun` -> `khan-shaykhun`. */
export function newId(name: string, taken: readonly string[], fallback: string): string {
  return freeId(slug(name) || fallback, id => taken.includes(id));
}
