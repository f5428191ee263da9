import type { Boundary } from './boundary.ts';
import type { PlaceIndex } from './place-index.ts';
import type { Ring } from './rings.ts';
import type { Topology } from './topology.ts';

/** What a curve is drawn into: a canvas context or path, or a writer of SVG. Grid coordinates. */
export interface Sink {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void;
  closePath(): void;
}

/**
 * Smooth chains for the eye. Every corner is rounded by a quadratic curve that begins and ends on the two edges that
 * meet there: halfway along them, which is what corner-cutting tends to, or nearer to the corner where a documented
 * place would else come to lie on the wrong side of the line. Ends of chains stay where they are, so that all that
 * meet there still do; and both neighbours draw the very same curve.
 */
export class Curves {
  /** How far from each point of the boundary the curve leaves the edges, as a share of the edge; 0 keeps the corner. */
  readonly #cut: Float32Array;
  readonly #boundary: Boundary;
  readonly #topology: Topology;
  readonly #places: PlaceIndex;
  readonly #placeX: ArrayLike<number>;
  readonly #placeY: ArrayLike<number>;

  /** @param placeX grid x of the places that must stay on their side, as indexed in `places` */
  constructor(
    boundary: Boundary,
    topology: Topology,
    places: PlaceIndex,
    placeX: ArrayLike<number>,
    placeY: ArrayLike<number>,
  ) {
    this.#boundary = boundary;
    this.#topology = topology;
    this.#places = places;
    this.#placeX = placeX;
    this.#placeY = placeY;
    this.#cut = new Float32Array(boundary.points.length);
    for (let chain = 0; chain < boundary.chains; chain++) {
      // The subject's outline is drawn as it is: the land beyond it ends there too.
      if (boundary.left[chain] < 0 || boundary.right[chain] < 0) continue;
      const [first, last] = [boundary.start[chain], boundary.start[chain + 1] - 1];
      for (let i = first + 1; i < last; i++) this.#cut[i] = this.#cutAt(i - 1, i, i + 1);
      if (boundary.closed[chain]) this.#cut[first] = this.#cut[last] = this.#cutAt(last - 1, first, first + 1);
    }
  }

  #cutAt(before: number, at: number, after: number): number {
    const { points } = this.#boundary;
    const { x, y } = this.#topology;
    const [p, v, n] = [points[before], points[at], points[after]];
    for (let cut = 0.5; cut > 0.02; cut /= 2) {
      const [ax, ay] = [x[v] + cut * (x[p] - x[v]), y[v] + cut * (y[p] - y[v])];
      const [bx, by] = [x[v] + cut * (x[n] - x[v]), y[v] + cut * (y[n] - y[v])];
      if (!this.#holdsPlace(ax, ay, x[v], y[v], bx, by)) return cut;
    }
    return 0;
  }

  #holdsPlace(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): boolean {
    const [west, east] = [Math.min(ax, bx, cx), Math.max(ax, bx, cx)];
    const [north, south] = [Math.min(ay, by, cy), Math.max(ay, by, cy)];
    return (
      this.#places.find(west, north, east, south, place => {
        const [px, py] = [this.#placeX[place], this.#placeY[place]];
        const ab = (bx - ax) * (py - ay) - (by - ay) * (px - ax);
        const bc = (cx - bx) * (py - by) - (cy - by) * (px - bx);
        const ca = (ax - cx) * (py - cy) - (ay - cy) * (px - cx);
        return (ab >= 0 && bc >= 0 && ca >= 0) || (ab <= 0 && bc <= 0 && ca <= 0);
      }) >= 0
    );
  }

  /** Draw a chain, or a part of it, as an open curve. @param from first point, @param to last, within the chain */
  traceChain(
    sink: Sink,
    chain: number,
    from = this.#boundary.start[chain],
    to = this.#boundary.start[chain + 1] - 1,
  ): void {
    const { start, closed, points } = this.#boundary;
    const { x, y } = this.#topology;
    const whole = from === start[chain] && to === start[chain + 1] - 1;
    if (whole && closed[chain]) {
      this.#traceLoop(sink, chain, false);
      return;
    }
    const first = this.#leave(from, from + 1);
    if (from === start[chain]) sink.moveTo(x[points[from]], y[points[from]]);
    else sink.moveTo(first[0], first[1]);
    for (let i = from + 1; i < to; i++) this.#corner(sink, i - 1, i, i + 1);
    if (to === start[chain + 1] - 1) sink.lineTo(x[points[to]], y[points[to]]);
    else this.#corner(sink, to - 1, to, to + 1);
  }

  /** Draw the rings around an area as closed curves; fill them by the even-odd rule. */
  traceRings(sink: Sink, rings: readonly Ring[]): void {
    const { start, closed, points } = this.#boundary;
    const { x, y } = this.#topology;
    for (const ring of rings) {
      const chain = ring[0] < 0 ? ~ring[0] : ring[0];
      if (ring.length === 1 && closed[chain]) {
        this.#traceLoop(sink, chain, ring[0] < 0);
        continue;
      }
      ring.forEach((walked, index) => {
        const c = walked < 0 ? ~walked : walked;
        const [first, last] = [start[c], start[c + 1] - 1];
        const [head, tail] = walked < 0 ? [last, first] : [first, last];
        const step = walked < 0 ? -1 : 1;
        if (index === 0) sink.moveTo(x[points[head]], y[points[head]]);
        for (let i = head + step; i !== tail; i += step) this.#corner(sink, i - step, i, i + step);
        sink.lineTo(x[points[tail]], y[points[tail]]);
      });
      sink.closePath();
    }
  }

  #traceLoop(sink: Sink, chain: number, backwards: boolean): void {
    const [first, last] = [this.#boundary.start[chain], this.#boundary.start[chain + 1] - 1];
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
    const [v, n] = [points[at], points[towards]];
    return [x[v] + cut * (x[n] - x[v]), y[v] + cut * (y[n] - y[v])];
  }

  #corner(sink: Sink, before: number, at: number, after: number): void {
    const { points } = this.#boundary;
    const { x, y } = this.#topology;
    const v = points[at];
    if (this.#cut[at] === 0) {
      sink.lineTo(x[v], y[v]);
      return;
    }
    const [ax, ay] = this.#leave(at, before);
    const [bx, by] = this.#leave(at, after);
    sink.lineTo(ax, ay);
    sink.quadraticCurveTo(x[v], y[v], bx, by);
  }
}
