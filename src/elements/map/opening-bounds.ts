import { pointOf } from '../../draw/layers/selection.ts';
import { storyBounds } from '../../draw/story-bounds.ts';
import { latOf, lngOf } from '../../engine/model/grid.ts';
import type { Selection } from '../../engine/model/selection.ts';
import type { TheatreTexts } from '../../engine/model/texts.ts';
import type { Theatre } from '../../engine/model/theatre.ts';
import type { Snapshot } from '../../engine/query/snapshot.ts';

/** Where less than this many px of the map are free from top to bottom, a whole theatre is too small to read. */
const STRIP_PX = 320;
/** Degrees of latitude shown around what is chosen there, and of longitude that are about as wide. */
const AROUND_DEGREES = 0.16;

/**
 * What a map shows that no view was asked of, as [west, south, east, north]: where the day's story is, but in a low strip,
 * as above the sheet of a phone, the surroundings of what is chosen.
 * @param free height of the map that nothing covers, px
 */
export function openingBounds(
  { theatre, day }: Pick<Snapshot, 'theatre' | 'day'>,
  compared: boolean,
  select: Selection | null,
  texts: TheatreTexts | null,
  free: number,
): Theatre['bounds'] {
  const at = select && free < STRIP_PX ? pointOf({ theatre }, select, texts) : null;
  if (!at) return storyBounds(theatre, day, compared);
  const [lng, lat] = [lngOf(at[0]), latOf(at[1])];
  const wide = AROUND_DEGREES / Math.cos((lat * Math.PI) / 180);
  return [lng - wide, lat - AROUND_DEGREES, lng + wide, lat + AROUND_DEGREES];
}
