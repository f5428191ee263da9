import type { Shield } from '../labels/labels.ts';
import type { Pen } from '../pen.ts';
import type { Scene } from '../scene.ts';
import { isOverlaid, toPixel } from '../viewport.ts';

/** Numbers of the highways on small shields. */
export function paintShields(pen: Pen, { style }: Pick<Scene, 'style'>, shields: readonly Shield[]): void {
  for (const { x, y, width, height, text } of shields) {
    const [px, py] = toPixel(pen.view, x, y);
    const [left, top, right, bottom] = [px - width / 2, py - height / 2, px + width / 2, py + height / 2];
    if (left < 2 || top < 2 || right > pen.view.width - 2 || bottom > pen.view.height - 2) continue;
    if (isOverlaid(pen.view, left, top, right, bottom)) continue;
    const r = 3;
    pen.begin();
    pen.pixels.moveTo(left + r, top);
    pen.pixels.lineTo(right - r, top);
    pen.pixels.quadraticCurveTo(right, top, right, top + r);
    pen.pixels.lineTo(right, bottom - r);
    pen.pixels.quadraticCurveTo(right, bottom, right - r, bottom);
    pen.pixels.lineTo(left + r, bottom);
    pen.pixels.quadraticCurveTo(left, bottom, left, bottom - r);
    pen.pixels.lineTo(left, top + r);
    pen.pixels.quadraticCurveTo(left, top, left + r, top);
    pen.pixels.closePath();
    pen.fill(style.halo);
    pen.stroke({ colour: style.front, width: 1.1 });
    pen.text({ text, x: px, y: py + 3.6, size: 10, colour: style.text, weight: 600, anchor: 'middle' });
  }
}
