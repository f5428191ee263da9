import type { Topology } from '../model/topology.ts';
import type { Boundary } from './boundary.ts';
import type { Corners } from './corners.ts';
import type { Ring } from './rings.ts';

/** What a curve is drawn into: a canvas context or path, or a writer of SVG. Each member as a canvas has it, in grid coordinates. */
export interface Sink {
  /** Begins a line. */
  moveTo(x: number, y: number): void;
  /** A straight edge. */
  lineTo(x: number, y: number): void;
  /** A curve with one control point. */
  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void;
  /** Back to where the line began. */
  closePath(): void;
}

/** An end of a chain that was moved: to where, and how far its own edge is cut; 0 where the quiet chain ends. */
interface End {
  readonly mx: number;
  readonly my: number;
  readonly cut: number;
}

/**
 * Smooth chains for the eye. Every corner is rounded by a quadratic curve that begins and ends on the two edges that
 * meet there: halfway along them, which is what corner-cutting tends to, or nearer to the corner where a documented
 * place would else come to lie on the wrong side of the line. Where chains meet, the ends stay where they are, so that
 * all that meet there still do, but for a line that goes on past the end of a quiet one, such as the front past the
 * seam between two actors of one side: it is rounded there too. Both neighbours draw the very same curve.
 */
export class Curves {
  /** How far from each point of the boundary the curve leaves the edges, as a share of the edge; 0 keeps the corner. */
  readonly #cut: Float32Array;
  readonly #boundary: Boundary;
  readonly #topology: Topology;
  readonly #corners: Corners;
  /** Where chain ends were moved by rounding, by `2 * chain` for its first point and `2 * chain + 1` for its last. */
  readonly #ends = new Map<number, End>();

  /** @param quiet whether an edge between two labels is no line to the eye */
  constructor(
    boundary: Boundary,
    topology: Topology,
    corners: Corners,
    quiet: (left: number, right: number) => boolean,
  ) {
    this.#boundary = boundary;
    this.#topology = topology;
    this.#corners = corners;
    this.#cut = new Float32Array(boundary.points.length);
    for (let chain = 0; chain < boundary.chains; chain++) {
      // The subject's outline is drawn as it is: the land beyond it ends there too.
      if (boundary.left[chain] < 0 || boundary.right[chain] < 0) continue;
      const first = boundary.start[chain];
      const last = boundary.start[chain + 1] - 1;
      for (let i = first + 1; i < last; i++) this.#cut[i] = this.#cutAt(i - 1, i, i + 1);
      if (boundary.closed[chain]) this.#cut[first] = this.#cut[last] = this.#cutAt(last - 1, first, first + 1);
    }
    this.#joinEnds(quiet);
  }

  /** Round the corner between two chains where a third, quiet one ends. */
  #joinEnds(quiet: (left: number, right: number) => boolean): void {
    const { chains, points, left, right, closed } = this.#boundary;
    const { x, y } = this.#topology;
    const isQuiet = (end: number) => quiet(left[end >> 1], right[end >> 1]);
    const ends = new Map<number, number[]>();
    const each = (use: (end: number, node: number) => void) => {
      for (let end = 0; end < 2 * chains; end++) if (!closed[end >> 1]) use(end, points[this.#outer(end)]);
    };
    each((end, node) => {
      if (isQuiet(end)) ends.set(node, []);
    });
    each((end, node) => ends.get(node)?.push(end));
    const isOutline = (end: number) => left[end >> 1] < 0 || right[end >> 1] < 0;
    for (const [node, meeting] of ends) {
      if (meeting.length !== 3 || meeting.some(isOutline)) continue;
      const lines = meeting.filter(end => !isQuiet(end));
      if (lines.length !== 2) continue;
      const [before, after] = lines.map(end => this.#inner(end));
      const cut = this.#cutAt(before, this.#outer(lines[0]), after);
      if (cut === 0) continue;
      const [ax, ay] = this.#onEdge(lines[0], cut);
      const [bx, by] = this.#onEdge(lines[1], cut);
      // The middle of the curve from a by the node to b is where the three chains now meet.
      const mx = (ax + 2 * x[node] + bx) / 4;
      const my = (ay + 2 * y[node] + by) / 4;
      for (const end of meeting) this.#ends.set(end, { mx, my, cut: isQuiet(end) ? 0 : cut });
    }
  }

  /** The point at a chain's end, and the one next to it. */
  #outer(end: number): number {
    return end & 1 ? this.#boundary.start[(end >> 1) + 1] - 1 : this.#boundary.start[end >> 1];
  }

  #inner(end: number): number {
    return this.#outer(end) + (end & 1 ? -1 : 1);
  }

  /** Begin, or go on, at a chain's end; where it was rounded, along the second half of the curve. */
  #fromEnd(sink: Sink, end: number, begin: boolean): void {
    const { x, y } = this.#topology;
    const node = this.#boundary.points[this.#outer(end)];
    const moved = this.#ends.get(end);
    if (begin) sink.moveTo(moved?.mx ?? x[node], moved?.my ?? y[node]);
    if (!moved) return;
    if (moved.cut === 0) {
      // The quiet chain keeps its way and is led on to the curve: turned towards it, it might pass a place.
      sink.lineTo(x[node], y[node]);
      return;
    }
    const [px, py] = this.#onEdge(end, moved.cut);
    sink.quadraticCurveTo((x[node] + px) / 2, (y[node] + py) / 2, px, py);
  }

  /** Run into a chain's end; where it was rounded, along the first half of the curve. */
  #toEnd(sink: Sink, end: number): void {
    const { x, y } = this.#topology;
    const node = this.#boundary.points[this.#outer(end)];
    const moved = this.#ends.get(end);
    if (!moved?.cut) sink.lineTo(x[node], y[node]);
    if (!moved) return;
    if (moved.cut === 0) {
      sink.lineTo(moved.mx, moved.my);
      return;
    }
    const [px, py] = this.#onEdge(end, moved.cut);
    sink.lineTo(px, py);
    sink.quadraticCurveTo((x[node] + px) / 2, (y[node] + py) / 2, moved.mx, moved.my);
  }

  /** Where the curve around a chain's end meets the chain's own edge. */
  #onEdge(end: number, cut: number): [number, number] {
    const { points } = this.#boundary;
    const { x, y } = this.#topology;
    const node = points[this.#outer(end)];
    const inner = points[this.#inner(end)];
    return [x[node] + cut * (x[inner] - x[node]), y[node] + cut * (y[inner] - y[node])];
  }

  #cutAt(before: number, at: number, after: number): number {
    const { points } = this.#boundary;
    return this.#corners.cut(points[before], points[at], points[after]);
  }

  /** Draw a chain, or a part of it, as an open curve. @param from first point, @param to last, within the chain */
  traceChain(
    sink: Sink,
    chain: number,
    from = this.#boundary.start[chain],
    to = this.#boundary.start[chain + 1] - 1,
  ): void {
    const { start, closed } = this.#boundary;
    const whole = from === start[chain] && to === start[chain + 1] - 1;
    if (whole && closed[chain]) {
      this.#traceLoop(sink, chain, false);
      return;
    }
    if (from === start[chain]) this.#fromEnd(sink, 2 * chain, true);
    else sink.moveTo(...this.#leave(from, from + 1));
    for (let i = from + 1; i < to; i++) this.#corner(sink, i - 1, i, i + 1);
    if (to === start[chain + 1] - 1) this.#toEnd(sink, 2 * chain + 1);
    else this.#corner(sink, to - 1, to, to + 1);
  }

  /** Draw the rings around an area as closed curves; fill them by the even-odd rule. */
  traceRings(sink: Sink, rings: readonly Ring[]): void {
    const { start, closed } = this.#boundary;
    for (const ring of rings) {
      const chain = ring[0] < 0 ? ~ring[0] : ring[0];
      if (ring.length === 1 && closed[chain]) {
        this.#traceLoop(sink, chain, ring[0] < 0);
        continue;
      }
      ring.forEach((walked, index) => {
        const c = walked < 0 ? ~walked : walked;
        const first = start[c];
        const last = start[c + 1] - 1;
        const [head, tail] = walked < 0 ? [last, first] : [first, last];
        const step = walked < 0 ? -1 : 1;
        const [begin, end] = walked < 0 ? [2 * c + 1, 2 * c] : [2 * c, 2 * c + 1];
        this.#fromEnd(sink, begin, index === 0);
        for (let i = head + step; i !== tail; i += step) this.#corner(sink, i - step, i, i + step);
        this.#toEnd(sink, end);
      });
      sink.closePath();
    }
  }

  #traceLoop(sink: Sink, chain: number, backwards: boolean): void {
    const first = this.#boundary.start[chain];
    const last = this.#boundary.start[chain + 1] - 1;
    const [head, tail, step] = backwards ? [last, first, -1] : [first, last, 1];
    const begin = this.#leave(head, head + step);
    sink.moveTo(begin[0], begin[1]);
    for (let i = head + step; i !== tail; i += step) this.#corner(sink, i - step, i, i + step);
    this.#corner(sink, tail - step, tail, head + step);
    sink.closePath();
  }

  /** Where the curve at a point leaves the edge towards another. */
  #leave(at: number, towards: number): [number, number] {
    const { points } = this.#boundary;
    const { x, y } = this.#topology;
    const cut = this.#cut[at];
    const v = points[at];
    const n = points[towards];
    return [x[v] + cut * (x[n] - x[v]), y[v] + cut * (y[n] - y[v])];
  }

  #corner(sink: Sink, before: number, at: number, after: number): void {
    const { points } = this.#boundary;
    const { x, y } = this.#topology;
    const cut = this.#cut[at];
    const v = points[at];
    const p = points[before];
    const n = points[after];
    const vx = x[v];
    const vy = y[v];
    if (cut === 0) {
      sink.lineTo(vx, vy);
      return;
    }
    sink.lineTo(vx + cut * (x[p] - vx), vy + cut * (y[p] - vy));
    sink.quadraticCurveTo(vx, vy, vx + cut * (x[n] - vx), vy + cut * (y[n] - vy));
  }
}
