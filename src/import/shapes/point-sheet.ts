import type { Position } from 'geojson';
import { dateInName } from '../dates/date-in-name.ts';
import { readPlainDate } from '../dates/read-date.ts';
import type { GeoFeature, Layer, Sheet } from '../model.ts';
import { isHolders } from '../tables/is-holders.ts';
import type { AreaMember } from './areas.ts';
import { columnsOf, textOf } from './properties.ts';

/** The points of a layer as a table: their properties, and lat and lon. */
export function pointSheet(
  layer: Layer,
  points: readonly { readonly member: GeoFeature; readonly position: Position }[],
): Sheet {
  const keys = [...new Set(points.flatMap(({ member }) => Object.keys(member.properties)))].filter(
    key => !/^(lat|lon|lng|latitude|longitude)$/i.test(key),
  );
  const rows = points.map(({ member, position: [lon, lat] }) => ({
    line: member.at.line,
    cells: [...keys.map(key => textOf(member.properties[key])), String(lat), String(lon)],
  }));
  return { ...layer, kind: 'sheet', rows: [{ line: 1, cells: [...keys, 'lat', 'lon'] }, ...rows] };
}

/** The properties of areas as a table, where each area carries its holder on several dates; null otherwise. */
export function propertySheet(areas: readonly AreaMember[]): Sheet | null {
  if (areas.length < 2) return null;
  const columns = columnsOf(areas);
  const dated = columns.filter(
    ({ key, texts }) => /\d{4}/.test(key) && (readPlainDate(key) ?? dateInName(key)) !== null && isHolders(texts),
  );
  if (dated.length < 2) return null;
  const { layer } = areas[0];
  const rows = areas.map(({ feature }, i) => ({ line: feature.at.line, cells: columns.map(({ texts }) => texts[i]) }));
  return { ...layer, kind: 'sheet', rows: [{ line: 1, cells: columns.map(({ key }) => key) }, ...rows] };
}
