import { type ExportContext, exportContext } from '../engine/export/export-context.ts';
import type { TheatreTexts } from '../engine/model/texts.ts';
import { type Theatre, textIn } from '../engine/model/theatre.ts';
import { dayView, snapshotOf } from '../engine/query/day-view.ts';
import type { Snapshot } from '../engine/query/snapshot.ts';
import type { ViewOptions } from './picture-options.ts';
import { dayIn, oneOf, UsageError } from './usage.ts';

/**
 * What the options ask for: a day as somebody claims it, or the later of two days compared.
 * @returns also the name of the one whose word it is, '' for the record
 * @throws UsageError on a day that is not real or outside the theatre, and on an actor or side that is unknown
 */
export function dayOf(
  theatre: Theatre,
  texts: TheatreTexts | null,
  options: ViewOptions & { readonly date: string },
): { snapshot: Snapshot; context: ExportContext; voice: string } {
  const day = dayIn(theatre, 'date', options.date);
  const compare = options.compare === undefined ? null : dayIn(theatre, 'compare', options.compare);
  const id = options['according-to'];
  if (id !== undefined) {
    oneOf('according-to', id, [...new Set([...theatre.sides, ...theatre.actors].map(one => one.id))]);
    if (!texts)
      throw new UsageError('--according-to needs the texts beside the compiled theatre: they hold the claims');
  }
  const view = dayView(theatre, texts, { day, compare, accordingTo: id ?? '' });
  const named = theatre.sides.find(one => one.id === id) ?? theatre.actors.find(one => one.id === id);
  return {
    snapshot: snapshotOf(view),
    context: exportContext(view),
    voice: named && texts ? textIn(named.name, texts.lang) : '',
  };
}
