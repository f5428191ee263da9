import type { Geometry } from 'geojson';
import { type Data, ImportError, type SheetRow } from '../model.ts';
import type { Notes } from '../notes.ts';
import { layer } from './geojson.ts';
import { readPrj, unknownDatum } from './prj.ts';
import { turnAll } from './projection.ts';
import { type Row, Sqlite } from './sqlite.ts';
import { readWkb } from './wkb.ts';

/** Bytes of the box that may stand before a geometry, by its number in the flags. */
const BOXES = [0, 32, 48, 48, 64];

/**
 * The layers of a GeoPackage in degrees, and its tables without shapes.
 * @throws ImportError where it is none, or damaged
 */
export async function readGeoPackage(bytes: Uint8Array, file: string, notes: Notes): Promise<Data[]> {
  const database = new Sqlite(bytes);
  if (!database.has('gpkg_contents'))
    throw new ImportError(
      'this is an SQLite database, but no GeoPackage; export its tables as CSV, its layers as GeoJSON',
    );
  const contents = [...database.rows('gpkg_contents')];
  const shapes = new Map([...database.rows('gpkg_geometry_columns')].map(row => [textOf(row.table_name), row]));
  const systems = new Map([...database.rows('gpkg_spatial_ref_sys')].map(row => [row.srs_id, row]));
  const found: Data[] = [];
  for (const { table_name: name, data_type: type } of contents) {
    const table = textOf(name);
    const drawn = shapes.get(table);
    const title = contents.length > 1 ? table : '';
    if (drawn && type === 'features') {
      const column = textOf(drawn.column_name);
      const features = [...database.rows(table)].map(row => featureOf(row, column));
      const datum = await inDegrees(features, systems.get(drawn.srs_id), table);
      if (datum !== null) notes.warn({ file, line: 1 }, unknownDatum(datum));
      found.push(layer(features, file, 'GeoPackage', title));
    } else if (type === 'attributes')
      found.push({ kind: 'sheet', file, format: 'GeoPackage table', title, rows: rowsOf([...database.rows(table)]) });
  }
  if (found.length === 0) throw new ImportError('the GeoPackage holds no layer of shapes and no table');
  return found;
}

function featureOf(row: Row, column: string): { type: 'Feature'; properties: object; geometry: Geometry | null } {
  const properties = Object.entries(row).filter(([key, value]) => key !== column && !(value instanceof Uint8Array));
  const blob = row[column];
  return {
    type: 'Feature',
    properties: Object.fromEntries(properties),
    geometry: blob instanceof Uint8Array ? geometryOf(blob) : null,
  };
}

/** Well-known binary behind a header of its own; null where it is blank. */
function geometryOf(blob: Uint8Array): Geometry | null {
  if (blob[0] !== 0x47 || blob[1] !== 0x50) return null;
  const flags = blob[3];
  if (flags & 0x10) return null;
  return readWkb(blob.subarray(8 + (BOXES[(flags >> 1) & 7] ?? 0)));
}

/** The datum from which the positions count where nothing says how far it lies from WGS 84. */
async function inDegrees(features: readonly unknown[], system: Row | undefined, table: string): Promise<string | null> {
  const prj = readPrj(textOf(system?.definition));
  // What is in degrees of another datum than WGS 84 is moved as well.
  if (prj.text === '' || prj.text === 'undefined' || /^GEOGCS\["WGS 84"|^GEOGCS\["WGS_1984"/i.test(prj.text))
    return null;
  const name = `${textOf(system?.organization)}:${system?.organization_coordsys_id ?? ''}`;
  if (prj.isWrong || !(await turnAll(features, prj.text)))
    throw new ImportError(
      `the layer "${table}" is in ${name}, which cannot be turned into degrees here; save it in WGS 84 (EPSG:4326)`,
    );
  return prj.unknownDatum;
}

function rowsOf(rows: readonly Row[]): SheetRow[] {
  const keys = Object.keys(rows[0] ?? {});
  const body = rows.map((row, i) => ({ line: i + 2, cells: keys.map(key => textOf(row[key])) }));
  return [{ line: 1, cells: keys }, ...body];
}

function textOf(value: Row[string] | undefined): string {
  return value === null || value === undefined || value instanceof Uint8Array ? '' : String(value).trim();
}
