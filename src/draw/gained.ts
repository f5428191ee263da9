import { BoundaryFinder } from '../engine/boundary.ts';
import { changesOn } from '../engine/changes.ts';
import { ringPoints, ringsByLabel } from '../engine/rings.ts';
import type { Snapshot } from '../engine/snapshot.ts';
import type { Topology } from '../engine/topology.ts';
import type { Pen } from './pen.ts';

const finders = new WeakMap<Topology, BoundaryFinder>();

/** Rings of vertex numbers around the ground that each side gained on the snapshot's day; sides without gain are left out. */
export function gainedGround(snapshot: Snapshot): ReadonlyMap<number, readonly (readonly number[])[]> {
  const { theatre } = snapshot;
  const gains = changesOn(theatre, snapshot.day)
    .map(({ zone, from, to }) => ({ zone, from: theatre.states[from].side, to: theatre.states[to].side }))
    .filter(({ from, to }) => to >= 0 && to !== from);
  if (gains.length === 0) return new Map();
  let finder = finders.get(theatre.topology);
  if (!finder) {
    finder = new BoundaryFinder(theatre.topology);
    finders.set(theatre.topology, finder);
  }
  const nobody = theatre.sides.length;
  const labels = new Uint8Array(theatre.topology.zones).fill(nobody);
  for (const { zone, to } of gains) labels[zone] = to;
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
