import { crossesRay } from './segment.ts';
/**
 * The subject's outline, indexed: which of its segments come near a box, and whether a point lies inside.
 * Polygons of rings in grid units, each ring [x0, y0, x1, y1, ..], first ring outside, the others holes.
 */
export type Polygons = readonly (readonly Float64Array[])[];

const CELLS = 64;
/** Grid units: far more than what two points may differ by and be one. */
const MARGIN = 1;

export class Outline {
  /** Vertices, each once, in the order of the rings. */
  readonly x: number[] = [];
  readonly y: number[] = [];
  /** Vertices of each segment; the subject lies to the left of it, seen from `from` to `to` with y downwards. */
  readonly from: number[] = [];
  readonly to: number[] = [];
  /** West, north, east, south. */
  readonly box: readonly [number, number, number, number];

  readonly #cells: number[][] = [];
  /** The segments that reach into each row of cells. */
  readonly #rows: number[][] = [];
  /** For cells that no segment touches: 1 inside, 0 outside, 2 not asked yet. */
  readonly #inside = new Uint8Array(CELLS * CELLS).fill(2);
  /** How many segments come within MARGIN of the cells above and to the left, a row and a column more than cells. */
  readonly #busy = new Uint32Array((CELLS + 1) * (CELLS + 1));
  readonly #cellWidth: number;
  readonly #cellHeight: number;

  constructor(polygons: Polygons) {
    const known = new Map<string, number>();
    for (const polygon of polygons) {
      polygon.forEach((ring, index) => {
        this.#addRing(ring, index > 0, known);
      });
    }
    const [west, north, east, south] = [Math.min, Math.min, Math.max, Math.max].map((pick, side) =>
      (side % 2 ? this.y : this.x).reduce((a, b) => pick(a, b), pick === Math.min ? Infinity : -Infinity),
    );
    this.box = [west, north, east, south];
    this.#cellWidth = (east - west) / CELLS || 1;
    this.#cellHeight = (south - north) / CELLS || 1;
    for (let cell = 0; cell < CELLS * CELLS; cell++) this.#cells.push([]);
    for (let row = 0; row < CELLS; row++) this.#rows.push([]);
    for (let segment = 0; segment < this.from.length; segment++) {
      const a = this.from[segment];
      const b = this.to[segment];
      const x0 = Math.min(this.x[a], this.x[b]);
      const x1 = Math.max(this.x[a], this.x[b]);
      const y0 = Math.min(this.y[a], this.y[b]);
      const y1 = Math.max(this.y[a], this.y[b]);
      const left = this.#column(x0);
      const right = this.#column(x1);
      for (let row = this.#row(y0); row <= this.#row(y1); row++) {
        this.#rows[row].push(segment);
        for (let column = left; column <= right; column++) this.#cells[row * CELLS + column].push(segment);
      }
      this.#occupy(x0 - MARGIN, y0 - MARGIN, x1 + MARGIN, y1 + MARGIN);
    }
    for (let row = 1; row <= CELLS; row++) {
      for (let column = 1; column <= CELLS; column++) {
        const at = row * (CELLS + 1) + column;
        const above = at - CELLS - 1;
        this.#busy[at] += this.#busy[at - 1] + this.#busy[above] - this.#busy[above - 1];
      }
    }
  }

  #occupy(x0: number, y0: number, x1: number, y1: number): void {
    for (let row = this.#row(y0); row <= this.#row(y1); row++) {
      for (let column = this.#column(x0); column <= this.#column(x1); column++) {
        this.#busy[(row + 1) * (CELLS + 1) + column + 1]++;
      }
    }
  }

  #addRing(ring: Float64Array, hole: boolean, known: Map<string, number>): void {
    const vertices: number[] = [];
    for (let i = 0; i < ring.length; i += 2) {
      const key = `${ring[i]},${ring[i + 1]}`;
      let vertex = known.get(key);
      if (vertex === undefined) {
        vertex = this.x.length;
        known.set(key, vertex);
        this.x.push(ring[i]);
        this.y.push(ring[i + 1]);
      }
      if (vertices[vertices.length - 1] !== vertex) vertices.push(vertex);
    }
    if (vertices[0] === vertices[vertices.length - 1]) vertices.pop();
    let area = 0;
    vertices.forEach((vertex, i) => {
      const next = vertices[(i + 1) % vertices.length];
      area += this.x[vertex] * this.y[next] - this.x[next] * this.y[vertex];
    });
    // With y downwards a positive sum runs clockwise to the eye, with the ring's inside on the right.
    if (area > 0 !== hole) vertices.reverse();
    vertices.forEach((vertex, i) => {
      this.from.push(vertex);
      this.to.push(vertices[(i + 1) % vertices.length]);
    });
  }

  #column(x: number): number {
    return Math.max(0, Math.min(CELLS - 1, Math.floor((x - this.box[0]) / this.#cellWidth)));
  }

  #row(y: number): number {
    return Math.max(0, Math.min(CELLS - 1, Math.floor((y - this.box[1]) / this.#cellHeight)));
  }

  /** The segments that may touch a box, each once, in the same order every time. */
  near(x0: number, y0: number, x1: number, y1: number): readonly number[] {
    const [west, north, east, south] = this.box;
    if (
      (x0 < west && x1 < west) ||
      (x0 > east && x1 > east) ||
      (y0 < north && y1 < north) ||
      (y0 > south && y1 > south)
    ) {
      return [];
    }
    const [left, right] = inOrder(this.#column(x0), this.#column(x1));
    const [top, bottom] = inOrder(this.#row(y0), this.#row(y1));
    if (left === right && top === bottom) return this.#cells[top * CELLS + left];
    const found: number[] = [];
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) found.push(...this.#cells[row * CELLS + column]);
    }
    return found.length > 1 ? [...new Set(found)] : found;
  }

  /** Whether a line lies in the subject's box and no segment comes within MARGIN of any cell that it may run through. */
  isClear(x0: number, y0: number, x1: number, y1: number): boolean {
    const box = this.box;
    const west = Math.min(x0, x1);
    const east = Math.max(x0, x1);
    const north = Math.min(y0, y1);
    const south = Math.max(y0, y1);
    if (west < box[0] || north < box[1] || east > box[2] || south > box[3]) return false;
    const left = this.#column(west);
    const right = this.#column(east) + 1;
    const top = this.#row(north) * (CELLS + 1);
    const bottom = (this.#row(south) + 1) * (CELLS + 1);
    const busy = this.#busy;
    return busy[bottom + right] - busy[bottom + left] - busy[top + right] + busy[top + left] === 0;
  }

  /** Whether a point lies in the subject (even-odd). */
  contains(x: number, y: number): boolean {
    const box = this.box;
    if (x < box[0] || x > box[2] || y < box[1] || y > box[3]) return false;
    const cell = this.#row(y) * CELLS + this.#column(x);
    if (this.#cells[cell].length > 0) return this.#evenOdd(x, y);
    if (this.#inside[cell] === 2) this.#inside[cell] = this.#evenOdd(x, y) ? 1 : 0;
    return this.#inside[cell] === 1;
  }

  #evenOdd(x: number, y: number): boolean {
    let inside = false;
    for (const segment of this.#rows[this.#row(y)]) {
      const a = this.from[segment];
      const b = this.to[segment];
      if (crossesRay(x, y, this.x[a], this.y[a], this.x[b], this.y[b])) inside = !inside;
    }
    return inside;
  }
}

function inOrder(a: number, b: number): [number, number] {
  return a < b ? [a, b] : [b, a];
}
