import { BoundaryFinder } from '../../engine/geometry/boundary.ts';
import type { Curves } from '../../engine/geometry/curve.ts';
import { type Ring, ringsByLabel } from '../../engine/geometry/rings.ts';
import type { Topology } from '../../engine/model/topology.ts';
import { changesOn } from '../../engine/query/changes.ts';
import { curvesOf, type Snapshot } from '../../engine/query/snapshot.ts';
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

/** Smooth rings around the ground that each side gained on a day. */
export interface GainedGround {
  readonly curves: Curves;
  /** By side; sides without gain are left out. */
  readonly rings: ReadonlyMap<number, readonly Ring[]>;
}

/**
 * The ground that each side gained on the snapshot's day, with the very curve of the front where it ends there and rounded
 * edges where it meets what its side held before. Null on a day without gain.
 */
export function gainedGround(snapshot: Snapshot): GainedGround | null {
  const { theatre } = snapshot;
  const gains = gainsOf(snapshot);
  if (gains.size === 0) return null;
  let finder = finders.get(theatre.topology);
  if (!finder) {
    finder = new BoundaryFinder(theatre.topology);
    finders.set(theatre.topology, finder);
  }
  // Labels: twice the side, one more where it was gained; then the states of nobody's ground.
  const sides = 2 * theatre.sides.length;
  const labels = snapshot.states.map(state => {
    const { side } = theatre.states[state];
    return side < 0 ? sides + state : 2 * side;
  });
  for (const [side, { zones }] of gains) for (const zone of zones) if (labels[zone] === 2 * side) labels[zone]++;
  const boundary = finder.find(labels);
  const all = ringsByLabel(boundary, theatre.topology);
  return {
    curves: curvesOf(
      theatre,
      boundary,
      (left, right) => left >= 0 && right >= 0 && left >> 1 === right >> 1 && left < sides,
    ),
    rings: new Map([...gains.keys()].map(side => [side, all.get(2 * side + 1) ?? []])),
  };
}

/** Traces rings of vertex numbers, unsmoothed. */
export function traceRings({ grid }: Pen, { x, y }: Topology, rings: readonly (readonly number[])[]): void {
  for (const ring of rings) {
    grid.moveTo(x[ring[0]], y[ring[0]]);
    for (let i = 1; i < ring.length; i++) grid.lineTo(x[ring[i]], y[ring[i]]);
    grid.closePath();
  }
}
