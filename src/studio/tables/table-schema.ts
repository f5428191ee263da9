import { allHeaders } from '../../compile/read/header.ts';
import type { Column, Columns } from '../../compile/schema/column.ts';
import * as schema from '../../compile/schema/schema.ts';

/** Tables that a theatre may have, in the order in which they are offered, by the name of their file without its ending. */
export const TABLES: Readonly<Record<string, Columns>> = {
  control: schema.CONTROL,
  places: schema.PLACES,
  sources: schema.SOURCES_TABLE,
  events: schema.EVENTS,
  claims: schema.CLAIMS,
  posts: schema.POSTS,
  actors: schema.ACTORS,
  annotations: schema.ANNOTATIONS,
  phases: schema.PHASES,
  deaths: schema.DEATHS,
  unlocated: schema.UNLOCATED,
  corrections: schema.CORRECTIONS,
};

/** The table that a file holds, '' for none. */
export function tableOf(path: string): string {
  const stem = /^([^/]+)\.(csv|tsv|txt)$/i.exec(path)?.[1].toLowerCase() ?? '';
  return Object.hasOwn(TABLES, stem) ? stem : '';
}

/** What a column of a table holds, by its header; null where it is unknown. */
export function columnOf(table: string, header: string, languages: readonly string[]): Column | null {
  return allHeaders(TABLES[table], languages).get(header)?.column ?? null;
}

/** Headers of a new table: the required ones, and those that forms fill in. */
export function headersOf(table: string, languages: readonly string[]): string[] {
  return [...allHeaders(TABLES[table], languages).keys()];
}

/** Columns whose names readers see, by table, without the language: a new language gets a column for each. */
export const NAME_COLUMNS = {
  places: 'name',
  actors: 'name',
  posts: 'name',
  events: 'title',
  annotations: 'text',
  phases: 'title',
} as const;
