import type { Agreement } from '../../engine/model/theatre.ts';
import type { Rect } from '../labels/collision-grid.ts';
import { straightStretch } from '../labels/label-along-line.ts';
import type { LabelPlan } from '../labels/labels.ts';
import type { Measure, Pen } from '../pen.ts';
import { nameOf, runsRight, type Scene } from '../scene.ts';
import { isOverlaid } from '../viewport.ts';
import { traceLine } from './base.ts';

/** Areas that a treaty names: thin dashes, nothing inside that could be taken for control, and the name along the edge. */
export function paintAgreements(pen: Pen, scene: Pick<Scene, 'snapshot' | 'style'>): void {
  const { style } = scene;
  for (const { agreement } of scene.snapshot.agreements) {
    trace(pen, agreement);
    pen.stroke({ colour: style.agreement, width: 1, dash: agreement.estimate ? [5, 4] : [9, 3], cap: 'butt' });
  }
}

/** Names of the agreements in force, with the word for an estimate where no official line exists. */
export function paintAgreementNames(
  pen: Pen,
  scene: Pick<Scene, 'snapshot' | 'style' | 'texts' | 'lang' | 'words'>,
  measure: Measure,
  plan: LabelPlan,
  taken: readonly Rect[] = [],
): void {
  const { style, words } = scene;
  for (const { agreement } of scene.snapshot.agreements) {
    const name = nameOf(scene, 'agreements', agreement);
    const text = agreement.estimate ? `${name} (${words.estimate})` : name;
    const size = 11;
    const { left, top, covered = [] } = pen.view;
    const kept = { covered: [...covered, ...taken] };
    const isFree = (x: number, y: number) =>
      plan.isFree(x, y, size) && !isOverlaid(kept, x - left - 6, y - top - 6, x - left + 6, y - top + 6);
    const place = straightStretch(agreement, pen.view, measure(text, size, 400) + 12, isFree);
    if (!place) continue;
    pen.text({
      text,
      x: place.x,
      y: place.y,
      size,
      colour: style.agreement,
      halo: style.halo,
      anchor: 'middle',
      turn: place.turn,
      rtl: runsRight(text),
    });
  }
}

function trace(pen: Pen, { polygons }: Agreement): void {
  pen.begin();
  for (const rings of polygons) for (const ring of rings) traceLine(pen.grid, ring, true);
}
