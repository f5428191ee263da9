import { ImportError } from '../model.ts';
import { isObject } from './geojson.ts';

/**
 * Turn the positions of features into degrees of WGS 84, in place.
 * @param system as a file names it: `urn:ogc:def:crs:EPSG::3857`, `EPSG:32637`
 * @throws ImportError where the system is not known: Web Mercator and the zones of UTM are
 */
export async function toDegrees(features: readonly unknown[], system: string): Promise<void> {
  const code = /EPSG:{1,2}(?:[\d.]*:)?(\d+)$/i.exec(system)?.[1];
  const { default: proj4 } = await import('proj4');
  const known = code === undefined ? undefined : proj4.defs(`EPSG:${code === '102100' ? 3857 : code}`);
  if (known === undefined) throw new ImportError(`GeoJSON: it is in ${system}; save it in degrees (WGS 84, EPSG:4326)`);
  const { forward } = proj4(`EPSG:${code === '102100' ? 3857 : code}`, 'WGS84');
  for (const feature of features) if (isObject(feature) && isObject(feature.geometry)) turn(feature.geometry, forward);
}

function turn(
  geometry: Readonly<Record<string, unknown>>,
  forward: (position: [number, number]) => [number, number],
): void {
  if (Array.isArray(geometry.geometries)) for (const inner of geometry.geometries) turn(inner, forward);
  else each(geometry.coordinates, forward);
}

function each(value: unknown, forward: (position: [number, number]) => [number, number]): void {
  if (!Array.isArray(value)) return;
  if (typeof value[0] === 'number') value.splice(0, value.length, ...forward([value[0], value[1]]));
  else for (const inner of value) each(inner, forward);
}
