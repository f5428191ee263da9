import type { Draft } from '../draft.ts';
import type { Polygons } from '../geometry/plane.ts';
import { boundsOf, extentOf } from '../write/bounds.ts';

/** Parties of events that become actors: as many as have colours that everybody can tell apart. */
const MOST_PARTIES = 8;

/**
 * Make a record of events alone a theatre: of its ground nothing is known, so its one situation is blank.
 * @param outline of the map's subject, empty without one
 * @returns the outline from now on, a box around the events where none was given
 */
export function eventsAlone(draft: Draft, outline: Polygons): Polygons {
  const { events, holders, looks } = draft;
  const counts = new Map<string, number>();
  for (const { parties } of events) for (const party of parties) counts.set(party, (counts.get(party) ?? 0) + 1);
  const most = [...counts].sort(([, a], [, b]) => b - a).map(([party]) => party);
  for (const party of most) if (holders.list.length < MOST_PARTIES) holders.of(party);
  // A theatre has an actor at least.
  if (holders.list.length === 0) holders.of('Party not named');
  const first = events.reduce((day, { date }) => Math.min(day, date), Infinity);
  if (draft.zones.length > 0) {
    draft.zones.splice(0);
    looks.push('the areas were left out: no table says who holds them');
  }
  draft.frames.push({ day: first, file: events[0].at.file, areas: [], lines: [] });
  looks.push('events alone were found: nobody is said to hold ground, so the map shows none as held');
  if (most.length > holders.list.length)
    looks.push(`of ${most.length} parties the ${holders.list.length} named most often are actors`);
  if (outline.length > 0) return outline;
  const extent = extentOf(draft, []);
  const box = extent && boundsOf(extent);
  if (!box) return outline;
  const [west, south, east, north] = box;
  return [
    [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  ];
}
