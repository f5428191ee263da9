import { lookUp } from '../../engine/text/look-up.ts';
import type { Column, Columns } from '../schema/column.ts';
import { didYouMean } from './did-you-mean.ts';
import type { Origin } from './facts.ts';
import type { Report } from './problem.ts';

/** Which cell of a record holds which column, in which language ('' where the column is not translated). */
export interface Binding {
  readonly header: string;
  readonly index: number;
  readonly name: string;
  readonly column: Column;
  readonly language: string;
}

/** Where a problem with the cell under a header is reported, and under which name. */
export type Locate = (header: string) => readonly [at: Origin, column: string];

type Match = Omit<Binding, 'header' | 'index'>;

/**
 * Match the headers of a file with the columns that it may have. Unknown headers are warned of; a required column that
 * is missing and a header that stands twice are errors. `word` is what such a file calls a column.
 */
export function bindHeader(
  headers: readonly string[],
  columns: Columns,
  languages: readonly string[],
  word: 'column' | 'property' | 'key',
  locate: Locate,
  report: Report,
): Binding[] {
  const known = allHeaders(columns, languages);
  const seen = new Set<string>();
  const bindings: Binding[] = [];
  headers.forEach((header, index) => {
    if (header === '') return;
    if (seen.has(header)) {
      report.error(...locate(header), 'duplicate', `${word} "${header}"; delete one of the two`);
      return;
    }
    seen.add(header);
    const match = known.get(header);
    if (match) bindings.push({ header, index, ...match });
    else report.warning(...locate(header), 'unknown', `${word} "${header}"${advice(header, columns, known)}`);
  });
  for (const [header, { column, language }] of known) {
    if (seen.has(header) || !column.required || (column.translated && language !== 'en')) continue;
    report.error(...locate(header), 'missing', `${word} "${header}"; add it`);
  }
  return bindings;
}

/** Every header that a file may have; translated columns have one for each language. */
export function allHeaders(columns: Columns, languages: readonly string[]): Map<string, Match> {
  const headers = new Map<string, Match>();
  for (const [name, column] of Object.entries(columns)) {
    if (!column.translated) headers.set(name, { name, column, language: '' });
    else for (const language of languages) headers.set(`${name}_${language}`, { name, column, language });
  }
  return headers;
}

/** What people call columns whose own name is too far from it to be taken for a slip. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  latitude: ['lat'],
  y: ['lat'],
  longitude: ['lon'],
  lng: ['lon'],
  long: ['lon'],
  x: ['lon'],
  place: ['id'],
  name: ['name_en', 'id'],
  town: ['place', 'name_en'],
  city: ['place', 'name_en'],
  date: ['from'],
  day: ['from', 'date'],
  start: ['from'],
  end: ['until'],
  holder: ['actor', 'says'],
  control: ['actor', 'says'],
  side: ['actor'],
  owner: ['actor'],
  comment: ['note_en'],
  link: ['url'],
};

function advice(header: string, columns: Columns, known: ReadonlyMap<string, unknown>): string {
  const [, name, language] = /^(.+)_([a-z]{2,3}(?:-[a-z0-9]+)*)$/i.exec(header) ?? [];
  if (name !== undefined && Object.hasOwn(columns, name) && columns[name].translated) {
    return `: "${language}" is not among the languages of theatre.json; add it there`;
  }
  if (Object.hasOwn(columns, header)) return `; write "${header}_en", and so on for each language`;
  const other = lookUp(ALSO, header.trim().toLowerCase())?.find(name => known.has(name));
  if (other !== undefined) return `; did you mean "${other}"?`;
  return didYouMean(header, known.keys()) || '; it is not read: delete it, or see the codebook for the right name';
}
