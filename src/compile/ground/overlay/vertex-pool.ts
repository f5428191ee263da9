/** Vertices on a lattice, each in a place of its own, found again by their place. */
export class VertexPool {
  readonly x: number[] = [];
  readonly y: number[] = [];
  readonly #tolerance: number;
  readonly #cell: number;
  /** First vertex of each cell, and the next in the same cell. */
  readonly #head = new Map<number, number>();
  readonly #next: number[] = [];

  /** @param tolerance lattice steps within which `near` takes a vertex for a known one; 0 for none but its own place */
  constructor(tolerance: number) {
    this.#tolerance = tolerance;
    this.#cell = Math.max(1, tolerance);
  }

  get size(): number {
    return this.x.length;
  }

  /** The nearest vertex within the tolerance, else a new one. */
  near(x: number, y: number): number {
    const [column, row] = [Math.floor(x / this.#cell), Math.floor(y / this.#cell)];
    const reach = this.#tolerance > 0 ? 1 : 0;
    let found = -1;
    let nearest = this.#tolerance * this.#tolerance;
    for (let c = column - reach; c <= column + reach; c++) {
      for (let r = row - reach; r <= row + reach; r++) {
        for (let v = this.#head.get(keyOf(c, r)) ?? -1; v >= 0; v = this.#next[v]) {
          const distance = (this.x[v] - x) ** 2 + (this.y[v] - y) ** 2;
          if (distance > nearest || (distance === nearest && found >= 0)) continue;
          found = v;
          nearest = distance;
        }
      }
    }
    return found >= 0 ? found : this.#add(x, y, keyOf(column, row));
  }

  /** The vertex at this very place, else a new one. */
  at(x: number, y: number): number {
    const key = keyOf(Math.floor(x / this.#cell), Math.floor(y / this.#cell));
    for (let v = this.#head.get(key) ?? -1; v >= 0; v = this.#next[v]) {
      if (this.x[v] === x && this.y[v] === y) return v;
    }
    return this.#add(x, y, key);
  }

  #add(x: number, y: number, key: number): number {
    const vertex = this.x.length;
    this.x.push(x);
    this.y.push(y);
    this.#next.push(this.#head.get(key) ?? -1);
    this.#head.set(key, vertex);
    return vertex;
  }
}

function keyOf(column: number, row: number): number {
  return column * 2 ** 25 + row;
}
