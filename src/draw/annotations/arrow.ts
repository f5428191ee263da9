import type { Rect } from '../labels/collision-grid.ts';
import type { Obstacle } from './obstacles.ts';
import { pointCost } from './spot.ts';

/** An arrow as a curve from its tail to its head by way of a control point, px. */
export interface ArrowPath {
  readonly tail: readonly [x: number, y: number];
  readonly bend: readonly [x: number, y: number];
  readonly head: readonly [x: number, y: number];
}

/** Ways to bend an arrow, as shares of its length, the gentlest first. */
const BENDS = [0.16, -0.16, 0.28, -0.28, 0.06, -0.06, 0.42, -0.42];
/** Room between an end and the dot of its place, px. */
const GAP_PX = 9;
/** A shorter arrow says nothing, px. */
const SHORTEST_PX = 30;
const SAMPLES = 24;

/** The curve between two points that covers least of the map; null where they are too near each other to be seen apart. */
export function arrowPath(
  from: readonly [number, number],
  to: readonly [number, number],
  obstacles: readonly Obstacle[],
  taken: readonly Rect[],
): ArrowPath | null {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  if (length < SHORTEST_PX) return null;
  let best: ArrowPath | null = null;
  let least = Infinity;
  BENDS.forEach((share, rank) => {
    const bend = [from[0] + dx / 2 - dy * share, from[1] + dy / 2 + dx * share] as const;
    const path = { tail: towards(from, bend, GAP_PX), bend, head: towards(to, bend, GAP_PX) };
    const cost = rank / 2 + pointsAlong(path).reduce((sum, [x, y]) => sum + pointCost(x, y, obstacles, taken), 0);
    if (cost >= least) return;
    least = cost;
    best = path;
  });
  return best;
}

/** Points along an arrow, px, evenly by its parameter, both ends included. */
export function pointsAlong({ tail, bend, head }: ArrowPath): [x: number, y: number][] {
  return Array.from({ length: SAMPLES + 1 }, (_, i) => {
    const t = i / SAMPLES;
    const at = (axis: 0 | 1) => (1 - t) ** 2 * tail[axis] + 2 * t * (1 - t) * bend[axis] + t ** 2 * head[axis];
    return [at(0), at(1)];
  });
}

function towards([x, y]: readonly [number, number], [bx, by]: readonly [number, number], px: number) {
  const length = Math.hypot(bx - x, by - y) || 1;
  return [x + ((bx - x) / length) * px, y + ((by - y) / length) * px] as const;
}
