import Delaunator from 'delaunator';
import { length } from './segment.ts';

/** Ground closer together than this, in grid units (3 cm), is one point. */
export const EPSILON = 1 / 64;

/** The lines between neighbouring seeds, before they are cut to the subject. */
export interface Bisectors {
  /** Seeds on either side. */
  readonly a: number[];
  readonly b: number[];
  /** End points of each line; `from` and `to` are corners that lines share, -1 where the line runs off the map. */
  readonly x0: number[];
  readonly y0: number[];
  readonly x1: number[];
  readonly y1: number[];
  readonly from: number[];
  readonly to: number[];
  /** Corners where three or more zones meet. */
  readonly cornerX: Float64Array;
  readonly cornerY: Float64Array;
}

/**
 * Voronoi edges of the seeds, long enough to leave a circle of radius `reach` about the origin of the first seed.
 * Corners closer than EPSILON are one, as happens where seeds stand on a lattice.
 */
export function bisectors(x: Float64Array, y: Float64Array, reach: number): Bisectors {
  const flat = new Float64Array(x.length * 2);
  for (let i = 0; i < x.length; i++) {
    flat[2 * i] = x[i];
    flat[2 * i + 1] = y[i];
  }
  const { triangles, halfedges } = new Delaunator(flat);
  if (areInLine(x, y, triangles)) return betweenPairs(x, y, reach);

  const corners = circumcentres(x, y, triangles, reach);
  const root = mergeCorners(corners.x, corners.y, halfedges);
  const found = empty(corners.x, corners.y);
  for (let edge = 0; edge < triangles.length; edge++) {
    const opposite = halfedges[edge];
    if (opposite > edge) continue;
    const a = triangles[edge];
    const b = triangles[edge % 3 === 2 ? edge - 2 : edge + 1];
    const from = root[Math.floor(edge / 3)];
    if (opposite >= 0) {
      const to = root[Math.floor(opposite / 3)];
      if (from !== to) add(found, a, b, corners.x[from], corners.y[from], corners.x[to], corners.y[to], from, to);
    } else {
      // A hull edge: the triangle lies on one side of a-b, the bisector leaves on the other.
      const third = triangles[edge % 3 === 0 ? edge + 2 : edge - 1];
      const away = awayFrom(x, y, a, b, third);
      const far = reach + length(corners.x[from] - x[0], corners.y[from] - y[0]);
      const fx = corners.x[from] + away[0] * far;
      const fy = corners.y[from] + away[1] * far;
      add(found, a, b, corners.x[from], corners.y[from], fx, fy, from, -1);
    }
  }
  return found;
}

function empty(cornerX: Float64Array, cornerY: Float64Array): Bisectors {
  return { a: [], b: [], x0: [], y0: [], x1: [], y1: [], from: [], to: [], cornerX, cornerY };
}

function add(
  to: Bisectors,
  a: number,
  b: number,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  start: number,
  end: number,
): void {
  to.a.push(a);
  to.b.push(b);
  to.x0.push(x0);
  to.y0.push(y0);
  to.x1.push(x1);
  to.y1.push(y1);
  to.from.push(start);
  to.to.push(end);
}

/** Whether no triangle has an area, as where there are less than three seeds. */
function areInLine(x: Float64Array, y: Float64Array, triangles: ArrayLike<number>): boolean {
  for (let i = 0; i < triangles.length; i += 3) {
    const a = triangles[i];
    const b = triangles[i + 1];
    const c = triangles[i + 2];
    if (Math.abs((x[c] - x[a]) * (y[b] - y[a]) - (x[b] - x[a]) * (y[c] - y[a])) > 1e-10) return false;
  }
  return true;
}

/** One seed has no bisector; two, or any number in a straight line, have one between each pair of neighbours. */
function betweenPairs(x: Float64Array, y: Float64Array, reach: number): Bisectors {
  const found = empty(new Float64Array(0), new Float64Array(0));
  const order = Array.from(x, (_, i) => i).sort((i, j) => x[i] - x[j] || y[i] - y[j]);
  for (let i = 1; i < order.length; i++) {
    const a = order[i - 1];
    const b = order[i];
    const apart = length(x[b] - x[a], y[b] - y[a]);
    const mx = (x[a] + x[b]) / 2;
    const my = (y[a] + y[b]) / 2;
    const far = reach + length(mx - x[0], my - y[0]);
    const dx = (-(y[b] - y[a]) / apart) * far;
    const dy = ((x[b] - x[a]) / apart) * far;
    add(found, a, b, mx - dx, my - dy, mx + dx, my + dy, -1, -1);
  }
  return found;
}

function circumcentres(x: Float64Array, y: Float64Array, triangles: ArrayLike<number>, reach: number) {
  const count = triangles.length / 3;
  const centres = { x: new Float64Array(count), y: new Float64Array(count) };
  for (let t = 0; t < count; t++) {
    const i = triangles[3 * t];
    const j = triangles[3 * t + 1];
    const k = triangles[3 * t + 2];
    const bx = x[j] - x[i];
    const by = y[j] - y[i];
    const cx = x[k] - x[i];
    const cy = y[k] - y[i];
    const twice = 2 * (bx * cy - by * cx);
    if (Math.abs(twice) < 1e-9) {
      // Three seeds all but in a line: their circle is as good as infinite.
      const away = awayFrom(x, y, i, j, k);
      centres.x[t] = (x[i] + x[j]) / 2 - away[0] * reach * 1e3;
      centres.y[t] = (y[i] + y[j]) / 2 - away[1] * reach * 1e3;
      continue;
    }
    const b2 = bx * bx + by * by;
    const c2 = cx * cx + cy * cy;
    centres.x[t] = x[i] + (cy * b2 - by * c2) / twice;
    centres.y[t] = y[i] + (bx * c2 - cx * b2) / twice;
  }
  return centres;
}

/** For each triangle the triangle whose centre stands for it: itself unless a neighbour's centre is the same point. */
function mergeCorners(x: Float64Array, y: Float64Array, halfedges: ArrayLike<number>): Uint32Array {
  const parent = new Uint32Array(x.length).map((_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at] = parent[parent[at]];
    return at;
  };
  for (let edge = 0; edge < halfedges.length; edge++) {
    if (halfedges[edge] < edge) continue;
    const a = Math.floor(edge / 3);
    const b = Math.floor(halfedges[edge] / 3);
    const dx = x[a] - x[b];
    const dy = y[a] - y[b];
    if (dx * dx + dy * dy <= EPSILON * EPSILON) parent[Math.max(find(a), find(b))] = Math.min(find(a), find(b));
  }
  return parent.map((_, i) => find(i));
}

/** Unit vector square to a-b, pointing away from a third point. */
function awayFrom(x: Float64Array, y: Float64Array, a: number, b: number, third: number): [number, number] {
  const apart = length(x[b] - x[a], y[b] - y[a]);
  const nx = (y[b] - y[a]) / apart;
  const ny = -(x[b] - x[a]) / apart;
  const side = (x[third] - x[a]) * nx + (y[third] - y[a]) * ny;
  return side > 0 ? [-nx, -ny] : [nx, ny];
}
