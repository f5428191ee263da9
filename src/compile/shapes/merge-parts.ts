import { featureCollection, polygon } from '@turf/helpers';
import { union } from '@turf/union';
import type { Position } from 'geojson';
import { orient2d } from 'robust-predicates';

interface Edge {
  readonly a: Position;
  readonly b: Position;
  readonly west: number;
  readonly east: number;
}

/** How often rounding corners to whole numbers may make edges meet anew. */
const ROUNDS = 5;

/**
 * Polygons as one outline: provinces that share their borders, parts that overlap, a hole that touches the edge and a
 * line that runs back on itself are drawn as the ground that they cover together. The same list where nothing touches.
 */
export function mergeParts(polygons: Position[][][]): Position[][][] {
  return touchesItself(polygons, true) ? united(polygons) : polygons;
}

/**
 * The same for polygons of rings [x0, y0, x1, y1, ..] whose corners are whole numbers, and have to be: where one lay next to
 * an edge, rounding may have put it on the edge or across it. Then corners stand wherever edges meet. Corners may be
 * common.
 */
export function mergeRounded(polygons: Float64Array[][]): Float64Array[][] {
  const given = polygons.map(rings => rings.map(closedRing));
  let made = given;
  for (let round = 0; round < ROUNDS && touchesItself(made, false); round++) {
    made = withCommonCorners(united(made).map(rings => rings.map(ring => ring.map(corner => corner.map(Math.round)))));
  }
  return made === given ? polygons : made.map(rings => rings.map(flatRing));
}

function closedRing(ring: Float64Array): Position[] {
  const corners = Array.from({ length: ring.length / 2 }, (_, i): Position => [ring[2 * i], ring[2 * i + 1]]);
  return [...corners, ...corners.slice(0, 1)];
}

/** Without its last corner, which is its first, and without corners that fall on the one before. */
function flatRing(ring: readonly Position[]): Float64Array {
  return Float64Array.from(ring.filter((corner, i) => i > 0 && !isSame(corner, ring[i - 1])).flat());
}

function united(polygons: Position[][][]): Position[][][] {
  // `union` wants two at least, and mends one that is given with itself.
  const parts = polygons.map(rings => polygon(rings));
  const whole = union(featureCollection(parts.length > 1 ? parts : [parts[0], parts[0]]));
  if (!whole) return polygons;
  const { type, coordinates } = whole.geometry;
  return type === 'Polygon' ? [coordinates] : coordinates;
}

/** Puts a corner into every edge on which a corner of another lies. */
function withCommonCorners(polygons: Position[][][]): Position[][][] {
  const corners = polygons.flat(2).sort((p, q) => p[0] - q[0]);
  const firstFrom = (x: number) => {
    let [low, high] = [0, corners.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (corners[middle][0] < x) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const between = (a: Position, b: Position): Position[] => {
    const found: Position[] = [];
    const [low, high] = [Math.min(a[1], b[1]), Math.max(a[1], b[1])];
    for (let i = firstFrom(Math.min(a[0], b[0])); i < corners.length && corners[i][0] <= Math.max(a[0], b[0]); i++) {
      const corner = corners[i];
      if (corner[1] < low || corner[1] > high || isSame(corner, a) || isSame(corner, b)) continue;
      if (turn(a, b, corner) === 0 && !found.some(other => isSame(other, corner))) found.push(corner);
    }
    const far = (p: Position) => Math.abs(p[0] - a[0]) + Math.abs(p[1] - a[1]);
    return found.sort((p, q) => far(p) - far(q));
  };
  return polygons.map(rings =>
    rings.map(ring => ring.flatMap((corner, i) => (i === 0 ? [corner] : [...between(ring[i - 1], corner), corner]))),
  );
}

/**
 * Whether any two edges of closed rings meet other than as neighbours do, at their common corner.
 * @param corners whether a corner that two rings, or two parts of one, have in common counts as well
 */
function touchesItself(polygons: readonly (readonly (readonly Position[])[])[], corners: boolean): boolean {
  const edges: Edge[] = [];
  for (const ring of polygons.flat()) {
    for (let i = 0; i + 1 < ring.length; i++) {
      const [a, b] = [ring[i], ring[i + 1]];
      if (isSame(a, b)) continue;
      edges.push({ a, b, west: Math.min(a[0], b[0]), east: Math.max(a[0], b[0]) });
    }
  }
  edges.sort((p, q) => p.west - q.west);
  let open: Edge[] = [];
  for (const edge of edges) {
    open = open.filter(other => other.east >= edge.west);
    for (const other of open) if (meet(edge, other, corners)) return true;
    open.push(edge);
  }
  return false;
}

function meet(one: Edge, other: Edge, corners: boolean): boolean {
  const { a, b } = one;
  const { a: c, b: d } = other;
  if (Math.max(a[1], b[1]) < Math.min(c[1], d[1]) || Math.max(c[1], d[1]) < Math.min(a[1], b[1])) return false;
  // Neighbours meet at their corner; only one that runs back along the other meets it elsewhere.
  if (isSame(b, c)) return runsBack(a, b, d);
  if (isSame(d, a)) return runsBack(c, d, b);
  if (isSame(a, c)) return corners || runsBack(b, a, d);
  if (isSame(b, d)) return corners || runsBack(a, b, c);
  const [toC, toD] = [turn(a, b, c), turn(a, b, d)];
  const [toA, toB] = [turn(c, d, a), turn(c, d, b)];
  if (toC === 0 && toD === 0) return one.west <= other.east && other.west <= one.east;
  return toC * toD <= 0 && toA * toB <= 0;
}

/** Whether the way from a over a corner to b turns round at it. */
function runsBack(a: Position, corner: Position, b: Position): boolean {
  const along = (a[0] - corner[0]) * (b[0] - corner[0]) + (a[1] - corner[1]) * (b[1] - corner[1]);
  return along > 0 && turn(a, corner, b) === 0;
}

function turn(a: Position, b: Position, c: Position): number {
  return Math.sign(orient2d(a[0], a[1], b[0], b[1], c[0], c[1]));
}

function isSame(a: Position, b: Position): boolean {
  return a[0] === b[0] && a[1] === b[1];
}
