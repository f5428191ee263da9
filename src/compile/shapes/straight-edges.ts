import type { LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { gridX, gridY, LONGEST_RISE, LONGEST_RUN, latOf, lngOf, WORLD } from '../../engine/model/grid.ts';

/**
 * Edges are straight in degrees (RFC 7946), but the map draws straight lines in Web Mercator, which part from them by
 * kilometres over a long edge. So long edges get points where they cross fixed parallels and meridians: rows and
 * columns of the grid. Both spellings of one border then get the same points, however many its authors put on it.
 */

/** Degrees of latitude that no row apart from the next can be nearer to: shorter edges need no further look. */
const LEAST_RISE = latOf(0) - latOf(LONGEST_RISE);
const RUN = (LONGEST_RUN / WORLD) * 360;

/**
 * A line or an area in degrees with points put into its long edges.
 * @param coarse how many times longer an edge may be without them; a power of two, so that fixed lines stay fixed
 */
export function straightShape<T extends LineString | MultiLineString | Polygon | MultiPolygon>(
  shape: T,
  coarse = 1,
): T {
  const { type, coordinates } = shape;
  switch (type) {
    case 'LineString':
      return { ...shape, coordinates: straightLine(coordinates, coarse) };
    case 'MultiPolygon':
      return { ...shape, coordinates: straightPolygons(coordinates, coarse) };
    default:
      return { ...shape, coordinates: coordinates.map(line => straightLine(line, coarse)) };
  }
}

/** A line of positions, straight in degrees, with points put into its long edges. A closed ring stays closed. */
function straightLine(line: readonly Position[], coarse: number): Position[] {
  const made: Position[] = [];
  line.forEach((position, i) => {
    if (i > 0) {
      const [lng0, lat0] = line[i - 1];
      for (const point of pointsBetween(lng0, lat0, position[0], position[1], coarse)) made.push(point);
    }
    made.push(position);
  });
  return made;
}

/** The same for polygons of closed rings. */
export function straightPolygons(polygons: readonly (readonly (readonly Position[])[])[], coarse = 1): Position[][][] {
  return polygons.map(rings => rings.map(ring => straightLine(ring, coarse)));
}

/** The same for a ring [lng0, lat0, lng1, lat1, ..]; one that was not closed is, since its last edge can be long too. */
export function straightRing(ring: Float64Array): Float64Array {
  const made: number[] = [];
  const count = ring.length / 2;
  let copied = 0;
  for (let i = 0; i < count; i++) {
    const next = (i + 1) % count;
    const points = pointsBetween(ring[2 * i], ring[2 * i + 1], ring[2 * next], ring[2 * next + 1], 1);
    if (points.length === 0) continue;
    for (; copied <= i; copied++) made.push(ring[2 * copied], ring[2 * copied + 1]);
    for (const [lng, lat] of points) made.push(lng, lat);
  }
  if (copied === 0) return ring;
  for (; copied < count; copied++) made.push(ring[2 * copied], ring[2 * copied + 1]);
  return Float64Array.from(made);
}

/** Share of an edge, or of a step, that is rounding. */
const TINY = 1e-9;
const NONE: readonly Position[] = [];

/** The points to put between two positions, in order; none where they are near each other. */
function pointsBetween(lng0: number, lat0: number, lng1: number, lat1: number, coarse: number): readonly Position[] {
  const [rise, run] = [lat1 - lat0, lng1 - lng0];
  if (Math.abs(rise) <= LEAST_RISE && Math.abs(run) <= RUN) return NONE;
  const shares = [
    // Beyond the last row an edge runs on, but the map ends.
    ...linesBetween(gridY(lat0), gridY(lat1), LONGEST_RISE * coarse).map(y => (latOf(y) - lat0) / rise),
    ...linesBetween(gridX(lng0), gridX(lng1), LONGEST_RUN * coarse).map(x => (lngOf(x) - lng0) / run),
  ];
  return shares
    .filter(share => share > TINY && share < 1 - TINY)
    .sort((a, b) => a - b)
    .map(share => [lng0 + share * run, lat0 + share * rise]);
}

/** Multiples of a step from one number to another, both included within rounding, where they are further apart than it. */
function linesBetween(from: number, to: number, step: number): number[] {
  if (Math.abs(to - from) <= step) return [];
  const first = Math.ceil(Math.min(from, to) / step - TINY);
  const last = Math.floor(Math.max(from, to) / step + TINY);
  return Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
}
