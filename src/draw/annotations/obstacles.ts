import type { Sink } from '../../engine/geometry/curve.ts';
import type { Snapshot } from '../../engine/query/snapshot.ts';
import type { Rect } from '../labels/collision-grid.ts';
import type { Shield, TownLabel } from '../labels/labels.ts';
import type { EventMark } from '../layers/event-marks.ts';
import { traceEdges } from '../layers/front.ts';
import { shownPosts } from '../layers/posts.ts';
import { ringedPlaces } from '../layers/towns.ts';
import type { Pen } from '../pen.ts';
import { BADGE_PX } from '../style.ts';
import { inSight, toPixel, type Viewport } from '../viewport.ts';

/** Half of what an annotation keeps free around the line of the front, px, and how close its points are taken. */
const FRONT_PX = 3;
const STEP_PX = 7;

/** Names of towns of this rank and larger are never covered, nor those of towns of the other rank that changed on the day. */
const LARGE = 2;
const NOTABLE = 4;

/** Something on the map, in pixels of the viewport, and what it costs to cover it: Infinity where it must not be. */
export interface Obstacle extends Rect {
  readonly cost: number;
}

/** What stands on the map beside posts and front. */
export interface Marks {
  readonly towns: readonly TownLabel[];
  readonly events: readonly EventMark[];
  readonly shields: readonly Shield[];
}

/** What annotations keep clear of as far as there is room, from the names of towns to the front. */
export function obstaclesIn(view: Viewport, snapshot: Snapshot, { towns, events, shields }: Marks): Obstacle[] {
  const { theatre } = snapshot;
  const found: Obstacle[] = [];
  const add = (x: number, y: number, half: number, cost: number) => {
    if (inSight(view, x, y, 40)) found.push({ left: x - half, top: y - half, right: x + half, bottom: y + half, cost });
  };
  const changed = new Set(ringedPlaces(snapshot, view.zoom));
  for (const { place, left, top, width, height } of towns) {
    const { x, y, rank } = theatre.places[place];
    const [px, py] = toPixel(view, x, y);
    if (!inSight(view, px, py, 200)) continue;
    add(px, py, 5, 8);
    const box = { left: px + left, top: py + top, right: px + left + width, bottom: py + top + height };
    const isKept = rank <= LARGE || (rank <= NOTABLE && changed.has(place));
    found.push({ ...box, cost: isKept ? Infinity : 4 + 2 * Math.max(0, 6 - rank) });
  }
  for (const { x, y } of events) add(x, y, BADGE_PX, 12);
  for (const { x, y, width } of shields) add(...toPixel(view, x, y), width / 2, 8);
  for (const { post } of shownPosts(snapshot.posts, view.zoom)) {
    const [x, y] = toPixel(view, post.x, post.y);
    add(x, y, 7, post.number === '' ? 2 : 6);
  }
  for (const [x, y] of frontPoints(view, snapshot)) add(x, y, FRONT_PX, 1.5);
  return found;
}

/** Points along the front as it is drawn, px, some steps apart. */
function frontPoints(view: Viewport, snapshot: Snapshot): [x: number, y: number][] {
  const points: [number, number][] = [];
  let [px, py] = [0, 0];
  const line = (x: number, y: number) => {
    const steps = Math.ceil(Math.hypot(x - px, y - py) / STEP_PX);
    const isNear = inSight(view, x, y, 400) || inSight(view, px, py, 400);
    for (let i = 1; isNear && i <= steps; i++) {
      const [fx, fy] = [px + ((x - px) * i) / steps, py + ((y - py) * i) / steps];
      if (inSight(view, fx, fy)) points.push([fx, fy]);
    }
    [px, py] = [x, y];
  };
  const grid: Sink = {
    moveTo: (x, y) => {
      [px, py] = toPixel(view, x, y);
    },
    lineTo: (x, y) => line(...toPixel(view, x, y)),
    quadraticCurveTo: (cx, cy, x, y) => {
      const [ax, ay] = toPixel(view, cx, cy);
      const [bx, by] = toPixel(view, x, y);
      line((px + 2 * ax + bx) / 4, (py + 2 * ay + by) / 4);
      line(bx, by);
    },
    closePath: () => {},
  };
  traceEdges({ grid } as Pen, snapshot, 'front');
  return points;
}
