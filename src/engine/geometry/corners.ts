import type { Topology } from '../model/topology.ts';
import type { PlaceIndex } from './point-index.ts';

/** Ways through a vertex that are remembered: where three zones meet, a line can pass in three. */
const WAYS = 3;
/** No corner is cut closer to its vertex than this share of its edges; rather it stays. */
const LEAST = 0.02;

/**
 * How far corners may be rounded: halfway along the two edges that meet there, or less where a documented place would
 * else come to lie on the wrong side of the line. It depends on neither day nor view, so each is worked out once.
 */
export class Corners {
  readonly #topology: Topology;
  readonly #places: PlaceIndex;
  readonly #placeX: ArrayLike<number>;
  readonly #placeY: ArrayLike<number>;
  /** By vertex and way: the two neighbours (plus 1; 0 where nothing is remembered) and the cut between them. */
  readonly #ways: Uint32Array;
  readonly #cuts: Float32Array;

  /** @param placeX grid x of the places that must stay on their side, as indexed in `places` */
  constructor(topology: Topology, places: PlaceIndex, placeX: ArrayLike<number>, placeY: ArrayLike<number>) {
    this.#topology = topology;
    this.#places = places;
    this.#placeX = placeX;
    this.#placeY = placeY;
    this.#ways = new Uint32Array(2 * WAYS * topology.x.length);
    this.#cuts = new Float32Array(WAYS * topology.x.length);
  }

  /** How far from vertex v the curve from p by v to n leaves the edges, as a share of the edge; 0 keeps the corner. */
  cut(p: number, v: number, n: number): number {
    const [low, high] = p < n ? [p + 1, n + 1] : [n + 1, p + 1];
    for (let way = WAYS * v; way < WAYS * (v + 1); way++) {
      if (this.#ways[2 * way] === low && this.#ways[2 * way + 1] === high) return this.#cuts[way];
      if (this.#ways[2 * way] !== 0) continue;
      this.#ways[2 * way] = low;
      this.#ways[2 * way + 1] = high;
      this.#cuts[way] = this.#find(p, v, n);
      return this.#cuts[way];
    }
    return this.#find(p, v, n);
  }

  #find(p: number, v: number, n: number): number {
    const { x, y } = this.#topology;
    for (let cut = 0.5; cut > LEAST; cut /= 2) {
      const ax = x[v] + cut * (x[p] - x[v]);
      const ay = y[v] + cut * (y[p] - y[v]);
      const bx = x[v] + cut * (x[n] - x[v]);
      const by = y[v] + cut * (y[n] - y[v]);
      if (!this.#holdsPlace(ax, ay, x[v], y[v], bx, by)) return cut;
    }
    return 0;
  }

  #holdsPlace(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): boolean {
    const west = Math.min(ax, bx, cx);
    const east = Math.max(ax, bx, cx);
    const north = Math.min(ay, by, cy);
    const south = Math.max(ay, by, cy);
    return (
      this.#places.find(west, north, east, south, place => {
        const px = this.#placeX[place];
        const py = this.#placeY[place];
        const ab = (bx - ax) * (py - ay) - (by - ay) * (px - ax);
        const bc = (cx - bx) * (py - by) - (cy - by) * (px - bx);
        const ca = (ax - cx) * (py - cy) - (ay - cy) * (px - cx);
        return (ab >= 0 && bc >= 0 && ca >= 0) || (ab <= 0 && bc <= 0 && ca <= 0);
      }) >= 0
    );
  }
}
