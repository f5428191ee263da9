import type { PlaceFact } from './facts.ts';

/** Cells of a side of the Hilbert curve that documented places are sorted along. */
const SIDE = 1 << 12;

/**
 * Places in an order in which neighbours on the map are neighbours in the list: along a Hilbert curve. Their
 * coordinates are then small differences, and their holders long runs, which is what makes the compiled file small.
 */
export function spatialOrder(places: readonly PlaceFact[], bounds: readonly number[]): PlaceFact[] {
  const [west, south, east, north] = bounds;
  const cell = (value: number, low: number, high: number) =>
    Math.max(0, Math.min(SIDE - 1, Math.floor(((value - low) / (high - low || 1)) * SIDE)));
  const keyed = places.map(place => ({
    place,
    key: hilbert(cell(place.lon, west, east), cell(place.lat, south, north)),
  }));
  keyed.sort((a, b) => a.key - b.key || (a.place.id < b.place.id ? -1 : 1));
  return keyed.map(entry => entry.place);
}

/** How far along the Hilbert curve a cell lies (Hamilton's rotation, as in Warren, Hacker's Delight, 16-2). */
function hilbert(column: number, row: number): number {
  let [x, y] = [column, row];
  let distance = 0;
  for (let side = SIDE >> 1; side > 0; side >>= 1) {
    const right = x & side ? 1 : 0;
    const up = y & side ? 1 : 0;
    distance += side * side * ((3 * right) ^ up);
    if (up === 0) {
      if (right === 1) {
        x = SIDE - 1 - x;
        y = SIDE - 1 - y;
      }
      [x, y] = [y, x];
    }
  }
  return distance;
}
