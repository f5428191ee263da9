import type { Pen } from '../pen.ts';
import { runsRight, type Scene } from '../scene.ts';
import type { ArrowPath } from './arrow.ts';
import { type AnnotationPlan, LABEL, NOTE, type PlacedAnnotation } from './lay-annotations.ts';

const ARROW_PX = 3.2;
const HEAD_PX = 11;

/** Paints arrows below notes, and notes on paper with a hairline to their points. */
export function paintAnnotations(pen: Pen, { style }: Pick<Scene, 'style'>, { placed }: AnnotationPlan): void {
  const { left, top } = pen.view;
  for (const { annotation, arrow } of placed) {
    if (!arrow) continue;
    const colour = annotation.side < 0 ? style.front : style.sides[annotation.side].strong;
    traceArrow(pen, arrow);
    pen.stroke({ colour: style.casing, width: ARROW_PX + 3, opacity: 0.9 });
    traceHead(pen, arrow);
    pen.stroke({ colour: style.casing, width: 3, opacity: 0.9 });
    pen.fill(colour);
    traceArrow(pen, arrow);
    pen.stroke({ colour, width: ARROW_PX, cap: 'butt' });
  }
  for (const { leader, arrow } of placed) {
    if (!leader) continue;
    const { from, to } = leader;
    pen.begin();
    pen.pixels.moveTo(from[0] - left, from[1] - top);
    pen.pixels.lineTo(to[0] - left, to[1] - top);
    pen.stroke({ colour: style.casing, width: 3, opacity: 0.8 });
    pen.stroke({ colour: style.text, width: 1 });
    // The line from an arrow's text ends on the arrow.
    if (arrow) continue;
    pen.begin();
    pen.pixels.circle(to[0] - left, to[1] - top, 2.2);
    pen.fill(style.text);
  }
  for (const one of placed) paintText(pen, style, one);
}

function paintText(pen: Pen, style: Scene['style'], { annotation, lines, box }: PlacedAnnotation): void {
  if (!box) return;
  const [x0, y0] = [box.left - pen.view.left, box.top - pen.view.top];
  const [x1, y1] = [box.right - pen.view.left, box.bottom - pen.view.top];
  const isLabel = annotation.kind === 'label';
  const { size, line, pad } = isLabel ? LABEL : NOTE;
  if (!isLabel) {
    pen.begin();
    pen.pixels.moveTo(x0, y0);
    pen.pixels.lineTo(x1, y0);
    pen.pixels.lineTo(x1, y1);
    pen.pixels.lineTo(x0, y1);
    pen.pixels.closePath();
    pen.fill(style.frame);
    pen.stroke({ colour: style.quiet, width: 0.6 });
  }
  lines.forEach((text, i) => {
    const rtl = runsRight(text);
    const anchor = isLabel ? 'middle' : rtl ? 'right' : 'left';
    pen.text({
      text,
      x: anchor === 'middle' ? (x0 + x1) / 2 : rtl ? x1 - pad : x0 + pad,
      y: y0 + pad + i * line + line / 2 + size * 0.35,
      size,
      colour: style.text,
      ...(isLabel ? { halo: style.halo, weight: 600 as const } : {}),
      anchor,
      rtl,
    });
  });
}

function traceArrow(pen: Pen, { tail, bend, head }: ArrowPath): void {
  const { left, top } = pen.view;
  // The shaft ends inside the head, lest its end show before the point.
  const [hx, hy] = short(head, bend, HEAD_PX * 0.7);
  pen.begin();
  pen.pixels.moveTo(tail[0] - left, tail[1] - top);
  pen.pixels.quadraticCurveTo(bend[0] - left, bend[1] - top, hx - left, hy - top);
}

function traceHead(pen: Pen, { bend, head }: ArrowPath): void {
  const { left, top } = pen.view;
  const length = Math.hypot(head[0] - bend[0], head[1] - bend[1]) || 1;
  const [dx, dy] = [(head[0] - bend[0]) / length, (head[1] - bend[1]) / length];
  const at = (along: number, aside: number) =>
    [head[0] - dx * along - dy * aside - left, head[1] - dy * along + dx * aside - top] as const;
  pen.begin();
  pen.pixels.moveTo(...at(0, 0));
  pen.pixels.lineTo(...at(HEAD_PX, HEAD_PX * 0.5));
  pen.pixels.lineTo(...at(HEAD_PX, -HEAD_PX * 0.5));
  pen.pixels.closePath();
}

function short(
  [x, y]: readonly [number, number],
  [bx, by]: readonly [number, number],
  px: number,
): readonly [number, number] {
  const length = Math.hypot(bx - x, by - y) || 1;
  return [x + ((bx - x) / length) * px, y + ((by - y) / length) * px];
}
