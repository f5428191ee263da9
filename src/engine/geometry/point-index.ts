/** Points in square cells, to find the few that lie in a small box. Grid units. */
export class PlaceIndex {
  readonly #x: ArrayLike<number>;
  readonly #y: ArrayLike<number>;
  readonly #west: number;
  readonly #north: number;
  readonly #cell: number;
  readonly #columns: number;
  readonly #rows: number;
  readonly #start: Uint32Array;
  readonly #items: Uint32Array;

  constructor(x: ArrayLike<number>, y: ArrayLike<number>) {
    this.#x = x;
    this.#y = y;
    let west = Infinity;
    let north = Infinity;
    let east = -Infinity;
    let south = -Infinity;
    for (let i = 0; i < x.length; i++) {
      west = Math.min(west, x[i]);
      east = Math.max(east, x[i]);
      north = Math.min(north, y[i]);
      south = Math.max(south, y[i]);
    }
    this.#west = west;
    this.#north = north;
    // About two points a cell.
    this.#cell = Math.sqrt((2 * (east - west + 1) * (south - north + 1)) / Math.max(1, x.length));
    this.#columns = Math.floor((east - west) / this.#cell) + 1 || 1;
    this.#rows = Math.floor((south - north) / this.#cell) + 1 || 1;
    this.#start = new Uint32Array(this.#columns * this.#rows + 1);
    const cells = Uint32Array.from(x, (_, i) => this.#row(y[i]) * this.#columns + this.#column(x[i]));
    for (const cell of cells) this.#start[cell + 1]++;
    for (let cell = 0; cell < this.#start.length - 1; cell++) this.#start[cell + 1] += this.#start[cell];
    const fill = this.#start.slice();
    this.#items = new Uint32Array(x.length);
    cells.forEach((cell, i) => {
      this.#items[fill[cell]++] = i;
    });
  }

  #column(x: number): number {
    return Math.max(0, Math.min(this.#columns - 1, Math.floor((x - this.#west) / this.#cell)));
  }

  #row(y: number): number {
    return Math.max(0, Math.min(this.#rows - 1, Math.floor((y - this.#north) / this.#cell)));
  }

  /** The first point in a box for which `wanted` holds, or -1. */
  find(x0: number, y0: number, x1: number, y1: number, wanted: (point: number) => boolean): number {
    const left = this.#column(x0);
    const right = this.#column(x1);
    for (let row = this.#row(y0); row <= this.#row(y1); row++) {
      const cells = row * this.#columns;
      for (let i = this.#start[cells + left]; i < this.#start[cells + right + 1]; i++) {
        const point = this.#items[i];
        const x = this.#x[point];
        const y = this.#y[point];
        if (x >= x0 && x <= x1 && y >= y0 && y <= y1 && wanted(point)) return point;
      }
    }
    return -1;
  }

  /** The point nearest to a position; -1 where there is none. */
  nearest(x: number, y: number): number {
    let best = -1;
    let least = Infinity;
    // Whoever is nearest lies within the first circle that anybody lies in.
    for (let reach = this.#cell; best < 0 && this.#x.length > 0; reach *= 2) {
      least = reach * reach;
      this.find(x - reach, y - reach, x + reach, y + reach, point => {
        const dx = this.#x[point] - x;
        const dy = this.#y[point] - y;
        const square = dx * dx + dy * dy;
        if (square <= least && (square < least || best < 0)) [best, least] = [point, square];
        return false;
      });
    }
    return best;
  }
}
