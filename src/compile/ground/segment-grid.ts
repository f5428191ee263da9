import type { Topology } from '../../engine/model/topology.ts';

/** A straight piece of an arc: its arc, and its end points as numbers of the topology's vertices. */
export interface Piece {
  readonly arc: number;
  readonly from: number;
  readonly to: number;
}

/** The pieces of a topology's arcs, arc by arc. */
export function piecesOf({ start, points, left }: Topology): Piece[] {
  const pieces: Piece[] = [];
  for (let arc = 0; arc < left.length; arc++) {
    for (let i = start[arc]; i < start[arc + 1] - 1; i++) pieces.push({ arc, from: points[i], to: points[i + 1] });
  }
  return pieces;
}

/** The pieces of a topology's arcs in square cells, to find those that a line may cross. */
export class SegmentGrid {
  readonly pieces: readonly Piece[];
  readonly #cells = new Map<number, number[]>();
  readonly #size: number;

  constructor(topology: Topology) {
    const { x, y } = topology;
    this.pieces = piecesOf(topology);
    const sum = this.pieces.reduce(
      (length, { from, to }) => length + Math.abs(x[from] - x[to]) + Math.abs(y[from] - y[to]),
      0,
    );
    // Cells about as wide as a piece is long hold a few pieces each.
    this.#size = Math.max(1, sum / Math.max(1, this.pieces.length));
    this.pieces.forEach(({ from, to }, piece) => {
      this.#pass(x[from], y[from], x[to], y[to], cell => {
        const list = this.#cells.get(cell);
        if (list) list.push(piece);
        else this.#cells.set(cell, [piece]);
      });
    });
  }

  /**
   * Visit the cells that a line passes, and no others: a border of a thousand km crosses thousands of them, its box holds
   * millions.
   */
  #pass(x0: number, y0: number, x1: number, y1: number, visit: (cell: number) => void): void {
    const size = this.#size;
    const [ax, ay, bx, by] = y0 <= y1 ? [x0, y0, x1, y1] : [x1, y1, x0, y0];
    const slope = by > ay ? (bx - ax) / (by - ay) : 0;
    const [low, high] = ax < bx ? [ax, bx] : [bx, ax];
    const last = Math.floor((by + MARGIN) / size);
    for (let row = Math.floor((ay - MARGIN) / size); row <= last; row++) {
      let [west, east] = [low, high];
      if (by > ay) {
        const p = ax + slope * (row * size - MARGIN - ay);
        const q = ax + slope * ((row + 1) * size + MARGIN - ay);
        west = Math.max(low, Math.min(p, q));
        east = Math.min(high, Math.max(p, q));
      }
      const end = Math.floor((east + MARGIN) / size);
      for (let column = Math.floor((west - MARGIN) / size); column <= end; column++) visit(row * 2 ** 26 + column);
    }
  }

  /** The pieces that may cross or touch a line, as indexes, each once. */
  near(x0: number, y0: number, x1: number, y1: number): Set<number> {
    const found = new Set<number>();
    this.#pass(x0, y0, x1, y1, cell => {
      for (const piece of this.#cells.get(cell) ?? []) found.add(piece);
    });
    return found;
  }
}

/** How far beside a cell a line may pass and still count as in it, grid units: more than rounding moves a point by. */
const MARGIN = 0.5;
