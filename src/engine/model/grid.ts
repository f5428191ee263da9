/**
 * Ground coordinates are whole numbers on one world-wide Web Mercator grid: the world is 2^24 units wide, a unit is
 * 2.4 m at the equator and 1.9 m at 36 degrees north. Mercator keeps angles, so that "nearest" on the grid is nearest
 * on the ground over the span of a theatre. x grows to the east, y to the south, as on a screen.
 */

/** Width and height of the world in grid units. */
export const WORLD = 2 ** 24;

/** Northernmost and southernmost latitude of Web Mercator, degrees. */
export const MAX_LATITUDE = 85.0511287798066;

/**
 * Longest edge, grid units from north to south and from west to east, that is drawn without a point between its ends.
 * The straight line between two points is another on the grid, in degrees and on an equal-area map; along an edge this
 * long they part by at most 0.8 grid units, a metre at 45 degrees, so that any reader finds the same ground.
 */
export const LONGEST_RISE = 2 ** 12;
export const LONGEST_RUN = 2 ** 14;

/** Grid x of a longitude in degrees, not rounded: 0 .. 2^24 within 180 degrees; beyond it counts on. */
export function gridX(lng: number): number {
  return ((lng + 180) / 360) * WORLD;
}

/** Grid y of a latitude in degrees (clamped to +-85.05), not rounded: 0 in the north .. 2^24. */
export function gridY(lat: number): number {
  const sin = Math.sin((Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat)) * Math.PI) / 180);
  return (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * WORLD;
}

/** Longitude in degrees of a grid x; beyond 180 for one beyond 2^24. */
export function lngOf(x: number): number {
  return (x / WORLD) * 360 - 180;
}

/** The same meridian as a longitude within 180 degrees of another; a longitude just 180 degrees away stays where it is. */
export function lngNear(lng: number, middle: number): number {
  const away = lng - middle;
  return Math.abs(away) <= 180 ? lng : lng - 360 * Math.round(away / 360);
}

/** A longitude as files and readers write it, -180 .. 180. */
export function wrapLng(lng: number): number {
  return lngNear(lng, 0);
}

/** Latitude in degrees of a grid y, within 85.05. */
export function latOf(y: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / WORLD))) * 180) / Math.PI;
}
