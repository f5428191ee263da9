import type { MultiPolygon } from 'geojson';
import { crossesRay } from '../../engine/geometry/segment.ts';
import { gridX, gridY } from '../../engine/model/grid.ts';

/** Bands that the outline is cut into: a point is only held against the edges of its own band. */
const BANDS = 512;

/**
 * Answers whether points lie inside an outline, fast enough for tens of thousands. Both are put on the grid that the
 * zones are built on, so that the answer is the one that the zones will give.
 */
export class Outline {
  readonly #top: number;
  readonly #height: number;
  /** Edges of each band: x0, y0, x1, y1, .. */
  readonly #bands: number[][] = Array.from({ length: BANDS }, () => []);

  constructor(shape: MultiPolygon) {
    const edges: number[] = [];
    for (const ring of shape.coordinates.flat()) {
      for (let i = 0; i + 1 < ring.length; i++) {
        edges.push(spotX(ring[i][0]), spotY(ring[i][1]), spotX(ring[i + 1][0]), spotY(ring[i + 1][1]));
      }
    }
    let top = Infinity;
    let bottom = -Infinity;
    for (let i = 1; i < edges.length; i += 2) {
      top = Math.min(top, edges[i]);
      bottom = Math.max(bottom, edges[i]);
    }
    this.#top = top;
    this.#height = Math.max(1, bottom - top + 1);
    for (let i = 0; i < edges.length; i += 4) {
      const [x0, y0, x1, y1] = edges.slice(i, i + 4);
      const last = this.#bandOf(Math.max(y0, y1));
      for (let band = this.#bandOf(Math.min(y0, y1)); band <= last; band++) this.#bands[band].push(x0, y0, x1, y1);
    }
  }

  has(lat: number, lng: number): boolean {
    const x = spotX(lng);
    const y = spotY(lat);
    const edges = this.#bands[this.#bandOf(y)];
    if (!edges) return false;
    let inside = false;
    for (let i = 0; i < edges.length; i += 4) {
      const [x0, y0, x1, y1] = [edges[i], edges[i + 1], edges[i + 2], edges[i + 3]];
      if (crossesRay(x, y, x0, y0, x1, y1)) inside = !inside;
    }
    return inside;
  }

  #bandOf(y: number): number {
    return Math.floor(((y - this.#top) / this.#height) * BANDS);
  }
}

/** Whole-number grid position of a longitude. */
export function spotX(lng: number): number {
  return Math.round(gridX(lng));
}

/** Whole-number grid position of a latitude. */
export function spotY(lat: number): number {
  return Math.round(gridY(lat));
}
