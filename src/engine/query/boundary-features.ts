import type { Position } from 'geojson';
import { type Boundary, BoundaryFinder } from '../geometry/boundary.ts';
import { type Ring, ringPoints, simpleRings } from '../geometry/rings.ts';
import { crossesRay } from '../geometry/segment.ts';
import { latOf, lngOf } from '../model/grid.ts';
import type { Topology } from '../model/topology.ts';
import { sideGrounds } from './side-grounds.ts';
import type { EdgeKind, Snapshot } from './snapshot.ts';

/** A line of front, of the boundary of allies or of the edge of contested ground, in degrees; `left` and `right` are sides, -1 contested. */
export interface EdgeChain {
  readonly kind: Exclude<EdgeKind, 'none' | 'unreported-edge'>;
  readonly left: number;
  readonly right: number;
  readonly km: number;
  readonly coordinates: Position[];
}

/** The ground of a state as polygons in degrees. */
export function areaPolygons(snapshot: Snapshot, state: number): Position[][][] {
  return ringPolygons(snapshot.theatre.topology, snapshot.boundary, snapshot.rings.get(state) ?? []);
}

/** Rings around one area as polygons in degrees: exterior rings counter-clockwise, holes clockwise, all closed. */
export function ringPolygons(topology: Topology, boundary: Boundary, around: readonly Ring[]): Position[][][] {
  const rings = around.flatMap(ring => simpleRings(ringPoints(boundary, ring)));
  const shells: { ring: number[]; area: number; holes: number[][] }[] = [];
  const holes: number[][] = [];
  for (const ring of rings) {
    const area = turnedArea(ring, topology.x, topology.y);
    if (area > 0) shells.push({ ring, area, holes: [] });
    else if (area < 0) holes.push(ring);
  }
  // A hole belongs to the smallest shell around it.
  shells.sort((a, b) => a.area - b.area);
  for (const hole of holes) {
    const p = hole[0];
    const q = hole[1];
    const mx = (topology.x[p] + topology.x[q]) / 2;
    const my = (topology.y[p] + topology.y[q]) / 2;
    shells.find(shell => holds(shell.ring, topology.x, topology.y, mx, my))?.holes.push(hole);
  }
  return shells.reverse().map(shell => [shell.ring, ...shell.holes].map(ring => degrees([...ring, ring[0]], topology)));
}

/** The front between sides, boundaries of allies and the edges of contested ground, each as long as it runs between the same two. */
export function frontChains(snapshot: Snapshot): EdgeChain[] {
  const { theatre } = snapshot;
  const { topology } = theatre;
  const { labels, contested, edgeKind } = sideGrounds(snapshot);
  const boundary = new BoundaryFinder(topology).find(labels);
  const chains: EdgeChain[] = [];
  for (let chain = 0; chain < boundary.chains; chain++) {
    const left = boundary.left[chain];
    const right = boundary.right[chain];
    const kind = edgeKind(left, right);
    if (kind === 'none' || kind === 'unreported-edge') continue;
    const first = boundary.start[chain];
    const last = boundary.start[chain + 1] - 1;
    let km = 0;
    for (let i = first; i < last; i++)
      if (i === first || boundary.arcs[i] !== boundary.arcs[i - 1]) km += theatre.arcKm[boundary.arcs[i]];
    chains.push({
      kind,
      left: left === contested ? -1 : left,
      right: right === contested ? -1 : right,
      km,
      coordinates: degrees([...boundary.points.subarray(first, last + 1)], topology),
    });
  }
  return chains;
}

/** Twice the area of a ring, positive where it runs counter-clockwise to the eye (y grows downwards). */
function turnedArea(ring: readonly number[], x: ArrayLike<number>, y: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++)
    sum += x[ring[i]] * y[ring[j]] - x[ring[j]] * y[ring[i]];
  return sum;
}

function holds(ring: readonly number[], x: ArrayLike<number>, y: ArrayLike<number>, px: number, py: number): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const a = ring[i];
    const b = ring[j];
    if (crossesRay(px, py, x[a], y[a], x[b], y[b])) inside = !inside;
  }
  return inside;
}

function degrees(points: readonly number[], topology: { x: ArrayLike<number>; y: ArrayLike<number> }): Position[] {
  return points.map(point => [rounded(lngOf(topology.x[point])), rounded(latOf(topology.y[point]))]);
}

/** A centimetre on the ground. */
function rounded(value: number): number {
  return Number(value.toFixed(7));
}
