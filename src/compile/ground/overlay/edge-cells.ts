/** Straight edges in square cells, to find the pairs that may touch. */
export class EdgeCells {
  readonly #edges: readonly number[];
  readonly #start: Uint32Array;
  readonly #items: Uint32Array;

  /** @param margin how far apart a pair may lie, lattice steps */
  constructor(
    edges: readonly number[],
    from: ArrayLike<number>,
    to: ArrayLike<number>,
    x: ArrayLike<number>,
    y: ArrayLike<number>,
    margin: number,
  ) {
    this.#edges = edges;
    let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
    let length = 0;
    for (const edge of edges) {
      const [a, b] = [from[edge], to[edge]];
      west = Math.min(west, x[a], x[b]);
      east = Math.max(east, x[a], x[b]);
      north = Math.min(north, y[a], y[b]);
      south = Math.max(south, y[a], y[b]);
      length += Math.abs(x[a] - x[b]) + Math.abs(y[a] - y[b]);
    }
    [west, north, east, south] = [west - margin, north - margin, east + margin, south + margin];
    // Half as wide as an edge is long, but no more than a few cells an edge.
    const cells = 8 * edges.length + 64;
    const fewest = Math.sqrt(((east - west + 1) * (south - north + 1)) / cells);
    const size = Math.max(1, margin, length / (2 * Math.max(1, edges.length)), fewest);
    const columns = Math.floor((east - west) / size) + 1;
    const rows = Math.floor((south - north) / size) + 1;
    const column = (value: number) => Math.max(0, Math.min(columns - 1, Math.floor((value - west) / size)));
    const row = (value: number) => Math.max(0, Math.min(rows - 1, Math.floor((value - north) / size)));

    /** Visit the cells that an edge passes within the margin. */
    const visit = (edge: number, enter: (cell: number) => void) => {
      const [a, b] = y[from[edge]] <= y[to[edge]] ? [from[edge], to[edge]] : [to[edge], from[edge]];
      const [ax, ay, bx, by] = [x[a], y[a], x[b], y[b]];
      const slope = by > ay ? (bx - ax) / (by - ay) : 0;
      const [low, high] = ax < bx ? [ax, bx] : [bx, ax];
      const last = row(by + margin);
      for (let r = row(ay - margin); r <= last; r++) {
        let [left, right] = [low, high];
        if (by > ay) {
          const p = ax + slope * (north + r * size - margin - ay);
          const q = ax + slope * (north + (r + 1) * size + margin - ay);
          left = Math.max(low, Math.min(p, q));
          right = Math.min(high, Math.max(p, q));
        }
        const end = column(right + margin);
        for (let c = column(left - margin); c <= end; c++) enter(r * columns + c);
      }
    };
    const start = new Uint32Array(columns * rows + 1);
    for (const edge of edges) visit(edge, cell => start[cell + 1]++);
    for (let cell = 0; cell < columns * rows; cell++) start[cell + 1] += start[cell];
    const fill = start.slice();
    const items = new Uint32Array(start[columns * rows]);
    edges.forEach((edge, index) => {
      visit(edge, cell => {
        items[fill[cell]++] = index;
      });
    });
    this.#start = start;
    this.#items = items;
  }

  /**
   * Every pair of edges that come near each other and of which one at least is fresh; some pairs more than once.
   * @param enough asked now and then whether to stop
   */
  forEachPair(fresh: (edge: number) => boolean, visit: (e: number, f: number) => void, enough: () => boolean): void {
    const isFresh = Uint8Array.from(this.#edges, edge => (fresh(edge) ? 1 : 0));
    for (let cell = 0; cell < this.#start.length - 1; cell++) {
      const [first, last] = [this.#start[cell], this.#start[cell + 1]];
      let any = false;
      for (let i = first; i < last && !any; i++) any = isFresh[this.#items[i]] === 1;
      for (let i = first; i < last && any; i++) {
        const one = this.#items[i];
        for (let j = i + 1; j < last; j++) {
          const other = this.#items[j];
          if (isFresh[one] || isFresh[other]) visit(this.#edges[one], this.#edges[other]);
        }
      }
      if ((cell & 1023) === 0 && enough()) return;
    }
  }
}
