import type { PixelSink } from './pen.ts';

/** Written coordinates are whole numbers of tenths of a pixel: shorter than decimals, and just as exact. */
export const UNITS = 10;
/** How closely lines are followed: `plain` where a picture must be small and stands beside words. */
export type Detail = 'full' | 'plain';
/** Steps shorter than `least` are left out, curves that rise less than `flat` are straight lines; tenths of a pixel. */
const DETAILS = { full: { least: 9, flat: 0 }, plain: { least: 20, flat: 9 } } as const;
/** Paint may reach this far beyond the picture before it is cut short, px. */
const MARGIN = 24;

/**
 * Path data in whole tenths of a pixel, relative and without needless letters. Vertices beyond the same edge of the
 * picture as both their neighbours, and steps too short to see, are left out.
 */
export class SvgPath implements PixelSink {
  readonly #width: number;
  readonly #height: number;
  readonly #detail: (typeof DETAILS)[Detail];
  #data = '';
  #letter = '';
  /** Last written position, tenths of a pixel. */
  #x = 0;
  #y = 0;
  /** Start of the open subpath, tenths of a pixel. */
  #startX = 0;
  #startY = 0;
  /** Last vertex asked for, px. */
  #atX = 0;
  #atY = 0;
  /** Edges of the picture beyond which every vertex lies since the last written one. */
  #beyond = 0;
  /** A vertex out of sight that is not written until the path comes back. */
  #waiting = false;

  constructor(width: number, height: number, detail: Detail = 'full') {
    this.#detail = DETAILS[detail];
    this.#width = width;
    this.#height = height;
  }

  get data(): string {
    return this.#data;
  }

  get empty(): boolean {
    return this.#data === '';
  }

  begin(): void {
    this.#data = '';
    this.#letter = '';
    this.#x = 0;
    this.#y = 0;
    this.#waiting = false;
  }

  moveTo(x: number, y: number): void {
    this.#waiting = false;
    this.#atX = x;
    this.#atY = y;
    this.#beyond = this.#edges(x, y);
    const [tx, ty] = [tenths(x), tenths(y)];
    this.#startX = tx;
    this.#startY = ty;
    // Absolute, so that a subpath can be read (and compared) on its own.
    this.#data += `M${String(tx)}${joined(ty)}`;
    this.#letter = 'M';
    this.#x = tx;
    this.#y = ty;
  }

  lineTo(x: number, y: number): void {
    if (this.#skips(x, y)) return;
    this.#line(tenths(x), tenths(y));
  }

  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void {
    if (this.#skips(x, y)) return;
    const [tx, ty, tcx, tcy] = [tenths(x), tenths(y), tenths(cx), tenths(cy)];
    if (this.#isNear(tx, ty)) return;
    const [dx, dy, dcx, dcy] = [tx - this.#x, ty - this.#y, tcx - this.#x, tcy - this.#y];
    // The curve rises half as far above its chord as the point that it bends towards.
    const rise = Math.abs(dx * dcy - dy * dcx) / Math.hypot(dx, dy) / 2;
    if (rise < this.#detail.flat) this.#write('l', dx, dy);
    else this.#write('q', dcx, dcy, dx, dy);
    this.#x = tx;
    this.#y = ty;
  }

  closePath(): void {
    this.#settle();
    this.#data += 'z';
    this.#letter = 'z';
    this.#x = this.#startX;
    this.#y = this.#startY;
  }

  circle(x: number, y: number, radius: number): void {
    const [tx, ty, tr] = [tenths(x - radius), tenths(y), tenths(radius)];
    const r = String(tr);
    this.#data += `M${String(tx)}${joined(ty)}a${r} ${r} 0 1 0 ${String(2 * tr)} 0a${r} ${r} 0 1 0${joined(-2 * tr)} 0z`;
    this.#letter = 'z';
    this.#x = this.#startX = tx;
    this.#y = this.#startY = ty;
  }

  /** Whether the step to a vertex can be left out: like all since the last written one it lies beyond one same edge. */
  #skips(x: number, y: number): boolean {
    const edges = this.#edges(x, y);
    if (!(this.#beyond & edges) && this.#waiting) {
      // The path turns a corner of the picture or comes back: the last vertex out of sight holds its place.
      this.#settle();
      this.#beyond = this.#edges(this.#atX, this.#atY);
    }
    this.#atX = x;
    this.#atY = y;
    this.#waiting = (this.#beyond & edges) > 0;
    this.#beyond = this.#waiting ? this.#beyond & edges : edges;
    return this.#waiting;
  }

  /** Writes a vertex that still waits. */
  #settle(): void {
    if (!this.#waiting) return;
    this.#waiting = false;
    this.#line(tenths(this.#atX), tenths(this.#atY));
  }

  #edges(x: number, y: number): number {
    const across = x < -MARGIN ? 1 : x > this.#width + MARGIN ? 2 : 0;
    return across | (y < -MARGIN ? 4 : y > this.#height + MARGIN ? 8 : 0);
  }

  /** Whether a vertex is too close to the last one to be seen apart. */
  #isNear(tx: number, ty: number): boolean {
    const { least } = this.#detail;
    return Math.abs(tx - this.#x) < least && Math.abs(ty - this.#y) < least;
  }

  #line(tx: number, ty: number): void {
    if (this.#isNear(tx, ty)) return;
    this.#write('l', tx - this.#x, ty - this.#y);
    this.#x = tx;
    this.#y = ty;
  }

  #write(letter: string, ...values: number[]): void {
    const first = letter === this.#letter ? joined(values[0]) : letter + String(values[0]);
    this.#letter = letter;
    this.#data += first + values.slice(1).map(joined).join('');
  }
}

function tenths(value: number): number {
  return Math.round(value * UNITS);
}

/** A number after another one: its sign is separator enough. */
function joined(value: number): string {
  const text = String(value);
  return text.startsWith('-') ? text : ` ${text}`;
}
