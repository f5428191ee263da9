import { zoneAt } from '../engine/locate.ts';
import { OUTSIDE, type Topology } from '../engine/topology.ts';
import { SegmentGrid } from './segment-grid.ts';

/** One way in which zones fail to tile the subject. */
export interface Flaw {
  readonly code: 'gap' | 'overlaps';
  /** The zones concerned. */
  readonly zones: readonly number[];
  readonly text: string;
}

/** What a proof rests on beside the topology. */
export interface Ground {
  /** Area that the zones must add up to, in squared grid units. */
  readonly area: number;
  /** The point that each zone must hold, grid units. */
  readonly seedX: ArrayLike<number>;
  readonly seedY: ArrayLike<number>;
}

/** Zones may miss the subject by this share of its area: vertices are floats, and a corner within 3 cm is one point. */
const TOLERANCE = 1e-7;

/**
 * Prove that zones tile the subject. A topology whose arcs have two different sides, whose boundaries close and whose
 * lines nowhere cross is a map of the plane; if its zones then add up to the subject and each holds its own place,
 * there is no gap, no overlap and no T-junction, at which a front would vanish without an error.
 * @returns every flaw, none when the zones tile the subject
 */
export function provesTiling(topology: Topology, ground: Ground): Flaw[] {
  return [
    ...sidesDiffer(topology),
    ...boundariesClose(topology),
    ...linesDoNotCross(topology),
    ...groundIsCovered(topology, ground),
  ];
}

function sidesDiffer({ left, right }: Topology): Flaw[] {
  const flaws: Flaw[] = [];
  for (let arc = 0; arc < left.length; arc++) {
    if (left[arc] === right[arc]) flaws.push(overlap([left[arc]], 'an edge has the same zone on both sides'));
  }
  return flaws;
}

/** Walking around a zone one leaves every node as often as one reaches it; a T-junction breaks that. */
function boundariesClose({ left, right, start, points }: Topology): Flaw[] {
  const balance = new Map<string, number>();
  const count = (zone: number, node: number, step: number) => {
    const key = `${zone}/${node}`;
    balance.set(key, (balance.get(key) ?? 0) + step);
  };
  for (let arc = 0; arc < left.length; arc++) {
    const [first, last] = [points[start[arc]], points[start[arc + 1] - 1]];
    for (const [zone, step] of [
      [left[arc], 1],
      [right[arc], -1],
    ]) {
      count(zone, first, step);
      count(zone, last, -step);
    }
  }
  const open = new Set<number>();
  for (const [key, sum] of balance) if (sum !== 0) open.add(Number(key.split('/')[0]));
  return [...open].map(zone => ({
    code: 'gap',
    zones: zone === OUTSIDE ? [] : [zone],
    text: 'the boundary does not close',
  }));
}

/** No two straight pieces share more than an end point. */
function linesDoNotCross(topology: Topology): Flaw[] {
  const { x, y, left, right } = topology;
  const grid = new SegmentGrid(topology);
  const flaws: Flaw[] = [];
  grid.pieces.forEach((piece, index) => {
    const { from, to } = piece;
    for (const other of grid.near(x[from], y[from], x[to], y[to])) {
      if (other <= index) continue;
      const second = grid.pieces[other];
      if (!cross(from, to, second.from, second.to, x, y)) continue;
      const zones = [left, right].flatMap(side => [side[piece.arc], side[second.arc]]);
      flaws.push(
        overlap(
          [...new Set(zones)].filter(zone => zone !== OUTSIDE),
          'two edges cross',
        ),
      );
    }
  });
  return flaws;
}

function cross(a: number, b: number, c: number, d: number, x: Float64Array, y: Float64Array): boolean {
  if (a === c || a === d || b === c || b === d) {
    // They meet in a vertex: they must not run on top of each other from there.
    const [pivot, p] = a === c || a === d ? [a, b] : [b, a];
    const q = c === pivot ? d : c;
    if (p === q) return true;
    const [px, py, qx, qy] = [x[p] - x[pivot], y[p] - y[pivot], x[q] - x[pivot], y[q] - y[pivot]];
    return px * qy - py * qx === 0 && px * qx + py * qy > 0;
  }
  const side = (p: number, q: number, r: number) =>
    Math.sign((x[q] - x[p]) * (y[r] - y[p]) - (y[q] - y[p]) * (x[r] - x[p]));
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

function groundIsCovered(topology: Topology, ground: Ground): Flaw[] {
  const flaws: Flaw[] = [];
  const areas = planarAreas(topology);
  const sum = areas.reduce((a, b) => a + b, 0);
  if (Math.abs(sum - ground.area) > TOLERANCE * ground.area) {
    const text = `the zones cover ${((100 * sum) / ground.area).toFixed(5)} % of the subject`;
    flaws.push({ code: sum < ground.area ? 'gap' : 'overlaps', zones: [], text });
  }
  for (let zone = 0; zone < topology.zones; zone++) {
    if (!(areas[zone] > 0)) flaws.push({ code: 'gap', zones: [zone], text: 'the zone has no area' });
    else if (zoneAt(topology, ground.seedX[zone], ground.seedY[zone]) !== zone) {
      flaws.push(overlap([zone], 'the place does not lie in its own zone'));
    }
  }
  return flaws;
}

/** Area of each zone on the grid, squared units; on the plane a point put into a straight edge changes nothing. */
export function planarAreas(topology: Topology): Float64Array {
  const { x, y, start, points, left, right } = topology;
  const areas = new Float64Array(topology.zones);
  for (let arc = 0; arc < left.length; arc++) {
    let sum = 0;
    for (let i = start[arc]; i < start[arc + 1] - 1; i++) {
      const [p, q] = [points[i], points[i + 1]];
      sum += (x[q] - x[0]) * (y[p] - y[0]) - (x[p] - x[0]) * (y[q] - y[0]);
    }
    if (left[arc] >= 0) areas[left[arc]] += sum / 2;
    if (right[arc] >= 0) areas[right[arc]] -= sum / 2;
  }
  return areas;
}

function overlap(zones: readonly number[], text: string): Flaw {
  return { code: 'overlaps', zones, text };
}
