import type { LabelPlan, TownLabel } from './labels/labels.ts';
import { paintAgreementNames, paintAgreements } from './layers/agreements.ts';
import { paintBase, paintBaseNames } from './layers/base.ts';
import { paintControl } from './layers/control.ts';
import { type EventMark, paintEvents } from './layers/event-marks.ts';
import { paintFront } from './layers/front.ts';
import { paintPostRings, paintPosts } from './layers/posts.ts';
import { paintRoads } from './layers/roads.ts';
import { type Chosen, paintChosen } from './layers/selection.ts';
import { paintShields } from './layers/shields.ts';
import { paintChanged, paintDots, paintTowns, ringedPlaces } from './layers/towns.ts';
import type { Measure, Pen } from './pen.ts';
import { runsRight, type Scene, shows } from './scene.ts';
import { toPixel } from './viewport.ts';

export interface MapParts {
  readonly events: readonly EventMark[];
  readonly measure: Measure;
  /** What is marked as chosen. Default: nothing. */
  readonly chosen?: Chosen | null;
}

/** The whole map in drawing order, for a picture that stands alone. */
export function paintMap(pen: Pen, scene: Scene, plan: LabelPlan, { events, measure, chosen = null }: MapParts): void {
  const group = (layer: string, name: string, draw: () => void) => {
    if (shows(scene, layer)) pen.group(name, draw);
  };
  const changed = ringedPlaces(scene.snapshot, pen.view.zoom);
  const town = chosen?.kind === 'town' ? scene.theatre.places.findIndex(({ id }) => id === chosen.id) : -1;
  const extras = plan.extras(town < 0 ? changed : [town, ...changed], shows(scene, 'events') ? events : [], pen.view);
  const mark = (wanted: boolean) => {
    if (chosen && wanted) pen.group('chosen', () => paintChosen(pen, scene, chosen, events));
  };
  const isEdge = chosen?.kind === 'line' || chosen?.kind === 'agreement';
  // Online tiles cannot be drawn into a picture: the map's own base stands for them.
  group(scene.layers?.has('tiles') ? 'tiles' : 'base', 'base', () => {
    paintBase(pen, scene);
    paintBaseNames(pen, scene, measure, plan);
  });
  group('control', 'control', () => paintControl(pen, scene));
  group('agreements', 'agreements', () => paintAgreements(pen, scene));
  group('lines', 'lines', () => paintRoads(pen, scene));
  group('front', 'front', () => paintFront(pen, scene));
  mark(isEdge);
  group('towns', 'places', () => paintDots(pen, scene));
  group('posts', 'rings', () => paintPostRings(pen, scene));
  group('towns', 'towns', () => {
    paintTowns(pen, scene, new Set([...plan.dotted, ...extras.map(label => label.place), ...changed]));
    paintChanged(pen, scene, changed);
  });
  group('posts', 'posts', () => paintPosts(pen, scene));
  pen.group('names', () => {
    if (shows(scene, 'agreements')) paintAgreementNames(pen, scene, measure, plan);
    if (shows(scene, 'lines')) paintShields(pen, scene, plan.shields);
    if (shows(scene, 'towns')) for (const label of [...plan.towns, ...extras]) paintTownName(pen, scene, label);
  });
  group('events', 'events', () => paintEvents(pen, scene, events));
  mark(!isEdge);
}

function paintTownName(pen: Pen, { theatre, style }: Scene, label: TownLabel): void {
  const { x, y } = theatre.places[label.place];
  const [px, py] = toPixel(pen.view, x, y);
  const { width, height } = pen.view;
  const [left, top] = [px + label.left, py + label.top];
  // A name that the edge of the picture would cut is left out.
  if (left < 2 || top < 2 || left + label.width > width - 2 || top + label.height > height - 2) return;
  const shift = label.anchor === 'left' ? 0 : label.anchor === 'right' ? label.width : label.width / 2;
  pen.text({
    text: label.text,
    x: left + shift,
    y: top + label.height / 2 + label.size * 0.35,
    size: label.size,
    weight: label.weight,
    colour: style.text,
    halo: style.halo,
    anchor: label.anchor,
    rtl: runsRight(label.text),
  });
}
