import { rowsUntil } from '../model/history.ts';
import type { Theatre } from '../model/theatre.ts';

/** A zone passes from one state to another on a day. */
export interface Change {
  /** Zone that passes. */
  readonly zone: number;
  /** First day in the new state, days since 1970-01-01. */
  readonly day: number;
  /** The old state, an index into `Theatre.states`. */
  readonly from: number;
  /** The new state, an index into `Theatre.states`. */
  readonly to: number;
  /** The control row that says so, an index into the columns of `Theatre.history`. */
  readonly row: number;
}

/**
 * What changed on one day by its control rows, in zone order; empty on a quiet day. That ground becomes unreported is no
 * change of it.
 * @param day days since 1970-01-01; empty on and before the theatre's first
 */
export function changesOn(theatre: Theatre, day: number): Change[] {
  const { history } = theatre;
  const changes: Change[] = [];
  if (day <= theatre.first) return changes;
  for (let row = rowsUntil(history, day - 1); row < history.day.length && history.day[row] === day; row++) {
    const zone = history.zone[row];
    const from = stateBefore(theatre, row);
    if (from !== history.state[row]) changes.push({ zone, day, from, to: history.state[row], row });
  }
  return changes;
}

/**
 * The whole history of a zone: the state at the start of the theatre, then every change of state.
 * @param zone an index; unknown ones have no history
 * @returns the first has `from` 0 (no record) and may be dated before the theatre's first day; rows after its last day
 * are among them
 */
export function changesOf(theatre: Theatre, zone: number): Change[] {
  const { history } = theatre;
  const changes: Change[] = [];
  let from = 0;
  for (let i = history.zoneStart[zone]; i < history.zoneStart[zone + 1]; i++) {
    const row = history.byZone[i];
    const to = history.state[row];
    // Of rows before the first day only the last one is the zone's state at the start.
    if (history.day[row] <= theatre.first) changes.length = 0;
    else if (to === from) continue;
    changes.push({ zone, day: history.day[row], from: changes.length ? from : 0, to, row });
    from = to;
  }
  return changes;
}

function stateBefore(theatre: Theatre, row: number): number {
  const { history } = theatre;
  const zone = history.zone[row];
  let before = 0;
  for (let i = history.zoneStart[zone]; i < history.zoneStart[zone + 1]; i++) {
    if (history.byZone[i] === row) break;
    before = history.state[history.byZone[i]];
  }
  return before;
}
