import type { Geometry, Position } from 'geojson';
import type { GeoFeature } from '../model.ts';
import type { Notes } from '../notes.ts';

export type Polygons = Position[][][];

/** The parts of a geometry by kind, without heights; what cannot be drawn is noted and left out. */
export interface Parts {
  readonly polygons: Polygons;
  readonly lines: Position[][];
  readonly points: Position[];
}

/** Decimals of a degree that are kept: a tenth of a metre. */
const DECIMALS = 1e6;

/**
 * Take a feature's geometry apart.
 * @param swapped latitude comes first in this file, against the rule
 */
export function partsOf(feature: GeoFeature, swapped: boolean, notes: Notes): Parts {
  const parts: Parts = { polygons: [], lines: [], points: [] };
  if (!feature.geometry) notes.warn(feature.at, 'a feature without geometry was left out');
  else gather(feature.geometry);
  return parts;

  function gather(geometry: Geometry): void {
    switch (geometry.type) {
      case 'Polygon':
        polygon(geometry.coordinates);
        break;
      case 'MultiPolygon':
        for (const rings of list(geometry.coordinates)) polygon(rings);
        break;
      case 'LineString':
        line(geometry.coordinates);
        break;
      case 'MultiLineString':
        for (const positions of list(geometry.coordinates)) line(positions);
        break;
      case 'Point':
        point(geometry.coordinates);
        break;
      case 'MultiPoint':
        for (const position of list(geometry.coordinates)) point(position);
        break;
      case 'GeometryCollection':
        for (const inner of list<Geometry>(geometry.geometries)) gather(inner);
        break;
      default:
        notes.warn(feature.at, 'a geometry of no known type was left out');
    }
  }

  function polygon(rings: unknown): void {
    const read = list(rings).map(ring => positions(ring));
    if (read.length === 0) return;
    const [outer, ...holes] = read;
    if (outer === null || outer.length < 3) {
      notes.warn(feature.at, `an area ${named(feature)}has too few or broken corners and was left out`);
      return;
    }
    const whole = holes.filter(hole => hole !== null && hole.length >= 3) as Position[][];
    if (whole.length < holes.length) notes.warn(feature.at, 'a hole with too few or broken corners was filled');
    parts.polygons.push([outer, ...whole].map(closed));
  }

  function line(given: unknown): void {
    const read = positions(given);
    if (read === null || read.length < 2)
      notes.warn(feature.at, `a line ${named(feature)}with fewer than two points was left out`);
    else parts.lines.push(read);
  }

  function point(given: unknown): void {
    const read = position(given);
    if (read) parts.points.push(read);
    else notes.warn(feature.at, `a point ${named(feature)}outside of the world was left out`);
  }

  function positions(given: unknown): Position[] | null {
    const found: Position[] = [];
    for (const one of list(given)) {
      const read = position(one);
      if (!read) return null;
      const last = found.at(-1);
      if (!last || last[0] !== read[0] || last[1] !== read[1]) found.push(read);
    }
    return found;
  }

  function position(given: unknown): Position | null {
    const [first, second] = list(given);
    if (typeof first !== 'number' || typeof second !== 'number') return null;
    const [lng, lat] = swapped ? [second, first] : [first, second];
    // Map projections that cut at the date line leave 180.0000001; longitudes beyond are those of maps across it.
    if (!(Math.abs(lat) <= 90.000001 && Math.abs(lng) <= 360)) return null;
    return [Math.round(lng * DECIMALS) / DECIMALS, Math.round(Math.max(-90, Math.min(90, lat)) * DECIMALS) / DECIMALS];
  }
}

function closed(ring: Position[]): Position[] {
  const [first, last] = [ring[0], ring[ring.length - 1]];
  return first[0] === last[0] && first[1] === last[1] ? ring : [...ring, first];
}

function list<T = unknown>(value: unknown): readonly T[] {
  return Array.isArray(value) ? value : [];
}

/** ` "East" ` where the feature has a name, to find it by. */
function named(feature: GeoFeature): string {
  const key = Object.keys(feature.properties).find(name => /^(name|title|label|place|id)$/i.test(name));
  const name = key === undefined ? '' : String(feature.properties[key] ?? '');
  return name === '' ? '' : `of "${name.slice(0, 40)}" `;
}
