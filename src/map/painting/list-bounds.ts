import { type DrawList, type Paint, type PathStep, Segment } from './draw-list.ts';

/** Segments whose bounds are known together, so that many can be passed over at once. */
export const CHUNK = 32;

/** Where a part of a path, which has one beginning, stands among the segments. */
export interface Part {
  readonly from: number;
  readonly to: number;
  readonly box: Box;
  /** It has neither circles nor an end that is closed: parts of it may be traced. */
  readonly isPlain: boolean;
}

/** Left, top, right and bottom, px. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Where the parts of a list's paths lie, and its segments, 32 by 32. */
export class ListBounds {
  readonly parts = new Map<PathStep, readonly Part[]>();
  readonly boxes = new Map<PathStep, Box>();
  /** Four numbers a chunk. */
  readonly chunks: Float32Array;

  constructor(list: DrawList) {
    this.chunks = new Float32Array(4 * Math.ceil(list.length / CHUNK));
    for (let i = 0; i < this.chunks.length; i += 4) {
      this.chunks[i] = this.chunks[i + 1] = Infinity;
      this.chunks[i + 2] = this.chunks[i + 3] = -Infinity;
    }
    let end = 0;
    for (const step of list.steps) {
      if (step.kind !== 'path') continue;
      const parts = this.#partsOf(list, step, step.from >= end);
      end = step.to;
      this.parts.set(step, parts);
      this.boxes.set(step, around(parts.map(({ box }) => box)));
    }
  }

  #partsOf({ kinds, numbers }: DrawList, { from, to }: PathStep, isNew: boolean): Part[] {
    const parts: Part[] = [];
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    let begin = from;
    let isPlain = true;
    let [x, y] = [0, 0];
    const { chunks } = this;
    for (let i = from; i < to; i++) {
      const kind = kinds[i];
      const at = 4 * i;
      if (kind === Segment.move && i > begin) {
        parts.push({ from: begin, to: i, box: [left, top, right, bottom], isPlain });
        begin = i;
        isPlain = true;
        left = top = Infinity;
        right = bottom = -Infinity;
      }
      if (kind === Segment.arc || kind === Segment.close) isPlain = false;
      let [l, t, r, b] = [x, y, x, y];
      if (kind === Segment.arc) {
        const [cx, cy, radius] = [numbers[at], numbers[at + 1], numbers[at + 2]];
        [l, t, r, b] = [cx - radius, cy - radius, cx + radius, cy + radius];
      } else if (kind !== Segment.close) {
        const [toX, toY] = [numbers[at + 2], numbers[at + 3]];
        if (kind === Segment.move) {
          l = r = toX;
          t = b = toY;
        } else {
          if (toX < l) l = toX;
          if (toX > r) r = toX;
          if (toY < t) t = toY;
          if (toY > b) b = toY;
        }
        if (kind === Segment.curve) {
          const [bx, by] = [numbers[at], numbers[at + 1]];
          if (bx < l) l = bx;
          if (bx > r) r = bx;
          if (by < t) t = by;
          if (by > b) b = by;
        }
        x = toX;
        y = toY;
      }
      if (l < left) left = l;
      if (t < top) top = t;
      if (r > right) right = r;
      if (b > bottom) bottom = b;
      if (!isNew) continue;
      const c = 4 * Math.floor(i / CHUNK);
      if (l < chunks[c]) chunks[c] = l;
      if (t < chunks[c + 1]) chunks[c + 1] = t;
      if (r > chunks[c + 2]) chunks[c + 2] = r;
      if (b > chunks[c + 3]) chunks[c + 3] = b;
    }
    parts.push({ from: begin, to, box: [left, top, right, bottom], isPlain });
    return parts;
  }
}

function around(boxes: readonly Box[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    if (box[0] < left) left = box[0];
    if (box[1] < top) top = box[1];
    if (box[2] > right) right = box[2];
    if (box[3] > bottom) bottom = box[3];
  }
  return [left, top, right, bottom];
}

/** How far paints reach beyond a path, px. */
export function reachOf(paints: readonly Paint[]): number {
  return paints.reduce((most, paint) => (paint.kind === 'stroke' ? Math.max(most, paint.width / 2) : most), 0);
}
