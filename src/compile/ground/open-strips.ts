import { OUTSIDE, type Topology } from '../../engine/model/topology.ts';
import { EdgeCells } from './overlay/edge-cells.ts';

/** Two zones that run along each other with a strip between them that is open at an end. */
export interface OpenStrip {
  readonly zones: readonly [number, number];
  /** Grid units. */
  readonly width: number;
  readonly x: number;
  readonly y: number;
}

/** Edges count as running along each other while the angle between them is smaller than some 25 degrees. */
const ALONG = 0.9;

/**
 * Strips between neighbours that lie outside the subject only because they are open at an end: no front would be drawn
 * across them. One for each pair of zones, where it is narrowest.
 * @param widest grid units
 */
export function openStrips({ x, y, start, points, left, right }: Topology, widest: number): OpenStrip[] {
  // Outer edges, each with its zone on the left.
  const [from, to, zone]: [number[], number[], number[]] = [[], [], []];
  for (let arc = 0; arc < left.length; arc++) {
    if (left[arc] !== OUTSIDE && right[arc] !== OUTSIDE) continue;
    for (let i = start[arc]; i < start[arc + 1] - 1; i++) {
      const [p, q] = left[arc] === OUTSIDE ? [points[i + 1], points[i]] : [points[i], points[i + 1]];
      from.push(p);
      to.push(q);
      zone.push(left[arc] === OUTSIDE ? right[arc] : left[arc]);
    }
  }
  const found = new Map<number, OpenStrip>();
  const edges = [...from.keys()];
  const look = (e: number, f: number) => {
    const [a, b, c, d] = [from[e], to[e], from[f], to[f]];
    const [ex, ey, fx, fy] = [x[b] - x[a], y[b] - y[a], x[d] - x[c], y[d] - y[c]];
    const lengths = Math.hypot(ex, ey) * Math.hypot(fx, fy);
    // With the zone on the left of each, edges that face each other run in opposite ways.
    if (ex * fx + ey * fy > -ALONG * lengths) return;
    const [mx, my] = [(x[c] + x[d]) / 2, (y[c] + y[d]) / 2];
    const at = ((mx - x[a]) * ex + (my - y[a]) * ey) / (ex * ex + ey * ey);
    if (at < 0 || at > 1) return;
    // To the right of an edge, seen along it with y downwards, lies what its zone does not cover.
    const width = ((my - y[a]) * ex - (mx - x[a]) * ey) / Math.hypot(ex, ey);
    if (width <= 0 || width > widest) return;
    const [low, high] = zone[e] < zone[f] ? [zone[e], zone[f]] : [zone[f], zone[e]];
    const key = low * 2 ** 24 + high;
    const known = found.get(key);
    if (!known || width < known.width) found.set(key, { zones: [low, high], width, x: mx, y: my });
  };
  new EdgeCells(edges, from, to, x, y, widest / 2).forEachPair(
    () => true,
    (e, f) => {
      if (zone[e] === zone[f]) return;
      look(e, f);
      look(f, e);
    },
    () => false,
  );
  return [...found].sort(([a], [b]) => a - b).map(([, strip]) => strip);
}
