import type { Sink } from '../engine/curve.ts';
import { type Ring, ringsByLabel } from '../engine/rings.ts';
import type { Snapshot } from '../engine/snapshot.ts';
import type { Theatre } from '../engine/theatre.ts';
import { OUTSIDE } from '../engine/topology.ts';
import { gainedGround, traceRings } from './gained.ts';
import { sidesBetween } from './ground.ts';
import type { Hatch, Pen } from './pen.ts';
import type { Scene } from './scene.ts';
import type { Style } from './style.ts';

/** Opacity of the second layer of tint on ground gained on the day shown. */
const GAINED = 0.34;

/** Ground as each side holds it, contested ground hatched; ground without a record stays blank. */
export function paintControl(
  pen: Pen,
  { theatre, snapshot, style }: Pick<Scene, 'theatre' | 'snapshot' | 'style'>,
): void {
  const present = presentStates(snapshot);
  const rings = sideRings(snapshot);
  const gained = gainedGround(snapshot);
  theatre.sides.forEach((_, side) => {
    const around = rings.get(side);
    if (!around) return;
    pen.begin();
    snapshot.curves.traceRings(pen.grid, around);
    const { tint, opacity } = style.sides[side];
    pen.fill(tint, opacity);
    const fresh = gained.get(side);
    if (!fresh) return;
    // Ground gained on this day stands out; cut to the smoothed area, so that it ends where the front does.
    pen.clip(() => {
      pen.begin();
      traceRings(pen, theatre.topology, fresh);
      pen.fill(tint, GAINED);
    });
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
}

/**
 * Rings around the ground of each side, made of the chains between states: where two actors of one side meet there is
 * no edge to draw, and none to show as a seam.
 */
function sideRings({ theatre, boundary }: Snapshot): ReadonlyMap<number, readonly Ring[]> {
  const sideOf = (state: number) => (state < 0 ? OUTSIDE : theatre.states[state].side);
  const left = boundary.left.map(sideOf);
  const right = boundary.right.map(sideOf);
  for (let chain = 0; chain < boundary.chains; chain++) {
    if (left[chain] === right[chain]) left[chain] = right[chain] = OUTSIDE;
  }
  return ringsByLabel({ ...boundary, left, right }, theatre.topology);
}

/** Closed curves around the ground in a state. */
export function traceArea(sink: Sink, snapshot: Snapshot, state: number): void {
  const rings = snapshot.rings.get(state);
  if (rings) snapshot.curves.traceRings(sink, rings);
}

const statesOf = new WeakMap<Snapshot, readonly number[]>();

/** The states that some zone is in, `none` left out, in their order. */
export function presentStates(snapshot: Snapshot): readonly number[] {
  let present = statesOf.get(snapshot);
  if (!present) {
    const { states } = snapshot.theatre;
    present = [...snapshot.rings.keys()].filter(state => states[state].kind !== 'none').sort((a, b) => a - b);
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
