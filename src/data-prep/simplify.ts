import { type Chain, nearestOnSegment, type Point, toMetres } from './chain.ts';

/**
 * Douglas and Peucker: keeps the ends, and every point that lies further than `tolerance(point)` metres from the line
 * of the others. Where the shorter line would cross itself, as it does in narrow bays, points are put back until it no
 * longer does.
 */
export function simplify(chain: Chain, tolerance: (p: Point) => number): Chain {
  const flat = chain.map(toMetres);
  const keep = new Uint8Array(chain.length);
  keep[0] = keep[chain.length - 1] = 1;
  const todo: [number, number][] = [[0, chain.length - 1]];
  for (let span = todo.pop(); span; span = todo.pop()) {
    const [from, to] = span;
    const at = furthest(flat, from, to, i => tolerance(chain[i]));
    if (at < 0) continue;
    keep[at] = 1;
    todo.push([from, at], [at, to]);
  }
  for (let kept = indexes(keep); putBack(flat, keep, kept); kept = indexes(keep));
  return chain.filter((_, i) => keep[i]);
}

/** The point between two others that misses their segment by most, in units of its tolerance; -1 when none misses it. */
function furthest(flat: Chain, from: number, to: number, tolerance: (i: number) => number): number {
  let worst = 1;
  let at = -1;
  for (let i = from + 1; i < to; i++) {
    const near = nearestOnSegment(flat[i], flat[from], flat[to]);
    const off = Math.hypot(near[0] - flat[i][0], near[1] - flat[i][1]) / tolerance(i);
    if (off <= worst) continue;
    worst = off;
    at = i;
  }
  return at;
}

function indexes(keep: Uint8Array): number[] {
  return [...keep.keys()].filter(i => keep[i]);
}

/** Keeps one more point of each of the segments that cross; false when none do or nothing is left to put back. */
function putBack(flat: Chain, keep: Uint8Array, kept: readonly number[]): boolean {
  let changed = false;
  for (const [a, b] of crossings(kept.map(i => flat[i]))) {
    for (const k of [a, b]) {
      const at = furthest(flat, kept[k], kept[k + 1], () => 1e-6);
      if (at < 0) continue;
      keep[at] = 1;
      changed = true;
    }
  }
  return changed;
}

/** Pairs of segments (by the index of their first point) that cross or touch without being neighbours. */
export function crossings(line: Chain): [number, number][] {
  const found: [number, number][] = [];
  const closed = line[0][0] === line[line.length - 1][0] && line[0][1] === line[line.length - 1][1];
  for (let i = 0; i < line.length - 1; i++) {
    for (let j = i + 2; j < line.length - 1; j++) {
      if (closed && i === 0 && j === line.length - 2) continue;
      if (cross(line[i], line[i + 1], line[j], line[j + 1])) found.push([i, j]);
    }
  }
  return found;
}

function cross(a: Point, b: Point, c: Point, d: Point): boolean {
  if (Math.max(a[0], b[0]) < Math.min(c[0], d[0]) || Math.max(c[0], d[0]) < Math.min(a[0], b[0])) return false;
  if (Math.max(a[1], b[1]) < Math.min(c[1], d[1]) || Math.max(c[1], d[1]) < Math.min(a[1], b[1])) return false;
  const side = (p: Point, q: Point, r: Point) =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  return side(a, b, c) * side(a, b, d) <= 0 && side(c, d, a) * side(c, d, b) <= 0;
}
