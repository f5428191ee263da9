import type { Columns, Row } from '../schema/column.ts';
import { shorten } from './cell.ts';
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
  return readFeatures(text, file, columns, languages, new Set(), report).flatMap(({ row, geometry, name }) => {
    const before = report.problems.length;
    const shape = readGeometry(geometry, types, column => [row.at, column], report);
    nameFeature(report, before, name);
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
): { readonly row: Row<T>; readonly geometry: unknown; readonly properties: Properties; readonly name: string }[] {
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
    const at = { file, line: lines[i] ?? 1 };
    if (!isObject(feature) || feature.type !== 'Feature') {
      report.error(at, 'type', 'invalid', 'feature: write { "type": "Feature", .. }');
      return [];
    }
    const properties = isObject(feature.properties) ? feature.properties : {};
    if (!wanted(properties)) return [];
    const before = report.problems.length;
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
    // Where many features stand on one line, the line alone does not find one.
    const shared = lines.length > 1 && lines[i] === lines[i === 0 ? 1 : i - 1];
    const name = shared ? featureName(i, properties) : '';
    nameFeature(report, before, name);
    return [{ row, geometry: feature.geometry, properties, name }];
  });
}

/** `feature 2 (place east)` */
function featureName(i: number, properties: Properties): string {
  const key = ['place', 'id', 'actor', 'name', 'name_en'].find(one => properties[one] !== undefined);
  const said = key === undefined ? '' : ` (${key} ${shorten(String(properties[key]))})`;
  return `feature ${i + 1}${said}`;
}

/** Say in problems reported since then which feature they are of; '' where their line says it. */
export function nameFeature(report: Report, before: number, name: string): void {
  if (name === '') return;
  for (let i = before; i < report.problems.length; i++) {
    report.problems[i] = { ...report.problems[i], text: `${report.problems[i].text}; in ${name}` };
  }
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
