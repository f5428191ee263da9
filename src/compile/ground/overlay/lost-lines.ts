import { latOf, lngOf } from '../../../engine/model/grid.ts';
import type { LatticeRing } from './drawing.ts';
import type { Lattice } from './lattice.ts';
import type { Overlay } from './overlay.ts';
import { metres } from './tolerance.ts';

/** The border of a layer may come out shorter than it was drawn by this share of it: the front along it is but a part. */
const MAX_SHARE = 0.002;
/** What is left of a border lies within so many tolerances of what was drawn. */
const NEAR = 2;
/** Lattice steps: what is no wider comes of rounding. */
const NO_WIDTH = 3;

/** How much shorter a border came out than it was drawn. */
export interface LostLine {
  /** Share of what was drawn, above 0. */
  readonly share: number;
  readonly km: number;
  /** Where some of it was lost. */
  readonly lat: number;
  readonly lng: number;
}

/**
 * What a layer's border lost where its lines run so near to each other that they were drawn as one; null for a share
 * that no figure shows.
 * @param rings the layer as drawn
 * @param tolerance lattice steps within which lines were drawn as one
 */
export function lostLine(
  { woven: { x, y, from, to, layers } }: Overlay,
  layer: number,
  rings: readonly LatticeRing[],
  lattice: Lattice,
  tolerance: number,
): LostLine | null {
  let [drawn, left] = [0, 0];
  for (const ring of rings) drawn += borderOf(ring, lattice);
  const { edges } = layers[layer];
  for (const edge of edges) left += lattice.km(x[from[edge]], y[from[edge]], x[to[edge]], y[to[edge]]);
  const km = drawn - left;
  if (km <= MAX_SHARE * drawn) return null;
  const kept = new Set<string>();
  const cell = Math.max(1, NEAR * tolerance);
  const cellOf = (value: number) => Math.floor(value / cell);
  for (const edge of edges) for (const end of [from[edge], to[edge]]) kept.add(`${cellOf(x[end])} ${cellOf(y[end])}`);
  const isLost = (column: number, row: number) => {
    for (let c = cellOf(column - cell); c <= cellOf(column + cell); c++) {
      for (let r = cellOf(row - cell); r <= cellOf(row + cell); r++) if (kept.has(`${c} ${r}`)) return false;
    }
    return true;
  };
  // Where all that is left lies near, the sharpest turn is what was lost.
  let spot = [rings[0][0], rings[0][1]];
  let sharpest = -1;
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      const turn = isLost(ring[i], ring[i + 1]) ? 2 : sharpnessOf(ring, i);
      if (turn <= sharpest) continue;
      sharpest = turn;
      spot = [ring[i], ring[i + 1]];
    }
  }
  return { share: km / drawn, km, lat: latOf(lattice.gridY(spot[1])), lng: lngOf(lattice.gridX(spot[0])) };
}

/**
 * Length of a ring without slits and spikes of no width, km: where a holder's own areas adjoin, rounding leaves such, and
 * to close them loses no border.
 */
function borderOf(ring: LatticeRing, lattice: Lattice): number {
  const kept: Spot[] = [];
  const close = () => {
    for (let last = kept.length - 1; last > 0; last = kept.length - 1) {
      const [b, c] = [kept[last - 1], kept[last]];
      if (Math.hypot(c[0] - b[0], c[1] - b[1]) <= NO_WIDTH) kept.pop();
      else if (last > 1 && isBack(kept[last - 2], b, c)) kept.splice(last - 1, 1);
      else return;
    }
  };
  for (let i = 0; i < ring.length; i += 2) {
    kept.push([ring[i], ring[i + 1]]);
    close();
  }
  const [first] = kept;
  kept.push(first);
  close();
  let km = 0;
  for (let i = 1; i < kept.length; i++) km += lattice.km(...kept[i - 1], ...kept[i]);
  return km;
}

type Spot = readonly [x: number, y: number];

/** Whether a line turns back at b and runs on upon itself. */
function isBack(a: Spot, b: Spot, c: Spot): boolean {
  const [ax, ay, cx, cy] = [a[0] - b[0], a[1] - b[1], c[0] - b[0], c[1] - b[1]];
  if (ax * cx + ay * cy <= 0) return false;
  // How far the end of the shorter side lies from the longer.
  return Math.abs(ax * cy - ay * cx) / Math.max(Math.hypot(ax, ay), Math.hypot(cx, cy)) <= NO_WIDTH;
}

/** Cosine of the angle between the edges at a point of a ring: 1 where it turns back. */
function sharpnessOf(ring: LatticeRing, i: number): number {
  const [before, after] = [(i + ring.length - 2) % ring.length, (i + 2) % ring.length];
  const [ax, ay] = [ring[before] - ring[i], ring[before + 1] - ring[i + 1]];
  const [bx, by] = [ring[after] - ring[i], ring[after + 1] - ring[i + 1]];
  return (ax * bx + ay * by) / (Math.hypot(ax, ay) * Math.hypot(bx, by));
}

/** The border that lost most, in words; the others are counted. @param lost each with who has the border */
export function lostLinesText(
  lost: readonly { readonly line: LostLine; readonly who: string }[],
  tolerance: number,
  lattice: Lattice,
): string {
  const { line, who } = lost.reduce((most, one) => (one.line.km > most.line.km ? one : most));
  const spot = [line.lat, line.lng].map(degrees => degrees.toFixed(4)).join(', ');
  const others = lost.length > 1 ? ` (and so do ${lost.length - 1} more)` : '';
  const within = metres(tolerance, lattice);
  return `invalid lines: those within ${within} of each other are drawn as one, and so the border of ${who} comes out ${line.km.toFixed(1)} km (${(100 * line.share).toFixed(1)} %) shorter than it was drawn${others}, as near ${spot}; a front along it is shorter too`;
}
