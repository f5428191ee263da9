import type { Geometry, Position } from 'geojson';
import type { Sheet, Value } from '../model.ts';
import { isObject } from './is-object.ts';

/** JSON of flat objects, alone or under a key such as `data`, as a table: the answer of many services. Null where it is none. */
export function sheetOf(value: unknown, file: string): Sheet | null {
  const lists = isObject(value) ? Object.values(value) : [value];
  const rows = lists.find(list => Array.isArray(list) && list.length > 0 && list.every(isRow));
  if (!Array.isArray(rows)) return null;
  const keys = [...new Set(rows.flatMap(row => Object.keys(row)))];
  const cells = rows.map((row: Readonly<Record<string, Value>>, i) => ({
    line: i + 2,
    cells: keys.map(key => (row[key] === null || row[key] === undefined ? '' : String(row[key]).trim())),
  }));
  return { kind: 'sheet', file, format: 'JSON table', title: '', rows: [{ line: 1, cells: keys }, ...cells] };
}

/** An object whose values are texts, numbers or nothing, two at least. */
function isRow(value: unknown): boolean {
  return (
    isObject(value) &&
    Object.keys(value).length > 1 &&
    Object.values(value).every(cell => typeof cell !== 'object' || cell === null)
  );
}

/** The features of an answer of an ArcGIS server, as GeoJSON; null where it is none. */
export function fromEsri(value: unknown): readonly unknown[] | null {
  if (!isObject(value) || !Array.isArray(value.features)) return null;
  if (!value.features.every(one => isObject(one) && isObject(one.attributes))) return null;
  return value.features.map(({ attributes, geometry }) => ({
    type: 'Feature',
    properties: attributes,
    geometry: isObject(geometry) ? geometryOf(geometry) : null,
  }));
}

function geometryOf({ rings, paths, points, x, y }: Readonly<Record<string, unknown>>): Geometry | null {
  if (Array.isArray(rings)) return { type: 'MultiPolygon', coordinates: polygonsOf(rings) };
  if (Array.isArray(paths)) return { type: 'MultiLineString', coordinates: paths };
  if (Array.isArray(points)) return { type: 'MultiPoint', coordinates: points };
  return typeof x === 'number' && typeof y === 'number' ? { type: 'Point', coordinates: [x, y] } : null;
}

/** Outer rings run clockwise, the holes that follow them the other way round. */
function polygonsOf(rings: readonly Position[][]): Position[][][] {
  const found: Position[][][] = [];
  for (const ring of rings) {
    if (found.length === 0 || turns(ring) <= 0) found.push([ring]);
    else found[found.length - 1].push(ring);
  }
  return found;
}

/** Above nought where a ring runs counter-clockwise. */
function turns(ring: readonly Position[]): number {
  return ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length];
    return sum + (x * nextY - nextX * y);
  }, 0);
}

/** Why JSON of another kind cannot be read, with what to do instead. */
export function otherJson(value: unknown): string {
  const wanted = 'JSON: it is no GeoJSON: a FeatureCollection is looked for';
  if (isObject(value) && Array.isArray(value.elements))
    return `${wanted}; this is an answer of Overpass: in overpass turbo, choose Export, GeoJSON`;
  return wanted;
}
