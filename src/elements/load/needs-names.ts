import type { ViewParams } from '../../draw/view-params.ts';
import type { Theatre } from '../../engine/model/theatre.ts';
import { changesOn } from '../../engine/query/changes.ts';
import { parseDate, selectionIn } from '../view/view.ts';

/**
 * Whether the first map that is asked for tells of something whose name comes later: a place or post that is chosen, or a
 * place that changes hands that day.
 */
export function needsNames(
  theatre: Theatre,
  { select, town, date }: Readonly<Pick<ViewParams, 'select' | 'town' | 'date'>>,
): boolean {
  const { places, open, documented } = theatre;
  const chosen = selectionIn({ select, town });
  const isPlace = chosen?.kind === 'town' || chosen?.kind === 'zone';
  if (isPlace ? !places.some(place => place.id === chosen.id) : chosen?.kind === 'post') return true;
  const day = parseDate(date, theatre, open);
  return changesOn(theatre, day).some(({ zone }) => zone < documented && places[zone].id === '');
}
