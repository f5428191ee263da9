import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { parse } from 'csv-parse/sync';
import type { Basis } from '../engine/model/history.ts';
import { csv } from '../engine/text/csv.ts';

/**
 * Gives each row of control.csv that has no basis the one that its note and sources speak of, and takes back `confirmed`
 * where that does not go with it: `npx tsx src/data-prep/basis.ts data/idlib`. Rows that have a basis keep it.
 */

export type Row = Readonly<Record<string, string>>;

/** Notes of rows whose source speaks of an area, in the words in which the two records say so. */
const AREA = [
  /\bnot named\b/i,
  /\bdoes not name (it|this one|this place)\b/i,
  /\bno source names the place\b/i,
  /\b(the place|this one) lies (in it|there)\b/i,
  /\bwhole opposition area\b/i,
  /\blast of the Uqayribat pocket\b/i,
  /\blisted villages beside it\b/i,
  /\badministered by HTS like the ground around it\b/i,
  /\bempty after the last convoy\b/i,
  /\bbeside it is named\b/i,
];
const MAP = /^A map of .* shows\b/;
/** Titles of sources that are maps: they show a holder, and name no change. */
const MAP_TITLE = /^Module: .*\bmap\b|^Maps of control\b/i;
/** Counts the dead where they fell, and says nothing of who held the place. */
const NO_HOLDER = /^Georeferenced Event Dataset/;

/** What the sources of a row say of its place. */
export function basisOf({ status, sources, note_en: note = '' }: Row, titleOf: (id: string) => string): Basis {
  const ids = sources.split(';').filter(Boolean);
  if (status === 'inferred' || ids.length === 0) return 'inferred';
  if (MAP.test(note)) return 'map';
  if (AREA.some(words => words.test(note))) return 'area';
  const holders = ids.map(titleOf).filter(title => !NO_HOLDER.test(title));
  return holders.length > 0 && holders.every(title => MAP_TITLE.test(title)) ? 'map' : 'named';
}

/** The status that goes with a basis: only a named place can be confirmed. */
export function statusWith(status: string, basis: Basis): string {
  if (status !== 'confirmed' || basis === 'named') return status;
  return basis === 'area' ? 'area' : basis === 'map' ? 'reported' : 'inferred';
}

/** control.csv with the column `basis` behind `status`. */
export function withBasis(control: string, sources: string): string {
  const rows: Row[] = parse(control, { columns: true });
  const titles = new Map((parse(sources, { columns: true }) as Row[]).map(({ id, title }) => [id, title]));
  const header = Object.keys(rows[0]);
  if (!header.includes('basis')) header.splice(header.indexOf('status') + 1, 0, 'basis');
  const filled = rows.map((row): Row => {
    const basis = (row.basis || basisOf(row, id => titles.get(id) ?? '')) as Basis;
    return { ...row, basis, status: statusWith(row.status, basis) };
  });
  return csv(
    header,
    filled.map(row => header.map(column => row[column])),
  );
}

const [, script, folder] = argv;
if (folder && script === import.meta.filename) {
  const file = (name: string) => join(folder, name);
  const control = withBasis(readFileSync(file('control.csv'), 'utf8'), readFileSync(file('sources.csv'), 'utf8'));
  writeFileSync(file('control.csv'), control);
}
