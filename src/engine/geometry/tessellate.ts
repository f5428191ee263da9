import { LONGEST_RISE, LONGEST_RUN } from '../model/grid.ts';
import { OUTSIDE, type Topology } from '../model/topology.ts';
import { type Bisectors, bisectors, EPSILON } from './bisectors.ts';
import { joinArcs, type Segments } from './join-arcs.ts';
import { Outline, type Polygons } from './outline.ts';
import { PlaceIndex } from './point-index.ts';
import { distanceFromSegment, length } from './segment.ts';

/**
 * Cut the subject into one Voronoi zone a seed, as a topology: shared edges are one arc by construction, so that no
 * gap, overlap or T-junction can open between neighbours. Seeds and outline are in grid units (Web Mercator, so that
 * nearest is nearest on the ground). The same whole-number input gives the same arcs in every browser: nothing but
 * the four operations and square roots is used.
 * @param owners the zone of each seed, where zones have several; every zone below their largest is there. Default: each its own
 * @param outline polygons of rings [x0, y0, x1, y1, ..], closed without repeating the first vertex or with it
 * @throws Error `missing seeds` when there is none
 */
export function tessellate(
  seedsX: Float64Array,
  seedsY: Float64Array,
  outline: Polygons,
  owners: ArrayLike<number> | null = null,
): Topology {
  if (seedsX.length === 0) throw new Error('missing seeds');
  const subject = new Outline(outline);
  const [west, north, east, south] = subject.box;
  const reach = 4 * (east - west + (south - north)) + length(seedsX[0] - west, seedsY[0] - north);
  const lines = bisectors(seedsX, seedsY, reach);
  const cutter = new Cutter(subject, lines, seedsX, seedsY, owners);
  cutter.cutBisectors();
  cutter.cutOutline();
  return joinArcs(cutter.segments, cutter.x, cutter.y, owners ? 1 + Math.max(...Array.from(owners)) : seedsX.length);
}

interface Cut {
  /** Where along the line, 0 at its start .. 1 at its end. */
  readonly at: number;
  readonly node: number;
}

interface ClosePiece {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
  /** Its middle. */
  readonly mx: number;
  readonly my: number;
}

const pairOf = (from: number, to: number) => `${from},${to}`;

/** Cuts bisectors and outline where they meet. Nodes 0 .. n - 1 are the outline's vertices, others follow as met. */
class Cutter {
  readonly x: number[];
  readonly y: number[];
  readonly segments: Segments = { from: [], to: [], left: [], right: [] };
  readonly #outlineCuts: Cut[][];
  readonly #nodeOfCorner: Int32Array;
  /** Pieces of bisectors that lie so close to the outline that they may be pieces of the outline. */
  readonly #close: ClosePiece[] = [];

  constructor(
    readonly subject: Outline,
    readonly lines: Bisectors,
    readonly seedsX: Float64Array,
    readonly seedsY: Float64Array,
    readonly owners: ArrayLike<number> | null,
  ) {
    this.x = [...subject.x];
    this.y = [...subject.y];
    this.#outlineCuts = subject.from.map(() => []);
    this.#nodeOfCorner = new Int32Array(lines.cornerX.length).fill(-1);
  }

  /** This runs once and cold, before the first map: an engine has not made it quick yet, so it is written plainly. */
  cutBisectors(): void {
    const { lines, subject } = this;
    for (let line = 0; line < lines.a.length; line++) {
      const x0 = lines.x0[line];
      const y0 = lines.y0[line];
      const x1 = lines.x1[line];
      const y1 = lines.y1[line];
      if (subject.isClear(x0, y0, x1, y1)) {
        // Far from the outline, as most are: all of it is in the subject, or nothing.
        if (subject.contains(x0, y0)) this.#keepWhole(line, x0, y0, x1, y1);
        continue;
      }
      const box = this.#clip(line);
      if (!box) continue;
      this.#cutBisector(line, subject.near(box[0], box[1], box[2], box[3]));
    }
  }

  #keepWhole(line: number, x0: number, y0: number, x1: number, y1: number): void {
    const { lines } = this;
    const a = lines.a[line];
    const b = lines.b[line];
    const start = this.#freeNode(lines.from[line], x0, y0);
    const end = this.#freeNode(lines.to[line], x1, y1);
    if ((x1 - x0) * (this.seedsY[a] - y0) - (y1 - y0) * (this.seedsX[a] - x0) < 0) this.#emit(start, end, a, b);
    else this.#emit(start, end, b, a);
  }

  /** The node of a corner that is not near the outline. */
  #freeNode(corner: number, x: number, y: number): number {
    if (corner < 0) return this.#newNode(x, y);
    const known = this.#nodeOfCorner[corner];
    if (known >= 0) return known;
    const node = this.#newNode(x, y);
    this.#nodeOfCorner[corner] = node;
    return node;
  }

  /** The part of a bisector within the subject's box, or null: far corners would visit every cell of the index. */
  #clip(line: number): [number, number, number, number] | null {
    const { x0, y0, x1, y1 } = this.lines;
    const dx = x1[line] - x0[line];
    const dy = y1[line] - y0[line];
    const [west, north, east, south] = this.subject.box;
    let start = 0;
    let end = 1;
    const sides = [
      [-dx, x0[line] - west + 1],
      [dx, east + 1 - x0[line]],
      [-dy, y0[line] - north + 1],
      [dy, south + 1 - y0[line]],
    ];
    for (const [p, q] of sides) {
      if (p === 0) {
        if (q < 0) return null;
      } else if (p < 0) start = Math.max(start, q / p);
      else end = Math.min(end, q / p);
    }
    if (start > end) return null;
    return [x0[line] + start * dx, y0[line] + start * dy, x0[line] + end * dx, y0[line] + end * dy];
  }

  #cutBisector(line: number, candidates: readonly number[]): void {
    const { lines, subject } = this;
    const x0 = lines.x0[line];
    const y0 = lines.y0[line];
    const x1 = lines.x1[line];
    const y1 = lines.y1[line];
    const start = this.#cornerNode(lines.from[line], x0, y0);
    const end = this.#cornerNode(lines.to[line], x1, y1);
    const a = lines.a[line];
    const b = lines.b[line];
    const onLeft = (x1 - x0) * (this.seedsY[a] - y0) - (y1 - y0) * (this.seedsX[a] - x0) < 0;
    if (candidates.length === 0) {
      // Far from the outline, as most are: all of it is in the subject, or nothing.
      if (subject.contains((x0 + x1) / 2, (y0 + y1) / 2)) this.#emit(start, end, onLeft ? a : b, onLeft ? b : a);
      return;
    }
    const cuts: Cut[] = [
      { at: 0, node: start },
      { at: 1, node: end },
    ];
    for (const segment of candidates) {
      const vertex = subject.from[segment];
      const at = along(this.x[vertex], this.y[vertex], x0, y0, x1, y1);
      if (at !== null) cuts.push({ at, node: vertex });
      const crossing = this.#crossing(segment, x0, y0, x1, y1);
      if (crossing) cuts.push(crossing);
    }
    cuts.sort((p, q) => p.at - q.at);
    for (let i = 1; i < cuts.length; i++) {
      const p = cuts[i - 1].node;
      const q = cuts[i].node;
      if (p === q) continue;
      const middle = (cuts[i - 1].at + cuts[i].at) / 2;
      const mx = x0 + middle * (x1 - x0);
      const my = y0 + middle * (y1 - y0);
      const [left, right] = onLeft ? [a, b] : [b, a];
      if (this.#onOutline(mx, my, candidates)) this.#close.push({ from: p, to: q, left, right, mx, my });
      else if (subject.contains(mx, my)) this.#emit(p, q, left, right);
    }
  }

  /** The node of a corner; one within EPSILON of the outline becomes a vertex of the outline. */
  #cornerNode(corner: number, x: number, y: number): number {
    if (corner < 0) return this.#newNode(x, y);
    if (this.#nodeOfCorner[corner] >= 0) return this.#nodeOfCorner[corner];
    const { subject } = this;
    let node = -1;
    const touching: [segment: number, at: number][] = [];
    for (const segment of subject.near(x - 1, y - 1, x + 1, y + 1)) {
      const from = subject.from[segment];
      const to = subject.to[segment];
      if (length(x - this.x[from], y - this.y[from]) <= EPSILON) node = from;
      else if (length(x - this.x[to], y - this.y[to]) <= EPSILON) node = to;
      else {
        const at = along(x, y, this.x[from], this.y[from], this.x[to], this.y[to]);
        if (at !== null) touching.push([segment, at]);
      }
    }
    if (node < 0) {
      node = this.#newNode(x, y);
      for (const [segment, at] of touching) this.#outlineCuts[segment].push({ at, node });
    }
    this.#nodeOfCorner[corner] = node;
    return node;
  }

  /** A new node where a bisector properly crosses an outline segment; touches are the business of vertices. */
  #crossing(segment: number, x0: number, y0: number, x1: number, y1: number): Cut | null {
    const from = this.subject.from[segment];
    const to = this.subject.to[segment];
    const ux = this.x[from];
    const uy = this.y[from];
    const vx = this.x[to];
    const vy = this.y[to];
    const du = distance(ux, uy, x0, y0, x1, y1);
    const dv = distance(vx, vy, x0, y0, x1, y1);
    const dp = distance(x0, y0, ux, uy, vx, vy);
    const dq = distance(x1, y1, ux, uy, vx, vy);
    if (du > 0 === dv > 0 || dp > 0 === dq > 0) return null;
    const ends: [number, number, number, number, number, number][] = [
      [ux, uy, x0, y0, x1, y1],
      [vx, vy, x0, y0, x1, y1],
      [x0, y0, ux, uy, vx, vy],
      [x1, y1, ux, uy, vx, vy],
    ];
    if (ends.some(end => touches(...end))) return null;
    const at = dp / (dp - dq);
    const node = this.#newNode(x0 + at * (x1 - x0), y0 + at * (y1 - y0));
    this.#outlineCuts[segment].push({ at: du / (du - dv), node });
    return { at, node };
  }

  #onOutline(x: number, y: number, candidates: readonly number[]): boolean {
    const { subject } = this;
    return candidates.some(segment => {
      const from = subject.from[segment];
      const to = subject.to[segment];
      return touches(x, y, this.x[from], this.y[from], this.x[to], this.y[to]);
    });
  }

  cutOutline(): void {
    const { subject } = this;
    const pieces: [from: number, to: number][] = [];
    for (let segment = 0; segment < subject.from.length; segment++) {
      const cuts = this.#outlineCuts[segment].sort((p, q) => p.at - q.at);
      const nodes = [subject.from[segment], ...cuts.map(cut => cut.node), subject.to[segment]];
      for (let i = 1; i < nodes.length; i++) if (nodes[i - 1] !== nodes[i]) pieces.push([nodes[i - 1], nodes[i]]);
    }
    const along = this.#partClose(pieces);
    const seeds = new PlaceIndex(this.seedsX, this.seedsY);
    for (const [from, to] of pieces) {
      const mx = (this.x[from] + this.x[to]) / 2;
      const my = (this.y[from] + this.y[to]) / 2;
      this.#emit(from, to, along.get(pairOf(from, to)) ?? seeds.nearest(mx, my), OUTSIDE);
    }
  }

  /** Tell bisectors that run on the outline, whose zone on the left it then has, from short ones that end near it. */
  #partClose(pieces: readonly (readonly [number, number])[]): Map<string, number> {
    const outline = new Set(pieces.map(([from, to]) => pairOf(from, to)));
    const along = new Map<string, number>();
    for (const { from, to, left, right, mx, my } of this.#close) {
      if (outline.has(pairOf(from, to))) along.set(pairOf(from, to), left);
      else if (outline.has(pairOf(to, from))) along.set(pairOf(to, from), right);
      else if (this.subject.contains(mx, my)) this.#emit(from, to, left, right);
    }
    return along;
  }

  /** Each piece is emitted once for both its sides: points put into a long one are the same for both. */
  #emit(from: number, to: number, one: number, other: number): void {
    const { owners } = this;
    const left = owners ? owners[one] : one;
    const right = owners && other >= 0 ? owners[other] : other;
    if (left === right) return;
    const dx = this.x[to] - this.x[from];
    const dy = this.y[to] - this.y[from];
    const parts = Math.ceil(Math.max(Math.abs(dx) / LONGEST_RUN, Math.abs(dy) / LONGEST_RISE));
    let last = from;
    for (let part = 1; part < parts; part++) {
      const next = this.#newNode(this.x[from] + (dx * part) / parts, this.y[from] + (dy * part) / parts);
      this.#segment(last, next, left, right);
      last = next;
    }
    this.#segment(last, to, left, right);
  }

  #segment(from: number, to: number, left: number, right: number): void {
    this.segments.from.push(from);
    this.segments.to.push(to);
    this.segments.left.push(left);
    this.segments.right.push(right);
  }

  #newNode(x: number, y: number): number {
    this.x.push(x);
    this.y.push(y);
    return this.x.length - 1;
  }
}

/** Signed distance of a point from the line through p and q. */
function distance(x: number, y: number, px: number, py: number, qx: number, qy: number): number {
  return ((qx - px) * (y - py) - (qy - py) * (x - px)) / (length(qx - px, qy - py) || 1);
}

/** Where along p-q a point lies that is within EPSILON of it, ends left out; else null. */
function along(x: number, y: number, px: number, py: number, qx: number, qy: number): number | null {
  if (Math.abs(distance(x, y, px, py, qx, qy)) > EPSILON) return null;
  const dx = qx - px;
  const dy = qy - py;
  const at = ((x - px) * dx + (y - py) * dy) / (dx * dx + dy * dy || 1);
  const margin = EPSILON / (length(dx, dy) || 1);
  return at > margin && at < 1 - margin ? at : null;
}

/** Whether a point lies within EPSILON of the segment p-q, ends included. */
function touches(x: number, y: number, px: number, py: number, qx: number, qy: number): boolean {
  return distanceFromSegment(x, y, px, py, qx, qy) <= EPSILON;
}
