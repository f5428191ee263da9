import type { Faces } from './faces.ts';
import type { Woven } from './weave.ts';

/** A way from face 0 to every other face, each step over one edge, so that what layers cover is found by walking it. */
export class Cover {
  /** Faces in the order of the way, each after the one that it is reached from. */
  readonly #order: Int32Array;
  readonly #parent: Int32Array;
  /** The edge crossed to reach a face: `edge + 1` from its right to its left, `-(edge + 1)` the other way. */
  readonly #step: Int32Array;
  readonly #woven: Woven;
  /** What the layer at hand runs along each edge; all 0 between calls. */
  readonly #runs: Int32Array;

  constructor(woven: Woven, faces: Faces) {
    this.#woven = woven;
    this.#runs = new Int32Array(woven.from.length);
    const sides = new FaceEdges(faces);
    const reached = new Uint8Array(faces.count);
    const order = [0];
    this.#parent = new Int32Array(faces.count);
    this.#step = new Int32Array(faces.count);
    reached[0] = 1;
    for (let i = 0; i < order.length; i++) {
      const face = order[i];
      sides.forEach(face, edge => {
        const [left, right] = [faces.left[edge], faces.right[edge]];
        const other = left === face ? right : left;
        if (reached[other]) return;
        reached[other] = 1;
        this.#parent[other] = face;
        this.#step[other] = other === left ? edge + 1 : -(edge + 1);
        order.push(other);
      });
    }
    this.#order = Int32Array.from(order);
  }

  /** Write into `inside` which faces a layer covers: 1 or 0. */
  ofLayer(layer: number, inside: Uint8Array): void {
    const { edges, runs } = this.#woven.layers[layer];
    for (let i = 0; i < edges.length; i++) this.#runs[edges[i]] = runs[i];
    const winding = new Int32Array(inside.length);
    inside[0] = 0;
    for (let i = 1; i < this.#order.length; i++) {
      const face = this.#order[i];
      const step = this.#step[face];
      const turns = winding[this.#parent[face]] + (step > 0 ? this.#runs[step - 1] : -this.#runs[-step - 1]);
      winding[face] = turns;
      // Where rounding turned a sliver over it winds the wrong way round: it covers nothing.
      inside[face] = turns > 0 ? 1 : 0;
    }
    for (const edge of edges) this.#runs[edge] = 0;
  }

  /** The layers that cover each face, for many layers that hardly overlap: in one walk over all of them. */
  owners(faces: Faces): readonly (readonly number[])[] {
    const over: { layer: number; runs: number }[][] = Array.from({ length: this.#runs.length }, () => []);
    this.#woven.layers.forEach(({ edges, runs }, layer) => {
      edges.forEach((edge, i) => {
        over[edge].push({ layer, runs: runs[i] });
      });
    });
    const windings: ReadonlyMap<number, number>[] = new Array(faces.count);
    windings[0] = new Map();
    for (const face of this.#order.subarray(1)) {
      const step = this.#step[face];
      const winding = new Map(windings[this.#parent[face]]);
      for (const { layer, runs } of over[Math.abs(step) - 1]) {
        const turns = (winding.get(layer) ?? 0) + Math.sign(step) * runs;
        if (turns === 0) winding.delete(layer);
        else winding.set(layer, turns);
      }
      windings[face] = winding;
    }
    return windings.map(winding =>
      [...winding]
        .filter(([, turns]) => turns > 0)
        .map(([layer]) => layer)
        .sort((a, b) => a - b),
    );
  }
}

/** The edges around each face. */
export class FaceEdges {
  /** Where the edges of each face begin in `edges`; one more for the end. */
  readonly start: Uint32Array;
  readonly edges: Uint32Array;

  constructor({ count, left, right }: Faces) {
    this.start = new Uint32Array(count + 1);
    for (const side of [left, right]) for (const face of side) this.start[face + 1]++;
    for (let face = 0; face < count; face++) this.start[face + 1] += this.start[face];
    const fill = this.start.slice();
    this.edges = new Uint32Array(2 * left.length);
    for (let edge = 0; edge < left.length; edge++) {
      this.edges[fill[left[edge]]++] = edge;
      this.edges[fill[right[edge]]++] = edge;
    }
  }

  forEach(face: number, visit: (edge: number) => void): void {
    for (let i = this.start[face]; i < this.start[face + 1]; i++) visit(this.edges[i]);
  }
}
