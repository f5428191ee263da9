import type { TheatreTexts } from '../model/texts.ts';
import type { Theatre } from '../model/theatre.ts';

/**
 * The id that a place has now, where `id` is one that an earlier release had for it or for a place that was merged into it;
 * null where it is none, or where the place has it still.
 */
export function presentId(theatre: Theatre, texts: TheatreTexts | null, id: string): string | null {
  const place = texts?.formerIds.get(id);
  return place === undefined || theatre.places.some(one => one.id === id) ? null : theatre.places[place].id;
}

/** The former ids of each place that has any, by its index; in the order of the facts. */
export function formerIdsByPlace(texts: TheatreTexts | null): ReadonlyMap<number, readonly string[]> {
  const all = new Map<number, string[]>();
  for (const [id, place] of texts?.formerIds ?? []) {
    const known = all.get(place);
    if (known) known.push(id);
    else all.set(place, [id]);
  }
  return all;
}
