import { paintAgreementNames, paintAgreements } from './agreements.ts';
import { paintBase, paintBaseNames } from './base.ts';
import { paintControl } from './control.ts';
import { paintFront } from './front.ts';
import { type EventMark, paintEvents } from './incidents.ts';
import type { LabelPlan, TownLabel } from './labels.ts';
import type { Measure, Pen } from './pen.ts';
import { paintPosts } from './posts.ts';
import { paintRoads } from './roads.ts';
import { runsRight, type Scene } from './scene.ts';
import { paintShields } from './shields.ts';
import { paintChanged, paintDots, paintTowns, ringedPlaces } from './towns.ts';
import { toPixel } from './viewport.ts';

/** The whole map in drawing order, for a picture that stands alone. */
export function paintMap(
  pen: Pen,
  scene: Scene,
  plan: LabelPlan,
  { events, measure }: { events: readonly EventMark[]; measure: Measure },
): void {
  const changed = ringedPlaces(scene.snapshot, pen.view.zoom);
  const labels = [...plan.towns, ...plan.extras(changed)];
  pen.group('base', () => {
    paintBase(pen, scene);
    paintBaseNames(pen, scene, measure, plan);
  });
  pen.group('control', () => paintControl(pen, scene));
  pen.group('agreements', () => paintAgreements(pen, scene));
  pen.group('lines', () => paintRoads(pen, scene));
  pen.group('front', () => paintFront(pen, scene));
  pen.group('places', () => paintDots(pen, scene));
  pen.group('posts', () => paintPosts(pen, scene));
  pen.group('towns', () => {
    paintTowns(pen, scene, new Set([...labels.map(label => label.place), ...changed]));
    paintChanged(pen, scene, changed);
  });
  pen.group('names', () => {
    paintAgreementNames(pen, scene, measure, plan);
    paintShields(pen, scene, plan.shields);
    for (const label of labels) paintTownName(pen, scene, label);
  });
  pen.group('events', () => paintEvents(pen, scene, events));
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
