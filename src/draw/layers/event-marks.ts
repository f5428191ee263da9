import { gridX, gridY } from '../../engine/model/grid.ts';
import type { ConflictEvent, EventKind, TheatreTexts } from '../../engine/model/texts.ts';
import type { Theatre } from '../../engine/model/theatre.ts';
import type { LabelPlan } from '../labels/labels.ts';
import type { Pen } from '../pen.ts';
import type { Scene } from '../scene.ts';
import { BADGE_PX } from '../style.ts';
import { inSight, toPixel, type Viewport } from '../viewport.ts';
import { traceSign } from './glyphs.ts';

/** The sign of an event of the day and where it stands. */
export interface EventMark {
  readonly event: ConflictEvent;
  /** px */
  readonly x: number;
  readonly y: number;
}

/** Where a sign may stand about its point, best first: above it, if no name is there. */
const SPOTS: readonly (readonly [x: number, y: number])[] = [
  [0, -20],
  [15, -15],
  [-15, -15],
  [0, 20],
  [20, 0],
  [-20, 0],
  [15, 15],
  [-15, 15],
];
/** Signs of one point stand beside one another. */
const STEP = BADGE_PX * 2 + 1;
/** What the map already shows as ground changing hands needs no sign of its own. */
const UNSIGNED: ReadonlySet<EventKind> = new Set(['control', 'claim']);

/** The events of a day that have a point on the map, in order; `kinds` null shows all kinds. */
export function eventMarks(
  theatre: Theatre,
  texts: TheatreTexts | null,
  day: number,
  view: Viewport,
  plan: LabelPlan,
  kinds: ReadonlySet<EventKind> | null = null,
): EventMark[] {
  if (!texts) return [];
  const taken = new Map<string, number>();
  const marks: EventMark[] = [];
  for (const event of texts.events) {
    if (day < event.day || day >= event.until || event.scope === 'theatre' || event.scope === 'elsewhere') continue;
    if (kinds ? !kinds.has(event.kind) : UNSIGNED.has(event.kind)) continue;
    const point = pointOf(theatre, event);
    if (!point) continue;
    const [x, y] = toPixel(view, point[0], point[1]);
    const spot = `${Math.round(x / BADGE_PX)},${Math.round(y / BADGE_PX)}`;
    const before = taken.get(spot) ?? 0;
    taken.set(spot, before + 1);
    const free = SPOTS.find(([dx, dy]) => plan.isFree(x + dx + view.left, y + dy + view.top, 2 * BADGE_PX)) ?? SPOTS[0];
    marks.push({ event, x: x + free[0] + before * STEP, y: y + free[1] });
  }
  return marks;
}

function pointOf(theatre: Theatre, event: ConflictEvent): [number, number] | null {
  if (event.place >= 0) return [theatre.places[event.place].x, theatre.places[event.place].y];
  return Number.isFinite(event.lat) ? [gridX(event.lon), gridY(event.lat)] : null;
}

/** A light badge with the sign of its kind, and a stem to the point. */
export function paintEvents(pen: Pen, { style }: Pick<Scene, 'style'>, marks: readonly EventMark[]): void {
  for (const { event, x, y } of marks) {
    if (!inSight(pen.view, x, y, 20)) continue;
    pen.begin();
    pen.pixels.circle(x, y, BADGE_PX);
    pen.fill(style.halo);
    pen.stroke({ colour: style.front, width: 1.2 });
    pen.begin();
    const ink = traceSign(event.kind, pen.pixels, x, y, 3.6);
    if (ink === 'fill') pen.fill(style.front);
    else pen.stroke({ colour: style.front, width: 1.5 });
  }
}
