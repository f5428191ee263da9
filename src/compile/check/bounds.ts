import { lngNear } from '../../engine/model/grid.ts';
import type { Facts } from '../read/facts.ts';

/** West, south, east and north end of a box, degrees; the east may lie beyond 180. */
export type Bounds = Facts['theatre']['bounds'];

/** Whether two boxes have any ground in common, wherever their longitudes are counted from. */
export function meetsBounds([west, south, written, north]: Bounds, bounds: Bounds): boolean {
  const east = written < west ? written + 360 : written;
  const turn = lngNear((west + east) / 2, (bounds[0] + bounds[2]) / 2) - (west + east) / 2;
  return west + turn < bounds[2] && east + turn > bounds[0] && south < bounds[3] && north > bounds[1];
}

/** Whether a position lies in bounds, whichever way its longitude is counted. */
export function within([west, south, east, north]: Bounds, lat: number, lon: number): boolean {
  const near = lngNear(lon, (west + east) / 2);
  return near >= west && near <= east && lat >= south && lat <= north;
}
