import type { Sink } from '../../engine/geometry/curve.ts';
import { type Comparison, sideHolder } from '../../engine/query/comparison.ts';
import type { Snapshot } from '../../engine/query/snapshot.ts';
import type { Pen } from '../pen.ts';
import type { Style } from '../style.ts';
import { sideRings, traceArea } from './areas.ts';
import { traceEdges } from './front.ts';

/** How much of their usual tint areas keep under the hatches of a comparison. */
export const PALER = 0.45;

/**
 * Ground that passed between sides, hatched in the colour of who has it on the later day, with the front of the
 * earlier day. Cut to the smoothed areas of both days, so that it ends where either front does.
 */
export function paintCompared(pen: Pen, compared: Comparison, style: Style): void {
  const { earlier, later, bySide } = compared;
  for (const { from, to } of bySide) {
    pen.begin();
    traceHolder(pen.grid, earlier, from);
    pen.clip(() => {
      pen.begin();
      traceHolder(pen.grid, later, to);
      const colour = gainColour(style, to);
      pen.hatch({ kind: 'stripe', colours: [colour, ''], width: 2.6, band: 3.4, opacity: 0.88 });
    });
  }
  pen.begin();
  traceEdges(pen, earlier, 'front');
  pen.stroke({ colour: style.casing, width: 2.8, opacity: 0.6, cap: 'butt' });
  pen.stroke({ colour: style.front, width: 1.3, dash: [1.5, 3], opacity: 0.9, cap: 'butt' });
}

/** Colour in which gained ground is hatched; holders are numbered as in `Comparison.bySide`. */
export function gainColour(style: Style, holder: number): string {
  return style.sides[holder]?.strong ?? (holder === style.sides.length ? style.contested : style.road);
}

/** Closed curves around the ground of a side, around all contested ground, or around ground without record. */
function traceHolder(sink: Sink, snapshot: Snapshot, holder: number): void {
  const { theatre } = snapshot;
  if (holder < theatre.sides.length) {
    const rings = sideRings(snapshot).get(holder);
    if (rings) snapshot.curves.traceRings(sink, rings);
    return;
  }
  for (const state of snapshot.rings.keys()) {
    if (sideHolder(theatre, theatre.states[state]) === holder) traceArea(sink, snapshot, state);
  }
}
