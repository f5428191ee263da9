import { distanceKm } from '../../engine/geometry/geodesy.ts';
import { gridX, gridY, wrapLng } from '../../engine/model/grid.ts';
import type { Facts, PlaceFact } from '../read/facts.ts';
import type { Report } from '../read/problem.ts';
import type { Tables } from '../read/tables.ts';
import { within } from './check-places.ts';

/** Fewer other places say nothing of where one lies. */
const FEWEST = 3;
/** Quartile distances by which a place may lie off the middle half of the others. */
const FAR_QUARTILES = 4;
/** Degrees by which it may do so in any case: where most places stand in one town, the villages are not far off. */
const NEAR_DEGREES = 1;
/** Degrees from which on a place lies far off, whatever it means. */
const ALONE_DEGREES = 10;

/**
 * A place whose latitude and longitude were swapped, that lost a minus sign or stands at 0, 0 because a tool filled in a
 * blank would stretch the theatre over half the world. It lies far from all others; most often it gives away what was
 * meant: put right, it lies among them. `outliers` of theatre.json confirms a place.
 */
export function checkSpread({ places }: Facts, { theatre }: Tables, report: Report): void {
  const known = places.filter(({ lat, lon }) => !Number.isNaN(lat) && !Number.isNaN(lon));
  const confirmed = new Set(theatre.outliers);
  if (theatre.bounds || known.length <= FEWEST) return;
  const lat = span(known.map(place => place.lat));
  const lon = span(known.map(place => place.lon));
  const bounds = [lon[0], lat[0], lon[1], lat[1]] as const;
  for (const place of known) {
    if (confirmed.has(place.id) || within(bounds, place.lat, place.lon)) continue;
    const off = Math.max(bounds[0] - place.lon, place.lon - bounds[2], bounds[1] - place.lat, place.lat - bounds[3]);
    const slip = slipOf(place, bounds) || (off > ALONE_DEGREES ? 'it lies far from all others' : '');
    if (!slip) continue;
    const km = Math.round(Math.min(...known.filter(other => other !== place).map(other => kmBetween(place, other))));
    const advice = `correct it, or list "${place.id}" under outliers in theatre.json`;
    const text = `the other places, ${km} km from the nearest: ${place.lat}, ${wrapLng(place.lon)}; ${slip}; ${advice}`;
    report.warning(place.at, 'lat', 'outside', text);
  }
}

function kmBetween(a: PlaceFact, b: PlaceFact): number {
  return distanceKm(gridX(a.lon), gridY(a.lat), gridX(b.lon), gridY(b.lat));
}

function slipOf({ lat, lon }: PlaceFact, bounds: readonly [number, number, number, number]): string {
  if (lat === 0 && lon === 0) return 'a tool may have filled in blanks';
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
