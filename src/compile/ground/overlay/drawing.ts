import { VertexPool } from './vertex-pool.ts';

/** A ring on a lattice [x0, y0, x1, y1, ..], its first point not repeated. */
export type LatticeRing = Int32Array;

/** Which way a layer's edge runs: `edge + 1` from its first end to its second, `-(edge + 1)` the other way. */
export type SignedEdge = number;

/**
 * The lines of many layers in one drawing: every vertex once, every straight edge once, and each layer as the edges
 * that its rings run along. Rings run with their ground always on the same hand.
 */
export class Drawing {
  readonly vertices: VertexPool;
  /** Ends of each edge, the lower vertex number first. */
  readonly from: number[] = [];
  readonly to: number[] = [];
  readonly layers: Int32Array[] = [];
  readonly #edges = new Map<number, number>();

  /** @param tolerance lattice steps within which vertices are taken for one; those of the first layers stay in place */
  constructor(tolerance: number) {
    this.vertices = new VertexPool(tolerance);
  }

  addLayer(rings: readonly LatticeRing[]): void {
    const edges: SignedEdge[] = [];
    for (const ring of rings) {
      const first = this.vertices.near(ring[0], ring[1]);
      let last = first;
      for (let i = 2; i < ring.length; i += 2) {
        const next = this.vertices.near(ring[i], ring[i + 1]);
        if (next === last) continue;
        edges.push(this.edge(last, next));
        last = next;
      }
      if (last !== first) edges.push(this.edge(last, first));
    }
    this.layers.push(Int32Array.from(edges));
  }

  /** The edge between two vertices, signed by the way in which it is named here. */
  edge(from: number, to: number): SignedEdge {
    const [low, high] = from < to ? [from, to] : [to, from];
    const key = low * 2 ** 26 + high;
    let edge = this.#edges.get(key);
    if (edge === undefined) {
      edge = this.from.length;
      this.#edges.set(key, edge);
      this.from.push(low);
      this.to.push(high);
    }
    return from < to ? edge + 1 : -(edge + 1);
  }
}
