import { formatDay } from '../../engine/model/day.ts';
import { csv } from '../../engine/text/csv.ts';
import type { Tables } from '../read/tables.ts';
import type { CellChange, FactChange } from './diff.ts';

/** Tables whose rows a reader of the map rests on. */
const TOLD =
  /^(places|control|claims|unlocated|events|posts|deaths|phases|annotations)\.csv$|^(lines|agreements)\.geojson$/;
const COLUMNS = ['date', 'place', 'what_en', 'why_en', 'sources'] as const;

/**
 * A first draft of `corrections.csv`: a row for every fact of an older version that a newer one changed or took out, dated
 * with its release. New facts are no corrections. The words are the columns'; the reason is for the author to write.
 */
export function draftCorrections(changes: readonly FactChange[], { theatre, places, sources }: Tables): string {
  const date = theatre.released === null ? '' : formatDay(theatre.released);
  const [known, cited] = [places.lines, sources.lines];
  const rows = changes
    .filter(({ file, change }) => TOLD.test(file) && change !== 'added')
    .map(({ file, id, change, cells }) => {
      const place = placeOf(file, id, cells);
      const what = change === 'removed' ? `taken out: ${cells.map(old).join(', ')}` : cells.map(step).join('; ');
      const from = cells.find(({ column }) => column === 'sources')?.new.split(';') ?? [];
      const named = from.filter(source => cited.has(source));
      return [date, known.has(place) ? place : '', `${file} ${id}: ${what}`, '', named.join(';')];
    });
  return csv(COLUMNS, rows);
}

/** The place that a row is about, '' where it is about none. */
function placeOf(file: string, id: string, cells: readonly CellChange[]): string {
  if (file === 'places.csv') return id;
  if (file === 'control.csv' || file === 'claims.csv') return id.split(' ')[0];
  const cell = cells.find(({ column }) => column === 'place');
  return cell?.new || cell?.old || '';
}

function old({ column, old }: CellChange): string {
  return `${column} ${old}`;
}

function step({ column, old, new: now }: CellChange): string {
  return `${column} is ${now || 'blank'}, was ${old || 'blank'}`;
}
