import type { Drawing } from './drawing.ts';
import { EdgeCells } from './edge-cells.ts';

/** Passes after which lines are taken never to come to rest; twenty do for the worst that was tried. */
const MAX_PASSES = 60;
/** A vertex this near to an edge is put into it: half the diagonal of a lattice cell, so that rounding jumps over none. */
const PIXEL = 0.71;
/** So many numbers are looked through faster than a set of them is made. */
const FEW = 32;

/** The straight edges that are left when all lines are cut where they meet, and how each layer runs along them. */
export interface Woven {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Edges of each layer's boundary, and how often each is run along, less how often backwards; never 0. */
  readonly layers: readonly { readonly edges: Int32Array; readonly runs: Int8Array }[];
}

/**
 * Cut the edges of a drawing until they meet in common vertices and nowhere else: iterated snap rounding (Hobby,
 * "Practical segment intersection with finite precision output", 1999). An edge that passes a vertex within the
 * tolerance is led through it, so that a line drawn twice a little differently becomes one.
 * @param tolerance lattice steps
 * @param limit number of edges above which the work is given up
 * @returns null where it was
 */
export function weave(drawing: Drawing, tolerance: number, limit: number): Woven | null {
  const { from } = drawing;
  /** What an edge was cut into: the signed edges from its one end to the other. */
  const chains = new Map<number, Int32Array>();
  let fresh = 0;
  for (let pass = 0; ; pass++) {
    if (from.length - chains.size > limit) return null;
    if (pass === MAX_PASSES) return null;
    const cuts = cutsOf(drawing, chains, fresh, pass === 0 ? Math.max(tolerance, PIXEL) : PIXEL, limit);
    if (cuts === null) return null;
    if (cuts.size === 0) break;
    fresh = from.length;
    for (const [edge, vertices] of cuts) chains.set(edge, cutEdge(drawing, edge, vertices));
  }
  return { ...expand(drawing, chains), x: drawing.vertices.x, y: drawing.vertices.y };
}

/** The vertices that have to be put into each edge; null when they are more than the limit. */
function cutsOf(
  { from, to, vertices }: Drawing,
  chains: ReadonlyMap<number, unknown>,
  fresh: number,
  radius: number,
  limit: number,
): Map<number, number[]> | null {
  const { x, y } = vertices;
  const cuts = new Map<number, number[]>();
  let count = 0;
  const cut = (edge: number, vertex: number) => {
    const list = cuts.get(edge);
    if (!list) cuts.set(edge, [vertex]);
    else if (isAmong(list, edge, vertex)) return;
    else list.push(vertex);
    count++;
  };
  /** Looking through the list would take the square of it for an edge that thousands of lines cross. */
  const many = new Map<number, Set<number>>();
  const isAmong = (list: readonly number[], edge: number, vertex: number) => {
    if (list.length < FEW) return list.includes(vertex);
    const known = many.get(edge) ?? new Set(list);
    if (!many.has(edge)) many.set(edge, known);
    if (known.has(vertex)) return true;
    known.add(vertex);
    return false;
  };
  /** Put a vertex into an edge that it lies on. */
  const lead = (edge: number, vertex: number) => {
    const [a, b] = [from[edge], to[edge]];
    if (vertex === a || vertex === b) return false;
    const [dx, dy] = [x[b] - x[a], y[b] - y[a]];
    const [px, py] = [x[vertex] - x[a], y[vertex] - y[a]];
    const along = px * dx + py * dy;
    const whole = dx * dx + dy * dy;
    if (along <= 0 || along >= whole) return false;
    const across = px * dy - py * dx;
    if (across * across > radius * radius * whole || !shortens(edge, vertex)) return false;
    cut(edge, vertex);
    return true;
  };
  /** Parts are shorter than the whole, so that no edge comes to be a part of itself. */
  const shortens = (edge: number, vertex: number) => {
    const [a, b] = [from[edge], to[edge]];
    const whole = (x[b] - x[a]) ** 2 + (y[b] - y[a]) ** 2;
    return (
      (x[vertex] - x[a]) ** 2 + (y[vertex] - y[a]) ** 2 < whole &&
      (x[vertex] - x[b]) ** 2 + (y[vertex] - y[b]) ** 2 < whole
    );
  };
  /** The vertex, if it can cut the edge or is an end of it; else the end that lies nearest. */
  const endOr = (edge: number, vertex: number) => {
    const [a, b] = [from[edge], to[edge]];
    if (vertex === a || vertex === b || shortens(edge, vertex)) return vertex;
    const distance = (end: number) => (x[vertex] - x[end]) ** 2 + (y[vertex] - y[end]) ** 2;
    return distance(a) < distance(b) ? a : b;
  };

  const alive: number[] = [];
  for (let edge = 0; edge < from.length; edge++) if (!chains.has(edge)) alive.push(edge);
  const cells = new EdgeCells(alive, from, to, x, y, radius);
  cells.forEachPair(
    edge => edge >= fresh,
    (e, f) => {
      const [a, b, c, d] = [from[e], to[e], from[f], to[f]];
      if (Math.max(x[a], x[b]) + radius < Math.min(x[c], x[d])) return;
      if (Math.max(x[c], x[d]) + radius < Math.min(x[a], x[b])) return;
      if (Math.max(y[a], y[b]) + radius < Math.min(y[c], y[d])) return;
      if (Math.max(y[c], y[d]) + radius < Math.min(y[a], y[b])) return;
      let led = lead(e, c);
      led = lead(e, d) || led;
      led = lead(f, a) || led;
      led = lead(f, b) || led;
      if (led || a === c || a === d || b === c || b === d) return;
      const [abx, aby, cdx, cdy] = [x[b] - x[a], y[b] - y[a], x[d] - x[c], y[d] - y[c]];
      const [acx, acy] = [x[c] - x[a], y[c] - y[a]];
      const turnC = abx * acy - aby * acx;
      const turnD = abx * (y[d] - y[a]) - aby * (x[d] - x[a]);
      if (turnC > 0 === turnD > 0 || turnC === 0 || turnD === 0) return;
      const turnA = cdx * (y[a] - y[c]) - cdy * (x[a] - x[c]);
      const turnB = cdx * (y[b] - y[c]) - cdy * (x[b] - x[c]);
      if (turnA > 0 === turnB > 0 || turnA === 0 || turnB === 0) return;
      const at = turnC / (turnC - turnD);
      const vertex = vertices.at(Math.round(x[c] + at * cdx), Math.round(y[c] + at * cdy));
      // Where the crossing comes to lie in or behind an end, the other edge is led through that end.
      const [p, q] = [endOr(e, vertex), endOr(f, vertex)];
      if (p === vertex && q === vertex) {
        if (vertex !== a && vertex !== b) cut(e, vertex);
        if (vertex !== c && vertex !== d) cut(f, vertex);
      } else if (p !== vertex && shortens(f, p)) cut(f, p);
      else if (q !== vertex && shortens(e, q)) cut(e, q);
    },
    () => count > limit,
  );
  return count > limit ? null : cuts;
}

/** Cut an edge at vertices, in their order along it; gives the parts, signed. Every part is shorter than the edge. */
function cutEdge(drawing: Drawing, edge: number, inner: number[]): Int32Array {
  const { x, y } = drawing.vertices;
  const [a, b] = [drawing.from[edge], drawing.to[edge]];
  if (inner.length > 1) {
    const along = (vertex: number) => (x[vertex] - x[a]) * (x[b] - x[a]) + (y[vertex] - y[a]) * (y[b] - y[a]);
    inner.sort((p, q) => along(p) - along(q) || p - q);
  }
  // Two vertices that lie across a short edge can be further apart than it is long: then one of them at a time.
  const whole = (x[a] - x[b]) ** 2 + (y[a] - y[b]) ** 2;
  let last = a;
  let long = false;
  for (let i = 0; i <= inner.length && !long; i++) {
    const next = i < inner.length ? inner[i] : b;
    long = (x[last] - x[next]) ** 2 + (y[last] - y[next]) ** 2 >= whole;
    last = next;
  }
  const chain = [a, ...(long ? inner.slice(0, 1) : inner), b];
  return Int32Array.from({ length: chain.length - 1 }, (_, i) => drawing.edge(chain[i], chain[i + 1]));
}

/** Follow every layer along what its edges were cut into. Edges that no layer needs are left out. */
function expand(drawing: Drawing, chains: ReadonlyMap<number, Int32Array>) {
  const { layers, from, to } = drawing;
  const sums = new Int32Array(from.length);
  const number = new Int32Array(from.length).fill(-1);
  const kept: number[] = [];
  const run = (signed: number, touched: number[]) => {
    const edge = Math.abs(signed) - 1;
    const parts = chains.get(edge);
    if (parts) {
      for (const part of parts) run(signed > 0 ? part : -part, touched);
      return;
    }
    sums[edge] += Math.sign(signed);
    touched.push(edge);
  };
  const expanded = layers.map(signed => {
    const touched: number[] = [];
    for (const edge of signed) run(edge, touched);
    const edges: number[] = [];
    const runs: number[] = [];
    for (const edge of touched) {
      // Where a layer runs along an edge and back again there is nothing left of it.
      if (sums[edge] === 0) continue;
      if (number[edge] < 0) {
        number[edge] = kept.length;
        kept.push(edge);
      }
      edges.push(number[edge]);
      runs.push(sums[edge]);
      sums[edge] = 0;
    }
    return { edges: Int32Array.from(edges), runs: Int8Array.from(runs) };
  });
  return {
    layers: expanded,
    from: Int32Array.from(kept, edge => from[edge]),
    to: Int32Array.from(kept, edge => to[edge]),
  };
}
