import { BoundaryFinder } from '../../engine/geometry/boundary.ts';
import { ringPoints, ringsByLabel } from '../../engine/geometry/rings.ts';
import { daysUntil } from '../../engine/model/history.ts';
import type { Topology } from '../../engine/model/topology.ts';
import { changesOn } from '../../engine/query/changes.ts';
import type { Snapshot } from '../../engine/query/snapshot.ts';
import type { Pen } from '../pen.ts';

const finders = new WeakMap<Topology, BoundaryFinder>();

/** Ground that a side gained on a day. */
export interface Gain {
  readonly zones: readonly number[];
  readonly km2: number;
}

/** What each side gained on the snapshot's day, by side; those without gain are left out. */
export function gainsOf({ theatre, day }: Snapshot): ReadonlyMap<number, Gain> {
  const gains = new Map<number, { zones: number[]; km2: number }>();
  for (const { zone, from, to } of changesOn(theatre, day)) {
    const { side } = theatre.states[to];
    if (side < 0 || side === theatre.states[from].side) continue;
    const gain = gains.get(side) ?? { zones: [], km2: 0 };
    gain.zones.push(zone);
    gain.km2 += theatre.zoneKm2[zone];
    gains.set(side, gain);
  }
  return gains;
}

/** Since when ground that was gained on the day was gained: in words the date of the frame before, null on the day itself. */
export function gainedSince({ theatre, day }: Snapshot, words: { shortDate(day: number): string }): string | null {
  const before = theatre.frames[daysUntil(theatre.frames, day - 1) - 1];
  return before === undefined || before === day - 1 ? null : words.shortDate(before);
}

/** Rings of vertex numbers around the ground that each side gained on the snapshot's day; sides without gain are left out. */
export function gainedGround(snapshot: Snapshot): ReadonlyMap<number, readonly (readonly number[])[]> {
  const { theatre } = snapshot;
  const gains = gainsOf(snapshot);
  if (gains.size === 0) return new Map();
  let finder = finders.get(theatre.topology);
  if (!finder) {
    finder = new BoundaryFinder(theatre.topology);
    finders.set(theatre.topology, finder);
  }
  const nobody = theatre.sides.length;
  const labels = new Uint8Array(theatre.topology.zones).fill(nobody);
  for (const [side, { zones }] of gains) for (const zone of zones) labels[zone] = side;
  const boundary = finder.find(labels);
  const found = new Map<number, number[][]>();
  for (const [side, rings] of ringsByLabel(boundary, theatre.topology)) {
    if (side !== nobody) {
      found.set(
        side,
        rings.map(ring => ringPoints(boundary, ring)),
      );
    }
  }
  return found;
}

/** Traces rings of vertex numbers, unsmoothed. */
export function traceRings({ grid }: Pen, { x, y }: Topology, rings: readonly (readonly number[])[]): void {
  for (const ring of rings) {
    grid.moveTo(x[ring[0]], y[ring[0]]);
    for (let i = 1; i < ring.length; i++) grid.lineTo(x[ring[i]], y[ring[i]]);
    grid.closePath();
  }
}
