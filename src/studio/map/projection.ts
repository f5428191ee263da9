import type { TerritoryCanvas } from '../../elements/canvas/territory-canvas.ts';
import { crossesRay } from '../../engine/geometry/segment.ts';

/** Latitude and longitude in degrees. */
export type Spot = readonly [lat: number, lon: number];

/** Where spots lie on a map, in px from its corner; null before there is a map. The map is Web Mercator, north up. */
export function projectionOf(canvas: TerritoryCanvas): ((spot: Spot) => readonly [x: number, y: number]) | null {
  const { clientWidth: width, clientHeight: height } = canvas;
  const [top, bottom] = [spotOf(canvas.spotAt(0, 0)), spotOf(canvas.spotAt(width, height))];
  if (!top || !bottom || width === 0 || height === 0) return null;
  const [north, south] = [mercator(top[0]), mercator(bottom[0])];
  return ([lat, lon]) => [
    ((lon - top[1]) / (bottom[1] - top[1])) * width,
    ((mercator(lat) - north) / (south - north)) * height,
  ];
}

/** `lat,lon` as a spot; null where it is none. */
export function spotOf(text: string): Spot | null {
  const [lat, lon] = text.split(',').map(part => (part.trim() === '' ? Number.NaN : Number(part)));
  return Number.isFinite(lat) && Number.isFinite(lon) ? [lat, lon] : null;
}

/** Whether a spot lies inside a loop. */
export function isInLoop([lat, lon]: Spot, loop: readonly Spot[]): boolean {
  let inside = false;
  loop.forEach(([aLat, aLon], i) => {
    const [bLat, bLon] = loop[(i + 1) % loop.length];
    if (crossesRay(lon, lat, aLon, aLat, bLon, bLat)) inside = !inside;
  });
  return inside;
}

function mercator(lat: number): number {
  return Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
}
