import type { Theatre } from '../../engine/model/theatre.ts';
import { changesOf } from '../../engine/query/changes.ts';

/** A stretch of time during which a documented place is in one state. */
export interface Tenure {
  /** Index into `Theatre.states`. */
  readonly state: number;
  /** First day; the theatre's first day for the state at the start. */
  readonly from: number;
  /** First day excluded; the day after the theatre's last for the one that lasts. */
  readonly until: number;
  /** The control row that it rests on. */
  readonly row: number;
  readonly atStart: boolean;
  readonly toEnd: boolean;
}

/** Who held a place, from the start of the theatre to its end, without gaps but for the time before its first row. */
export function tenuresOf(theatre: Theatre, zone: number): Tenure[] {
  const changes = changesOf(theatre, zone).filter(change => change.day <= theatre.last);
  return changes.map((change, i) => {
    const atStart = change.day <= theatre.first;
    const toEnd = i + 1 === changes.length;
    return {
      state: change.to,
      from: atStart ? theatre.first : change.day,
      until: toEnd ? theatre.last + 1 : changes[i + 1].day,
      row: change.row,
      atStart,
      toEnd,
    };
  });
}
