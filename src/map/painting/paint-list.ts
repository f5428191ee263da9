import { type Cells, NEAR } from './cells.ts';
import { type DrawList, LaidPattern, type Paint, type PathStep, Segment, type Step } from './draw-list.ts';
import { type Box, CHUNK, type ListBounds, type Part } from './list-bounds.ts';

type Context = OffscreenCanvasRenderingContext2D;

/** Paints all of a list. */
export function paintList(context: Context, list: DrawList): void {
  for (const step of list.steps) {
    if (step.kind !== 'path') {
      paintOther(context, step);
      continue;
    }
    context.beginPath();
    trace(context, list, step.from, step.to);
    for (const paint of step.paints) apply(context, paint);
  }
}

/** Paints a cell anew: of the list what reaches into it. */
export function paintCell(context: Context, list: DrawList, bounds: ListBounds, cells: Cells, cell: number): void {
  const { x, y, width, height } = cells.rect(cell);
  const { ratio } = cells;
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  context.clearRect(x, y, width, height);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  const near: Box = [(x - NEAR) / ratio, (y - NEAR) / ratio, (x + width + NEAR) / ratio, (y + height + NEAR) / ratio];
  for (const step of list.steps) {
    if (step.kind === 'path') paintPath(context, list, step, bounds, near);
    else if (step.kind !== 'picture') paintOther(context, step);
    else if (meets(near, step.x, step.y, step.x + step.width, step.y + step.height, 0)) paintOther(context, step);
  }
  context.restore();
}

function paintPath(context: Context, list: DrawList, step: PathStep, bounds: ListBounds, near: Box): void {
  const box = bounds.boxes.get(step)!;
  const parts = bounds.parts.get(step)!;
  let traced: string | null = null;
  for (const paint of step.paints) {
    const reach = paint.kind === 'stroke' ? paint.width / 2 : 0;
    // Nothing is left of a clip that is elsewhere, and so of what it holds.
    if (paint.kind !== 'clip' && !meets(near, ...box, reach)) continue;
    const isArea = paint.kind !== 'stroke';
    const isDashed = paint.kind === 'stroke' && paint.dash.length > 0;
    const way = `${isArea} ${isDashed} ${reach}`;
    if (way !== traced) {
      traced = way;
      context.beginPath();
      traceSpecks(context, near, reach);
      for (const part of parts) {
        if (!meets(near, ...part.box, reach)) continue;
        if (!part.isPlain || isDashed) trace(context, list, part.from, part.to);
        else if (isArea) traceArea(context, list, part, bounds, near);
        else traceLine(context, list, part, bounds, near, reach);
      }
    }
    apply(context, paint);
  }
}

/**
 * Two specks beyond the corners of the cell. A browser draws a path that is small, or of one bulge, in another way than others, and whether
 * one is may depend on what lies far from the cell: with them none is.
 */
function traceSpecks(context: Context, [left, top, right, bottom]: Box, reach: number): void {
  for (const [x, y] of [
    [left - reach - 2, top - reach - 2],
    [right + reach + 2, bottom + reach + 2],
  ]) {
    context.moveTo(x, y);
    context.lineTo(x + 1, y);
    context.lineTo(x, y + 1);
    context.lineTo(x, y);
  }
}

function meets([left, top, right, bottom]: Box, l: number, t: number, r: number, b: number, reach: number): boolean {
  return r + reach >= left && b + reach >= top && l - reach <= right && t - reach <= bottom;
}

/**
 * Traces a part as an area. What runs beside the cell, all on one side of it, is drawn straight there, which leaves the area
 * in the cell as it is: only what is near the cell counts, wherever the part begins.
 */
function traceArea(context: Context, list: DrawList, part: Part, { chunks }: ListBounds, near: Box): void {
  const { kinds, numbers } = list;
  const { from, to } = part;
  const [left, top, right, bottom] = near;
  const sidesOf = (x: number, y: number) =>
    (x < left ? 1 : 0) | (x > right ? 2 : 0) | (y < top ? 4 : 0) | (y > bottom ? 8 : 0);
  const [startX, startY] = [numbers[4 * from + 2], numbers[4 * from + 3]];
  let [x, y] = [startX, startY];
  /** Beyond which sides of the cell all lies since the last point that was traced. */
  let sides = sidesOf(x, y);
  /** The same before the first such point. */
  let before = 0;
  let waits = true;
  let begun = false;
  const traceLast = () => {
    if (begun) context.lineTo(x, y);
    else context.moveTo(x, y);
    if (!begun) before = sides;
    begun = true;
    waits = false;
    sides = sidesOf(x, y);
  };
  // At the end it is led back to where it began.
  for (let i = from + 1; i <= to; i++) {
    if (sides !== 0 && i % CHUNK === 0 && i + CHUNK <= to) {
      const c = (4 * i) / CHUNK;
      const all =
        (chunks[c + 2] < left ? 1 : 0) |
        (chunks[c] > right ? 2 : 0) |
        (chunks[c + 3] < top ? 4 : 0) |
        (chunks[c + 1] > bottom ? 8 : 0);
      if (sides & all) {
        sides &= all;
        waits = true;
        i += CHUNK - 1;
        [x, y] = [numbers[4 * i + 2], numbers[4 * i + 3]];
        continue;
      }
    }
    const at = 4 * i;
    const isCurve = i < to && kinds[i] === Segment.curve;
    const [toX, toY] = i < to ? [numbers[at + 2], numbers[at + 3]] : [startX, startY];
    let there = sidesOf(toX, toY);
    if (isCurve) there &= sidesOf(numbers[at], numbers[at + 1]);
    if ((sides & there) === 0 && waits) traceLast();
    if ((sides & there) !== 0) {
      sides &= there;
      waits = true;
    } else {
      if (isCurve) context.quadraticCurveTo(numbers[at], numbers[at + 1], toX, toY);
      else context.lineTo(toX, toY);
      sides = sidesOf(toX, toY);
    }
    [x, y] = [toX, toY];
  }
  if (begun && waits && (sides & before) === 0) context.lineTo(x, y);
}

/** Traces of a part, as a line without dashes, the segments that reach into the cell. */
function traceLine(
  context: Context,
  list: DrawList,
  { from, to }: Part,
  bounds: ListBounds,
  near: Box,
  reach: number,
): void {
  const { kinds, numbers } = list;
  const { chunks } = bounds;
  let isOn = false;
  for (let i = from + 1; i < to; i++) {
    if (i % CHUNK === 0 && i + CHUNK <= to) {
      const c = (4 * i) / CHUNK;
      if (!meets(near, chunks[c], chunks[c + 1], chunks[c + 2], chunks[c + 3], reach)) {
        i += CHUNK - 1;
        isOn = false;
        continue;
      }
    }
    const at = 4 * i;
    const [x, y, toX, toY] = [numbers[at - 2], numbers[at - 1], numbers[at + 2], numbers[at + 3]];
    let l = x < toX ? x : toX;
    let r = x < toX ? toX : x;
    let t = y < toY ? y : toY;
    let b = y < toY ? toY : y;
    if (kinds[i] === Segment.curve) {
      const [bx, by] = [numbers[at], numbers[at + 1]];
      if (bx < l) l = bx;
      if (bx > r) r = bx;
      if (by < t) t = by;
      if (by > b) b = by;
    }
    if (!meets(near, l, t, r, b, reach)) {
      isOn = false;
      continue;
    }
    if (!isOn) context.moveTo(x, y);
    isOn = true;
    traceOne(context, list, i);
  }
}

function trace(context: Context, list: DrawList, from: number, to: number): void {
  for (let i = from; i < to; i++) traceOne(context, list, i);
}

function traceOne(context: Context, { kinds, numbers }: DrawList, i: number): void {
  const at = 4 * i;
  const kind = kinds[i];
  if (kind === Segment.line) context.lineTo(numbers[at + 2], numbers[at + 3]);
  else if (kind === Segment.curve)
    context.quadraticCurveTo(numbers[at], numbers[at + 1], numbers[at + 2], numbers[at + 3]);
  else if (kind === Segment.move) context.moveTo(numbers[at + 2], numbers[at + 3]);
  else if (kind === Segment.close) context.closePath();
  else context.arc(numbers[at], numbers[at + 1], numbers[at + 2], 0, 2 * Math.PI);
}

function paintOther(context: Context, step: Exclude<Step, PathStep>): void {
  if (step.kind === 'save') context.save();
  else if (step.kind === 'restore') context.restore();
  else context.drawImage(step.picture, step.x, step.y, step.width, step.height);
}

function apply(context: Context, paint: Paint): void {
  if (paint.kind === 'clip') {
    context.clip(paint.rule);
    return;
  }
  const style = styleFor(context, paint.style);
  if (style === null) return;
  context.globalAlpha = paint.alpha;
  if (paint.kind === 'fill') {
    context.fillStyle = style;
    context.fill(paint.rule);
  } else {
    context.strokeStyle = style;
    context.lineWidth = paint.width;
    context.lineJoin = paint.join;
    context.lineCap = paint.cap;
    context.setLineDash([...paint.dash]);
    context.stroke();
  }
}

function styleFor(context: Context, style: string | LaidPattern): string | CanvasPattern | null {
  if (!(style instanceof LaidPattern)) return style;
  const pattern = context.createPattern(style.tile, 'repeat');
  pattern?.setTransform(style.matrix);
  return pattern;
}
