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
    for (let segment = 0; segment < this.from.length; segment++) {
      const [a, b] = [this.from[segment], this.to[segment]];
      this.#eachCell(this.x[a], this.y[a], this.x[b], this.y[b], cell => this.#cells[cell].push(segment));
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

  #eachCell(x0: number, y0: number, x1: number, y1: number, visit: (cell: number) => void): void {
    const [west, north] = this.box;
    const clamp = (value: number) => Math.max(0, Math.min(CELLS - 1, Math.floor(value)));
    const [left, right] = [Math.min(x0, x1), Math.max(x0, x1)].map(x => clamp((x - west) / this.#cellWidth));
    const [top, bottom] = [Math.min(y0, y1), Math.max(y0, y1)].map(y => clamp((y - north) / this.#cellHeight));
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) visit(row * CELLS + column);
  }

  /** The segments that may touch a box, ascending, each once. */
  near(x0: number, y0: number, x1: number, y1: number): number[] {
    const [west, north, east, south] = this.box;
    if (Math.max(x0, x1) < west || Math.min(x0, x1) > east || Math.max(y0, y1) < north || Math.min(y0, y1) > south)
      return [];
    const found = new Set<number>();
    this.#eachCell(x0, y0, x1, y1, cell => {
      for (const segment of this.#cells[cell]) found.add(segment);
    });
    return [...found].sort((a, b) => a - b);
  }

  /** Whether a point lies in the subject (even-odd). */
  contains(x: number, y: number): boolean {
    const [west, north, east, south] = this.box;
    if (x < west || x > east || y < north || y > south) return false;
    let cell = -1;
    this.#eachCell(x, y, x, y, at => {
      cell = at;
    });
    if (this.#cells[cell].length > 0) return this.#evenOdd(x, y);
    if (this.#inside[cell] === 2) this.#inside[cell] = this.#evenOdd(x, y) ? 1 : 0;
    return this.#inside[cell] === 1;
  }

  #evenOdd(x: number, y: number): boolean {
    let inside = false;
    for (let segment = 0; segment < this.from.length; segment++) {
      const [ax, ay] = [this.x[this.from[segment]], this.y[this.from[segment]]];
      const [bx, by] = [this.x[this.to[segment]], this.y[this.to[segment]]];
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
    }
    return inside;
  }
}
