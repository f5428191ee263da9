import type { Selection } from '../engine/model/selection.ts';
import type { LabelPlan } from './labels/labels.ts';
import { paintAgreements } from './layers/agreements.ts';
import { paintBase, paintWater } from './layers/base.ts';
import { paintControl } from './layers/control.ts';
import type { EventMark } from './layers/event-marks.ts';
import { paintFront } from './layers/front.ts';
import { paintPostRings, paintPosts } from './layers/posts.ts';
import { paintRoads } from './layers/roads.ts';
import { paintChosen } from './layers/selection.ts';
import { paintShields } from './layers/shields.ts';
import { paintChanged, paintDots, paintTowns } from './layers/towns.ts';
import type { Measure, Pen } from './pen.ts';
import type { RecordScene, Scene } from './scene.ts';
import type { PaintedLayer } from './view-params.ts';

/** What ground, lines and dots are painted from: nothing of it is a word. */
export interface RecordParts {
  readonly scene: RecordScene;
  /** What is marked as chosen. */
  readonly chosen: Selection | null;
  /** Places with a dot of their own. */
  readonly dotted: Iterable<number>;
  /** Places with a ring, as they changed hands on the day. */
  readonly ringed: readonly number[];
  /** Lets ground and front fade out at the edges of the map. Absent while that is not there. */
  readonly paintTheatreEdge?: (pen: Pen) => void;
}

/** Everything that a map is painted from. */
export interface MapParts extends RecordParts {
  readonly scene: Scene;
  readonly plan: LabelPlan;
  readonly measure: Measure;
  readonly events: readonly EventMark[];
  /** Draws the signs of the events. Absent while they are not there. */
  readonly paintEvents?: (pen: Pen) => void;
  /** Names what the ground is called. Absent while that is not there. */
  readonly paintGroundNames?: (pen: Pen) => void;
  /** Writes the names of towns. Absent where they are elements above the map. */
  readonly paintTownNames?: (pen: Pen) => void;
  /** Draws the editor's notes and arrows. Absent while they are not there. */
  readonly paintAnnotations?: (pen: Pen) => void;
}

/** One thing to paint. */
interface PaintStep<Parts> {
  /** Name of the public layer that shows or hides it; null for what is always shown. */
  readonly layer: PaintedLayer | null;
  /** The name its group has in a picture with a structure; steps that follow each other under one name share a group. */
  readonly group: string;
  paint(pen: Pen, parts: Parts): void;
}

/** A line or an area is marked below the dots, a point above them. */
const isEdge = (chosen: Selection | null) => chosen?.kind === 'line' || chosen?.kind === 'agreement';

const markChosen = (pen: Pen, { scene, chosen }: RecordParts, events: readonly EventMark[]) => {
  if (chosen) paintChosen(pen, scene, chosen, events);
};

/** The ground: what is the same on every day. */
export const GROUND_ORDER: readonly PaintStep<MapParts>[] = [
  { layer: 'base', group: 'base', paint: (pen, { scene }) => paintBase(pen, scene) },
];

/**
 * What a day shows, from the ground up: first what the record alone says, which any thread can paint, then what stands over
 * it and has letters. A new layer gets its line here, and the map and all pictures have it.
 */
export const RECORD_ORDER: readonly PaintStep<RecordParts>[] = [
  { layer: 'control', group: 'control', paint: (pen, { scene }) => paintControl(pen, scene) },
  // Nobody holds a lake.
  { layer: 'base', group: 'control', paint: (pen, { scene }) => paintWater(pen, scene, 'lake') },
  { layer: 'agreements', group: 'agreements', paint: (pen, { scene }) => paintAgreements(pen, scene) },
  { layer: 'lines', group: 'lines', paint: (pen, { scene }) => paintRoads(pen, scene) },
  { layer: 'front', group: 'front', paint: (pen, { scene }) => paintFront(pen, scene) },
  { layer: 'control', group: 'edge', paint: (pen, { paintTheatreEdge }) => paintTheatreEdge?.(pen) },
  { layer: null, group: 'chosen', paint: (pen, parts) => isEdge(parts.chosen) && markChosen(pen, parts, []) },
  { layer: 'towns', group: 'places', paint: (pen, { scene }) => paintDots(pen, scene) },
  { layer: 'posts', group: 'rings', paint: (pen, { scene }) => paintPostRings(pen, scene) },
  {
    layer: 'towns',
    group: 'towns',
    paint(pen, { scene, dotted, ringed }) {
      paintTowns(pen, scene, dotted);
      paintChanged(pen, scene, ringed);
    },
  },
];
export const MARK_ORDER: readonly PaintStep<MapParts>[] = [
  { layer: 'posts', group: 'posts', paint: (pen, { scene }) => paintPosts(pen, scene) },
  { layer: null, group: 'names', paint: (pen, { paintGroundNames }) => paintGroundNames?.(pen) },
  { layer: 'lines', group: 'names', paint: (pen, { scene, plan }) => paintShields(pen, scene, plan.shields) },
  { layer: 'towns', group: 'names', paint: (pen, { paintTownNames }) => paintTownNames?.(pen) },
  { layer: 'events', group: 'events', paint: (pen, { paintEvents }) => paintEvents?.(pen) },
  { layer: 'annotations', group: 'annotations', paint: (pen, { paintAnnotations }) => paintAnnotations?.(pen) },
  { layer: null, group: 'chosen', paint: (pen, parts) => isEdge(parts.chosen) || markChosen(pen, parts, parts.events) },
];

/** Paints steps in their order, those of layers that are shown. */
export function paintSteps<Parts>(
  pen: Pen,
  steps: readonly PaintStep<Parts>[],
  parts: Parts,
  isShown: (layer: PaintedLayer) => boolean,
): void {
  const shown = steps.filter(({ layer }) => layer === null || isShown(layer));
  for (let i = 0; i < shown.length; ) {
    const { group } = shown[i];
    pen.group(group, () => {
      for (; i < shown.length && shown[i].group === group; i++) shown[i].paint(pen, parts);
    });
  }
}
