import { EPSILON } from '../../engine/geometry/bisectors.ts';
import { Outline, type Polygons } from '../../engine/geometry/outline.ts';
import { zoneAt } from '../../engine/geometry/point-location.ts';
import { distanceFromSegment } from '../../engine/geometry/segment.ts';
import { OUTSIDE, type Topology } from '../../engine/model/topology.ts';
import { orientation } from './orientation.ts';
import { EdgeCells } from './overlay/edge-cells.ts';
import { type Piece, piecesOf } from './segment-grid.ts';

/** One way in which zones fail to tile the subject. */
export interface Flaw {
  readonly code: 'gap' | 'overlaps';
  /** The zones concerned, ascending. */
  readonly zones: readonly number[];
  readonly text: string;
}

/** What a proof rests on beside the topology, in grid units. */
export interface Ground {
  /** The subject. */
  readonly outline: Polygons | null;
  /** The point that each zone must hold. */
  readonly seedX: ArrayLike<number>;
  readonly seedY: ArrayLike<number>;
}

/**
 * Prove that zones tile the subject. Edges that have two different sides, that close around every zone and that
 * nowhere cross or touch but in common vertices are a map of the plane. If edges with one zone alone lie on the
 * outline, no T-junction is left in it, at which a front would vanish without an error; if the zones then add up to
 * the subject and each holds its own place, there is no gap and no overlap.
 * @returns every flaw, none when the zones tile the subject
 */
export function provesTiling(topology: Topology, ground: Ground): Flaw[] {
  const pieces = piecesOf(topology);
  return [
    ...sidesDiffer(topology),
    ...boundariesClose(topology),
    ...piecesMeetInVertices(topology, pieces),
    ...(ground.outline ? onlyTheOutlineEnds(topology, pieces, ground.outline) : []),
    ...groundIsCovered(topology, ground),
  ];
}

function sidesDiffer({ left, right }: Topology): Flaw[] {
  const flaws: Flaw[] = [];
  for (let arc = 0; arc < left.length; arc++) {
    if (left[arc] === right[arc]) flaws.push(flaw('overlaps', [left[arc]], 'an edge has the same zone on both sides'));
  }
  return flaws;
}

/** Walking around a zone, or around the subject, one leaves every node as often as one reaches it. */
function boundariesClose({ left, right, start, points }: Topology): Flaw[] {
  const balance = new Map<number, Map<number, number>>();
  const count = (zone: number, node: number, step: number) => {
    let nodes = balance.get(zone);
    if (!nodes) {
      nodes = new Map();
      balance.set(zone, nodes);
    }
    nodes.set(node, (nodes.get(node) ?? 0) + step);
  };
  for (let arc = 0; arc < left.length; arc++) {
    const [first, last] = [points[start[arc]], points[start[arc + 1] - 1]];
    count(left[arc], first, 1);
    count(left[arc], last, -1);
    count(right[arc], first, -1);
    count(right[arc], last, 1);
  }
  const open = [...balance].filter(([, nodes]) => [...nodes.values()].some(sum => sum !== 0)).map(([zone]) => zone);
  return open
    .filter(zone => zone !== OUTSIDE || open.length === 1)
    .map(zone => flaw('gap', [zone], 'the boundary does not close'));
}

/** How far apart two pieces may lie and still be looked at, grid units: more than rounding moves a point by. */
const MARGIN = 0.5;

/** No two straight pieces have more in common than an end point. */
function piecesMeetInVertices(topology: Topology, pieces: readonly Piece[]): Flaw[] {
  const { x, y } = topology;
  const [from, to] = [Uint32Array.from(pieces, piece => piece.from), Uint32Array.from(pieces, piece => piece.to)];
  const crossing = new Set<number>();
  new EdgeCells([...pieces.keys()], from, to, x, y, MARGIN).forEachPair(
    () => true,
    (one, other) => {
      if (apart(from[one], to[one], from[other], to[other], x, y)) return;
      crossing.add(Math.min(one, other) * pieces.length + Math.max(one, other));
    },
    () => false,
  );
  return [...crossing]
    .sort((a, b) => a - b)
    .map(pair => {
      const two = [pieces[Math.floor(pair / pieces.length)], pieces[pair % pieces.length]];
      return flaw(
        'overlaps',
        two.flatMap(piece => sidesOf(topology, piece)),
        'two edges cross',
      );
    });
}

/** Whether the pieces a-b and c-d share nothing, or an end point and nothing more. */
function apart(a: number, b: number, c: number, d: number, x: Float64Array, y: Float64Array): boolean {
  if (a === c || a === d || b === c || b === d) {
    // From the vertex in common they must not run on top of each other.
    const [shared, p] = a === c || a === d ? [a, b] : [b, a];
    const q = c === shared ? d : c;
    if (p === q) return false;
    const onward = (x[p] - x[shared]) * (x[q] - x[shared]) + (y[p] - y[shared]) * (y[q] - y[shared]);
    return onward <= 0 || orientation(x[shared], y[shared], x[p], y[p], x[q], y[q]) !== 0;
  }
  if (Math.max(x[a], x[b]) < Math.min(x[c], x[d]) || Math.max(x[c], x[d]) < Math.min(x[a], x[b])) return true;
  if (Math.max(y[a], y[b]) < Math.min(y[c], y[d]) || Math.max(y[c], y[d]) < Math.min(y[a], y[b])) return true;
  return onOneSide(a, b, c, d, x, y) || onOneSide(c, d, a, b, x, y);
}

/** Whether r and s lie on the same side of the line through p and q. */
function onOneSide(p: number, q: number, r: number, s: number, x: Float64Array, y: Float64Array): boolean {
  const one = orientation(x[p], y[p], x[q], y[q], x[r], y[r]);
  return one !== 0 && one * orientation(x[p], y[p], x[q], y[q], x[s], y[s]) > 0;
}

/**
 * An edge with a zone on one side alone lies on the outline. At a T-junction the long edge and the two short ones each
 * know but one zone, in the midst of the subject.
 */
function onlyTheOutlineEnds(topology: Topology, pieces: readonly Piece[], polygons: Polygons): Flaw[] {
  const { x, y } = topology;
  const outline = new Outline(polygons);
  const flaws: Flaw[] = [];
  for (const piece of pieces) {
    const sides = sidesOf(topology, piece);
    if (!sides.includes(OUTSIDE)) continue;
    const { from, to } = piece;
    const [west, east] = x[from] < x[to] ? [x[from], x[to]] : [x[to], x[from]];
    const [north, south] = y[from] < y[to] ? [y[from], y[to]] : [y[to], y[from]];
    const along = outline.near(west - 1, north - 1, east + 1, south + 1).some(segment => {
      const [p, q] = [outline.from[segment], outline.to[segment]];
      const [px, py, qx, qy] = [outline.x[p], outline.y[p], outline.x[q], outline.y[q]];
      return [from, to].every(end => distanceFromSegment(x[end], y[end], px, py, qx, qy) <= EPSILON);
    });
    if (!along) flaws.push(flaw('gap', sides, 'inside the subject an edge has a zone on one side alone'));
  }
  return flaws;
}

function groundIsCovered(topology: Topology, { outline, seedX, seedY }: Ground): Flaw[] {
  const flaws: Flaw[] = [];
  const areas = planarAreas(topology);
  const sum = areas.reduce((a, b) => a + b, 0);
  const { whole, around } = outline ? sizeOf(outline) : { whole: sum, around: 0 };
  // A corner within EPSILON of the outline was put on it, and bends it by no more than that.
  if (!(Math.abs(sum - whole) <= EPSILON * around)) {
    const text = `the zones cover ${((100 * sum) / whole).toFixed(5)} % of the subject`;
    flaws.push(flaw(sum < whole ? 'gap' : 'overlaps', [], text));
  }
  for (let zone = 0; zone < topology.zones; zone++) {
    if (!(areas[zone] > 0)) flaws.push(flaw('gap', [zone], 'the zone has no area'));
    else if (zone < seedX.length && zoneAt(topology, seedX[zone], seedY[zone]) !== zone) {
      flaws.push(flaw('overlaps', [zone], 'the place does not lie in its own zone'));
    }
  }
  return flaws;
}

/** Area of each zone on the grid, squared units; on the plane a point put into a straight edge changes nothing. */
function planarAreas(topology: Topology): Float64Array {
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

/** Area of polygons, of each the first ring less the others whichever way they wind, and the length of all rings. */
function sizeOf(polygons: Polygons): { whole: number; around: number } {
  let [whole, around] = [0, 0];
  for (const rings of polygons) {
    rings.forEach((ring, index) => {
      let twice = 0;
      for (let i = 0; i < ring.length; i += 2) {
        const next = (i + 2) % ring.length;
        const [x0, y0, x1, y1] = [
          ring[i] - ring[0],
          ring[i + 1] - ring[1],
          ring[next] - ring[0],
          ring[next + 1] - ring[1],
        ];
        twice += x0 * y1 - x1 * y0;
        around += Math.hypot(x1 - x0, y1 - y0);
      }
      whole += (index === 0 ? 1 : -1) * Math.abs(twice / 2);
    });
  }
  return { whole, around };
}

function sidesOf({ left, right }: Topology, { arc }: Piece): [number, number] {
  return [left[arc], right[arc]];
}

function flaw(code: Flaw['code'], zones: readonly number[], text: string): Flaw {
  const known = [...new Set(zones)].filter(zone => zone !== OUTSIDE).sort((a, b) => a - b);
  return { code, zones: known, text };
}
