import type { Segments } from '../../../engine/geometry/join-arcs.ts';
import { WORLD } from '../../../engine/model/grid.ts';
import { OUTSIDE } from '../../../engine/model/topology.ts';

/** How far ground runs on beyond the line, grid units: some two metres. */
const BEYOND = 1;

/** An edge on the east side of the sheet, with the zone beside it. */
interface Stretch {
  readonly top: number;
  readonly bottom: number;
  readonly zone: number;
  /** The zone that lies on the other side of the line, or `OUTSIDE`. */
  beyond: number;
}

/**
 * On a sheet of the whole world, which is cut open along a meridian, grounds that meet there have no edge in common, and
 * there would be no front between them. So the zone on the far side of the line gets a strip of two metres on this side
 * of it. What it holds, where fronts run and how long they are follows from that as it does everywhere.
 * @param segments edges of zones; changed
 * @param x of the nodes, grid units; added to
 * @param y the same
 */
export function joinAcrossSeam(segments: Segments, x: number[], y: number[]): void {
  let [west, east] = [Infinity, -Infinity];
  for (const nodes of [segments.from, segments.to]) {
    for (const node of nodes) {
      west = Math.min(west, x[node]);
      east = Math.max(east, x[node]);
    }
  }
  if (east - west !== WORLD) return;
  // A node where the strip would run is a drawing as fine as the lattice: it is left as it is.
  if (segments.from.some((node, i) => isWithin(x[node], east) || isWithin(x[segments.to[i]], east))) return;
  const there = new Map<number, number>();
  x.forEach((value, node) => {
    if (value === east) there.set(y[node], node);
  });
  const nodeAt = (row: number) => {
    let node = there.get(row);
    if (node === undefined) {
      node = x.push(east) - 1;
      y.push(row);
      there.set(row, node);
    }
    return node;
  };
  const onWest = edgesAt(segments, x, west).map(i => ({ ...rowsOf(segments, y, i), zone: zoneOf(segments, i) }));
  const onEast = edgesAt(segments, x, east);
  const cuts = [...new Set(onWest.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const stretches = onEast.flatMap((i): Stretch[] => {
    const { from, to } = rowsOf(segments, y, i);
    const rows = [from, ...cuts.filter(row => row > from && row < to), to];
    return rows.slice(1).map((row, k) => {
      const middle = (rows[k] + row) / 2;
      const beyond = onWest.find(edge => edge.from < middle && edge.to > middle)?.zone ?? OUTSIDE;
      return { top: nodeAt(rows[k]), bottom: nodeAt(row), zone: zoneOf(segments, i), beyond };
    });
  });
  for (const stretch of stretches) if (stretch.beyond === OUTSIDE) stretch.beyond = stretch.zone;
  const met = stretches.filter(({ zone, beyond }) => beyond !== zone);
  if (met.length === 0) return;

  const inner = new Map<number, number>();
  for (const node of met.flatMap(({ top, bottom }) => [top, bottom])) {
    if (inner.has(node)) continue;
    inner.set(node, x.push(east - BEYOND) - 1);
    y.push(y[node]);
  }
  const old = new Set(onEast);
  const kept = [...segments.from.keys()].filter(i => !old.has(i));
  const [from, to, left, right] = [segments.from, segments.to]
    .map(side => kept.map(i => inner.get(side[i]) ?? side[i]))
    .concat([segments.left, segments.right].map(side => kept.map(i => side[i])));
  const add = (a: number, b: number, onLeft: number, onRight: number) => {
    if (onLeft === onRight) return;
    from.push(a);
    to.push(b);
    left.push(onLeft);
    right.push(onRight);
  };
  /** What lies in the strip above and below each of its nodes. */
  const [above, below] = [new Map<number, number>(), new Map<number, number>()];
  // Southward, the east is on the left.
  for (const { top, bottom, zone, beyond } of stretches) {
    add(top, bottom, OUTSIDE, beyond);
    if (beyond !== zone) add(inner.get(top) ?? top, inner.get(bottom) ?? bottom, beyond, zone);
    below.set(top, beyond);
    above.set(bottom, beyond);
  }
  for (const [node, twin] of inner) add(twin, node, above.get(node) ?? OUTSIDE, below.get(node) ?? OUTSIDE);
  Object.assign(segments, { from, to, left, right });
}

function isWithin(column: number, east: number): boolean {
  return column >= east - BEYOND && column < east;
}

/** Edges along a column that end the ground. */
function edgesAt({ from, to, left, right }: Segments, x: readonly number[], column: number): number[] {
  return [...from.keys()].filter(
    i => x[from[i]] === column && x[to[i]] === column && (left[i] === OUTSIDE || right[i] === OUTSIDE),
  );
}

function rowsOf({ from, to }: Segments, y: readonly number[], i: number): { from: number; to: number } {
  const [a, b] = [y[from[i]], y[to[i]]];
  return { from: Math.min(a, b), to: Math.max(a, b) };
}

function zoneOf({ left, right }: Segments, i: number): number {
  return left[i] === OUTSIDE ? right[i] : left[i];
}
