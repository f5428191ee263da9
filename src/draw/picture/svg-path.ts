import type { PixelSink } from '../pen.ts';

/** Written coordinates are whole numbers of tenths of a pixel: shorter than decimals, and just as exact. */
export const UNITS = 10;
/** Steps shorter than `least` are left out, curves that rise less than `flat` are straight lines; tenths of a pixel. */
const DETAILS = {
  full: { least: 9, flat: 0 },
  plain: { least: 20, flat: 9 },
  coarse: { least: 48, flat: 28 },
} as const;
/** How closely lines are followed: the less, the smaller the file. */
export type Detail = keyof typeof DETAILS;
/** Paint may reach this far beyond the picture before it is cut short, px. */
const MARGIN_PX = 24;

/** A curve that leaves the picture is followed in steps of so many px, so many at most. */
const STEP_PX = 6;
const STEPS = 64;

/**
 * Path data in whole tenths of a pixel, relative and without needless letters. What lies out of sight is drawn in to the
 * margin, for some programs lose parts of a picture that reaches far beyond its frame; vertices there, and steps too short
 * to see, are left out.
 */
export class SvgPath implements PixelSink {
  readonly #width: number;
  readonly #height: number;
  readonly #detail: (typeof DETAILS)[Detail];
  readonly #terse: boolean;
  /** px */
  #margin = MARGIN_PX;
  #data = '';
  #letter = '';
  /** Last written position, tenths of a pixel. */
  #x = 0;
  #y = 0;
  /** Start of the open subpath as it was written, tenths of a pixel, and as it was asked for, px. */
  #startX = 0;
  #startY = 0;
  #fromX = 0;
  #fromY = 0;
  /** Last vertex asked for, px. */
  #atX = 0;
  #atY = 0;
  /** Last vertex that was not left out, px. */
  #keptX = 0;
  #keptY = 0;
  /** Edges of the picture beyond which every vertex lies since the last kept one. */
  #beyond = 0;
  /** A vertex out of sight that is not written until the path comes back. */
  #waiting = false;

  /** @param terse whether what only browsers read may be written shorter */
  constructor(width: number, height: number, detail: Detail = 'full', terse = false) {
    this.#detail = DETAILS[detail];
    this.#terse = terse;
    this.#width = width;
    this.#height = height;
  }

  get data(): string {
    return this.#data;
  }

  get empty(): boolean {
    return this.#data === '';
  }

  /** @param reach half the width of a stroke to come, px, for which the margin is widened */
  begin(reach = 0): void {
    // A pixel more: what is drawn in to the margin must not be seen.
    this.#margin = Math.max(MARGIN_PX, reach + 1);
    this.#data = '';
    this.#letter = '';
    this.#x = 0;
    this.#y = 0;
    this.#waiting = false;
  }

  moveTo(x: number, y: number): void {
    this.#waiting = false;
    this.#fromX = x;
    this.#fromY = y;
    this.#keep(x, y);
    this.#beyond = this.#edges(x, y);
    const [tx, ty] = [tenths(this.#inX(x)), tenths(this.#inY(y))];
    this.#startX = tx;
    this.#startY = ty;
    // Absolute, so that a subpath can be read (and compared) on its own.
    this.#data += `M${String(tx)}${joined(ty)}`;
    this.#letter = 'M';
    this.#x = tx;
    this.#y = ty;
  }

  lineTo(x: number, y: number): void {
    if (!this.#skips(x, y)) this.#lineTo(x, y);
  }

  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void {
    if (this.#skips(x, y)) return;
    const [fromX, fromY] = [this.#keptX, this.#keptY];
    if (this.#edges(fromX, fromY) | this.#edges(cx, cy) | this.#edges(x, y)) {
      const steps = Math.min(STEPS, Math.ceil(Math.hypot(x - fromX, y - fromY) / STEP_PX));
      for (let i = 1; i < steps; i++) {
        const [t, s] = [i / steps, 1 - i / steps];
        this.#lineTo(s * s * fromX + 2 * s * t * cx + t * t * x, s * s * fromY + 2 * s * t * cy + t * t * y);
      }
      this.#lineTo(x, y);
      return;
    }
    this.#keep(x, y);
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
    // The way back may turn a corner of the picture, too.
    if (this.#edges(this.#keptX, this.#keptY) | this.#edges(this.#fromX, this.#fromY)) {
      this.#lineTo(this.#fromX, this.#fromY);
    }
    this.#data += 'z';
    this.#letter = 'z';
    this.#x = this.#startX;
    this.#y = this.#startY;
  }

  circle(x: number, y: number, radius: number): void {
    const [tx, ty, tr] = [tenths(x - radius), tenths(y), tenths(radius)];
    const r = String(tr);
    // In one arc, up and round to a tenth of a pixel below its start; for programs of all kinds in two that close.
    const arcs = this.#terse ? '1 0 1' : `0 ${String(2 * tr)} 0a${r} ${r} 0 1 0${joined(-2 * tr)} 0`;
    this.#data += `M${String(tx)}${joined(ty)}a${r} ${r} 0 1 ${arcs}z`;
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
    this.#lineTo(this.#atX, this.#atY);
  }

  /**
   * A line from the last kept vertex, drawn in to the margin point by point: broken where it crosses an edge, so that what
   * lies inside stays as it is and nothing outside gets in.
   */
  #lineTo(x: number, y: number): void {
    const [fromX, fromY] = [this.#keptX, this.#keptY];
    this.#keep(x, y);
    if (this.#edges(fromX, fromY) | this.#edges(x, y)) {
      const crossings = [
        (-this.#margin - fromX) / (x - fromX),
        (this.#width + this.#margin - fromX) / (x - fromX),
        (-this.#margin - fromY) / (y - fromY),
        (this.#height + this.#margin - fromY) / (y - fromY),
      ];
      for (const t of crossings.filter(at => at > 0 && at < 1).sort((a, b) => a - b)) {
        this.#line(tenths(this.#inX(fromX + t * (x - fromX))), tenths(this.#inY(fromY + t * (y - fromY))));
      }
    }
    this.#line(tenths(this.#inX(x)), tenths(this.#inY(y)));
  }

  #keep(x: number, y: number): void {
    this.#keptX = this.#atX = x;
    this.#keptY = this.#atY = y;
  }

  #inX(x: number): number {
    return Math.max(-this.#margin, Math.min(this.#width + this.#margin, x));
  }

  #inY(y: number): number {
    return Math.max(-this.#margin, Math.min(this.#height + this.#margin, y));
  }

  #edges(x: number, y: number): number {
    const across = x < -this.#margin ? 1 : x > this.#width + this.#margin ? 2 : 0;
    return across | (y < -this.#margin ? 4 : y > this.#height + this.#margin ? 8 : 0);
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
