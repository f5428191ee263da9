import type { Geometry, Position } from 'geojson';
import { crossesRay } from '../geometry/segment.ts';
import { wrapLng } from '../model/grid.ts';

/** The meridian that shapes are cut at, and that no file crosses (RFC 7946, 3.1.9). */
const SEAM = 180;

/** A geometry with longitudes from -180 to 180, cut in two where it crosses the date line. */
export function cutAtDateLine(geometry: Geometry): Geometry {
  switch (geometry.type) {
    case 'Point':
      return { ...geometry, coordinates: [wrapLng(geometry.coordinates[0]), geometry.coordinates[1]] };
    case 'LineString': {
      if (!isBeyond(geometry.coordinates)) return geometry;
      const parts = cutLine(geometry.coordinates);
      return parts.length === 1
        ? { type: 'LineString', coordinates: parts[0] }
        : { type: 'MultiLineString', coordinates: parts };
    }
    case 'MultiPolygon': {
      if (!geometry.coordinates.some(([shell]) => isBeyond(shell))) return geometry;
      return { ...geometry, coordinates: geometry.coordinates.flatMap(cutPolygon) };
    }
    default:
      return geometry;
  }
}

function isBeyond(line: readonly Position[]): boolean {
  return line.some(([lng]) => lng > SEAM || lng < -SEAM);
}

/** The nearest seam that a shape lies about: 180, or -180 for what runs on to the west. */
function seamOf(line: readonly Position[]): number {
  return line.some(([lng]) => lng > SEAM) ? SEAM : -SEAM;
}

function cutLine(line: readonly Position[]): Position[][] {
  const seam = seamOf(line);
  const parts: Position[][] = [[line[0]]];
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1], line[i]];
    if (isEast(a, seam) !== isEast(b, seam)) {
      const at = crossing(a, b, seam);
      parts[parts.length - 1].push(at);
      parts.push([at]);
    }
    parts[parts.length - 1].push(b);
  }
  return parts
    .map(part =>
      wrapped(
        part,
        part.some(([lng]) => lng > seam),
        seam,
      ),
    )
    .filter(part => part.length > 1);
}

/** The pieces of a polygon on both sides of the seam, outer rings as they ran, holes in the piece that they lie in. */
function cutPolygon(rings: readonly Position[][]): Position[][][] {
  if (!isBeyond(rings[0])) return [rings.slice()];
  const seam = seamOf(rings[0]);
  return [false, true].flatMap(east => {
    const whole: Position[][] = [];
    const chains: Position[][] = [];
    for (const ring of rings) {
      const kept = chainsOf(ring, east, seam);
      if (kept === null) whole.push(ring);
      else chains.push(...kept);
    }
    const closed = joinAlong(chains, east).filter(hasGround);
    const isShell = whole[0] === rings[0];
    const shells = isShell ? [whole[0]] : closed;
    const holes = isShell ? whole.slice(1) : whole;
    const pieces = shells.map(shell => [shell]);
    // What a hole cut off at the seam leaves runs into the shell's own chains; others lie in one piece alone.
    for (const hole of holes) pieces.find(([shell]) => holds(shell, hole[0]))?.push(hole);
    return pieces.map(piece => piece.map(ring => wrapped(ring, east, seam)));
  });
}

/**
 * The parts of a closed ring on one side of the seam, each from the seam to the seam in the ring's order; null for a
 * ring that lies on that side as a whole.
 */
function chainsOf(ring: readonly Position[], east: boolean, seam: number): Position[][] | null {
  const open = ring.slice(0, -1);
  const start = open.findIndex((position, i) => {
    return isEast(position, seam) === east && isEast(open[(i + open.length - 1) % open.length], seam) !== east;
  });
  if (start < 0) return isEast(open[0], seam) === east ? null : [];
  const chains: Position[][] = [];
  let chain: Position[] | null = null;
  for (let step = 0; step <= open.length; step++) {
    const i = (start + step) % open.length;
    const [before, here] = [open[(i + open.length - 1) % open.length], open[i]];
    const inside = isEast(here, seam) === east;
    if (inside && !chain && step < open.length) chain = [crossing(before, here, seam)];
    else if (!inside && chain) {
      chain.push(crossing(before, here, seam));
      chains.push(chain);
      chain = null;
    }
    if (inside && chain) chain.push(here);
  }
  return chains;
}

/**
 * Chains closed along the seam: with the ground on the left of every ring, whoever comes to the seam from the west turns
 * north along it, from the east south, up to where the next chain begins.
 */
function joinAlong(chains: readonly Position[][], east: boolean): Position[][] {
  const along = east ? -1 : 1;
  const starts = chains.map((chain, i) => ({ i, at: along * chain[0][1] })).sort((a, b) => a.at - b.at);
  const used = new Set<number>();
  return chains.flatMap((first, i) => {
    if (used.has(i)) return [];
    const ring: Position[] = [];
    let chain = first;
    for (let at = i; !used.has(at); chain = chains[at]) {
      used.add(at);
      ring.push(...chain);
      const end = along * chain[chain.length - 1][1];
      at = (starts.find(start => start.at >= end) ?? starts[0]).i;
    }
    return [[...ring, ring[0]]];
  });
}

function isEast([lng]: Position, seam: number): boolean {
  return lng >= seam;
}

function crossing([ax, ay]: Position, [bx, by]: Position, seam: number): Position {
  if (ax === seam) return [ax, ay];
  if (bx === seam) return [bx, by];
  return [seam, Number((ay + ((seam - ax) / (bx - ax)) * (by - ay)).toFixed(7))];
}

/** Positions of one side of the seam as files write them, those that repeat the one before left out. */
function wrapped(line: readonly Position[], east: boolean, seam: number): Position[] {
  const by = seam > 0 ? (east ? -360 : 0) : east ? 0 : 360;
  const made: Position[] = [];
  for (const [lng, lat] of line) {
    const position = [by === 0 ? lng : Number((lng + by).toFixed(7)), lat];
    const last = made[made.length - 1];
    if (!last || last[0] !== position[0] || last[1] !== position[1]) made.push(position);
  }
  return made;
}

function hasGround(ring: readonly Position[]): boolean {
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    const [[ax, ay], [bx, by]] = [ring[i - 1], ring[i]];
    twice += (ax - ring[0][0]) * (by - ring[0][1]) - (bx - ring[0][0]) * (ay - ring[0][1]);
  }
  return Math.abs(twice) > 1e-12;
}

function holds(ring: readonly Position[], [x, y]: Position): boolean {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [[ax, ay], [bx, by]] = [ring[i - 1], ring[i]];
    if (crossesRay(x, y, ax, ay, bx, by)) inside = !inside;
  }
  return inside;
}
