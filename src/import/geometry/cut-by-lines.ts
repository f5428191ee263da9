import { difference } from '@turf/difference';
import { featureCollection, multiPolygon, polygon } from '@turf/helpers';
import { intersect } from '@turf/intersect';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { distanceFromSegment, nearestAlong } from '../../engine/geometry/segment.ts';
import { isInside } from './is-inside.ts';
import { pointInside } from './point-inside.ts';

/** A front line: who stands to its left and right, seen along it. */
export interface SidedLine {
  readonly left: string;
  readonly right: string;
  readonly lines: readonly (readonly Position[])[];
}

/** Ground of one holder. */
export interface CutArea {
  readonly actor: string;
  readonly polygons: Position[][][];
}

type Ground = Feature<Polygon | MultiPolygon>;
type Chain = Pick<SidedLine, 'left' | 'right'> & { readonly points: readonly Position[] };

/** Ends this close, as a share of the ground's size, are one end; and a line that ends so near the border meets it. */
const SAME_END = 1e-4;
const NEAR_BORDER = 0.05;

/**
 * Cut ground along front lines. Lines that end inside the ground are drawn on, straight, to its border. Each piece
 * belongs to the holder on that side of the line which is nearest to it.
 * @param ground polygons in degrees
 */
export function cutByLines(
  ground: readonly (readonly (readonly Position[])[])[],
  fronts: readonly SidedLine[],
): CutArea[] {
  if (ground.length === 0) return [];
  const box = boxOf([...ground.flat(2), ...fronts.flatMap(({ lines }) => lines.flat())]);
  const chains = fronts.flatMap(({ left, right, lines }) =>
    joined(lines, SAME_END * sizeOf(box)).map(points => ({ left, right, points })),
  );
  let pieces: Ground[] = [multiPolygon(ground.map(rings => rings.map(ring => [...ring])))];
  for (const chain of chains) {
    const side = sideOf(chain.points, ground, box);
    if (side) pieces = pieces.flatMap(piece => split(piece, side));
  }
  const areas = new Map<string, Position[][][]>();
  for (const { geometry } of pieces) {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    for (const rings of polygons) {
      const actor = holderOf(pointInside([rings]), chains);
      const known = areas.get(actor);
      if (known) known.push(rings);
      else areas.set(actor, [rings]);
    }
  }
  return [...areas].map(([actor, polygons]) => ({ actor, polygons }));
}

function split(piece: Ground, side: Ground): Ground[] {
  const inside = intersect(featureCollection<Polygon | MultiPolygon>([piece, side]));
  const outside = difference(featureCollection<Polygon | MultiPolygon>([piece, side]));
  return [inside, outside].filter(one => one !== null);
}

/** All ground to the left of a chain within the box; of a ring, what it encloses. Null where it encloses nothing. */
function sideOf(
  points: readonly Position[],
  ground: readonly (readonly (readonly Position[])[])[],
  box: Box,
): Ground | null {
  const [first, last] = [points[0], points[points.length - 1]];
  if (first[0] === last[0] && first[1] === last[1]) return points.length > 3 ? polygon([[...points]]) : null;
  const start = drawnOn([...points].reverse(), ground, box);
  const end = drawnOn(points, ground, box);
  const line = [...start.reverse(), ...points, ...end];
  return polygon([[...line, ...alongBox(line[line.length - 1], line[0], box), line[0]]]);
}

/** The points by which the end of a line goes on to the edge of the box. */
function drawnOn(
  points: readonly Position[],
  ground: readonly (readonly (readonly Position[])[])[],
  box: Box,
): Position[] {
  const end = points[points.length - 1];
  if (!isInside(end[0], end[1], ground)) return [nearestEdge(end, box)];
  const border = nearestOf(end, ground.flat());
  if (border && border.distance < NEAR_BORDER * sizeOf(box)) return [border.point, nearestEdge(border.point, box)];
  // The way of the last stretch, not of the last two points, which may be a slip of the hand.
  const reach = 0.02 * sizeOf(box);
  const from =
    [...points].reverse().find(point => Math.hypot(point[0] - end[0], point[1] - end[1]) > reach) ?? points[0];
  return [onEdge(end, [end[0] - from[0], end[1] - from[1]], box)];
}

type Box = readonly [west: number, south: number, east: number, north: number];

function boxOf(positions: readonly Position[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of positions)
    [west, south, east, north] = [Math.min(west, x), Math.min(south, y), Math.max(east, x), Math.max(north, y)];
  const margin = 0.1 * Math.max(east - west, north - south);
  return [west - margin, south - margin, east + margin, north + margin];
}

function sizeOf([west, south, east, north]: Box): number {
  return Math.max(east - west, north - south);
}

function nearestEdge([x, y]: Position, [west, south, east, north]: Box): Position {
  const found: readonly [number, Position][] = [
    [x - west, [west, y]],
    [east - x, [east, y]],
    [y - south, [x, south]],
    [north - y, [x, north]],
  ];
  return found.reduce((best, one) => (one[0] < best[0] ? one : best))[1];
}

/** Where a ray from a point meets the box. */
function onEdge([x, y]: Position, [dx, dy]: Position, [west, south, east, north]: Box): Position {
  const along = dx > 0 ? (east - x) / dx : dx < 0 ? (west - x) / dx : Infinity;
  const up = dy > 0 ? (north - y) / dy : dy < 0 ? (south - y) / dy : Infinity;
  const t = Math.min(along, up);
  return Number.isFinite(t) ? [x + t * dx, y + t * dy] : [east, y];
}

/** Corners of the box between two points of its edge, counter-clockwise. */
function alongBox(from: Position, to: Position, [west, south, east, north]: Box): Position[] {
  const corners: Position[] = [
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const turn = ([x, y]: Position) => {
    const [w, h] = [east - west, north - south];
    const distances = [y - south, east - x, north - y, x - west].map(Math.abs);
    const edge = distances.indexOf(Math.min(...distances));
    return edge + [(x - west) / w, (y - south) / h, (east - x) / w, (north - y) / h][edge];
  };
  const [start, end] = [turn(from), turn(to)];
  const passed = corners.map((corner, i) => ({ corner, at: (((i + 1 - start) % 4) + 4) % 4 }));
  const stop = (((end - start) % 4) + 4) % 4;
  return passed
    .filter(({ at }) => at < stop)
    .sort((a, b) => a.at - b.at)
    .map(({ corner }) => corner);
}

/** Lines that meet end to end as one, closed where they come back to their start. */
function joined(lines: readonly (readonly Position[])[], near: number): Position[][] {
  const open = lines.map(line => [...line]);
  const meet = (a: Position, b: Position) => Math.hypot(a[0] - b[0], a[1] - b[1]) <= near;
  for (let i = 0; i < open.length; i++) {
    for (let j = 0; j < open.length; j++) {
      if (i === j || !meet(open[i][open[i].length - 1], open[j][0]) || meet(open[i][0], open[i][open[i].length - 1]))
        continue;
      open[i].push(...open[j].slice(1));
      open.splice(j, 1);
      if (j < i) i--;
      j = -1;
    }
  }
  for (const line of open) if (line.length > 3 && meet(line[0], line[line.length - 1])) line[line.length - 1] = line[0];
  return open;
}

/** Who stands on that side of the nearest line on which a point lies. */
function holderOf(point: Position, chains: readonly Chain[]): string {
  let best = { distance: Infinity, turn: 0, chain: chains[0] };
  for (const chain of chains) {
    for (let i = 0; i + 1 < chain.points.length; i++) {
      const [a, b] = [chain.points[i], chain.points[i + 1]];
      const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
      const length = Math.hypot(dx, dy);
      if (length === 0) continue;
      const distance = distanceFromSegment(point[0], point[1], a[0], a[1], b[0], b[1]);
      // At a corner both segments are as near: the one that the point lies more squarely beside says the side.
      const turn = (dx * (point[1] - a[1]) - dy * (point[0] - a[0])) / length;
      const same = Math.abs(distance - best.distance) <= 1e-12;
      if (distance < best.distance - 1e-12 || (same && Math.abs(turn) > Math.abs(best.turn)))
        best = { distance, turn, chain };
    }
  }
  return best.turn >= 0 ? best.chain.left : best.chain.right;
}

function nearestOf(
  point: Position,
  rings: readonly (readonly Position[])[],
): { point: Position; distance: number } | null {
  let best: { point: Position; distance: number } | null = null;
  for (const ring of rings) {
    for (let i = 0; i + 1 < ring.length; i++) {
      const [a, b] = [ring[i], ring[i + 1]];
      const t = nearestAlong(point[0], point[1], a[0], a[1], b[0], b[1]);
      const found: Position = [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
      const distance = Math.hypot(found[0] - point[0], found[1] - point[1]);
      if (!best || distance < best.distance) best = { point: found, distance };
    }
  }
  return best;
}
