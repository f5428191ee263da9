/**
 * The subject's outline, indexed: which of its segments come near a box, and whether a point lies inside.
 * Polygons of rings in grid units, each ring [x0, y0, x1, y1, ..], first ring outside, the others holes.
 */
export type Polygons = readonly (readonly Float64Array[])[];

const CELLS = 64;

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
      const [a, b] = [this.from[segment], this.to[segment]];
      const [left, right] = inOrder(this.#column(this.x[a]), this.#column(this.x[b]));
      const [top, bottom] = inOrder(this.#row(this.y[a]), this.#row(this.y[b]));
      for (let row = top; row <= bottom; row++) {
        this.#rows[row].push(segment);
        for (let column = left; column <= right; column++) this.#cells[row * CELLS + column].push(segment);
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

  /** Whether a point lies in the subject (even-odd). */
  contains(x: number, y: number): boolean {
    const [west, north, east, south] = this.box;
    if (x < west || x > east || y < north || y > south) return false;
    const cell = this.#row(y) * CELLS + this.#column(x);
    if (this.#cells[cell].length > 0) return this.#evenOdd(x, y);
    if (this.#inside[cell] === 2) this.#inside[cell] = this.#evenOdd(x, y) ? 1 : 0;
    return this.#inside[cell] === 1;
  }

  #evenOdd(x: number, y: number): boolean {
    let inside = false;
    for (const segment of this.#rows[this.#row(y)]) {
      const [a, b] = [this.from[segment], this.to[segment]];
      const [ay, by] = [this.y[a], this.y[b]];
      if (ay > y !== by > y && x < this.x[a] + ((y - ay) / (by - ay)) * (this.x[b] - this.x[a])) inside = !inside;
    }
    return inside;
  }
}

function inOrder(a: number, b: number): [number, number] {
  return a < b ? [a, b] : [b, a];
}
