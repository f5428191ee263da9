import { gridY, lngOf, WORLD } from '../model/grid.ts';
import type { Topology } from '../model/topology.ts';

/** Mean radius of the earth in km, as turf has it. */
export const RADIUS_KM = 6371.0088;
const RADIANS = Math.PI / 180;

/**
 * Area of each zone in km2. The same formula as `@turf/area` (Chamberlain and Duquette, "Some algorithms for polygons
 * on a sphere", 2007), but summed edge by edge: an arc counts for the zone on its left and against the one on its
 * right, so that areas of neighbours add up to the area of their union to the last digit but rounding.
 */
export function zoneAreas(topology: Topology): Float64Array {
  const { x, y, start, points, left, right } = topology;
  const km2 = new Float64Array(topology.zones);
  const lng = new Float64Array(x.length);
  const sin = new Float64Array(x.length);
  for (let point = 0; point < x.length; point++) {
    // Longitudes from a near origin, for the sake of precision; any origin gives the same sums around a ring.
    lng[point] = ((x[point] - x[0]) / WORLD) * 2 * Math.PI;
    sin[point] = Math.tanh(Math.PI * (1 - (2 * y[point]) / WORLD));
  }
  for (let arc = 0; arc < left.length; arc++) {
    let sum = 0;
    for (let i = start[arc]; i < start[arc + 1] - 1; i++) {
      const p = points[i];
      const q = points[i + 1];
      sum += lng[p] * sin[q] - lng[q] * sin[p];
    }
    const area = (sum * RADIUS_KM * RADIUS_KM) / 2;
    if (left[arc] >= 0) km2[left[arc]] += area;
    if (right[arc] >= 0) km2[right[arc]] -= area;
  }
  return km2;
}

/** Length of each arc in km. */
export function arcLengths(topology: Topology): Float64Array {
  const { x, y, start, points } = topology;
  const km = new Float64Array(topology.left.length);
  for (let arc = 0; arc < km.length; arc++) {
    for (let i = start[arc]; i < start[arc + 1] - 1; i++) {
      km[arc] += distanceKm(x[points[i]], y[points[i]], x[points[i + 1]], y[points[i + 1]]);
    }
  }
  return km;
}

/** Great-circle distance between two points of the grid in km (haversine, as `@turf/distance`). */
export function distanceKm(x0: number, y0: number, x1: number, y1: number): number {
  const lat0 = latRadians(y0);
  const lat1 = latRadians(y1);
  const dLat = Math.sin((lat1 - lat0) / 2);
  const dLng = Math.sin(((x1 - x0) / WORLD) * Math.PI);
  return 2 * RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(dLat * dLat + dLng * dLng * Math.cos(lat0) * Math.cos(lat1))));
}

function latRadians(y: number): number {
  return Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / WORLD)));
}

/** Initial bearing from one point of the grid to another, degrees clockwise from north, 0 .. 360. */
export function bearing(x0: number, y0: number, x1: number, y1: number): number {
  const lat0 = latRadians(y0);
  const lat1 = latRadians(y1);
  const dLng = (lngOf(x1) - lngOf(x0)) * RADIANS;
  const east = Math.sin(dLng) * Math.cos(lat1);
  const north = Math.cos(lat0) * Math.sin(lat1) - Math.sin(lat0) * Math.cos(lat1) * Math.cos(dLng);
  return (Math.atan2(east, north) / RADIANS + 360) % 360;
}

/** Grid units in one km at a latitude in degrees; the same in every direction. */
export function gridUnitsPerKm(lat: number): number {
  return 1 / distanceKm(0, gridY(lat), 1, gridY(lat));
}
