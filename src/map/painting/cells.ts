/** What is nearer to a cell than this counts as in it, device pixels: soft edges reach a little beyond what is drawn. */
export const NEAR = 2;

/** A surface cut into cells of whole device pixels, numbered row by row. */
export class Cells {
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
  readonly columns: number;
  readonly rows: number;
  readonly count: number;
  /** Side of a cell, device pixels. */
  readonly side: number;

  /**
   * @param width device pixels, as is `height`
   * @param ratio device pixels to one of the drawing
   * @param side of a cell, px of the drawing
   */
  constructor(width: number, height: number, ratio: number, side: number) {
    this.width = width;
    this.height = height;
    this.ratio = ratio;
    this.side = Math.round(side * ratio);
    this.columns = Math.ceil(width / this.side);
    this.rows = Math.ceil(height / this.side);
    this.count = this.columns * this.rows;
  }

  /** The cells that a box of the drawing reaches into, with so much around it, px. */
  each(left: number, top: number, right: number, bottom: number, reach: number, use: (cell: number) => void): void {
    const { ratio, side, columns, rows } = this;
    const around = reach * ratio + NEAR;
    const firstColumn = Math.max(0, Math.floor((left * ratio - around) / side));
    const lastColumn = Math.min(columns - 1, Math.floor((right * ratio + around) / side));
    const firstRow = Math.max(0, Math.floor((top * ratio - around) / side));
    const lastRow = Math.min(rows - 1, Math.floor((bottom * ratio + around) / side));
    for (let row = firstRow; row <= lastRow; row++)
      for (let column = firstColumn; column <= lastColumn; column++) use(row * columns + column);
  }

  /** Device pixels of a cell. */
  rect(cell: number): { x: number; y: number; width: number; height: number } {
    const x = (cell % this.columns) * this.side;
    const y = Math.floor(cell / this.columns) * this.side;
    return {
      x,
      y,
      width: Math.min(this.side, this.width - x),
      height: Math.min(this.side, this.height - y),
    };
  }
}
