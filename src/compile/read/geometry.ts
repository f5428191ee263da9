import type { Geometry, Position } from 'geojson';
import { rightRing } from '../shapes/ring.ts';
import { shorten } from './cell.ts';
import type { Locate } from './header.ts';
import type { Report } from './problem.ts';
import { isObject } from './record-cells.ts';

export type GeometryType = 'LineString' | 'MultiLineString' | 'Polygon' | 'MultiPolygon';

export type Shape<T extends GeometryType> = Extract<Geometry, { type: T }>;

/** How deep the positions of each kind of geometry lie. */
const DEPTH: Readonly<Record<GeometryType, number>> = {
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

type Nested = Position | readonly Nested[];

/**
 * Read a geometry of one of the kinds that a file may have: heights are dropped, rings turned the right way
 * round and closed (with a warning). Null, with a problem, when it cannot be drawn.
 */
export function readGeometry<T extends GeometryType>(
  value: unknown,
  types: readonly T[],
  locate: Locate,
  report: Report,
): Shape<T> | null {
  if (!isObject(value)) {
    report.error(...locate('geometry'), 'missing', `geometry; draw one of ${types.join(', ')}`);
    return null;
  }
  const type = types.find(known => known === value.type);
  if (!type) {
    const found = shorten(String(value.type));
    report.error(...locate('geometry.type'), 'invalid', `geometry ${found}; draw one of ${types.join(', ')}`);
    return null;
  }
  const fault = coordinatesFault(value.coordinates, DEPTH[type]);
  if (fault !== null) {
    report.error(...locate('geometry.coordinates'), 'invalid', fault);
    return null;
  }
  const given = flat(value.coordinates as Nested, DEPTH[type]);
  const coordinates =
    type === 'Polygon'
      ? rightRings(given as Position[][], locate, report)
      : type === 'MultiPolygon'
        ? (given as Position[][][]).map(polygon => rightRings(polygon, locate, report))
        : given;
  return { type, coordinates } as unknown as Shape<T>;
}

/**
 * Why nested coordinates are none, or null.
 * @param depth how deep the positions lie
 * @param fewest positions that a line needs; with 0, empty lists pass
 */
export function coordinatesFault(value: unknown, depth: number, fewest = 2): string | null {
  if (!Array.isArray(value)) return 'coordinates; write a list of [longitude, latitude]';
  if (depth > 0) {
    if (value.length < (depth === 1 ? fewest : Math.min(1, fewest)))
      return 'coordinates: too few; draw at least two points';
    for (const entry of value) {
      const fault = coordinatesFault(entry, depth - 1, fewest);
      if (fault !== null) return fault;
    }
    return null;
  }
  const [lng, lat] = value;
  if (typeof lng !== 'number' || typeof lat !== 'number') return 'coordinates; write a list of [longitude, latitude]';
  // Across the date line some files count on, beyond 180.
  if (Math.abs(lng) <= 360 && Math.abs(lat) <= 90) return null;
  const swapped = Math.abs(lat) <= 180 && Math.abs(lng) <= 90;
  const advice = swapped ? 'longitude comes first' : 'save the file in degrees (WGS 84)';
  return `coordinates [${lng}, ${lat}]; ${advice}`;
}

/** The same coordinates without heights. */
function flat(value: Nested, depth: number): Nested {
  if (depth === 0) return (value as Position).slice(0, 2);
  return (value as readonly Nested[]).map(entry => flat(entry, depth - 1));
}

function rightRings(rings: readonly Position[][], locate: Locate, report: Report): Position[][] {
  const place = locate('geometry.coordinates');
  return rings.map((given, i) => {
    const { ring, state } = rightRing(given, i > 0);
    if (state === 'short') report.error(...place, 'invalid', 'ring: fewer than three corners; draw an area');
    else if (state === 'flat') report.error(...place, 'invalid', 'ring: it encloses nothing; draw an area');
    if (state.startsWith('closed')) {
      report.warning(...place, 'invalid', 'ring: not closed; it was closed, but repeat its first point at the end');
    }
    return ring;
  });
}
