import type { Shield } from '../labels/labels.ts';
import type { Pen } from '../pen.ts';
import type { Scene } from '../scene.ts';
import { inSight, toPixel } from '../viewport.ts';

/** Numbers of the highways on small shields. */
export function paintShields(pen: Pen, { style }: Pick<Scene, 'style'>, shields: readonly Shield[]): void {
  for (const { x, y, width, height, text } of shields) {
    const [px, py] = toPixel(pen.view, x, y);
    if (!inSight(pen.view, px, py, 20)) continue;
    const [left, top, right, bottom] = [px - width / 2, py - height / 2, px + width / 2, py + height / 2];
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
