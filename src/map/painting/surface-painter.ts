import { cellSums } from './cell-sums.ts';
import { Cells } from './cells.ts';
import type { DrawList } from './draw-list.ts';
import { ListBounds, reachOf } from './list-bounds.ts';
import { paintCell, paintList } from './paint-list.ts';

/** Side of a cell, CSS pixels: smaller ones cost more than they save. */
export const CELL_PX = 128;
/** Where more of the cells change than this all is painted in one: close up, all cells cost up to 1.7 times as much. */
const MOST = 0.5;
/** Where there is less to draw than this, all in one takes no longer than finding out what has changed. */
const LITTLE = 8000;

/**
 * Paints one list after another on a surface, of each only the cells in which it differs from the one before. A cell is the
 * same to the bit whether it was painted now or before. All in one a browser reckons soft edges a little otherwise than cell
 * by cell, so that after a picture painted in one all cells are painted once.
 */
export class SurfacePainter {
  #cells: Cells | null = null;
  #sums: Int32Array | null = null;
  #inCells = false;

  /**
   * @param width of the surface, device pixels, as is `height`
   * @param ratio device pixels to one of the list
   * @returns how many cells it painted; -1 where it painted all in one
   */
  paint(
    context: OffscreenCanvasRenderingContext2D,
    list: DrawList,
    width: number,
    height: number,
    ratio: number,
  ): number {
    let cells = this.#cells;
    if (cells?.width !== width || cells.height !== height || cells.ratio !== ratio) {
      cells = this.#cells = new Cells(width, height, ratio, CELL_PX);
      this.#sums = null;
    }
    const before = this.#sums;
    const isLittle = workOf(list) < LITTLE;
    const bounds = isLittle ? null : new ListBounds(list);
    const sums = bounds && cellSums(list, bounds, cells);
    this.#sums = sums;
    const changed = sums && before ? [...sums.keys()].filter(cell => before[cell] !== sums[cell]) : [];
    if (!bounds || !sums || !before || changed.length > MOST * cells.count) {
      this.#inCells = false;
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.clearRect(0, 0, width, height);
      paintList(context, list);
      return -1;
    }
    const painted = this.#inCells ? changed : [...sums.keys()];
    this.#inCells = true;
    for (const cell of painted) paintCell(context, list, bounds, cells, cell);
    return painted.length;
  }

  /** The surface has lost what was painted. */
  forget(): void {
    this.#sums = null;
  }
}

/** How much there is to draw: segments, as often as they are painted, wide ones as many times as they are wide. */
function workOf({ steps }: DrawList): number {
  let work = 0;
  for (const step of steps) {
    if (step.kind !== 'path') continue;
    for (const paint of step.paints) work += (step.to - step.from) * (1 + reachOf([paint]));
  }
  return work;
}
