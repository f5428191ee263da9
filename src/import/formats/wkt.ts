import type { Geometry, Position } from 'geojson';
import type { GeoFeature, Layer, SheetRow } from '../model.ts';

const WKT = /^(?:SRID=\d+;)?\s*(MULTI)?(POLYGON|LINESTRING)\s*(?:Z|M|ZM)?\s*(\(.*\))\s*$/is;
/** Rows above the header in which shapes are looked for. */
const MAX_TITLE_ROWS = 5;

/**
 * A table one of whose columns draws areas or lines as well-known text, as features: so map programs and databases write
 * shapes into tables. Null where none does.
 */
export function drawnIn(rows: readonly SheetRow[], file: string, format: string): Layer | null {
  const drawn = rows.slice(0, MAX_TITLE_ROWS).find(({ cells }) => cells.some(cell => WKT.test(cell)));
  const at = drawn ? rows.indexOf(drawn) - 1 : -1;
  if (!drawn || at < 0) return null;
  const column = drawn.cells.findIndex(cell => WKT.test(cell));
  const header = rows[at].cells;
  const features = rows.slice(at + 1).map(({ line, cells }): GeoFeature => {
    const entries = header.flatMap((key, i) => (i === column || key === '' ? [] : [[key, cells[i] ?? '']]));
    return { at: { file, line }, properties: Object.fromEntries(entries), geometry: geometryOf(cells[column] ?? '') };
  });
  return { kind: 'layer', file, format, title: '', features };
}

/** `MULTIPOLYGON (((30 10, 40 40, ..)))`: its brackets nest as those of GeoJSON do, around each position. Null where it is none. */
function geometryOf(text: string): Geometry | null {
  const found = WKT.exec(text);
  if (!found) return null;
  const [, many, kind, body] = found;
  const json = body
    .replace(/[-+]?\d[^,()]*/g, position => `[${position.trim().split(/\s+/).slice(0, 2).join(',')}]`)
    .replaceAll('(', '[')
    .replaceAll(')', ']');
  try {
    const coordinates = JSON.parse(json);
    const polygon = kind.toUpperCase() === 'POLYGON';
    if (polygon) return { type: 'MultiPolygon', coordinates: many ? coordinates : ([coordinates] as Position[][][]) };
    return { type: 'MultiLineString', coordinates: many ? coordinates : ([coordinates] as Position[][]) };
  } catch {
    return null;
  }
}
