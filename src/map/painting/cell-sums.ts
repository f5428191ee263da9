import type { Cells } from './cells.ts';
import { type DrawList, type LaidPattern, type Paint, type PathStep, Segment } from './draw-list.ts';
import { type ListBounds, reachOf } from './list-bounds.ts';

/**
 * What a list draws in each cell, summed up in a number: where the numbers of two lists are the same, so is what they draw
 * there, but for one time in four thousand million.
 */
export function cellSums(list: DrawList, bounds: ListBounds, cells: Cells): Int32Array {
  const sums = new Int32Array(cells.count);
  const own = new Int32Array(cells.count);
  const bits = new Int32Array(list.numbers.buffer);
  for (const step of list.steps) {
    if (step.kind === 'picture') {
      const { picture, x, y, width, height } = step;
      const sum = mix(numberOf(picture), hashOf(`${x} ${y} ${width} ${height}`));
      cells.each(x, y, x + width, y + height, 0, cell => {
        sums[cell] = mix(sums[cell], sum);
      });
    } else if (step.kind === 'path') addPath(list, bits, step, bounds, cells, sums, own);
    else if (step.kind === 'restore') for (let cell = 0; cell < cells.count; cell++) sums[cell] = mix(sums[cell], 1);
  }
  return sums;
}

function addPath(
  { kinds, numbers }: DrawList,
  bits: Int32Array,
  step: PathStep,
  bounds: ListBounds,
  cells: Cells,
  sums: Int32Array,
  own: Int32Array,
): void {
  const { paints } = step;
  const reach = reachOf(paints);
  const dashed = paints.some(paint => paint.kind === 'stroke' && paint.dash.length > 0);
  // What lies within a filled path has nothing of its outline in it.
  const inside = paints.some(({ kind }) => kind !== 'stroke') ? new Winding(cells) : null;
  const touched: number[] = [];
  let value = 0;
  const add = (cell: number) => {
    if (own[cell] === 0) touched.push(cell);
    own[cell] = mix(own[cell], value) || 1;
  };
  for (const { from, to, box } of bounds.parts.get(step) ?? []) {
    let [x, y, xBits, yBits] = [0, 0, 0, 0];
    let [startX, startY, startXBits, startYBits] = [0, 0, 0, 0];
    let sum = 0;
    for (let i = from; i < to; i++) {
      const at = 4 * i;
      const kind = kinds[i];
      let [left, top, right, bottom] = [x, y, x, y];
      value = mix(mix(mix(kind, xBits), yBits), mix(mix(mix(bits[at], bits[at + 1]), bits[at + 2]), bits[at + 3]));
      if (kind === Segment.arc) {
        const [cx, cy, radius] = [numbers[at], numbers[at + 1], numbers[at + 2]];
        [left, top, right, bottom] = [cx - radius, cy - radius, cx + radius, cy + radius];
      } else {
        const [fromX, fromY] = [x, y];
        if (kind === Segment.close) {
          value = mix(mix(value, startXBits), startYBits);
          [x, y, xBits, yBits] = [startX, startY, startXBits, startYBits];
        } else {
          [x, y, xBits, yBits] = [numbers[at + 2], numbers[at + 3], bits[at + 2], bits[at + 3]];
        }
        if (kind === Segment.move) {
          [startX, startY, startXBits, startYBits] = [x, y, xBits, yBits];
          [left, top, right, bottom] = [x, y, x, y];
        } else inside?.pass(fromX, fromY, x, y);
        if (x < left) left = x;
        if (x > right) right = x;
        if (y < top) top = y;
        if (y > bottom) bottom = y;
        if (kind === Segment.curve) {
          const [bx, by] = [numbers[at], numbers[at + 1]];
          if (bx < left) left = bx;
          if (bx > right) right = bx;
          if (by < top) top = by;
          if (by > bottom) bottom = by;
        }
      }
      if (dashed) sum = mix(sum, value);
      else cells.each(left, top, right, bottom, reach, add);
    }
    // Where a dash falls depends on all of the line.
    if (dashed) {
      inside?.pass(x, y, startX, startY);
      value = sum;
      cells.each(box[0], box[1], box[2], box[3], reach, add);
    } else {
      inside?.pass(x, y, startX, startY);
      // A filled path is led back to where it began, and an open line ends here.
      value = mix(mix(xBits, yBits), mix(startXBits, startYBits));
      const [l, r] = x < startX ? [x, startX] : [startX, x];
      const [t, b] = y < startY ? [y, startY] : [startY, y];
      cells.each(l, t, r, b, reach, add);
    }
  }
  inside?.each((cell, times) => {
    value = mix(times, 7);
    add(cell);
  });
  const look = hashOf(paints.map(lookOf).join('|'));
  for (const cell of touched) {
    sums[cell] = mix(sums[cell], own[cell] + look);
    own[cell] = 0;
  }
}

/** How often an outline runs around the upper left corner of each cell. */
class Winding {
  readonly #cells: Cells;
  readonly #passed: Int32Array;

  constructor(cells: Cells) {
    this.#cells = cells;
    this.#passed = new Int32Array(cells.count);
  }

  /** The outline runs from here to there, px. */
  pass(fromX: number, fromY: number, toX: number, toY: number): void {
    const { ratio, side, columns, rows } = this.#cells;
    const [a, b] = [(fromY * ratio) / side, (toY * ratio) / side];
    const first = Math.max(0, Math.ceil(Math.min(a, b)));
    const end = Math.min(rows, Math.ceil(Math.max(a, b)));
    for (let row = first; row < end; row++) {
      const x = fromX + ((toX - fromX) * (row - a)) / (b - a);
      const column = Math.max(0, Math.ceil((x * ratio) / side));
      if (column < columns) this.#passed[row * columns + column] += b > a ? 1 : -1;
    }
  }

  /** Tells of the cells whose corner it runs around. */
  each(use: (cell: number, times: number) => void): void {
    const { columns, count } = this.#cells;
    let times = 0;
    for (let cell = 0; cell < count; cell++) {
      times = (cell % columns === 0 ? 0 : times) + this.#passed[cell];
      if (times !== 0) use(cell, times);
    }
  }
}

function lookOf(paint: Paint): string {
  if (paint.kind === 'clip') return `clip ${paint.rule}`;
  const look = typeof paint.style === 'string' ? paint.style : lookOfPattern(paint.style);
  return paint.kind === 'fill'
    ? `fill ${paint.rule} ${paint.alpha} ${look}`
    : `stroke ${paint.alpha} ${look} ${paint.width} ${paint.join} ${paint.cap} ${paint.dash.join()}`;
}

function lookOfPattern({ tile, matrix: { a, d, e, f } }: LaidPattern): string {
  return `${numberOf(tile)} ${a} ${d} ${e} ${f}`;
}

const numbered = new WeakMap<object, number>();
let count = 0;

/** Pictures are told apart by number. */
function numberOf(picture: object): number {
  let number = numbered.get(picture);
  if (number === undefined) {
    number = ++count;
    numbered.set(picture, number);
  }
  return number;
}

function hashOf(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = mix(hash, text.charCodeAt(i));
  return hash;
}

/** Two numbers in one, the order counting. */
function mix(a: number, b: number): number {
  let h = Math.imul(a ^ (b + 0x9e3779b9 + (a << 6) + (a >>> 2)), 0x85ebca6b);
  h ^= h >>> 13;
  return Math.imul(h, 0xc2b2ae35) ^ (h >>> 16);
}
