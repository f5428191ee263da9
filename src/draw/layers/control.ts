import type { Theatre } from '../../engine/model/theatre.ts';
import type { Snapshot } from '../../engine/query/snapshot.ts';
import type { Hatch, Pen } from '../pen.ts';
import type { RecordScene } from '../scene.ts';
import type { Style } from '../style.ts';
import { sidesBetween } from '../zone-of-place.ts';
import { sideRings, traceArea } from './areas.ts';
import { PALER, paintCompared } from './compared.ts';
import { paintDisputed } from './disputed.ts';
import { gainedGround } from './gained-ground.ts';

/** Opacity of the second layer of tint on ground gained on the day shown. */
export const GAINED = 0.34;

/** How much of its tint is left to ground that nothing was reported from since it was cut off. */
export const FADED = 0.45;

/**
 * Ground as each side holds it, contested ground hatched; ground without a record stays blank. Over it what passed between
 * two days compared, or what a claim and the record differ about.
 */
export function paintControl(pen: Pen, { theatre, snapshot, style, compared, differing }: RecordScene): void {
  const present = presentStates(snapshot);
  const rings = sideRings(snapshot);
  // Two days apart, or by somebody's word, what changed on this day is not the news.
  const gained = compared || differing ? null : gainedGround(snapshot);
  const paler = compared ? PALER : 1;
  theatre.sides.forEach((_, side) => {
    const faded = rings.get(side + theatre.sides.length);
    if (faded) {
      pen.begin();
      snapshot.curves.traceRings(pen.grid, faded);
      pen.fill(style.sides[side].tint, style.sides[side].opacity * paler * FADED);
    }
    const around = rings.get(side);
    if (!around) return;
    pen.begin();
    snapshot.curves.traceRings(pen.grid, around);
    const { tint, opacity } = style.sides[side];
    pen.fill(tint, opacity * paler);
    const fresh = gained?.rings.get(side);
    if (!gained || !fresh) return;
    pen.begin();
    gained.curves.traceRings(pen.grid, fresh);
    pen.fill(tint, GAINED);
  });
  for (const state of present) {
    const { kind, actor } = theatre.states[state];
    const hatch = kind === 'held' ? actorHatch(theatre, style, actor) : contestedHatch(theatre, style, state);
    if (!hatch) continue;
    pen.begin();
    traceArea(pen.grid, snapshot, state);
    if (kind === 'contested') pen.fill(style.contested, 0.14);
    pen.hatch(hatch);
  }
  if (compared) paintCompared(pen, compared, style);
  if (differing?.size) paintDisputed(pen, snapshot, style, differing);
}

const statesOf = new WeakMap<Snapshot, readonly number[]>();

/** The states that some zone is in, `none` left out, in their order. */
export function presentStates(snapshot: Snapshot): readonly number[] {
  let present = statesOf.get(snapshot);
  if (!present) {
    const { states } = snapshot.theatre;
    const there = snapshot.areas.map(({ state }) => state);
    present = there.filter(state => states[state].kind !== 'none').sort((a, b) => a - b);
    statesOf.set(snapshot, present);
  }
  return present;
}

/** A very quiet pattern that tells actors of one side apart, or null. */
export function actorHatch(theatre: Theatre, style: Style, actor: number): Hatch | null {
  const { side, pattern } = theatre.actors[actor];
  const colours = [style.sides[side].strong];
  const opacity = style.theme === 'light' ? 0.16 : 0.22;
  if (pattern === 'stripe') return { kind: 'stripe', colours, width: 1, band: 7, opacity };
  if (pattern === 'dots') return { kind: 'dots', colours, width: 2, band: 7, opacity: opacity + 0.05 };
  if (pattern === 'cross') return { kind: 'cross', colours, width: 1, band: 8, opacity };
  return null;
}

/** Stripes in the colours of those who fight over the ground; grey where the record does not name them. */
export function contestedHatch(theatre: Theatre, style: Style, state: number): Hatch | null {
  if (theatre.states[state].kind !== 'contested') return null;
  const sides = sidesBetween(theatre, theatre.states[state]);
  const colours = sides.length > 0 ? sides.map(side => style.sides[side].strong) : [style.contested];
  return { kind: 'stripe', colours, width: 2.2, band: 5, opacity: 0.62 };
}
