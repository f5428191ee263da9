/** A view of the map as addresses write it. */
export type MapView =
  | { readonly kind: 'point'; readonly lat: number; readonly lng: number; readonly zoom: number }
  | { readonly kind: 'bounds'; readonly bounds: readonly [west: number, south: number, east: number, north: number] };

/** Reads `lat,lng,zoom` or `w,s,e,n`; null for anything else. */
export function parseView(text: string): MapView | null {
  const parts = text.split(',').map(part => (part.trim() === '' ? Number.NaN : Number(part)));
  if (parts.some(part => !Number.isFinite(part))) return null;
  if (parts.length === 3) {
    const [lat, lng, zoom] = parts;
    return Math.abs(lat) <= 85 && Math.abs(lng) <= 180 && zoom >= 0 && zoom <= 22
      ? { kind: 'point', lat, lng, zoom }
      : null;
  }
  const [west, south, east, north] = parts;
  const real = parts.length === 4 && west < east && south < north && Math.abs(south) <= 85 && Math.abs(north) <= 85;
  return real && west >= -180 && east <= 180 ? { kind: 'bounds', bounds: [west, south, east, north] } : null;
}

/** Writes `lat,lng,zoom`: about 10 m and a hundredth of a zoom. */
export function formatView(lat: number, lng: number, zoom: number): string {
  return [lat.toFixed(4), lng.toFixed(4), zoom.toFixed(2)].map(Number).join(',');
}
