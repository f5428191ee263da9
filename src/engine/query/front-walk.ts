import { type Boundary, BoundaryFinder } from '../geometry/boundary.ts';
import type { Theatre } from '../model/theatre.ts';
import { sideGrounds } from './side-grounds.ts';
import type { Snapshot } from './snapshot.ts';

/** A stretch of front between two sides, as one would walk it: from north to south, or from west to east where it lies so. */
export interface FrontStretch {
  /** Sides as indexes into `Theatre.sides`; the first is on the left hand of the walk, or inside where it is a loop. */
  readonly sides: readonly [number, number];
  readonly km: number;
  /** Whether it is told from north to south. */
  readonly upright: boolean;
  /** Whether it runs around ground and comes back to where it began. */
  readonly loop: boolean;
  /** Places that face each other along it, one on each side, in order; as indexes into `Theatre.places`. */
  readonly pairs: readonly (readonly [number, number])[];
}

/** Km of front that one pair of places stands for: between these, and so that a long front has a dozen pairs. */
const LEAST_KM = 8;
const MOST_KM = 25;
const PAIRS = 12;

/** The front of a day in stretches between the same two sides, longest first. */
export function frontWalk(snapshot: Snapshot): FrontStretch[] {
  const { theatre } = snapshot;
  const { labels, edgeKind } = sideGrounds(snapshot);
  const boundary = finderOf(theatre).find(labels);
  const walk: FrontStretch[] = [];
  for (let chain = 0; chain < boundary.chains; chain++) {
    const isFront = edgeKind(boundary.left[chain], boundary.right[chain]) === 'front';
    if (isFront) walk.push(stretchOf(theatre, labels, boundary, chain));
  }
  return walk.sort((a, b) => b.km - a.km);
}

function stretchOf(theatre: Theatre, labels: Int32Array, boundary: Boundary, chain: number): FrontStretch {
  const { topology, arcKm } = theatre;
  const { x, y } = topology;
  const from = boundary.start[chain];
  const to = boundary.start[chain + 1] - 1;
  const a = boundary.points[from];
  const b = boundary.points[to];
  const loop = boundary.closed[chain] === 1;
  const upright = loop || Math.abs(y[a] - y[b]) >= Math.abs(x[a] - x[b]);
  const turned = loop ? !isInside(topology, boundary, from, to) : upright ? y[a] > y[b] : x[a] > x[b];
  const sides: [number, number] = [boundary.left[chain], boundary.right[chain]];
  const arcs = [...new Set(boundary.arcs.subarray(from, to))];
  if (turned) {
    sides.reverse();
    arcs.reverse();
  }
  const km = arcs.reduce((sum, arc) => sum + arcKm[arc], 0);
  const part = Math.max(LEAST_KM, Math.min(MOST_KM, km / PAIRS));
  const count = Math.max(1, Math.round(km / part));
  const pairs: [number, number][] = [];
  const named = new Set<number>();
  let at = 0;
  let walked = 0;
  for (let i = 1; i <= count; i++) {
    const beside = sides.map(() => new Set<number>());
    for (; at < arcs.length && (walked < (i * km) / count || i === count); at++) {
      walked += arcKm[arcs[at]];
      for (const zone of [topology.left[arcs[at]], topology.right[arcs[at]]])
        if (zone < theatre.documented) beside[labels[zone] === sides[0] ? 0 : 1].add(zone);
    }
    const [one, other] = beside.map(zones => foremost(theatre, zones, named));
    if (one < 0 || other < 0) continue;
    named.add(one).add(other);
    pairs.push([one, other]);
  }
  return { sides, km, upright, loop, pairs };
}

/** Whether a loop runs with its left hand inwards: y grows downwards, so that it then turns against the clock. */
function isInside({ x, y }: Theatre['topology'], { points }: Boundary, from: number, to: number): boolean {
  let area = 0;
  for (let i = from; i < to; i++) area += x[points[i]] * y[points[i + 1]] - x[points[i + 1]] * y[points[i]];
  return area < 0;
}

/** The largest of some places that was not told yet, -1 where there is none. */
function foremost({ places }: Theatre, zones: ReadonlySet<number>, named: ReadonlySet<number>): number {
  let best = -1;
  for (const zone of zones) {
    if (!named.has(zone) && (best < 0 || places[zone].rank < places[best].rank)) best = zone;
  }
  return best;
}

const finders = new WeakMap<Theatre, BoundaryFinder>();

function finderOf(theatre: Theatre): BoundaryFinder {
  let finder = finders.get(theatre);
  if (!finder) {
    finder = new BoundaryFinder(theatre.topology);
    finders.set(theatre, finder);
  }
  return finder;
}
