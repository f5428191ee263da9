import { rowAt } from '../model/history.ts';
import type { Agreement, Theatre } from '../model/theatre.ts';

/** When the ground of an agreement was lost by those who held it. */
export interface Overrun {
  /** The first day on which they held less than half of it. */
  readonly day: number;
  /** The side that held the most of it when it was agreed, and the one that held the most on that day: indexes into `Theatre.sides`. */
  readonly from: number;
  readonly by: number;
}

const known = new WeakMap<Theatre['history'], Map<string, Overrun | null>>();

/**
 * Since when an agreement is a thing of the past by this record: the first day on which the side that held most of its
 * ground when it was agreed held less than half. Null while it does; what is retaken later makes it no agreement again.
 */
export function overrunOf(theatre: Theatre, agreement: Agreement, day: number): Overrun | null {
  const overruns = known.get(theatre.history) ?? new Map<string, Overrun | null>();
  known.set(theatre.history, overruns);
  const overrun = overruns.has(agreement.id) ? overruns.get(agreement.id) : find(theatre, agreement);
  if (overrun === undefined) return null;
  overruns.set(agreement.id, overrun);
  return overrun && overrun.day <= day ? overrun : null;
}

function find({ history, sides, states, first }: Theatre, agreement: Agreement): Overrun | null {
  const km2 = new Map<number, number>();
  for (const [i, zone] of agreement.zones.entries()) km2.set(zone, agreement.km2[i]);
  const sideOf = (row: number) => (row < 0 ? -1 : states[history.state[row]].side);
  const begin = Math.max(agreement.from, first);
  const held = new Float64Array(sides.length);
  const holder = new Map<number, number>();
  let total = 0;
  for (const [zone, size] of km2) {
    const side = sideOf(rowAt(history, zone, begin));
    holder.set(zone, side);
    if (side >= 0) held[side] += size;
    total += size;
  }
  const from = held.indexOf(Math.max(...held));
  if (from < 0 || held[from] < total / 2) return null;
  for (let row = 0; row < history.day.length; row++) {
    const [day, zone] = [history.day[row], history.zone[row]];
    const size = km2.get(zone);
    if (size === undefined || day <= begin) continue;
    const [before, now] = [holder.get(zone) ?? -1, sideOf(row)];
    if (before >= 0) held[before] -= size;
    if (now >= 0) held[now] += size;
    holder.set(zone, now);
    const isLast = history.day[row + 1] !== day;
    if (isLast && held[from] < total / 2) return { day, from, by: held.indexOf(Math.max(...held)) };
  }
  return null;
}
