import { formatDay } from '../model/day.ts';
import { BASES, type Basis, STATUSES, type Status } from '../model/history.ts';
import type { Claim, TheatreTexts } from '../model/texts.ts';
import type { State, Theatre } from '../model/theatre.ts';
import { actorHolder, type Comparison } from '../query/comparison.ts';
import type { DayView } from '../query/day-view.ts';
import type { Snapshot } from '../query/snapshot.ts';

/** What an export shows beside a day: whose word it is, and the day that it is compared with. */
export interface ExportContext {
  /** Actor or side whose word the snapshot is; '' for the record. */
  readonly accordingTo?: string;
  /** The claims by which the snapshot differs from the record, by zone. */
  readonly differing?: ReadonlyMap<number, Claim>;
  /** The snapshot is the later one. */
  readonly compared?: Comparison;
}

/** What an export of a view of the record shows beside its day. */
export function exportContext({ compared, claimed }: DayView): ExportContext {
  return {
    ...(claimed ? { accordingTo: claimed.id, differing: claimed.differing } : {}),
    ...(compared ? { compared } : {}),
  };
}

/** Since when a documented place is as it is shown, how that is known, and from which sources (ids). */
export interface Known {
  readonly since: string | null;
  readonly status: Status | null;
  /** What its sources say of the place; null for a claim, which has no row. */
  readonly basis: Basis | null;
  readonly sources: readonly string[];
}

/** What a place rests on: its control row, or the claim by which it differs from the record. */
export function knownOf(snapshot: Snapshot, texts: TheatreTexts | null, zone: number, context: ExportContext): Known {
  const { history } = snapshot.theatre;
  const ids = (sources: readonly number[]) => (texts ? sources.map(source => texts.sources[source].id) : []);
  const claim = context.differing?.get(zone);
  if (claim) return { since: formatDay(claim.day), status: 'claimed', basis: null, sources: ids(claim.sources) };
  const row = snapshot.rows[zone];
  if (row < 0) return { since: null, status: null, basis: null, sources: [] };
  return {
    since: formatDay(history.day[row]),
    status: STATUSES[history.status[row]],
    basis: BASES[history.basis[row]],
    sources: ids(texts?.evidence[row].sources ?? []),
  };
}

/** The state that the record gives a zone, whoever is heard. */
export function stateOnRecord({ theatre, rows }: Snapshot, zone: number): State {
  return theatre.states[rows[zone] < 0 ? 0 : theatre.history.state[rows[zone]]];
}

/** A holder as numbered in `Comparison.byActor`: an actor's id, `contested` or `none`. */
export function holderId({ actors }: Theatre, holder: number): string {
  return actors[holder]?.id ?? (holder === actors.length ? 'contested' : 'none');
}

/** Who held a zone on the two days compared, and the days between on which that changed. */
export function passageOf(compared: Comparison, zone: number) {
  const { theatre, earlier, later } = compared;
  const holder = (state: number) => holderId(theatre, actorHolder(theatre, theatre.states[state]));
  const changed = compared.towns.find(town => town.zone === zone);
  return {
    from: holder(earlier.states[zone]),
    to: holder(later.states[zone]),
    changed_on: changed ? changed.days.map(formatDay) : [],
  };
}
