import type { TheatreTexts } from '../../engine/model/texts.ts';
import { changesOn } from '../../engine/query/changes.ts';
import { snapshotOf } from '../../engine/query/day-view.ts';
import type { MapState } from '../map/tool-dialogs.ts';
import { claimsNow } from './claims.ts';

/**
 * The sources that what is shown rests on, as indexes into `TheatreTexts.sources`: those of the town or event that is
 * selected, else those of the day's changes and events.
 */
export function citedSources(shown: MapState): number[] {
  const { texts } = shown.names;
  return texts ? [...new Set(ofSelection(shown, texts) ?? ofDay(shown, texts))] : [];
}

function ofSelection({ names, view, dayView }: MapState, texts: TheatreTexts): number[] | null {
  const { theatre } = names;
  const snapshot = snapshotOf(dayView);
  const id = view.select?.id;
  if (view.select?.kind === 'event') return [...(texts.events.find(event => event.id === id)?.sources ?? [])];
  const place = view.select?.kind === 'town' ? theatre.places.findIndex(one => one.id === id) : -1;
  if (place < 0 || place >= theatre.documented) return null;
  const row = snapshot.rows[place];
  return [
    ...(row < 0 ? [] : texts.evidence[row].sources),
    ...claimsNow(snapshot, texts, place).flatMap(claim => claim.sources),
  ];
}

function ofDay({ names: { theatre }, dayView }: MapState, texts: TheatreTexts): number[] {
  const { day } = snapshotOf(dayView);
  return [
    ...changesOn(theatre, day).flatMap(change => texts.evidence[change.row].sources),
    ...texts.events.filter(event => event.day <= day && day < event.until).flatMap(event => event.sources),
  ];
}
