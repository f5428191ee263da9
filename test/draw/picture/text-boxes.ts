import type { Measure, Pen, TextMark } from '../../../src/draw/pen.ts';
import type { Viewport } from '../../../src/draw/viewport.ts';

/** A text on a picture and the boxes that its letters take up, px; several where it is turned. */
export interface Written {
  readonly text: string;
  readonly boxes: readonly { left: number; top: number; right: number; bottom: number }[];
}

/** Height of letters above and below their baseline, in sizes. */
const [ABOVE, BELOW] = [0.74, 0.2];

/** A pen that draws nothing and keeps where texts stand. */
export function textPen(view: Viewport, measure: Measure, found: Written[], shift = { x: 0, y: 0 }): Pen {
  const nothing = () => {};
  const sink = { moveTo: nothing, lineTo: nothing, quadraticCurveTo: nothing, closePath: nothing, circle: nothing };
  return {
    view,
    grid: sink,
    pixels: sink,
    begin: nothing,
    fill: nothing,
    hatch: nothing,
    stroke: nothing,
    clip: draw => draw(),
    group: (_, draw) => draw(),
    text: mark => found.push({ text: mark.text, boxes: boxesOf(mark, measure, shift) }),
  };
}

function boxesOf(mark: TextMark, measure: Measure, shift: { x: number; y: number }): Written['boxes'] {
  const { text, size, weight = 400, anchor = 'left', turn = 0, spacing = 0 } = mark;
  const width = measure(text, size, weight) + spacing * Math.max(0, text.length - 1);
  const start = anchor === 'left' ? 0 : anchor === 'right' ? -width : -width / 2;
  const [x, y] = [mark.x + shift.x, mark.y + shift.y];
  if (!turn) {
    return [{ left: x + start, right: x + start + width, top: y - ABOVE * size, bottom: y + BELOW * size }];
  }
  // A row of small squares along the turned line.
  const [dx, dy] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const half = size * 0.35;
  return Array.from({ length: Math.ceil(width / (2 * half)) }, (_, i) => {
    const along = start + half + i * 2 * half;
    const [mx, my] = [x + along * dx + half * dy, y + along * dy - half * dx];
    return { left: mx - half, right: mx + half, top: my - half, bottom: my + half };
  });
}

/** Pairs of texts that stand on one another by more than a pixel. */
export function overlaps(written: readonly Written[]): string[] {
  const wrong: string[] = [];
  written.forEach((one, i) => {
    for (const other of written.slice(i + 1)) {
      const meets = one.boxes.some(a =>
        other.boxes.some(
          b => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1,
        ),
      );
      if (meets) wrong.push(`"${one.text}" on "${other.text}"`);
    }
  });
  return wrong;
}

/** Texts that reach beyond a box by more than a pixel. */
export function cutBy(
  written: readonly Written[],
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): string[] {
  return written
    .filter(({ boxes }) =>
      boxes.some(
        box => box.left < x - 1 || box.top < y - 1 || box.right > x + width + 1 || box.bottom > y + height + 1,
      ),
    )
    .map(({ text }) => text);
}
