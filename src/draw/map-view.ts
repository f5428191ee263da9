import { lngNear, wrapLng } from '../engine/model/grid.ts';

/** A view of the map as addresses write it. */
export type MapView =
  | { readonly kind: 'point'; readonly lat: number; readonly lng: number; readonly zoom: number }
  | { readonly kind: 'bounds'; readonly bounds: readonly [west: number, south: number, east: number, north: number] };

/** Reads `lat,lng,zoom` or `w,s,e,n`, west the larger or east beyond 180 across the date line; null for anything else. */
export function parseView(text: string): MapView | null {
  const parts = text.split(',').map(part => (part.trim() === '' ? Number.NaN : Number(part)));
  if (parts.some(part => !Number.isFinite(part))) return null;
  if (parts.length === 3) {
    const [lat, lng, zoom] = parts;
    return Math.abs(lat) <= 85 && Math.abs(lng) <= 360 && zoom >= 0 && zoom <= 22
      ? { kind: 'point', lat, lng, zoom }
      : null;
  }
  const [west, south, east, north] = parts;
  const real = parts.length === 4 && south < north && Math.abs(south) <= 85 && Math.abs(north) <= 85;
  if (!real || west === east || Math.abs(west) > 360 || Math.abs(east) > 360) return null;
  const span = west < east ? east - west : east - west + 360;
  // What wraps around most of the world is two numbers that changed places.
  if (span > (west < east ? 360 : 180) || span <= 0) return null;
  return { kind: 'bounds', bounds: [west, south, west < east ? east : east + 360, north] };
}

/** A view with its longitudes counted as a theatre with these bounds counts its own. */
export function viewNear<T extends MapView>(view: T, bounds: readonly [number, number, number, number]): T {
  const middle = (bounds[0] + bounds[2]) / 2;
  if (view.kind === 'point') return { ...view, lng: lngNear(view.lng, middle) };
  const [west, south, east, north] = view.bounds;
  const own = (west + east) / 2;
  const turn = lngNear(own, middle) - own;
  return { ...view, bounds: [west + turn, south, east + turn, north] };
}

/** Writes `lat,lng,zoom`: about 10 m and a hundredth of a zoom. */
export function formatView(lat: number, lng: number, zoom: number): string {
  return [lat.toFixed(4), wrapLng(lng).toFixed(4), zoom.toFixed(2)].map(Number).join(',');
}
