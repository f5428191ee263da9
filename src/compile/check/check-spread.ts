import { wrapLng } from '../../engine/model/grid.ts';
import type { Facts, PlaceFact } from '../read/facts.ts';
import type { Report } from '../read/problem.ts';
import type { Tables } from '../read/tables.ts';
import { within } from './check-places.ts';

/** Fewer places say nothing of where the others lie. */
const FEWEST = 5;
/** Quartile distances by which a place may lie off the middle half of the others. */
const FAR_QUARTILES = 4;
/** Degrees by which it may do so in any case: where most places stand in one town, the villages are not far off. */
const NEAR_DEGREES = 1;

/**
 * Without bounds in theatre.json the places themselves say where the theatre is, and one whose latitude and longitude were
 * swapped, or that lost a minus sign, would stretch it over half the world. It gives itself away: put right, it lies among
 * the others.
 */
export function checkSpread({ places }: Facts, { theatre }: Tables, report: Report): void {
  const known = places.filter(({ lat, lon }) => !Number.isNaN(lat) && !Number.isNaN(lon));
  if (theatre.bounds || known.length < FEWEST) return;
  const lat = span(known.map(place => place.lat));
  const lon = span(known.map(place => place.lon));
  const bounds = [lon[0], lat[0], lon[1], lat[1]] as const;
  for (const place of known) {
    if (within(bounds, place.lat, place.lon)) continue;
    const slip = slipOf(place, bounds);
    if (!slip) continue;
    report.warning(place.at, 'lat', 'outside', `the other places: ${place.lat}, ${wrapLng(place.lon)}; ${slip}`);
  }
}

function slipOf({ lat, lon }: PlaceFact, bounds: readonly [number, number, number, number]): string {
  if (within(bounds, lon, lat)) return 'lat and lon look swapped';
  if (within(bounds, lat, -lon)) return 'lon seems to have the wrong sign: east is positive, west negative';
  if (within(bounds, -lat, lon)) return 'lat seems to have the wrong sign: north is positive, south negative';
  return '';
}

/** Where numbers lie that belong together: the middle half of them, and some times its width to both sides. */
function span(numbers: readonly number[]): [from: number, to: number] {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.round((sorted.length - 1) * share)];
  const [low, high] = [at(0.25), at(0.75)];
  const margin = Math.max(NEAR_DEGREES, FAR_QUARTILES * (high - low));
  return [low - margin, high + margin];
}
