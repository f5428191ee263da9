import type { BaseShape } from '../../engine/model/theatre.ts';
import { toPixel, type Viewport } from '../viewport.ts';

/** A shape must show this much of itself to be named, px2. */
const ROOM_PX2 = 14_000;

/** Room on each side of a name, px. */
const AIR_PX = 16;

/** How far from the middle a name may stand, by and by, px. */
const SHIFTS = [0, -24, 24, -48, 48, -72, 72, -96, 96];

/**
 * Where the name of an area, `length` px long, stands: amid the part of it that shows or somewhat above or below, or
 * null where there is no room.
 * @param isFree whether nothing else is written around a point, px
 */
export function labelPoint(
  shape: BaseShape,
  view: Viewport,
  length: number,
  isFree: (x: number, y: number) => boolean,
): [x: number, y: number] | null {
  let best: [number, number] | null = null;
  let most = ROOM_PX2;
  const half = length / 2 + AIR_PX;
  const rim = view.rim ?? 0;
  for (const ring of shape.lines) {
    const shown = clipToView(ring, view);
    const { area, x, y } = centre(shown);
    if (area <= most) continue;
    for (const shift of SHIFTS) {
      const level = y + shift;
      const [from, to] = widthAt(shown, level);
      if (to - from < 2 * half || level < AIR_PX + rim || level > view.height - AIR_PX - rim) continue;
      const middle = Math.max(from + half, Math.min(to - half, x));
      if (![-0.5, -0.25, 0, 0.25, 0.5].every(part => isFree(middle + part * length, level))) continue;
      most = area;
      best = [middle, level];
      break;
    }
  }
  return best;
}

type Points = [number, number][];

/** The part of a ring inside the picture (Sutherland-Hodgman), px. */
function clipToView(ring: Float64Array, view: Viewport): Points {
  const rim = view.rim ?? 0;
  let points: Points = [];
  for (let i = 0; i < ring.length; i += 2) points.push(toPixel(view, ring[i], ring[i + 1]));
  const edges: [axis: 0 | 1, at: number, sign: 1 | -1][] = [
    [0, rim, 1],
    [0, view.width - rim, -1],
    [1, rim, 1],
    [1, view.height - rim, -1],
  ];
  for (const [axis, at, sign] of edges) {
    const kept: Points = [];
    points.forEach((point, i) => {
      const before = points[(i || points.length) - 1];
      const d0 = (before[axis] - at) * sign;
      const d1 = (point[axis] - at) * sign;
      if (d0 > 0 !== d1 > 0) {
        const part = d0 / (d0 - d1);
        kept.push([before[0] + (point[0] - before[0]) * part, before[1] + (point[1] - before[1]) * part]);
      }
      if (d1 > 0) kept.push(point);
    });
    points = kept;
  }
  return points;
}

function centre(points: Points): { area: number; x: number; y: number } {
  let area = 0;
  let x = 0;
  let y = 0;
  points.forEach(([bx, by], i) => {
    const [ax, ay] = points[(i || points.length) - 1];
    const cross = ax * by - bx * ay;
    area += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  });
  return area === 0 ? { area: 0, x: 0, y: 0 } : { area: Math.abs(area / 2), x: x / (3 * area), y: y / (3 * area) };
}

/** The widest stretch of the shape along a horizontal line. */
function widthAt(points: Points, y: number): [number, number] {
  const crossings: number[] = [];
  points.forEach(([bx, by], i) => {
    const [ax, ay] = points[(i || points.length) - 1];
    if (ay > y !== by > y) crossings.push(ax + ((bx - ax) * (y - ay)) / (by - ay));
  });
  crossings.sort((a, b) => a - b);
  let best: [number, number] = [0, 0];
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    if (crossings[i + 1] - crossings[i] > best[1] - best[0]) best = [crossings[i], crossings[i + 1]];
  }
  return best;
}
