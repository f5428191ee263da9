import type { Beside } from '../engine/export/export-context.ts';
import type { TheatreTexts } from '../engine/model/texts.ts';
import { type Theatre, textIn } from '../engine/model/theatre.ts';
import { accordingTo, voicesOf } from '../engine/query/claims.ts';
import { Comparison } from '../engine/query/comparison.ts';
import { type Snapshot, snapshotAt } from '../engine/query/snapshot.ts';
import type { ViewOptions } from './picture-options.ts';
import { dayIn, oneOf, UsageError } from './usage.ts';

/** A day as somebody claims it, or the later of two days compared: the order in which they are given does not matter. */
export function viewpoint(
  theatre: Theatre,
  texts: TheatreTexts | null,
  options: ViewOptions & { readonly date: string },
): { snapshot: Snapshot; beside: Beside; voice: string } {
  const day = dayIn(theatre, 'date', options.date);
  const other = options.compare === undefined ? day : dayIn(theatre, 'compare', options.compare);
  const id = options['according-to'];
  const side = theatre.sides.find(one => one.id === id);
  const actor = theatre.actors.find(one => one.id === id);
  const differing = new Map<Snapshot, NonNullable<Beside['differing']>>();
  const at = (asked: number) => {
    const record = snapshotAt(theatre, asked);
    if (id === undefined) return record;
    const speakers = [...theatre.sides, ...theatre.actors].map(one => one.id);
    oneOf('according-to', id, [...new Set(speakers)]);
    if (!texts)
      throw new UsageError('--according-to needs the texts beside the compiled theatre: they hold the claims');
    const claimed = accordingTo(record, texts, voicesOf(theatre, id));
    differing.set(claimed.snapshot, claimed.differing);
    return claimed.snapshot;
  };
  const compared = options.compare === undefined ? null : new Comparison(at(day), at(other));
  const snapshot = compared?.later ?? at(day);
  const differs = differing.get(snapshot);
  const named = side ?? actor;
  return {
    snapshot,
    voice: named && texts ? textIn(named.name, texts.lang) : '',
    beside: {
      ...(id === undefined ? {} : { accordingTo: id }),
      ...(differs ? { differing: differs } : {}),
      ...(compared ? { compared } : {}),
    },
  };
}
