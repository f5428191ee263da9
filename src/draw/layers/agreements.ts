import type { Agreement } from '../../engine/model/theatre.ts';
import type { Pen } from '../pen.ts';
import type { Scene } from '../scene.ts';
import { traceLine } from './base.ts';

/** Areas that a treaty names: thin dashes, nothing inside that could be taken for control. */
export function paintAgreements(pen: Pen, scene: Pick<Scene, 'snapshot' | 'style'>): void {
  const { style } = scene;
  for (const { agreement } of scene.snapshot.agreements) {
    trace(pen, agreement);
    pen.stroke({ colour: style.agreement, width: 1, dash: agreement.estimate ? [5, 4] : [9, 3], cap: 'butt' });
  }
}

function trace(pen: Pen, { polygons }: Agreement): void {
  pen.begin();
  for (const rings of polygons) for (const ring of rings) traceLine(pen.grid, ring, true);
}
