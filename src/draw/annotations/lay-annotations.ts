import type { Annotation } from '../../engine/model/texts.ts';
import { annotationsOn } from '../../engine/query/headline.ts';
import type { Rect } from '../labels/collision-grid.ts';
import type { Shield, TownLabel } from '../labels/labels.ts';
import { wrap } from '../labels/wrap.ts';
import type { EventMark } from '../layers/event-marks.ts';
import type { Measure } from '../pen.ts';
import type { Scene } from '../scene.ts';
import { type Insets, inSight, NO_INSETS, toPixel, type Viewport } from '../viewport.ts';
import { type ArrowPath, arrowPath, pointsAlong } from './arrow.ts';
import { type Obstacle, obstaclesIn } from './obstacles.ts';
import { costOf, findSpot, grown, overlaps } from './spot.ts';

/** Size and line height of what annotations say, and the room around it in a box, px. */
export const NOTE = { size: 12, line: 15.5, pad: 5 } as const;
export const LABEL = { size: 13, line: 16, pad: 2 } as const;
/** Widest lines of a note, px and as a share of the map. */
const WIDEST_PX = 172;
const WIDEST_SHARE = 0.46;
/** Boxes keep this far from each other and from the edge of the map, px. */
const AIR_PX = 4;
const EDGE_PX = 6;
/** A map has no more notes than one for so many square pixels. */
const ROOM_PX2 = 26_000;
/** How far a label may shift to find room, px. */
const SHIFTS = [0, -20, 20, -40, 40, -60, 60];

/** An annotation that has found its place. In pixels of the world at the zoom: subtract the viewport's corner. */
export interface PlacedAnnotation {
  readonly annotation: Annotation;
  /** The lines of its text; empty where there was no room for it. */
  readonly lines: readonly string[];
  readonly box: Rect | null;
  /** The line from a call-out to its point. */
  readonly leader: { readonly from: readonly [number, number]; readonly to: readonly [number, number] } | null;
  readonly arrow: ArrowPath | null;
}

/** The day's annotations where they stand. */
export interface AnnotationPlan {
  readonly placed: readonly PlacedAnnotation[];
  /** What they cover, in pixels of the world at the zoom: no name of a town is written there. */
  readonly covered: readonly Rect[];
}

export interface AnnotationRoom {
  readonly view: Viewport;
  readonly measure: Measure;
  /** The names of towns that are wanted: a note covers small ones rather than large ones, and they give way to it. */
  readonly towns: readonly TownLabel[];
  readonly events: readonly EventMark[];
  readonly shields: readonly Shield[];
  /** Edges of the map that something else covers. Default: none. */
  readonly insets?: Insets;
  /** What else stands over the map, px; asked for only where something is to be placed. Default: nothing. */
  covers?(): readonly Rect[];
}

/**
 * Finds a place for the call-outs, arrows and labels of the day: arrows first, then notes, each where it covers least. What
 * finds no room is left out.
 */
export function layAnnotations({ texts, snapshot, compared }: Scene, area: AnnotationRoom): AnnotationPlan {
  const { view, measure, insets = NO_INSETS } = area;
  // A note on one day says nothing of what changed between two.
  const day = texts && !compared ? annotationsOn(texts, snapshot.day) : [];
  const wanted = day.filter(({ kind, minZoom }) => kind !== 'headline' && view.zoom >= minZoom);
  if (wanted.length === 0) return { placed: [], covered: [] };
  const room = {
    left: insets.left + EDGE_PX,
    top: insets.top + EDGE_PX,
    right: view.width - insets.right - EDGE_PX,
    bottom: view.height - insets.bottom - EDGE_PX,
  };
  const obstacles = obstaclesIn(view, snapshot, area);
  const covers = area.covers?.() ?? [];
  const taken: Rect[] = [...covers];
  const placed: PlacedAnnotation[] = [];
  const most = Math.max(1, Math.floor(((room.right - room.left) * (room.bottom - room.top)) / ROOM_PX2));
  const box = (text: string, { size, line, pad }: typeof NOTE | typeof LABEL) => {
    const widest = Math.min(WIDEST_PX, (room.right - room.left) * WIDEST_SHARE);
    const lines = wrap(text, widest, size, 400, measure);
    const width = Math.ceil(Math.max(...lines.map(one => measure(one, size, 400)))) + 2 * pad;
    return { lines, size: [width, Math.ceil(lines.length * line) + 2 * pad] as const };
  };
  const keep = (annotation: Annotation, parts: Partial<PlacedAnnotation>) => {
    placed.push({ annotation, lines: [], box: null, leader: null, arrow: null, ...parts });
    if (parts.box) taken.push(grown(parts.box, AIR_PX));
  };

  for (const annotation of wanted.filter(({ kind }) => kind === 'arrow')) {
    const [from, to] = [toPixel(view, annotation.x, annotation.y), toPixel(view, annotation.toX, annotation.toY)];
    if (!inSight(view, ...to) && !inSight(view, ...from)) continue;
    const arrow = arrowPath(from, to, obstacles, taken);
    if (arrow) keep(annotation, { arrow });
  }
  // Notes keep off the arrows, too.
  const arrows = placed.flatMap(({ arrow }) => (arrow ? pointsAlong(arrow) : []));
  const all: Obstacle[] = [
    ...obstacles,
    ...arrows.map(([x, y]) => ({ left: x - 4, top: y - 4, right: x + 4, bottom: y + 4, cost: 6 })),
  ];
  for (const [i, { annotation, arrow }] of placed.entries()) {
    // Where an arrow is cut by the edge, its text goes to a part of it that shows.
    const [x, y] = pointsAlong(arrow!)
      .slice(4, 18)
      .sort((a, b) => beyondRoom(room, a) - beyondRoom(room, b))[0];
    const { lines, size } = box(annotation.text, NOTE);
    const spot = inRect(room, x, y) ? findSpot([x, y], size, room, taken, all) : null;
    if (!spot) continue;
    placed[i] = { ...placed[i], lines, box: spot.box, leader: { from: spot.from, to: [x, y] } };
    taken.push(grown(spot.box, AIR_PX));
  }
  for (const annotation of wanted.filter(({ kind }) => kind === 'label')) {
    const [x, y] = toPixel(view, annotation.x, annotation.y);
    const { lines, size } = box(annotation.text, LABEL);
    const spot = labelSpot([x, y], size, room, taken, all);
    if (spot) keep(annotation, { lines, box: spot });
  }
  let notes = 0;
  for (const annotation of wanted.filter(({ kind }) => kind === 'callout')) {
    const [x, y] = toPixel(view, annotation.x, annotation.y);
    // What it speaks of is out of sight.
    if (notes >= most || !inRect(room, x, y) || covers.some(one => inRect(one, x, y))) continue;
    const { lines, size } = box(annotation.text, NOTE);
    const spot = findSpot([x, y], size, room, taken, all);
    if (!spot) continue;
    notes++;
    keep(annotation, { lines, box: spot.box, leader: { from: spot.from, to: [x, y] } });
  }
  const shift = (x: number, y: number) => [x + view.left, y + view.top] as const;
  return {
    placed: placed.map(one => toWorld(one, shift)),
    covered: placed.flatMap(one => (one.box ? [moved(one.box, shift)] : [])),
  };
}

/** Whether a name of a town lies under an annotation. */
export function isCovered(
  { covered }: AnnotationPlan,
  { left, top, width, height }: TownLabel,
  [x, y]: readonly [number, number],
): boolean {
  const box = { left: x + left, top: y + top, right: x + left + width, bottom: y + top + height };
  return covered.some(one => overlaps(one, box));
}

/** A label stands on its point, or a little above or below it. */
function labelSpot(
  [x, y]: readonly [number, number],
  [width, height]: readonly [number, number],
  room: Rect,
  taken: readonly Rect[],
  obstacles: readonly Obstacle[],
): Rect | null {
  let best: Rect | null = null;
  let least = Infinity;
  for (const shift of SHIFTS) {
    const [left, top] = [x - width / 2, y - height / 2 + shift];
    const box = { left, top, right: left + width, bottom: top + height };
    if (left < room.left || top < room.top || box.right > room.right || box.bottom > room.bottom) continue;
    if (taken.some(one => overlaps(one, box))) continue;
    const cost = Math.abs(shift) / 14 + costOf(box, obstacles, least);
    if (cost >= least) continue;
    least = cost;
    best = box;
  }
  return best;
}

/** 0 for a point in the room, so that those come first. */
function beyondRoom(room: Rect, [x, y]: readonly [number, number]): number {
  return inRect(room, x, y) ? 0 : 1;
}

type Shift = (x: number, y: number) => readonly [number, number];

function toWorld({ annotation, lines, box, leader, arrow }: PlacedAnnotation, shift: Shift): PlacedAnnotation {
  return {
    annotation,
    lines,
    box: box && moved(box, shift),
    leader: leader && { from: shift(...leader.from), to: shift(...leader.to) },
    arrow: arrow && { tail: shift(...arrow.tail), bend: shift(...arrow.bend), head: shift(...arrow.head) },
  };
}

function moved({ left, top, right, bottom }: Rect, shift: Shift): Rect {
  const [l, t] = shift(left, top);
  const [r, b] = shift(right, bottom);
  return { left: l, top: t, right: r, bottom: b };
}

function inRect({ left, top, right, bottom }: Rect, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}
