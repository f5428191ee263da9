import { crossesRay, nearestAlong } from '../engine/geometry/segment.ts';

/**
 * Lines of the base map as plain lists of [longitude, latitude]. Two polygons share a border exactly because both are
 * put together from the same chain; so a chain is joined, cut and simplified once, before any polygon is made of it.
 */
export type Point = [lng: number, lat: number];
export type Chain = Point[];
export type Box = readonly [west: number, south: number, east: number, north: number];

/** Metres in a degree of latitude, and in a degree of longitude at the theatre's middle latitude. */
const METRES = 111_195;
const METRES_EAST = METRES * Math.cos((35.9 * Math.PI) / 180);

/** Flat metres. Good to 1 % over the few hundred kilometres of a theatre, which is all these scripts need. */
export function toMetres([lng, lat]: Point): Point {
  return [lng * METRES_EAST, lat * METRES];
}

export function fromMetres([x, y]: Point): Point {
  return [x / METRES_EAST, y / METRES];
}

/** Distance on the ground, metres. */
export function metres(a: Point, b: Point): number {
  return Math.hypot((a[0] - b[0]) * METRES_EAST, (a[1] - b[1]) * METRES);
}

/** The point of segment `ab` that is nearest to `p`, in the units of the input. */
export function nearestOnSegment(p: Point, a: Point, b: Point): Point {
  const at = nearestAlong(p[0], p[1], a[0], a[1], b[0], b[1]);
  return [a[0] + at * (b[0] - a[0]), a[1] + at * (b[1] - a[1])];
}

/** Distance from `p` to the nearest point of the chain, metres. */
export function distanceTo(chain: Chain, p: Point): number {
  const q = toMetres(p);
  let best = Number.POSITIVE_INFINITY;
  for (let i = 1; i < chain.length; i++) {
    const near = nearestOnSegment(q, toMetres(chain[i - 1]), toMetres(chain[i]));
    best = Math.min(best, Math.hypot(near[0] - q[0], near[1] - q[1]));
  }
  return best;
}

/** Whether a closed ring holds the point (even-odd rule). */
export function inRing(ring: Chain, [x, y]: Point): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i];
    const [xj, yj] = ring[j];
    if (crossesRay(x, y, xi, yi, xj, yj)) inside = !inside;
  }
  return inside;
}

/** Joins pieces that meet end to end into the longest chains there are; a closed chain repeats its first point. */
export function join(pieces: readonly Chain[]): Chain[] {
  const key = (p: Point) => `${p[0].toFixed(7)},${p[1].toFixed(7)}`;
  const at = new Map<string, Set<Chain>>();
  const put = (c: Chain) => {
    for (const p of [c[0], c[c.length - 1]]) at.set(key(p), (at.get(key(p)) ?? new Set()).add(c));
  };
  const drop = (c: Chain) => {
    for (const p of [c[0], c[c.length - 1]]) at.get(key(p))?.delete(c);
  };
  const left = new Set<Chain>();
  for (const piece of pieces) {
    let chain = piece;
    // Two pieces become one where exactly they meet: at a meeting of three borders the chains stay apart.
    for (let grown = true; grown && key(chain[0]) !== key(chain[chain.length - 1]); ) {
      grown = false;
      for (const end of ['last', 'first'] as const) {
        const tip = end === 'last' ? chain[chain.length - 1] : chain[0];
        const [other, more] = at.get(key(tip)) ?? [];
        if (!other || more) continue;
        drop(other);
        left.delete(other);
        const tail = key(other[0]) === key(tip) ? other : [...other].reverse();
        chain = end === 'last' ? [...chain, ...tail.slice(1)] : [...[...tail].reverse(), ...chain.slice(1)];
        grown = true;
        break;
      }
    }
    put(chain);
    left.add(chain);
  }
  return [...left];
}

/** Rounds to so many decimals and drops points that became equal to their neighbour. */
export function round(chain: Chain, decimals: number | ((p: Point) => number)): Chain {
  const out: Chain = [];
  for (const [x, y] of chain) {
    const f = 10 ** (typeof decimals === 'number' ? decimals : decimals([x, y]));
    const p: Point = [Math.round(x * f) / f, Math.round(y * f) / f];
    const last = out[out.length - 1];
    if (!last || last[0] !== p[0] || last[1] !== p[1]) out.push(p);
  }
  return out;
}

/** Points on the chain at most `step` metres apart, the chain's own points among them. */
export function densify(chain: Chain, step: number): Chain {
  const out: Chain = [chain[0]];
  for (let i = 1; i < chain.length; i++) {
    const [a, b] = [chain[i - 1], chain[i]];
    const n = Math.ceil(metres(a, b) / step);
    for (let k = 1; k <= n; k++) out.push([a[0] + ((b[0] - a[0]) * k) / n, a[1] + ((b[1] - a[1]) * k) / n]);
  }
  return out;
}

/** Index of the chain's point nearest to `p`. */
export function nearestIndex(chain: Chain, p: Point): number {
  let best = 0;
  for (let i = 1; i < chain.length; i++) if (metres(chain[i], p) < metres(chain[best], p)) best = i;
  return best;
}

/** The chain with a point added where it first crosses the line x = value (axis 0) or y = value (axis 1). */
export function cutAt(chain: Chain, axis: 0 | 1, value: number): { chain: Chain; at: number } {
  for (let i = 1; i < chain.length; i++) {
    const [a, b] = [chain[i - 1], chain[i]];
    if (a[axis] === value) return { chain, at: i - 1 };
    if (a[axis] < value === b[axis] < value) continue;
    const t = (value - a[axis]) / (b[axis] - a[axis]);
    const p: Point = [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
    p[axis] = value;
    return { chain: [...chain.slice(0, i), p, ...chain.slice(i)], at: i };
  }
  throw new Error(`no crossing at ${axis === 0 ? 'longitude' : 'latitude'} ${value}`);
}
