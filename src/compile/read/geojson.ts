import type { Columns, Row } from '../schema/column.ts';
import { shorten } from './cell.ts';
import type { Origin } from './facts.ts';
import { type GeometryType, readGeometry, type Shape } from './geometry.ts';
import { allHeaders, bindHeader, type Locate } from './header.ts';
import { featureLines, syntaxFault } from './json.ts';
import type { Report } from './problem.ts';
import { cellOf, isObject } from './record-cells.ts';
import { readRow } from './row.ts';
import { noteId } from './table.ts';

/** A feature read by its columns, with its shape. */
export interface Feature<T extends Columns, G extends GeometryType> {
  readonly row: Row<T>;
  readonly geometry: Shape<G>;
}

/**
 * Read a GeoJSON text (a collection, one feature, or a bare geometry). Problems stand on the line where the feature
 * begins, under `properties.kind`, `geometry.coordinates` and the like. Features that cannot be drawn are left out.
 */
export function readGeoJson<T extends Columns, G extends GeometryType>(
  text: string,
  file: string,
  columns: T,
  types: readonly G[],
  languages: readonly string[],
  report: Report,
): Feature<T, G>[] {
  return readFeatures(text, file, columns, languages, new Set(), report).flatMap(({ row, geometry }) => {
    const shape = readGeometry(geometry, types, column => [row.at, column], report);
    return shape ? [{ row, geometry: shape }] : [];
  });
}

type Properties = Readonly<Record<string, unknown>>;

/**
 * Read the features of a GeoJSON text, their geometries left as they stand.
 * @param warned properties that need no further warning; grows
 * @param wanted whether a feature with these properties is to be read at all
 * @param adapt makes the properties that are read from those that are written
 */
export function readFeatures<T extends Columns>(
  text: string,
  file: string,
  columns: T,
  languages: readonly string[],
  warned: Set<string>,
  report: Report,
  wanted: (properties: Properties) => boolean = () => true,
  adapt: (properties: Properties) => Properties = properties => properties,
): { readonly row: Row<T>; readonly geometry: unknown; readonly properties: Properties }[] {
  const fault = syntaxFault(text);
  if (fault) {
    report.error({ file, line: fault.line }, '', 'invalid', fault.text);
    return [];
  }
  const value: unknown = JSON.parse(text);
  const given = featuresOf(value);
  if (!given) {
    report.error({ file, line: 1 }, 'type', 'invalid', 'GeoJSON: write a FeatureCollection');
    return [];
  }
  const lines = featureLines(text);
  const ids = new Map<string, number>();
  return given.flatMap((feature, i) => {
    const line = lines[i] ?? 1;
    const shared = given.length > 1 && (line === lines[i - 1] || line === lines[i + 1] || lines.length < given.length);
    const at: Origin = shared ? { file, line, feature: nameOf(feature, i, file) } : { file, line };
    if (!isObject(feature) || feature.type !== 'Feature') {
      report.error(at, 'type', 'invalid', 'feature: write { "type": "Feature", .. }');
      return [];
    }
    const properties = isObject(feature.properties) ? feature.properties : {};
    if (!wanted(properties)) return [];
    const row = readProperties(
      adapt(properties),
      columns,
      languages,
      name => [at, `properties.${name}`],
      warned,
      report,
    );
    if (columns.id?.type === 'id')
      noteId(cellOf(properties.id, columns.id) ?? '', at.line, ids, file, report, 'properties.');
    return [{ row, geometry: feature.geometry, properties }];
  });
}

/** Properties by which an author knows a feature, the first that is there. */
const NAMED_BY = ['place', 'id', 'actor', 'name', 'name_en'];

function nameOf(feature: unknown, index: number, file: string): string {
  const word = /\.km[lz]$/i.test(file) ? 'placemark' : 'feature';
  const properties = isObject(feature) && isObject(feature.properties) ? feature.properties : {};
  const key = NAMED_BY.find(name => typeof properties[name] === 'string' && properties[name] !== '');
  return `${word} ${index + 1}${key ? ` (${key} ${shorten(String(properties[key]))})` : ''}`;
}

function featuresOf(value: unknown): readonly unknown[] | null {
  if (!isObject(value)) return null;
  if (value.type === 'FeatureCollection') return Array.isArray(value.features) ? value.features : null;
  if (value.type === 'Feature') return [value];
  return 'coordinates' in value ? [{ type: 'Feature', properties: {}, geometry: value }] : null;
}

function readProperties<T extends Columns>(
  properties: Readonly<Record<string, unknown>>,
  columns: T,
  languages: readonly string[],
  locate: Locate,
  warned: Set<string>,
  report: Report,
): Row<T> {
  const headers: string[] = [];
  const cells: string[] = [];
  const known = allHeaders(columns, languages);
  for (const [name, entry] of Object.entries(properties)) {
    // One warning a file: every feature tends to carry the same unknown property.
    if (!known.has(name) && warned.has(name)) continue;
    warned.add(name);
    const cell = cellOf(entry, known.get(name)?.column);
    if (cell === null) report.error(...locate(name), 'invalid', `${name}; write one value, or a list of texts`);
    headers.push(name);
    cells.push(cell ?? '');
  }
  const bindings = bindHeader(headers, columns, languages, 'property', locate, report);
  return readRow(cells, bindings, columns, locate('')[0], locate, report);
}
