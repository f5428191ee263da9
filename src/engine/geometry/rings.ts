import type { Topology } from '../model/topology.ts';
import type { Boundary } from './boundary.ts';

/**
 * A ring: chains of a boundary end to start, walked so that the area lies to the left; `c` stands for chain c walked
 * as it is, `~c` for chain c walked backwards.
 */
export type Ring = readonly number[];

/** The rings around each label's area, by label. Where an area touches itself in a point, its rings part there. */
export function ringsByLabel(boundary: Boundary, topology: Topology): Map<number, Ring[]> {
  const rings = new Map<number, Ring[]>();
  const leaving = new Map<number, number[]>();
  const addRing = (label: number, ring: Ring) => {
    const list = rings.get(label);
    if (list) list.push(ring);
    else rings.set(label, [ring]);
  };
  for (let chain = 0; chain < boundary.chains; chain++) {
    for (const walked of [chain, ~chain]) {
      const label = labelOf(boundary, walked);
      if (label < 0) continue;
      if (boundary.closed[chain]) {
        addRing(label, [walked]);
        continue;
      }
      const node = firstPoint(boundary, walked);
      const list = leaving.get(node);
      if (list) list.push(walked);
      else leaving.set(node, [walked]);
    }
  }
  const used = new Set<number>();
  for (const list of leaving.values()) {
    for (const first of list) {
      if (used.has(first)) continue;
      const ring: number[] = [];
      let walked = first;
      do {
        used.add(walked);
        ring.push(walked);
        walked = nextAround(boundary, topology, walked, leaving);
      } while (walked !== first);
      addRing(labelOf(boundary, first), ring);
    }
  }
  return rings;
}

/** The label to the left of a walked chain. */
function labelOf(boundary: Boundary, walked: number): number {
  return walked < 0 ? boundary.right[~walked] : boundary.left[walked];
}

function firstPoint(boundary: Boundary, walked: number): number {
  return boundary.points[walked < 0 ? boundary.start[~walked + 1] - 1 : boundary.start[walked]];
}

/**
 * Among the chains that leave the end of this one with the same label on the left, the first clockwise from the way
 * back: it bounds the same wedge of the area, so that a ring never crosses itself.
 */
function nextAround(boundary: Boundary, topology: Topology, walked: number, leaving: Map<number, number[]>): number {
  const node = firstPoint(boundary, ~walked);
  const label = labelOf(boundary, walked);
  const candidates = leaving.get(node)!.filter(candidate => labelOf(boundary, candidate) === label);
  if (candidates.length === 1) return candidates[0];
  const back = direction(boundary, topology, ~walked);
  const turn = (candidate: number) => {
    const angle = direction(boundary, topology, candidate) - back;
    return angle > 0 ? angle : angle + 2 * Math.PI;
  };
  return candidates.reduce((best, candidate) => (turn(candidate) < turn(best) ? candidate : best));
}

/** Angle at which a walked chain leaves its first point; grows clockwise on the screen. */
function direction(boundary: Boundary, topology: Topology, walked: number): number {
  const { start, points } = boundary;
  const [p, q] =
    walked < 0
      ? [points[start[~walked + 1] - 1], points[start[~walked + 1] - 2]]
      : [points[start[walked]], points[start[walked] + 1]];
  return Math.atan2(topology.y[q] - topology.y[p], topology.x[q] - topology.x[p]);
}

/** The vertices of a ring, each as often as the ring passes it, the first not repeated at the end. */
export function ringPoints(boundary: Boundary, ring: Ring): number[] {
  const found: number[] = [];
  for (const walked of ring) {
    const chain = walked < 0 ? ~walked : walked;
    const first = boundary.start[chain];
    const last = boundary.start[chain + 1] - 1;
    if (walked < 0) for (let i = last; i > first; i--) found.push(boundary.points[i]);
    else for (let i = first; i < last; i++) found.push(boundary.points[i]);
  }
  return found;
}

/** Cut a ring that passes a vertex twice into rings that pass each vertex once. */
export function simpleRings(points: readonly number[]): number[][] {
  const rings: number[][] = [];
  const path: number[] = [];
  const at = new Map<number, number>();
  for (const point of points) {
    const seen = at.get(point);
    if (seen !== undefined) {
      const loop = path.splice(seen);
      for (const old of loop) at.delete(old);
      if (loop.length > 2) rings.push(loop);
    }
    at.set(point, path.length);
    path.push(point);
  }
  if (path.length > 2) rings.push(path);
  return rings;
}
