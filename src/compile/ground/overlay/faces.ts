import type { Woven } from './weave.ts';

/** The pieces of ground that woven edges cut the plane into; face 0 is all that lies beyond them. */
export interface Faces {
  readonly count: number;
  /** The face on each side of each edge, seen from `from` to `to` with y growing downwards. */
  readonly left: Int32Array;
  readonly right: Int32Array;
}

/** Find the faces. Every edge has two different ones: no layer runs along an edge that it does not need. */
export function findFaces({ x, y, from, to }: Pick<Woven, 'x' | 'y' | 'from' | 'to'>): Faces {
  // Half-edge 2e leaves `from`, 2e + 1 leaves `to`; each has its ground on the left.
  const edges = from.length;
  const origin = (half: number) => (half & 1 ? to[half >> 1] : from[half >> 1]);
  const after = nextAround(edges, origin, x, y);

  const cycle = new Int32Array(2 * edges).fill(-1);
  const firstHalf: number[] = [];
  const areas: number[] = [];
  for (let half = 0; half < 2 * edges; half++) {
    if (cycle[half] >= 0) continue;
    let area = 0;
    for (let h = half; cycle[h] < 0; h = after[h]) {
      cycle[h] = firstHalf.length;
      const [p, q] = [origin(h), origin(h ^ 1)];
      area += (x[q] - x[0]) * (y[p] - y[0]) - (x[p] - x[0]) * (y[q] - y[0]);
    }
    firstHalf.push(half);
    areas.push(area);
  }

  // A cycle that runs around nothing bounds its connected piece from without: it belongs to the face it lies in.
  const parent = Int32Array.from(firstHalf.keys());
  const root = (c: number): number => {
    let r = c;
    while (parent[r] !== r) r = parent[r];
    for (let k = c; parent[k] !== r; ) [k, parent[k]] = [parent[k], r];
    return r;
  };
  const strips = new EdgeStrips(x, y, from, to);
  const beyond: number[] = [];
  areas.forEach((area, c) => {
    if (area > 0) return;
    let top = origin(firstHalf[c]);
    for (let h = after[firstHalf[c]]; h !== firstHalf[c]; h = after[h]) {
      const v = origin(h);
      if (y[v] < y[top] || (y[v] === y[top] && x[v] < x[top])) top = v;
    }
    const edge = strips.above(x[top], y[top]);
    if (edge < 0) beyond.push(c);
    // Its lower side is the one on the right where it runs to the east.
    else parent[root(c)] = root(cycle[x[to[edge]] > x[from[edge]] ? 2 * edge + 1 : 2 * edge]);
  });

  const face = new Map<number, number>();
  for (const c of beyond) face.set(root(c), 0);
  let count = 1;
  const faceOf = Int32Array.from(firstHalf, (_, c) => {
    const r = root(c);
    let known = face.get(r);
    if (known === undefined) {
      known = count++;
      face.set(r, known);
    }
    return known;
  });
  return {
    count,
    left: Int32Array.from({ length: edges }, (_, e) => faceOf[cycle[2 * e]]),
    right: Int32Array.from({ length: edges }, (_, e) => faceOf[cycle[2 * e + 1]]),
  };
}

/** For each half-edge the one that follows it around the face on its left. */
function nextAround(
  edges: number,
  origin: (half: number) => number,
  x: ArrayLike<number>,
  y: ArrayLike<number>,
): Int32Array {
  const start = new Uint32Array(x.length + 1);
  for (let half = 0; half < 2 * edges; half++) start[origin(half) + 1]++;
  for (let v = 0; v < x.length; v++) start[v + 1] += start[v];
  const fill = start.slice();
  const around = new Uint32Array(2 * edges);
  const angle = new Float64Array(2 * edges);
  for (let half = 0; half < 2 * edges; half++) {
    const [p, q] = [origin(half), origin(half ^ 1)];
    around[fill[p]++] = half;
    angle[half] = Math.atan2(y[q] - y[p], x[q] - x[p]);
  }
  const after = new Int32Array(2 * edges);
  for (let v = 0; v < x.length; v++) {
    const star = around.subarray(start[v], start[v + 1]).sort((p, q) => angle[p] - angle[q]);
    // Whoever comes in along the twin of one goes on along the next clockwise: angles grow clockwise on the screen.
    star.forEach((half, i) => {
      after[half ^ 1] = star[(i + 1) % star.length];
    });
  }
  return after;
}

/** Edges in upright strips, to look straight up from a point. */
class EdgeStrips {
  readonly #strips: number[][];
  readonly #west: number;
  readonly #width: number;

  constructor(
    readonly x: ArrayLike<number>,
    readonly y: ArrayLike<number>,
    readonly from: ArrayLike<number>,
    readonly to: ArrayLike<number>,
  ) {
    let [west, east] = [Infinity, -Infinity];
    for (let e = 0; e < from.length; e++) {
      west = Math.min(west, x[from[e]], x[to[e]]);
      east = Math.max(east, x[from[e]], x[to[e]]);
    }
    const count = Math.max(1, Math.ceil(2 * Math.sqrt(from.length)));
    this.#west = west;
    this.#width = (east - west) / count || 1;
    this.#strips = Array.from({ length: count + 1 }, () => []);
    for (let e = 0; e < from.length; e++) {
      const [a, b] = [this.#strip(x[from[e]]), this.#strip(x[to[e]])];
      for (let strip = Math.min(a, b); strip <= Math.max(a, b); strip++) this.#strips[strip].push(e);
    }
  }

  #strip(x: number): number {
    return Math.floor((x - this.#west) / this.#width);
  }

  /** The lowest edge above a point, or -1. */
  above(px: number, py: number): number {
    const { x, y, from, to } = this;
    let found = -1;
    let nearest = -Infinity;
    for (const e of this.#strips[this.#strip(px)] ?? []) {
      const [a, b] = [from[e], to[e]];
      if (x[a] > px === x[b] > px) continue;
      const at = y[a] + ((px - x[a]) / (x[b] - x[a])) * (y[b] - y[a]);
      if (at >= py || at < nearest) continue;
      // Where two meet straight above, the one that lies lower beside the point counts.
      if (at === nearest && !lower(e, found, this)) continue;
      found = e;
      nearest = at;
    }
    return found;
  }
}

function lower(e: number, f: number, { x, y, from, to }: EdgeStrips): boolean {
  const slope = (edge: number) => (y[to[edge]] - y[from[edge]]) / (x[to[edge]] - x[from[edge]]);
  // Both reach to the east of the point: the half-open test above sees an edge from its west end on.
  return slope(e) > slope(f);
}
