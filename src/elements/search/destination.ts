import { formatDay } from '../../engine/model/day.ts';
import { latOf, lngOf } from '../../engine/model/grid.ts';
import type { TheatreTexts } from '../../engine/model/texts.ts';
import type { Phase, Theatre } from '../../engine/model/theatre.ts';
import type { Snapshot } from '../../engine/query/snapshot.ts';
import type { SearchItem } from '../../i18n/search/search-items.ts';
import { DateChangeEvent, PanelChangeEvent, SelectChangeEvent, ViewChangeEvent } from '../view/events.ts';

/** What a reader who goes to a thing asks of the map, in this order. */
export function goTo({ kind, index }: SearchItem, snapshot: Snapshot, texts: TheatreTexts | null): Event[] {
  const { theatre, day } = snapshot;
  switch (kind) {
    case 'date':
      return [new DateChangeEvent(formatDay(index))];
    case 'town':
      return [new SelectChangeEvent({ kind, id: theatre.places[index].id })];
    case 'post':
      return [new SelectChangeEvent({ kind, id: theatre.posts[index].id })];
    case 'line': {
      const { id, parts } = theatre.lines[index];
      const spots = parts.map(part => [...part.x].map((x, i): [number, number] => [x, part.y[i]]));
      return [new ViewChangeEvent(around(spots.flat())), new SelectChangeEvent({ kind, id })];
    }
    case 'agreement': {
      const { id, polygons } = theatre.agreements[index];
      const spots = polygons.flat().flatMap(pairs);
      return [new ViewChangeEvent(around(spots)), new SelectChangeEvent({ kind, id })];
    }
    case 'phase':
      return [new SelectChangeEvent(null), ...openChapter(theatre, theatre.phases[index])];
    case 'event': {
      const event = texts?.events[index];
      if (!event) return [];
      const goesOn = event.day <= day && day < event.until;
      const select = new SelectChangeEvent({ kind, id: event.id });
      return goesOn ? [select] : [new DateChangeEvent(within(theatre, event.day)), select];
    }
  }
}

/** Opens a chapter of the tour: its first day, its view, and the panel that tells it. */
export function openChapter(theatre: Theatre, { from, view }: Phase): Event[] {
  const moves = [new DateChangeEvent(within(theatre, from)), new PanelChangeEvent('tour')];
  return view ? [new ViewChangeEvent(view), ...moves] : moves;
}

function within({ first, last }: Theatre, day: number): string {
  return formatDay(Math.max(first, Math.min(last, day)));
}

function pairs(ring: Float64Array): [number, number][] {
  return Array.from({ length: ring.length / 2 }, (_, i) => [ring[2 * i], ring[2 * i + 1]]);
}

/** A view that fits some points in grid coordinates: `w,s,e,n`. */
function around(spots: readonly (readonly [number, number])[]): string {
  let [west, south, east, north] = [Infinity, -Infinity, -Infinity, Infinity];
  for (const [x, y] of spots) {
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [north, south] = [Math.min(north, y), Math.max(south, y)];
  }
  return [lngOf(west), latOf(south), lngOf(east), latOf(north)].map(degrees => degrees.toFixed(3)).join();
}
