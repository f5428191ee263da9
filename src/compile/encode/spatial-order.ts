import { DEGREES } from '../../engine/format/compiled.ts';
import type { SpotCurve } from '../../engine/format/place-coordinates.ts';
import type { PlaceFact } from '../read/facts.ts';

/** Longitudes and latitudes of places as the compiled file tells them, in hundred-thousandths of a degree. */
export function spotsOf(places: readonly PlaceFact[]): [lons: number[], lats: number[]] {
  return [places.map(place => Math.round(place.lon * DEGREES)), places.map(place => Math.round(place.lat * DEGREES))];
}

/**
 * Places in an order in which neighbours on the map are neighbours in the list: along a Hilbert curve. Their positions
 * are then small steps, and their holders long runs, which is what makes the compiled file small.
 */
export function spatialOrder(places: readonly PlaceFact[], curve: SpotCurve): PlaceFact[] {
  const [lons, lats] = spotsOf(places);
  return places
    .map((place, i) => ({ place, distance: curve.distance(lons[i], lats[i]) }))
    .sort((a, b) => a.distance - b.distance || (a.place.id < b.place.id ? -1 : 1))
    .map(({ place }) => place);
}
