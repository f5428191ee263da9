/** A box, px. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const CELL_PX = 64;

/** Boxes that must not be covered, found by square cells. */
export class CollisionGrid {
  readonly #cells = new Map<string, Rect[]>();
  readonly #below: CollisionGrid | null;

  /** @param below a crowd whose boxes count too, and which stays as it is */
  constructor(below: CollisionGrid | null = null) {
    this.#below = below;
  }

  add(rect: Rect): void {
    this.#each(rect, key => {
      const cell = this.#cells.get(key);
      if (cell) cell.push(rect);
      else this.#cells.set(key, [rect]);
      return false;
    });
  }

  /** Whether a box covers part of one that was added. */
  hits(rect: Rect): boolean {
    return (
      this.#each(rect, key => this.#cells.get(key)?.some(other => overlaps(rect, other)) ?? false) ||
      (this.#below?.hits(rect) ?? false)
    );
  }

  #each({ left, top, right, bottom }: Rect, see: (key: string) => boolean): boolean {
    for (let row = Math.floor(top / CELL_PX); row <= Math.floor(bottom / CELL_PX); row++) {
      for (let column = Math.floor(left / CELL_PX); column <= Math.floor(right / CELL_PX); column++) {
        if (see(`${column},${row}`)) return true;
      }
    }
    return false;
  }
}

/** The square around a point. */
export function around(x: number, y: number, half: number): Rect {
  return { left: x - half, top: y - half, right: x + half, bottom: y + half };
}

/** A box moved by so many px. */
export function moved({ left, top, right, bottom }: Rect, x: number, y: number): Rect {
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}

export function overlaps(a: Rect, b: Rect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
