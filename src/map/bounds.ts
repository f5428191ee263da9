import { LatLngBounds } from './leaflet.ts';

/** West, south, east and north in degrees, as Leaflet takes them. */
export function boundsOf([west, south, east, north]: readonly [number, number, number, number]): LatLngBounds {
  return new LatLngBounds([south, west], [north, east]);
}

/** How far a coordinate lies beyond a span; 0 inside it. */
export function beyond(at: number, from: number, to: number): number {
  if (from > to) return 0;
  return at < from ? at - from : at > to ? at - to : 0;
}
