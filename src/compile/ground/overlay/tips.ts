import { LONGEST_RISE } from '../../../engine/model/grid.ts';
import type { LatticeRing } from './drawing.ts';

/** Points are on a straight line when they are this near to it, lattice steps: whole numbers do not hit one better. */
const STRAIGHT = 1.5;
/** The two sides of a sharp tip part by less than some 20 degrees; wider ones are never drawn as one. */
const SHARP = Math.cos((20 * Math.PI) / 180);
/** Grid units near a tip that may be left without points: beyond them, straight in degrees shows. */
const LONGEST = 4 * LONGEST_RISE;

/** A straight side of a tip: its far end as seen from the tip, and how much of it is too near to the other side. */
interface Side {
  readonly x: number;
  readonly y: number;
  readonly reach: number;
}

/**
 * Layers without the points that lie on the straight sides of sharp tips, near the tip. They say nothing of the course
 * of a line, but each is so near to the other side that both sides would be led through it, and the tip be lost, and
 * with it the length of the front around it. The neighbour on the one side loses the same points.
 * @param tolerance lattice steps within which lines are drawn as one
 * @param scale lattice steps to a grid unit
 */
export function withClearTips(
  layers: readonly (readonly LatticeRing[])[],
  tolerance: number,
  scale: number,
): readonly (readonly LatticeRing[])[] {
  const tips = new Map<string, Side[]>();
  for (const rings of layers) for (const ring of rings) findTips(ring, tolerance, LONGEST * scale, tips);
  return tips.size === 0 ? layers : layers.map(rings => rings.map(ring => cleared(ring, tips)));
}

function findTips(ring: LatticeRing, tolerance: number, longest: number, tips: Map<string, Side[]>): void {
  for (let tip = 0; tip < ring.length / 2; tip++) {
    if (!isSharp(ring, tip)) continue;
    const [a, b] = [straightRun(ring, tip, -1), straightRun(ring, tip, 1)];
    const sine = Math.abs(a.x * b.y - a.y * b.x) / (a.length * b.length);
    // Nowhere further apart than the tolerance: a line that was drawn twice.
    if (sine * Math.min(a.length, b.length) <= tolerance) continue;
    const reach = Math.min(longest, (tolerance + STRAIGHT) / sine);
    const key = keyOf(ring, tip);
    const sides = tips.get(key) ?? [];
    tips.set(key, sides);
    for (const { x, y } of [a, b]) sides.push({ x, y, reach });
  }
}

function cleared(ring: LatticeRing, tips: ReadonlyMap<string, readonly Side[]>): LatticeRing {
  const count = ring.length / 2;
  const dropped = new Uint8Array(count);
  for (let tip = 0; tip < count; tip++) {
    const sides = tips.get(keyOf(ring, tip));
    if (!sides) continue;
    for (const step of [-1, 1] as const) {
      const run = straightRun(ring, tip, step);
      const reach = Math.max(0, ...sides.filter(side => runsAlong(run, side)).map(side => side.reach));
      for (let k = 1; k < run.points; k++) {
        const at = around(tip + step * k, count);
        if (Math.hypot(ring[2 * at] - ring[2 * tip], ring[2 * at + 1] - ring[2 * tip + 1]) > reach) break;
        dropped[at] = 1;
      }
    }
  }
  return dropped.includes(1) ? ring.filter((_, i) => dropped[i >> 1] === 0) : ring;
}

/** The points on from a tip that lie on one straight line: how many there are, and the last of them as seen from the tip. */
function straightRun(ring: LatticeRing, tip: number, step: 1 | -1) {
  const count = ring.length / 2;
  const run = { points: 0, length: 0, x: 0, y: 0 };
  // Slopes, as seen along the first edge, of the lines that pass all points so far.
  let [low, high] = [-Infinity, Infinity];
  let [ux, uy] = [0, 0];
  for (let taken = 1; taken < count - 1; taken++) {
    const at = around(tip + step * taken, count);
    const [x, y] = [ring[2 * at] - ring[2 * tip], ring[2 * at + 1] - ring[2 * tip + 1]];
    const length = Math.hypot(x, y);
    if (length <= run.length) break;
    if (taken === 1) [ux, uy] = [x / length, y / length];
    const [along, across] = [x * ux + y * uy, x * uy - y * ux];
    if (along <= 0 || across / along < low || across / along > high) break;
    low = Math.max(low, (across - STRAIGHT) / along);
    high = Math.min(high, (across + STRAIGHT) / along);
    Object.assign(run, { points: taken, length, x, y });
  }
  return run;
}

/** Whether two lines from one point lie on each other as far as both go. */
function runsAlong(run: { readonly x: number; readonly y: number }, side: Side): boolean {
  const across = Math.abs(run.x * side.y - run.y * side.x);
  return (
    run.x * side.x + run.y * side.y > 0 &&
    across <= 2 * STRAIGHT * Math.max(Math.hypot(run.x, run.y), Math.hypot(side.x, side.y))
  );
}

function isSharp(ring: LatticeRing, at: number): boolean {
  const count = ring.length / 2;
  const [before, after] = [around(at - 1, count), around(at + 1, count)];
  const [ax, ay] = [ring[2 * before] - ring[2 * at], ring[2 * before + 1] - ring[2 * at + 1]];
  const [bx, by] = [ring[2 * after] - ring[2 * at], ring[2 * after + 1] - ring[2 * at + 1]];
  return ax * bx + ay * by > SHARP * Math.hypot(ax, ay) * Math.hypot(bx, by);
}

function around(at: number, count: number): number {
  return ((at % count) + count) % count;
}

function keyOf(ring: LatticeRing, at: number): string {
  return `${ring[2 * at]} ${ring[2 * at + 1]}`;
}
