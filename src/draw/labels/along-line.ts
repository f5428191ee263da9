import { inSight, toPixel, type Viewport } from '../viewport.ts';
import type { Stretch } from './label-along-line.ts';

const STEP_PX = 8;
/** Least distance of the text from the edge of the picture, px. */
const EDGE_PX = 18;
/** How far the line may bow away from the text, px. */
const BOW_PX = 10;
const SAMPLES = [0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1];

/**
 * The straightest stretch of an open line that shows and is `length` px long, nearest to the middle of the picture among
 * those that are as straight; null where there is none.
 * @param off distance of the letters from the line, px, on whichever side is free
 * @param isFree whether nothing else is written around a point, px
 */
export function alongLine(
  line: Float64Array,
  view: Viewport,
  length: number,
  off: number,
  isFree: (x: number, y: number) => boolean,
): Stretch | null {
  const points = resample(line, view);
  const steps = Math.ceil(length / STEP_PX);
  const edge = -EDGE_PX - (view.rim ?? 0);
  let best: Stretch | null = null;
  let least = Infinity;
  for (let i = 0; i + steps < points.length; i += 2) {
    const [a, b] = [points[i], points[i + steps]];
    if (!inSight(view, a[0], a[1], edge) || !inSight(view, b[0], b[1], edge)) continue;
    const chord = Math.hypot(b[0] - a[0], b[1] - a[1]);
    if (chord < length * 0.9) continue;
    const unit = [(b[0] - a[0]) / chord, (b[1] - a[1]) / chord];
    let [rise, fall] = [0, 0];
    for (let k = 0; k <= steps; k++) {
      const away = (points[i + k][0] - a[0]) * unit[1] - (points[i + k][1] - a[1]) * unit[0];
      rise = Math.max(rise, away);
      fall = Math.max(fall, -away);
    }
    if (rise + fall > BOW_PX) continue;
    let turn = (Math.atan2(unit[1], unit[0]) * 180) / Math.PI;
    const flipped = turn > 90 || turn <= -90;
    if (flipped) turn += turn > 0 ? -180 : 180;
    const [x, y] = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
    const cost = rise + fall + Math.abs(turn) / 12 + Math.hypot(x - view.width / 2, y - view.height / 2) / 60;
    if (cost >= least) continue;
    // Above the line as the letters stand, else below it, where they need their own height more.
    for (const side of [1, -1]) {
      const away = side > 0 ? (flipped ? fall : rise) + off : -((flipped ? rise : fall) + off + 8);
      const up = flipped ? -away : away;
      const shift = [unit[1] * up, -unit[0] * up];
      const at = (part: number) => [a[0] + (b[0] - a[0]) * part + shift[0], a[1] + (b[1] - a[1]) * part + shift[1]];
      if (!SAMPLES.every(part => isFree(at(part)[0], at(part)[1]))) continue;
      least = cost;
      best = { x: x + shift[0], y: y + shift[1], turn };
      break;
    }
  }
  return best;
}

/** Points of a line at even steps, px. */
function resample(line: Float64Array, view: Viewport): [number, number][] {
  const points: [number, number][] = [];
  let [ax, ay] = toPixel(view, line[0], line[1]);
  let left = 0;
  for (let i = 2; i < line.length; i += 2) {
    const [bx, by] = toPixel(view, line[i], line[i + 1]);
    const length = Math.hypot(bx - ax, by - ay);
    // Far outside the picture nothing is written.
    const near = inSight(view, ax, ay, length + 100) || inSight(view, bx, by, length + 100);
    for (; left < length; left += STEP_PX) {
      if (near) points.push([ax + ((bx - ax) * left) / length, ay + ((by - ay) * left) / length]);
    }
    left -= length;
    [ax, ay] = [bx, by];
  }
  return points;
}
