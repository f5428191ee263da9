import { isCovered as isUnderNote, layAnnotations } from './annotations/lay-annotations.ts';
import { paintAnnotations } from './annotations/paint-annotations.ts';
import type { Rect } from './labels/collision-grid.ts';
import type { LabelPlan, TownLabel } from './labels/labels.ts';
import { paintTownName } from './labels/town-name.ts';
import { GROUND_ORDER, MARK_ORDER, type MapParts, paintSteps, RECORD_ORDER } from './layer-order.ts';
import { paintEvents } from './layers/event-marks.ts';
import { paintGroundNames } from './layers/ground-names.ts';
import { paintTheatreEdge } from './layers/theatre-edge.ts';
import { ringedPlaces } from './layers/towns.ts';
import type { Pen } from './pen.ts';
import { type Scene, shows } from './scene.ts';
import { toPixel } from './viewport.ts';

/** What else a map that stands alone is painted from. */
export interface AloneParts extends Pick<MapParts, 'events' | 'measure'>, Partial<Pick<MapParts, 'chosen'>> {
  /** Whether the steps of a group are painted, for a picture in several files. Default: all. */
  readonly has?: (group: string) => boolean;
  /** Whether a place's dot is painted, for a picture in several files. Default: all. */
  readonly dots?: (place: number) => boolean;
}

/** The whole map in drawing order, for a picture that stands alone. Default: nothing is chosen. */
export function paintMap(
  pen: Pen,
  scene: Scene,
  plan: LabelPlan,
  { events, measure, chosen = null, has = () => true, dots = () => true }: AloneParts,
): void {
  const ringed = ringedPlaces(scene.snapshot, pen.view.zoom);
  const town = chosen?.kind === 'town' ? scene.theatre.places.findIndex(({ id }) => id === chosen.id) : -1;
  const extras = plan.extras(town < 0 ? ringed : [town, ...ringed], shows(scene, 'events') ? events : [], pen.view);
  const towns = shows(scene, 'towns') ? [...plan.towns, ...extras] : [];
  const shown = {
    towns,
    events: shows(scene, 'events') ? events : [],
    shields: shows(scene, 'lines') ? plan.shields : [],
  };
  const area = { view: pen.view, measure, ...shown, covers: () => pen.view.covered ?? [] };
  const annotations = shows(scene, 'annotations') ? layAnnotations(scene, area) : null;
  // Online tiles cannot be drawn into a picture: the map's own base stands for them.
  const isShown = (layer: string) => shows(scene, layer) || (layer === 'base' && scene.layers?.has('tiles') === true);
  const taken = [
    ...extras.map(label => boxOf(scene, pen, label)),
    ...(annotations?.covered ?? []).map(box => inView(box, pen)),
  ];
  const parts: MapParts = {
    scene,
    plan,
    measure,
    events,
    chosen,
    dotted: new Set([...plan.dotted, ...extras.map(label => label.place), ...ringed].filter(dots)),
    ringed: ringed.filter(dots),
    paintTheatreEdge: pen => paintTheatreEdge(pen, scene),
    paintGroundNames: pen => paintGroundNames(pen, scene, { measure, plan, taken, isShown }),
    paintEvents: pen => paintEvents(pen, scene, events),
    paintTownNames: () => {
      for (const label of towns) {
        const { x, y } = scene.theatre.places[label.place];
        const isHidden = annotations && isUnderNote(annotations, label, [x * pen.view.scale, y * pen.view.scale]);
        if (!isHidden) paintTownName(pen, scene, label);
      }
    },
    paintAnnotations: pen => annotations && paintAnnotations(pen, scene, annotations),
  };
  const steps = [...GROUND_ORDER, ...RECORD_ORDER, ...MARK_ORDER].filter(({ group }) => has(group));
  paintSteps(pen, steps, parts, isShown);
}

/** Where the name of a town stands, px of the picture. */
function boxOf({ theatre }: Scene, { view }: Pen, { place, left, top, width, height }: TownLabel): Rect {
  const [x, y] = toPixel(view, theatre.places[place].x, theatre.places[place].y);
  return { left: x + left, top: y + top, right: x + left + width, bottom: y + top + height };
}

/** A box in pixels of the world in those of the picture. */
function inView({ left, top, right, bottom }: Rect, { view }: Pen): Rect {
  return { left: left - view.left, top: top - view.top, right: right - view.left, bottom: bottom - view.top };
}
