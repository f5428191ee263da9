import { latOf, WORLD } from '../../engine/model/grid.ts';
import { OUTSIDE, type Topology } from '../../engine/model/topology.ts';
import type { Numbering } from '../encode/numbering.ts';
import type { Facts } from '../read/facts.ts';
import type { Problem } from '../read/problem.ts';

/**
 * Zones around places on a map of the whole world end where it is cut open: that no front is drawn there has to be said
 * where grounds of two sides may meet. (Drawn zones and frames are joined, see overlay/seam.ts; these are cut again in the
 * browser, around the places alone.)
 */
export function meetingAtSeam({ theatre }: Facts, numbering: Numbering, topology: Topology): Problem[] {
  const { x } = topology;
  const [west, east] = x.reduce(([low, high], at) => [Math.min(low, at), Math.max(high, at)], [Infinity, -Infinity]);
  if (east - west !== WORLD) return [];
  const actors = new Map<number, Set<string>>();
  for (const { zone, actor } of numbering.control) {
    if (actor === '') continue;
    const known = actors.get(zone) ?? new Set();
    actors.set(zone, known.add(actor));
  }
  const [left, right] = [edgesAt(topology, west), edgesAt(topology, east)];
  for (const a of right) {
    for (const b of left) {
      const [north, south] = [Math.max(a.north, b.north), Math.min(a.south, b.south)];
      const all = new Set([...(actors.get(a.zone) ?? []), ...(actors.get(b.zone) ?? [])]);
      if (north >= south || a.zone === b.zone || all.size < 2) continue;
      const ids = [a, b].map(({ zone }) => `"${numbering.places[zone].id}"`).join(' and ');
      const text = `gap: the ground of ${ids} meets at 180 degrees near latitude ${latOf((north + south) / 2).toFixed(1)}, where this map is cut open: no front is drawn or counted there; where it matters, write bounds that are cut elsewhere, or draw the zones in zones.geojson`;
      return [{ ...theatre.at, column: '', severity: 'warning', code: 'gap', text }];
    }
  }
  return [];
}

/** Edges along a column of the grid, each with its zone. */
function edgesAt({ x, y, start, points, left, right }: Topology, column: number) {
  const found: { north: number; south: number; zone: number }[] = [];
  for (let arc = 0; arc < left.length; arc++) {
    if (left[arc] !== OUTSIDE && right[arc] !== OUTSIDE) continue;
    const zone = left[arc] === OUTSIDE ? right[arc] : left[arc];
    for (let i = start[arc]; i < start[arc + 1] - 1; i++) {
      const [p, q] = [points[i], points[i + 1]];
      if (x[p] !== column || x[q] !== column) continue;
      found.push({ north: Math.min(y[p], y[q]), south: Math.max(y[p], y[q]), zone });
    }
  }
  return found;
}
