import { fold } from '../../engine/text/fold.ts';
import { languagesOf, rowsOf, type Texts } from '../project/rows.ts';

/** Ids of places as an author wrote them, by id or by name in any language of the theatre. */
export interface FoundPlaces {
  readonly ids: readonly string[];
  /** What names no place, or several. */
  readonly unknown: readonly string[];
}

/** Reads a list of places with semicolons or commas between. A name that several places bear names none of them. */
export function placesNamed(project: Texts, text: string): FoundPlaces {
  const rows = rowsOf(project, 'places');
  const columns = languagesOf(project).map(code => `name_${code}`);
  const known = new Set(rows.map(({ id }) => id));
  const byName = new Map<string, Set<string>>();
  for (const row of rows)
    for (const name of columns.flatMap(column => row[column] || [])) {
      const key = fold(name);
      byName.set(key, (byName.get(key) ?? new Set()).add(row.id));
    }
  const ids: string[] = [];
  const unknown: string[] = [];
  for (const part of text.split(/[;,،؛]/).map(one => one.trim())) {
    if (part === '') continue;
    const named = known.has(part) ? [part] : [...(byName.get(fold(part)) ?? [])];
    if (named.length === 1) ids.push(named[0]);
    else unknown.push(part);
  }
  return { ids: [...new Set(ids)], unknown };
}
