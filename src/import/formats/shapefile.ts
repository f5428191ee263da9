import { messageOf } from '../../engine/text/message-of.ts';
import { ImportError, type Layer } from '../model.ts';
import type { Notes } from '../notes.ts';
import { layer } from './geojson.ts';

/** The files of one shapefile, by ending. */
export type ShapefileParts = Readonly<Partial<Record<'shp' | 'dbf' | 'prj' | 'cpg', Uint8Array>>>;

/**
 * A shapefile in degrees, whatever projection its .prj names.
 * @throws ImportError where it cannot be read
 */
export async function readShapefile(parts: ShapefileParts, file: string, notes: Notes): Promise<Layer> {
  if (!parts.shp)
    throw new ImportError('a shapefile is four files: the one that ends in .shp is missing; zip all of them');
  const { parseDbf, parseShp } = await import('shpjs');
  const at = { file, line: 1 };
  if (!parts.prj) notes.warn(at, 'the shapefile has no .prj: its positions are taken to be in degrees (WGS 84)');
  if (!parts.dbf) notes.warn(at, 'the shapefile has no .dbf: its shapes have no properties');
  try {
    const prj = parts.prj && new TextDecoder().decode(parts.prj);
    const geometries = parseShp(parts.shp, prj || undefined);
    const rows = parts.dbf ? parseDbf(parts.dbf, parts.cpg) : [];
    const features = geometries.map((geometry, i) => ({
      type: 'Feature',
      geometry,
      properties: textsOf(rows[i] ?? {}),
    }));
    return layer(features, file, 'shapefile');
  } catch (cause) {
    throw new ImportError(`shapefile: ${messageOf(cause)}`);
  }
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
