import { ImportError } from '../model.ts';
import { isObject } from './is-object.ts';

type Turn = (position: [number, number]) => [number, number];

/**
 * Turn the positions of features into degrees of WGS 84, in place.
 * @param system as a file names it: `urn:ogc:def:crs:EPSG::3857`, `EPSG:32637`
 * @throws ImportError where the system is not known: Web Mercator and the zones of UTM are
 */
export async function toDegrees(features: readonly unknown[], system: string): Promise<void> {
  const found = /EPSG:{1,2}(?:[\d.]*:)?(\d+)$/i.exec(system)?.[1];
  // ArcGIS has numbers of its own for Web Mercator.
  const code = `EPSG:${/^(102100|102113)$/.test(found ?? '') ? 3857 : found}`;
  const { default: proj4 } = await import('proj4');
  if (proj4.defs(code) === undefined || !(await turnAll(features, code)))
    throw new ImportError(`GeoJSON: it is in ${system}; save it in degrees (WGS 84, EPSG:4326)`);
}

/**
 * Turn the positions of features into degrees of WGS 84, in place.
 * @param system a code that is known, or well-known text
 * @returns false where it is not known: then some positions may have been turned into anything
 */
export async function turnAll(features: readonly unknown[], system: string): Promise<boolean> {
  const { default: proj4 } = await import('proj4');
  let sane = true;
  try {
    const { forward } = proj4(system, 'WGS84');
    const turn: Turn = position => {
      const [lon, lat] = forward(position);
      // A projection that is not known leaves metres as they are.
      sane &&= Math.abs(lon) <= 360 && Math.abs(lat) <= 90.000001;
      return [lon, lat];
    };
    for (const feature of features)
      if (isObject(feature) && isObject(feature.geometry)) turnGeometry(feature.geometry, turn);
  } catch {
    return false;
  }
  return sane;
}

function turnGeometry(geometry: Readonly<Record<string, unknown>>, turn: Turn): void {
  if (Array.isArray(geometry.geometries)) for (const inner of geometry.geometries) turnGeometry(inner, turn);
  else turnPositions(geometry.coordinates, turn);
}

function turnPositions(value: unknown, turn: Turn): void {
  if (!Array.isArray(value)) return;
  if (typeof value[0] === 'number') value.splice(0, value.length, ...turn([value[0], value[1]]));
  else for (const inner of value) turnPositions(inner, turn);
}
