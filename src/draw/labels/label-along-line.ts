import type { Agreement } from '../../engine/model/theatre.ts';
import { inSight, toPixel, type Viewport } from '../viewport.ts';

/** Where a text can stand along an outline: its middle, px, and its turn, degrees. */
export interface Stretch {
  readonly x: number;
  readonly y: number;
  readonly turn: number;
}

const STEP_PX = 8;
/** Least distance of the text from the edge of the picture, px. */
const EDGE_PX = 14;
/** How far the line may bow away from the text, px. */
const BOW_PX = 14;
/** Steepest text that is still read easily, degrees. */
const STEEP_DEGREES = 55;
/** Where along the text it is tested for what is written there already. */
const SAMPLES = Array.from({ length: 17 }, (_, i) => i / 16);
/** Distance of the text's baseline from the line, px. */
const OFF_PX = 6;

/**
 * The straightest stretch of an agreement's outline that shows and is `length` px long, preferring level ones; null
 * where the outline bends too much or hardly shows.
 * @param isFree whether nothing else is written around a point, px from the corner of the world
 */
export function straightStretch(
  agreement: Agreement,
  view: Viewport,
  length: number,
  isFree: (x: number, y: number) => boolean,
): Stretch | null {
  let best: Stretch | null = null;
  let least = Infinity;
  const steps = Math.ceil(length / STEP_PX);
  const edge = -EDGE_PX - (view.rim ?? 0);
  for (const [ring] of agreement.polygons) {
    const points = resample(ring, view);
    for (let i = 0; i < points.length; i += 2) {
      const a = points[i];
      const b = points[(i + steps) % points.length];
      if (!inSight(view, a[0], a[1], edge) || !inSight(view, b[0], b[1], edge)) continue;
      const chord = Math.hypot(b[0] - a[0], b[1] - a[1]);
      if (chord < length * 0.9) continue;
      let turn = (Math.atan2(b[1] - a[1], b[0] - a[0]) * 180) / Math.PI;
      const flipped = turn > 90 || turn <= -90;
      if (flipped) turn += turn > 0 ? -180 : 180;
      if (Math.abs(turn) > STEEP_DEGREES) continue;
      // Letters stand above the line: what counts is how far the line rises into them.
      const unit = [(b[0] - a[0]) / chord, (b[1] - a[1]) / chord];
      const up = flipped ? -1 : 1;
      let rise = 0;
      let fall = 0;
      for (let k = 0; k <= steps; k++) {
        const point = points[(i + k) % points.length];
        const away = ((point[0] - a[0]) * unit[1] - (point[1] - a[1]) * unit[0]) * up;
        rise = Math.max(rise, away);
        fall = Math.max(fall, -away);
      }
      const cost = rise + fall + Math.abs(turn) / 6;
      if (rise + fall > BOW_PX || cost >= least) continue;
      const lift = rise + OFF_PX;
      const shift = [unit[1] * up * lift, -unit[0] * up * lift];
      const at = (part: number): [number, number] => [
        a[0] + (b[0] - a[0]) * part + shift[0],
        a[1] + (b[1] - a[1]) * part + shift[1],
      ];
      if (!SAMPLES.every(part => isFree(at(part)[0] + view.left, at(part)[1] + view.top))) continue;
      least = cost;
      const [x, y] = at(0.5);
      best = { x, y, turn };
    }
  }
  return best;
}

/** Points of a ring at even steps, px. */
function resample(ring: Float64Array, view: Viewport): [number, number][] {
  const points: [number, number][] = [];
  let [ax, ay] = toPixel(view, ring[0], ring[1]);
  let left = 0;
  for (let i = 2; i <= ring.length; i += 2) {
    const at = i % ring.length;
    const [bx, by] = toPixel(view, ring[at], ring[at + 1]);
    const length = Math.hypot(bx - ax, by - ay);
    for (; left < length; left += STEP_PX) {
      points.push([ax + ((bx - ax) * left) / length, ay + ((by - ay) * left) / length]);
    }
    left -= length;
    [ax, ay] = [bx, by];
  }
  return points;
}
