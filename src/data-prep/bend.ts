import { type Chain, densify, fromMetres, metres, nearestOnSegment, type Point, toMetres } from './chain.ts';

/** A place of which it is known on which side of a border it lies. */
export interface Witness {
  readonly name: string;
  readonly at: Point;
  /** Seen along the border in its own direction. */
  readonly side: 'left' | 'right';
}

export interface BendOptions {
  /** How far from a witness the line keeps, metres; half of what there is where two witnesses stand closer together. */
  readonly clear: number;
  /** How far along the line a push is felt, metres. */
  readonly reach: number;
}

const STEP_METRES = 200;
const ROUNDS = 200;

/**
 * Bends a border until every witness lies on its own side, `clear` metres off. A push moves the nearest point of the
 * line straight away from the witness (or across it, when the witness is on the wrong side) and fades out along the
 * line, so that the old course is kept where no witness speaks against it.
 */
export function bend(border: Chain, witnesses: readonly Witness[], { clear, reach }: BendOptions): Chain {
  const line = densify(border, STEP_METRES).map(toMetres);
  const points = witnesses.map(w => ({
    p: toMetres(w.at),
    sign: w.side === 'left' ? 1 : -1,
    keep: room(w, witnesses, clear),
  }));
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    for (const { p, sign, keep } of points) {
      const { near, i, left } = nearest(line, p);
      const away: Point = [near[0] - p[0], near[1] - p[1]];
      const d = Math.hypot(...away);
      const right = left === sign > 0;
      if (right && d >= keep) continue;
      moved = true;
      // Half steps let witnesses on both sides of a narrow passage settle in its middle.
      const by = (right ? keep - d : keep + d) * 0.5 + 1;
      const unit = d > 0 ? away.map(v => ((right ? 1 : -1) * v) / d) : normal(line, i, sign);
      push(line, near, [unit[0] * by, unit[1] * by], Math.max(reach, 2 * by));
    }
    if (!moved) break;
  }
  return line.map(fromMetres);
}

/** What a witness can ask for: `clear`, or a little less than half the way to the nearest one across the line. */
function room(witness: Witness, all: readonly Witness[], clear: number): number {
  const across = all.filter(w => w.side !== witness.side).map(w => metres(w.at, witness.at) * 0.45);
  return Math.min(clear, ...across);
}

/** Signed distance of a witness from the border, metres: below zero when it lies on the wrong side. */
export function margin(border: Chain, witness: Witness): number {
  const p = toMetres(witness.at);
  const { near, left } = nearest(border.map(toMetres), p);
  const d = Math.hypot(near[0] - p[0], near[1] - p[1]);
  return left === (witness.side === 'left') ? d : -d;
}

function nearest(line: Chain, p: Point): { near: Point; i: number; left: boolean } {
  let best = Number.POSITIVE_INFINITY;
  let found = { near: line[0], i: 1, left: false };
  for (let i = 1; i < line.length; i++) {
    const near = nearestOnSegment(p, line[i - 1], line[i]);
    const d = Math.hypot(near[0] - p[0], near[1] - p[1]);
    if (d >= best) continue;
    best = d;
    found = { near, i, left: isLeft(line, i, near, p) };
  }
  return found;
}

/** At a corner both segments are equally near, and the sharper turn decides. */
function isLeft(line: Chain, i: number, near: Point, p: Point): boolean {
  const cross = (a: Point, b: Point) => (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]);
  const [a, b, c] = [line[i - 1], line[i], line[i + 1]];
  const atCorner = c && Math.hypot(near[0] - b[0], near[1] - b[1]) < 1e-6;
  if (!atCorner) return cross(a, b) > 0;
  const turnsLeft = (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0]) > 0;
  return turnsLeft ? cross(a, b) > 0 && cross(b, c) > 0 : cross(a, b) > 0 || cross(b, c) > 0;
}

function normal(line: Chain, i: number, sign: number): number[] {
  const [a, b] = [line[i - 1], line[i]];
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
  return [(sign * (b[1] - a[1])) / length, (-sign * (b[0] - a[0])) / length];
}

/** Moves the line's inner points by `by`, less the further they lie from `centre`. */
function push(line: Chain, centre: Point, by: Point, reach: number): void {
  for (let i = 1; i < line.length - 1; i++) {
    const d = Math.hypot(line[i][0] - centre[0], line[i][1] - centre[1]) / reach;
    if (d >= 1) continue;
    const weight = (1 - d * d) ** 2;
    line[i] = [line[i][0] + by[0] * weight, line[i][1] + by[1] * weight];
  }
}
