import type { Feature, Geometry } from 'geojson';
import { messageOf } from '../../engine/text/message-of.ts';
import { type Data, type GeoFeature, ImportError, type Layer, type Origin, type Value } from '../model.ts';
import { isObject } from './is-object.ts';
import { fromEsri, otherJson, sheetOf } from './other-json.ts';
import { toDegrees } from './projection.ts';

/** Stands before each feature of a text sequence (RFC 8142). */
export const RECORD = String.fromCharCode(0x1e);

const GEOMETRIES = [
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
];

/**
 * GeoJSON (a collection, a feature, a geometry, or lines of features), GeoJSON-T, or TopoJSON.
 * An answer of an ArcGIS server and a table of objects are read as well.
 * @throws ImportError where the text is none of them
 */
export async function readGeoJson(text: string, file: string): Promise<Data[]> {
  const value = parse(text.replaceAll(RECORD, ''));
  if (isObject(value) && value.type === 'Topology') return readTopology(value, file);
  const table = sheetOf(value, file);
  if (table) return [table];
  const features = featuresOf(value) ?? fromEsri(value);
  if (!features) throw new ImportError(otherJson(value));
  const system = systemOf(value);
  if (system !== '') await toDegrees(features, system);
  const name = isObject(value) && typeof value.name === 'string' ? value.name : '';
  return [layer(features, file, 'GeoJSON', name)];
}

export function layer(features: readonly unknown[], file: string, format: string, title = ''): Layer {
  return {
    kind: 'layer',
    file,
    format,
    title,
    features: features.flatMap((feature, i) => spansOf(feature).flatMap(one => featureOf(one, { file, line: i + 1 }))),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const lines = lineFeatures(text);
    if (lines)
      return lines.every(line => isObject(line) && !('type' in line))
        ? lines
        : { type: 'FeatureCollection', features: lines };
    throw new ImportError(...syntax(cause, text));
  }
}

/** A feature a line, as programs stream them. Null where a line is none. */
function lineFeatures(text: string): unknown[] | null {
  const lines = text.split('\n').filter(line => line.trim() !== '');
  if (lines.length < 2) return null;
  try {
    return lines.map(line => JSON.parse(line));
  } catch {
    return null;
  }
}

function syntax(cause: unknown, text: string): [string, number] {
  const why = cause instanceof Error ? cause.message.replace(/ in JSON at.*| \(line.*$/s, '') : String(cause);
  const position = Number(/position (\d+)/.exec(String(cause))?.[1] ?? text.length);
  const before = text.slice(0, position).split('\n');
  return [`JSON: ${why}, at column ${before[before.length - 1].length + 1}`, before.length];
}

/** The reference system that a file of before RFC 7946 names; '' where positions are degrees of WGS 84 or its like. */
function systemOf(value: unknown): string {
  if (!isObject(value)) return '';
  const { crs, spatialReference: esri } = value;
  const named = isObject(crs) && isObject(crs.properties) ? crs.properties.name : '';
  const number = isObject(esri) ? (esri.latestWkid ?? esri.wkid) : undefined;
  const name = typeof named === 'string' && named !== '' ? named : number === undefined ? '' : `EPSG:${number}`;
  return /CRS84|4326|4258|4269/.test(name) ? '' : name;
}

/** A feature that holds in several spans of time, as GeoJSON-T has it, as one feature a span. */
function spansOf(value: unknown): readonly unknown[] {
  if (!isObject(value)) return [value];
  for (const holder of [value, value.properties, value.geometry]) {
    const when = isObject(holder) ? holder.when : undefined;
    if (!isObject(when) || !Array.isArray(when.timespans) || when.timespans.length < 2) continue;
    return when.timespans.map(span => ({ ...value, when: { ...when, timespans: [span] } }));
  }
  return [value];
}

function featuresOf(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value.every(entry => isObject(entry) && entry.type === 'Feature') ? value : null;
  if (!isObject(value)) return null;
  if (value.type === 'FeatureCollection') return Array.isArray(value.features) ? value.features : null;
  if (value.type === 'Feature') return [value];
  return GEOMETRIES.includes(String(value.type)) ? [{ type: 'Feature', properties: {}, geometry: value }] : null;
}

function featureOf(value: unknown, at: Origin): GeoFeature[] {
  if (!isObject(value)) return [];
  const given = isObject(value.properties) ? value.properties : {};
  const properties: Record<string, Value> = {};
  for (const [key, entry] of Object.entries(given)) add(properties, key, entry);
  // GeoJSON-T and its like keep the time beside the properties.
  for (const key of ['when', 'start', 'end', 'id']) {
    if (value[key] !== undefined && !(key in properties)) add(properties, key, value[key]);
  }
  const { geometry } = value;
  if (isObject(geometry) && geometry.when !== undefined) add(properties, 'when', geometry.when);
  return [{ at, properties, geometry: isObject(geometry) ? (geometry as unknown as Geometry) : null }];
}

/** Nested objects become `when.timespans.start`; of a list of time spans the first is read, of other lists the texts. */
function add(properties: Record<string, Value>, key: string, value: unknown): void {
  if (value === undefined) return;
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    properties[key] = typeof value === 'string' ? value.trim() : value;
  } else if (Array.isArray(value)) {
    if (value.length > 0 && isObject(value[0])) add(properties, key, value[0]);
    else properties[key] = value.filter(entry => typeof entry === 'string' || typeof entry === 'number').join(';');
  } else if (isObject(value)) {
    for (const [inner, entry] of Object.entries(value)) add(properties, `${key}.${inner}`, entry);
  }
}

async function readTopology(value: object, file: string): Promise<Layer[]> {
  const { feature } = await import('topojson-client');
  const topology = value as Parameters<typeof feature>[0];
  const names = Object.keys(topology.objects ?? {});
  if (names.length === 0) throw new ImportError('TopoJSON: it holds no objects');
  try {
    return names.map(name => {
      const found = feature(topology, topology.objects[name]);
      const features: readonly Feature[] = found.type === 'FeatureCollection' ? found.features : [found];
      return layer(features, file, 'TopoJSON', names.length > 1 ? name : '');
    });
  } catch (cause) {
    throw new ImportError(`TopoJSON: ${messageOf(cause)}`);
  }
}
