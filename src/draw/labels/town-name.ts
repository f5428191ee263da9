import type { Pen } from '../pen.ts';
import { runsRight, type Scene } from '../scene.ts';
import { isOverlaid, toPixel } from '../viewport.ts';
import type { TownLabel } from './labels.ts';

/** Names keep this far from the sides of a picture, px: they may run a little wider than they are reckoned. */
const EDGE_PX = 8;

/** Writes the name of a town where it was placed, unless the edge of the picture or what covers it would cut it. */
export function paintTownName(pen: Pen, { theatre, style }: Pick<Scene, 'theatre' | 'style'>, label: TownLabel): void {
  const { x, y } = theatre.places[label.place];
  const [px, py] = toPixel(pen.view, x, y);
  const { width, height } = pen.view;
  const [left, top] = [px + label.left, py + label.top];
  // A name that the edge of the picture would cut is left out.
  if (left < EDGE_PX || top < 2 || left + label.width > width - EDGE_PX || top + label.height > height - 2) return;
  if (isOverlaid(pen.view, left, top, left + label.width, top + label.height)) return;
  const shift = label.anchor === 'left' ? 0 : label.anchor === 'right' ? label.width : label.width / 2;
  pen.text({
    text: label.text,
    x: left + shift,
    y: top + label.height / 2 + label.size * 0.35,
    size: label.size,
    weight: label.weight,
    colour: style.text,
    halo: style.halo,
    anchor: label.anchor,
    rtl: runsRight(label.text),
  });
}
