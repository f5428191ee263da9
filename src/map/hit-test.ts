import type { EventMark } from '../draw/layers/event-marks.ts';
import { postAt, postRadius } from '../draw/layers/posts.ts';
import { DOTS_ZOOM, townRadius } from '../draw/layers/towns.ts';
import { BADGE_PX } from '../draw/style.ts';
import { toPixel, type Viewport } from '../draw/viewport.ts';
import { zoneAt } from '../engine/geometry/point-location.ts';
import { distanceFromSegment } from '../engine/geometry/segment.ts';
import type { Selection } from '../engine/model/selection.ts';
import { formatSpot } from '../engine/model/spot.ts';
import { OUTSIDE } from '../engine/model/topology.ts';
import type { Snapshot } from '../engine/query/snapshot.ts';

/** Half of a target's least width, px (WCAG 2.5.8). */
const REACH_PX = 12;
const LINE_REACH_PX = 7;

/** What shows on the map and can be chosen. */
export interface Pickable {
  readonly snapshot: Snapshot;
  readonly events: readonly EventMark[];
  /** Towns with a dot, as indexes into the theatre's places. */
  readonly towns: readonly number[];
  readonly layers: ReadonlySet<string>;
}

/** What lies under a pixel: the nearest mark within reach, else a line, else the ground. Null outside the subject. */
export function pick(shown: Pickable, view: Viewport, x: number, y: number): Selection | null {
  return pickMark(shown, view, x, y) ?? pickLine(shown, view, x, y) ?? pickGround(shown, view, x, y);
}

/** The uppermost event, post or town that shows at a pixel; where none does, the nearest within reach. */
export function pickMark(
  { snapshot, events, towns, layers }: Pickable,
  view: Viewport,
  x: number,
  y: number,
): Selection | null {
  const { theatre } = snapshot;
  let best: Selection | null = null;
  let least = Infinity;
  /** What is offered first lies uppermost: within its own radius nothing below it counts. */
  const offer = (kind: Selection['kind'], id: string, distance: number, radius: number) => {
    const rank = distance <= radius ? -1 : distance;
    if (rank >= least) return;
    least = rank;
    best = { kind, id };
  };
  if (layers.has('events')) {
    for (const mark of events) {
      const distance = Math.hypot(mark.x - x, mark.y - y);
      if (distance <= Math.max(REACH_PX, BADGE_PX + 2)) offer('event', mark.event.id, distance, BADGE_PX);
    }
  }
  if (layers.has('posts')) {
    const found = postAt(snapshot.posts, view, x, y, REACH_PX);
    if (found) offer('post', found.situation.post.id, found.distance, postRadius(found.situation, view.zoom));
  }
  if (layers.has('towns')) {
    const near = (place: number) => {
      const [px, py] = toPixel(view, theatre.places[place].x, theatre.places[place].y);
      const distance = Math.hypot(px - x, py - y);
      const { id, rank } = theatre.places[place];
      if (distance <= REACH_PX) offer('town', id, distance, townRadius(rank, view.zoom));
    };
    for (const place of towns) near(place);
    if (view.zoom >= DOTS_ZOOM) for (let place = 0; place < theatre.documented; place++) near(place);
  }
  return best;
}

function pickLine({ snapshot, layers }: Pickable, view: Viewport, x: number, y: number): Selection | null {
  const { theatre } = snapshot;
  if (layers.has('lines')) {
    for (const line of theatre.lines) {
      if (line.kind !== 'highway') continue;
      if (line.parts.some(part => distanceTo(view, part.x, part.y, x, y) <= LINE_REACH_PX)) {
        return { kind: 'line', id: line.id };
      }
    }
  }
  if (layers.has('agreements')) {
    for (const { agreement } of snapshot.agreements) {
      for (const ring of agreement.polygons.flat()) {
        const [xs, ys] = [0, 1].map(axis => ring.filter((_, i) => i % 2 === axis));
        if (distanceTo(view, xs, ys, x, y) <= LINE_REACH_PX - 2) return { kind: 'agreement', id: agreement.id };
      }
    }
  }
  return null;
}

function pickGround({ snapshot }: Pickable, view: Viewport, x: number, y: number): Selection | null {
  const { theatre } = snapshot;
  const [gx, gy] = [(x + view.left) / view.scale, (y + view.top) / view.scale];
  const zone = zoneAt(theatre.topology, gx, gy);
  if (zone === OUTSIDE) return null;
  // Ground that was drawn as a whole has no place to go by.
  return { kind: 'zone', id: zone < theatre.documented ? theatre.places[zone].id : formatSpot(gx, gy) };
}

/** Distance of a pixel from a line of grid coordinates, px. */
function distanceTo(view: Viewport, xs: Float64Array, ys: Float64Array, x: number, y: number): number {
  let least = Infinity;
  for (let i = 1; i < xs.length; i++) {
    const [ax, ay] = toPixel(view, xs[i - 1], ys[i - 1]);
    const [bx, by] = toPixel(view, xs[i], ys[i]);
    least = Math.min(least, distanceFromSegment(x, y, ax, ay, bx, by));
  }
  return least;
}
