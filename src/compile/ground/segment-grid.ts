import type { Topology } from '../../engine/model/topology.ts';

/** A straight piece of an arc: its arc, and its end points as numbers of the topology's vertices. */
export interface Piece {
  readonly arc: number;
  readonly from: number;
  readonly to: number;
}

/** The pieces of a topology's arcs in square cells, to find those near a box. */
export class SegmentGrid {
  readonly pieces: Piece[] = [];
  readonly #cells = new Map<number, number[]>();
  readonly #size: number;

  constructor(topology: Topology) {
    const { x, y, start, points, left } = topology;
    let sum = 0;
    for (let arc = 0; arc < left.length; arc++) {
      for (let i = start[arc]; i < start[arc + 1] - 1; i++) {
        const piece = { arc, from: points[i], to: points[i + 1] };
        this.pieces.push(piece);
        sum += Math.abs(x[piece.from] - x[piece.to]) + Math.abs(y[piece.from] - y[piece.to]);
      }
    }
    // Cells about as wide as a piece is long hold a few pieces each.
    this.#size = Math.max(1, sum / Math.max(1, this.pieces.length));
    this.pieces.forEach(({ from, to }, piece) => {
      for (const cell of this.#cellsOf(x[from], y[from], x[to], y[to])) {
        const list = this.#cells.get(cell);
        if (list) list.push(piece);
        else this.#cells.set(cell, [piece]);
      }
    });
  }

  *#cellsOf(x0: number, y0: number, x1: number, y1: number): Generator<number> {
    const cell = (value: number) => Math.floor(value / this.#size);
    for (let row = cell(Math.min(y0, y1)); row <= cell(Math.max(y0, y1)); row++) {
      for (let column = cell(Math.min(x0, x1)); column <= cell(Math.max(x0, x1)); column++)
        yield row * 2 ** 26 + column;
    }
  }

  /** The pieces that may touch a box, as indexes, each once. */
  near(x0: number, y0: number, x1: number, y1: number): Set<number> {
    const found = new Set<number>();
    for (const cell of this.#cellsOf(x0, y0, x1, y1)) for (const piece of this.#cells.get(cell) ?? []) found.add(piece);
    return found;
  }
}
