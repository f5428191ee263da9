import { formatDay } from '../model/day.ts';
import type { Claim } from '../model/texts.ts';
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
