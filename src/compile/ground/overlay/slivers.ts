import { FaceEdges } from './cover.ts';
import type { Overlay } from './overlay.ts';

/** A connected piece of faces that are covered alike. */
export interface Piece {
  readonly faces: readonly number[];
  readonly km2: number;
  /** Twice its area by its perimeter, lattice steps: about the width of a strip. */
  readonly width: number;
  /** Length of its border with every other kind of cover, lattice steps, longest first. */
  readonly borders: readonly (readonly [kind: number, length: number])[];
}

/** Finds connected pieces of ground in an overlay. */
export class PieceFinder {
  readonly #overlay: Overlay;
  readonly #sides: FaceEdges;
  readonly #seen: Uint32Array;
  #run = 0;

  constructor(overlay: Overlay) {
    this.#overlay = overlay;
    this.#sides = new FaceEdges(overlay.faces);
    this.#seen = new Uint32Array(overlay.faces.count);
  }

  /**
   * The pieces of all faces but face 0 whose kind is wanted.
   * @param kindOf what covers each face, as a number
   * @param most km2 above which a piece is passed over: of large ground only its faces are looked at
   */
  find(kindOf: ArrayLike<number>, wanted: (kind: number) => boolean, most = Infinity): Piece[] {
    this.#run++;
    const pieces: Piece[] = [];
    for (let face = 1; face < kindOf.length; face++) {
      if (this.#seen[face] === this.#run || !wanted(kindOf[face])) continue;
      const piece = this.#flood(face, kindOf, most);
      if (piece) pieces.push(piece);
    }
    return pieces;
  }

  #flood(first: number, kindOf: ArrayLike<number>, most: number): Piece | null {
    const { woven, faces, km2 } = this.#overlay;
    const { start, edges } = this.#sides;
    const { x, y, from, to } = woven;
    const { left, right } = faces;
    const kind = kindOf[first];
    const found = [first];
    const borders = new Map<number, number>();
    let [area, perimeter, ground] = [0, 0, 0];
    this.#seen[first] = this.#run;
    for (let i = 0; i < found.length; i++) {
      const face = found[i];
      ground += km2[face];
      for (let at = start[face]; at < start[face + 1]; at++) {
        const edge = edges[at];
        const isLeft = left[edge] === face;
        const other = isLeft ? right[edge] : left[edge];
        if (other !== 0 && kindOf[other] === kind) {
          if (this.#seen[other] === this.#run) continue;
          this.#seen[other] = this.#run;
          found.push(other);
          continue;
        }
        if (ground > most) continue;
        const [p, q] = isLeft ? [from[edge], to[edge]] : [to[edge], from[edge]];
        const [px, py, qx, qy] = [x[p], y[p], x[q], y[q]];
        const length = Math.hypot(qx - px, qy - py);
        area += (qx - x[0]) * (py - y[0]) - (px - x[0]) * (qy - y[0]);
        perimeter += length;
        if (other !== 0) borders.set(kindOf[other], (borders.get(kindOf[other]) ?? 0) + length);
      }
    }
    if (ground > most) return null;
    return {
      faces: found,
      km2: ground,
      width: area / (perimeter || 1),
      borders: [...borders].sort((a, b) => b[1] - a[1] || a[0] - b[0]),
    };
  }
}
