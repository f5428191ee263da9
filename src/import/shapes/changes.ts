import { formatDay } from '../../engine/model/day.ts';
import type { Draft, DraftChange } from '../draft.ts';
import type { Origin } from '../model.ts';
import type { Holding } from './holders.ts';

/** What the data say of a place from a day on. */
export interface Observation {
  readonly at: Origin;
  readonly place: string;
  readonly from: number;
  readonly earliest: number | null;
  readonly until: number | null;
  readonly holding: Holding;
  readonly between: readonly string[];
  readonly status: string;
  readonly sources: readonly string[];
  readonly note: string;
}

/**
 * Observations to changes of hands: in order, one a place and day, and none where nothing changes.
 * @param snapshots the rows are what was seen on some days: a change happened since the day before, as seen
 */
export function takeObservations(observed: readonly Observation[], snapshots: boolean, draft: Draft): void {
  const byPlace = new Map<string, Observation[]>();
  for (const one of observed) {
    const list = byPlace.get(one.place);
    if (list) list.push(one);
    else byPlace.set(one.place, [one]);
    draft.last = Math.max(draft.last, one.until === null ? one.from : one.until - 1);
  }
  for (const list of byPlace.values()) {
    // A stable sort: of two rows of one day the later one counts.
    const sorted = [...list].sort((a, b) => a.from - b.from);
    const days = sorted.filter((one, i) => sorted[i + 1]?.from !== one.from);
    const twice = sorted.filter((one, i) => sorted[i + 1]?.from === one.from && !isSame(one, sorted[i + 1]));
    for (const { at, from } of twice) {
      draft.notes.warn(at, `a place has two holders on one day (first on ${formatDay(from)}); the later row was taken`);
    }
    let last: Observation | null = null;
    for (const [i, one] of days.entries()) {
      if (one.holding.state === 'none') {
        if (last && last.holding.state !== 'none') {
          draft.notes.warn(
            one.at,
            'a row that says nothing of who holds the place was passed over: the holder before it stays',
          );
        }
        continue;
      }
      const previous = days[i - 1];
      if (last === null || !isSame(last, one)) {
        const earliest = one.earliest ?? (snapshots && previous && last ? previous.from + 1 : null);
        draft.changes.push(changeOf(one, earliest !== null && earliest < one.from ? earliest : null));
      }
      last = one;
      const next = days[i + 1];
      if (one.until !== null && (next === undefined || (next.earliest ?? next.from) > one.until)) {
        draft.notes.warn(
          one.at,
          'who holds a place after the end of a row is not said: the last holder stays on the map',
        );
      }
    }
  }
}

function changeOf(
  { at, place, from, holding, between, status, sources, note }: Observation,
  earliest: number | null,
): DraftChange {
  const actor = holding.state === 'held' ? holding.id : '';
  return { at, place, from, earliest, actor, between: actor === '' ? between : [], status, sources, note };
}

/** Whether two observations of a place say the same. */
function isSame(a: Observation, b: Observation): boolean {
  if (a.holding.state !== b.holding.state) return false;
  if (a.holding.state === 'held' && b.holding.state === 'held') return a.holding.id === b.holding.id;
  return a.between.join(';') === b.between.join(';');
}
