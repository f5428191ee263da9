/** A box, px. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const CELL = 64;

/** Boxes that must not be covered, found by square cells. */
export class Crowd {
  readonly #cells = new Map<string, Rect[]>();
  readonly #below: Crowd | null;

  /** @param below a crowd whose boxes count too, and which stays as it is */
  constructor(below: Crowd | null = null) {
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
    for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row++) {
      for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++) {
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

function overlaps(a: Rect, b: Rect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
