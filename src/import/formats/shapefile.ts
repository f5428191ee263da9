import type { Geometry } from 'geojson';
import { messageOf } from '../../engine/text/message-of.ts';
import { type GeoFeature, ImportError, type Layer } from '../model.ts';
import type { Notes } from '../notes.ts';
import { axesOf } from './axes.ts';
import { layer } from './geojson.ts';
import { type Prj, readPrj, unknownDatum } from './prj.ts';
import { decodeText } from './text.ts';

/** The files of one shapefile, by ending. */
export type ShapefileParts = Readonly<Partial<Record<'shp' | 'dbf' | 'prj' | 'cpg', Uint8Array>>>;

/**
 * A shapefile in degrees, whatever projection its .prj names.
 * @throws ImportError where it cannot be read
 */
export async function readShapefile(
  parts: ShapefileParts,
  file: string,
  languages: readonly string[],
  notes: Notes,
): Promise<Layer> {
  if (!parts.shp)
    throw new ImportError('a shapefile is four files: the one that ends in .shp is missing; zip all of them');
  const { parseDbf, parseShp } = await import('shpjs');
  const at = { file, line: 1 };
  if (!parts.prj) notes.warn(at, 'the shapefile has no .prj: its positions are taken to be in degrees (WGS 84)');
  if (!parts.dbf) notes.warn(at, 'the shapefile has no .dbf: its shapes have no properties');
  const prj = readPrj(parts.prj ? new TextDecoder().decode(parts.prj) : '');
  try {
    if (prj.unknownDatum !== null) notes.warn(at, unknownDatum(prj.unknownDatum));
    const geometries = parseShp(parts.shp, prj.text || undefined);
    if (prj.isWrong || (prj.projection !== '' && axesOf(geometries.map(asFeature)) === 'metres')) throw refusalOf(prj);
    const rows = parts.dbf ? parseDbf(parts.dbf, parts.cpg ?? encodingOfDbf(parts.dbf, languages)) : [];
    const features = geometries.map((geometry, i) => ({
      type: 'Feature',
      geometry,
      properties: textsOf(rows[i] ?? {}),
    }));
    return layer(features, file, 'shapefile');
  } catch (cause) {
    if (cause instanceof ImportError) throw cause;
    throw new ImportError(`shapefile: ${messageOf(cause)}`);
  }
}

function refusalOf({ projection }: Prj): ImportError {
  return new ImportError(
    `shapefile: its projection (${projection}) cannot be turned into degrees here; save it in WGS 84 (in QGIS: Export, Save Features As, CRS EPSG:4326)`,
  );
}

function asFeature(geometry: Geometry | null): GeoFeature {
  return { at: { file: '', line: 1 }, properties: {}, geometry };
}

/** Without a .cpg, the letters of the rows tell; each row is a line of text of one width. */
function encodingOfDbf(dbf: Uint8Array, languages: readonly string[]): string {
  const view = new DataView(dbf.buffer, dbf.byteOffset, dbf.byteLength);
  const rows = dbf.slice(view.getUint16(8, true)).map(byte => (byte < 32 ? 32 : byte));
  return decodeText(rows, languages).encoding;
}

/** Days of a .dbf come as dates of the local time zone. */
function textsOf(row: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, value instanceof Date ? isoOf(value) : value]),
  );
}

function isoOf(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
