import type { Draft } from '../draft.ts';

/** Half of the places lie within one such width of the middle; within three, a place is among the others. */
const AMONG = 3;
/** And a place this many degrees off is not, however close the others stand together. */
const OFF = 2;

/**
 * Puts right single places whose latitude and longitude were exchanged: where they stand they are far from all others, the
 * other way round they are among them.
 */
export function correctSwapped(draft: Draft): void {
  const places = [...draft.places.values()];
  if (places.length < 4) return;
  const [lat, lon] = [spreadOf(places.map(place => place.lat)), spreadOf(places.map(place => place.lon))];
  const off = (value: number, { middle, width }: Spread) => Math.abs(value - middle) > Math.max(OFF, AMONG * width);
  for (const place of places) {
    const isOff = off(place.lat, lat) && off(place.lon, lon);
    if (!isOff || Math.abs(place.lon) > 90 || off(place.lon, lat) || off(place.lat, lon)) continue;
    draft.places.set(place.id, { ...place, lat: place.lon, lon: place.lat });
    draft.notes.warn(place.at, `latitude and longitude of "${place.name}" were exchanged: it lies among the others so`);
  }
}

interface Spread {
  readonly middle: number;
  readonly width: number;
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.floor(sorted.length * part)];
  return { middle: at(0.5), width: at(0.75) - at(0.25) };
}
