import type { Theatre } from '../model/theatre.ts';
import { type Snapshot, snapshotAt } from './snapshot.ts';

/** How much of something (ground, a road, an agreed zone) a side, contested ground or ground without record has. */
export interface SideShare {
  /** Index of the side in `Theatre.sides`; past them contested ground, then ground without record. */
  readonly key: number;
  readonly kind: 'held' | 'contested' | 'none';
  readonly side: number;
  /** A state that stands for it: its colour. */
  readonly state: number;
  readonly amount: number;
  /** Of the whole, 0..1. */
  readonly share: number;
}

/** Square kilometres by side, then contested, then without record; those that have nothing are left out. */
export function areaSharesBySide(snapshot: Snapshot): SideShare[] {
  return sharesBySide(
    snapshot.theatre,
    snapshot.areas.map(area => [area.state, area.km2]),
  );
}

/** Amounts by state summed by side, in the theatre's order of sides. */
export function sharesBySide(theatre: Theatre, byState: Iterable<readonly [number, number]>): SideShare[] {
  const amounts = new Map<number, { state: number; amount: number }>();
  let total = 0;
  for (const [state, amount] of byState) {
    if (amount < 1e-9) continue;
    const key = holderOf(theatre, state);
    const before = amounts.get(key);
    amounts.set(key, { state: before?.state ?? plainState(theatre, state), amount: (before?.amount ?? 0) + amount });
    total += amount;
  }
  return [...amounts]
    .sort(([a], [b]) => a - b)
    .map(([key, { state, amount }]) => {
      const { kind, side } = theatre.states[state];
      return { key, kind, side, state, amount, share: amount / total };
    });
}

/** Change of each one's ground since the day before, km2, by `SideShare.key`. */
export function sinceDayBefore(snapshot: Snapshot): ReadonlyMap<number, number> {
  const change = new Map<number, number>();
  if (snapshot.day <= snapshot.theatre.first) return change;
  for (const { key, amount } of areaSharesBySide(snapshot)) change.set(key, amount);
  for (const { key, amount } of areaSharesBySide(snapshotAt(snapshot.theatre, snapshot.day - 1))) {
    change.set(key, (change.get(key) ?? 0) - amount);
  }
  return change;
}

/** The `SideShare.key` that a state counts for. */
export function holderOf({ states, sides }: Theatre, state: number): number {
  const { kind, side } = states[state];
  return kind === 'held' ? side : sides.length + (kind === 'contested' ? 0 : 1);
}

/** The state of a side's first actor, whose colour is the side's own; any contested state for contested ground. */
function plainState({ states, actors }: Theatre, state: number): number {
  const { kind, side } = states[state];
  return kind === 'held' ? states.findIndex(one => one.actor >= 0 && actors[one.actor].side === side) : state;
}
