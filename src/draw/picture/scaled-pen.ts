import type { Pen } from '../pen.ts';

/** A pen whose pixels, strokes and hatches are `by` times as large. Texts and the grid stay as they are. */
export function scaledPen(pen: Pen, by: number): Pen {
  const { pixels } = pen;
  return {
    view: pen.view,
    grid: pen.grid,
    pixels: {
      moveTo: (x, y) => pixels.moveTo(x * by, y * by),
      lineTo: (x, y) => pixels.lineTo(x * by, y * by),
      quadraticCurveTo: (cx, cy, x, y) => pixels.quadraticCurveTo(cx * by, cy * by, x * by, y * by),
      closePath: () => pixels.closePath(),
      circle: (x, y, radius) => pixels.circle(x * by, y * by, radius * by),
    },
    begin: (reach = 0) => pen.begin(reach * by),
    fill: (colour, opacity) => pen.fill(colour, opacity),
    hatch: hatch => pen.hatch({ ...hatch, width: hatch.width * by, band: hatch.band * by }),
    stroke: stroke =>
      pen.stroke({
        ...stroke,
        width: stroke.width * by,
        ...(stroke.dash ? { dash: stroke.dash.map(part => part * by) } : {}),
      }),
    clip: draw => pen.clip(draw),
    text: mark => pen.text(mark),
    group: (name, draw) => pen.group(name, draw),
  };
}
