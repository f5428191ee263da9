import { arcCount, OUTSIDE, type Topology } from '../model/topology.ts';

/** Upright strips of a topology's segments, to find the zone that a point lies in. */
class Strips {
  readonly #topology: Topology;
  readonly #west: number;
  readonly #width: number;
  /** Per strip the first points of the segments that reach into it. */
  readonly #strips: number[][];

  constructor(topology: Topology) {
    this.#topology = topology;
    const { x, start, points } = topology;
    let west = Infinity;
    let east = -Infinity;
    for (const value of x) {
      west = Math.min(west, value);
      east = Math.max(east, value);
    }
    // Narrow ones: a search looks through all segments of one.
    const count = Math.max(1, Math.ceil(2 * Math.sqrt(points.length)));
    this.#west = west;
    this.#width = (east - west) / count || 1;
    this.#strips = Array.from({ length: count + 1 }, () => []);
    for (let arc = 0; arc < arcCount(topology); arc++) {
      for (let i = start[arc]; i < start[arc + 1] - 1; i++) {
        const a = this.#strip(x[points[i]]);
        const b = this.#strip(x[points[i + 1]]);
        for (let strip = Math.min(a, b); strip <= Math.max(a, b); strip++) this.#strips[strip].push(i);
      }
    }
  }

  #strip(x: number): number {
    return Math.floor((x - this.#west) / this.#width);
  }

  /** Look straight up from the point: the underside of the first segment met belongs to its zone. */
  zoneAt(px: number, py: number): number {
    const { x, y, points } = this.#topology;
    const strip = this.#strips[this.#strip(px)];
    if (!strip) return OUTSIDE;
    let nearest = -Infinity;
    let slope = -Infinity;
    let met = -1;
    for (const i of strip) {
      const a = points[i];
      const b = points[i + 1];
      if (x[a] > px === x[b] > px) continue;
      const above = x[a] === px ? y[a] : x[b] === px ? y[b] : y[a] + ((px - x[a]) / (x[b] - x[a])) * (y[b] - y[a]);
      if (above > py || above < nearest) continue;
      // Straight below a corner two segments are met at once: the one that falls more steeply to the right is lower.
      const falls = (y[b] - y[a]) / (x[b] - x[a]);
      if (above === nearest && falls <= slope) continue;
      nearest = above;
      slope = falls;
      met = i;
    }
    return met < 0 ? OUTSIDE : this.#below(met);
  }

  /** The zone below a segment, by its first point. */
  #below(i: number): number {
    const { x, points, start, left, right } = this.#topology;
    let arc = 0;
    for (let end = left.length; end - arc > 1; ) {
      const middle = (arc + end) >> 1;
      if (start[middle] <= i) arc = middle;
      else end = middle;
    }
    return x[points[i + 1]] > x[points[i]] ? right[arc] : left[arc];
  }
}

const known = new WeakMap<Topology, Strips>();

/**
 * The zone that a point in grid coordinates lies in, or OUTSIDE; on an edge one of its two. A zone below
 * `Theatre.documented` is an index into `Theatre.places` as well.
 * @param x beyond 2^24 where the theatre crosses the date line, as in `Theatre.bounds`
 */
export function zoneAt(topology: Topology, x: number, y: number): number {
  let strips = known.get(topology);
  if (!strips) {
    strips = new Strips(topology);
    known.set(topology, strips);
  }
  return strips.zoneAt(x, y);
}
