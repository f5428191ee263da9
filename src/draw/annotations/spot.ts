import type { Rect } from '../labels/collision-grid.ts';
import type { Obstacle } from './obstacles.ts';

/** How far from its point a note may stand, px, and in how many directions it is tried. */
const DISTANCES = [18, 30, 46, 66, 90, 120, 155, 195];
const DIRECTIONS = 24;
/** A note may touch its own point by no less, px. */
const POINT_PX = 8;
const LEADER_STEP_PX = 6;

/** Where a note stands and from where its line leads to its point, px. */
export interface Spot {
  readonly box: Rect;
  readonly from: readonly [x: number, y: number];
}

/**
 * The best spot for a box of a size near a point: inside `room`, clear of `taken`, over as little of the map as can be, with
 * a short line to the point that crosses as little as can be. Null where there is no room at all.
 */
export function findSpot(
  [x, y]: readonly [number, number],
  [width, height]: readonly [number, number],
  room: Rect,
  taken: readonly Rect[],
  obstacles: readonly Obstacle[],
): Spot | null {
  let best: Spot | null = null;
  let least = Infinity;
  for (const distance of DISTANCES) {
    // Nearer spots come first; one further off has to be better by its way.
    for (let i = 0; i < DIRECTIONS; i++) {
      const angle = (i / DIRECTIONS) * 2 * Math.PI;
      const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
      // The box touches the circle around the point with its near side or corner.
      const left = x + dx * distance + (dx < -0.3 ? -width : dx > 0.3 ? 0 : -width / 2);
      const top = y + dy * distance + (dy < -0.3 ? -height : dy > 0.3 ? 0 : -height / 2);
      const box = { left, top, right: left + width, bottom: top + height };
      if (left < room.left || top < room.top || box.right > room.right || box.bottom > room.bottom) continue;
      if (contains(grown(box, POINT_PX), x, y) || taken.some(one => overlaps(one, box))) continue;
      const from = [clamp(x, left, box.right), clamp(y, top, box.bottom)] as const;
      const cost = distance / 14 + costOf(box, obstacles, least) + leaderCost(from, [x, y], obstacles, taken);
      if (cost >= least) continue;
      least = cost;
      best = { box, from };
    }
  }
  return best;
}

/** What a box would cover; no further than `most`. */
export function costOf(box: Rect, obstacles: readonly Obstacle[], most = Infinity): number {
  let cost = 0;
  for (const one of obstacles) {
    if (overlaps(one, box)) cost += one.cost;
    if (cost >= most) break;
  }
  return cost;
}

/** What a line from a note to its point crosses, its point's own dot apart. */
function leaderCost(
  [x0, y0]: readonly [number, number],
  [x1, y1]: readonly [number, number],
  obstacles: readonly Obstacle[],
  taken: readonly Rect[],
): number {
  const length = Math.hypot(x1 - x0, y1 - y0);
  const steps = Math.floor((length - POINT_PX) / LEADER_STEP_PX);
  let cost = 0;
  for (let i = 1; i <= steps; i++) {
    const part = (i * LEADER_STEP_PX) / length;
    cost += pointCost(x0 + (x1 - x0) * part, y0 + (y1 - y0) * part, obstacles, taken);
  }
  return cost;
}

/** What a line crosses at a point. */
export function pointCost(x: number, y: number, obstacles: readonly Obstacle[], taken: readonly Rect[]): number {
  let cost = taken.some(one => contains(one, x, y)) ? 30 : 0;
  for (const one of obstacles) if (contains(one, x, y)) cost += one.cost;
  return cost;
}

export function overlaps(a: Rect, b: Rect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

export function grown({ left, top, right, bottom }: Rect, by: number): Rect {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

function contains({ left, top, right, bottom }: Rect, x: number, y: number): boolean {
  return x > left && x < right && y > top && y < bottom;
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
