import type { Sink } from '../../engine/geometry/curve.ts';
import { type Ring, ringsByLabel } from '../../engine/geometry/rings.ts';
import { OUTSIDE } from '../../engine/model/topology.ts';
import type { Snapshot } from '../../engine/query/snapshot.ts';

/**
 * Rings around the ground of each side, made of the chains between states: where two actors of one side meet there is
 * no edge to draw, and none to show as a seam. Ground that nothing was reported from since it was cut off stands by
 * itself, under the number of the side past all the others.
 */
export function sideRings({ theatre, boundary }: Snapshot): ReadonlyMap<number, readonly Ring[]> {
  const sideOf = (state: number) => {
    if (state < 0) return OUTSIDE;
    const { side, unreported } = theatre.states[state];
    return unreported ? side + theatre.sides.length : side;
  };
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
