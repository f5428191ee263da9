import { distanceKm } from '../../engine/geometry/geodesy.ts';
import { PlaceIndex } from '../../engine/geometry/point-index.ts';
import { gridX, gridY, wrapLng } from '../../engine/model/grid.ts';
import type { Facts, PlaceFact } from '../read/facts.ts';
import type { Report } from '../read/problem.ts';
import type { Bounds } from './bounds.ts';
import { isFar, slipOf, spreadOf } from './spread.ts';

/** Fewer places that lie together say nothing of where another lies that gives nothing away. */
const FEWEST = 3;
/** Degrees within which another place bears out that one lies at 0, 0. */
const NEAR_ZERO = 3;

/**
 * A place whose latitude and longitude were swapped, that lost a minus sign or stands at 0, 0 because a tool filled in a
 * blank would stretch the theatre over half the world. It lies far from all others; most often it gives away what was
 * meant: put right, it lies among them. `outliers` of theatre.json confirms a place.
 */
export function checkSpread({ places }: Facts, outliers: readonly string[], report: Report): void {
  const known = places.filter(({ lat, lon }) => Number.isFinite(lat) && Number.isFinite(lon));
  if (known.length < 2) return;
  const confirmed = new Set(outliers);
  const { box, away } = spreadOf(known.map(({ lat, lon }): Bounds => [lon, lat, lon, lat]));
  const off = new Set(away);
  const rest = known.filter((_, index) => !off.has(index));
  const isMany = rest.length >= FEWEST && 2 * away.length <= rest.length;
  const slips = known.flatMap((place, index): (readonly [PlaceFact, string])[] => {
    const { id, lat, lon } = place;
    const isAway = off.has(index);
    if (confirmed.has(id) || !(isAway || isLoneZero(place, known))) return [];
    const slip = slipOf(lat, lon, box);
    const isAlone = isMany && isFar(box, [lon, lat, lon, lat]);
    return slip || isAlone ? [[place, slip || 'it lies far from all others']] : [];
  });
  if (slips.length === 0) return;
  const doubted = new Set(slips.map(([place]) => place));
  const others = known.filter(place => !doubted.has(place));
  const index = new PlaceIndex(
    others.map(({ lon }) => gridX(lon)),
    others.map(({ lat }) => gridY(lat)),
  );
  // Those that the bounds or the outline leave out have been told of.
  const before = new Set(
    report.problems.flatMap(({ code, file, line }) => (code === 'outside' ? [`${line} ${file}`] : [])),
  );
  for (const [{ id, at, lat, lon }, slip] of slips) {
    if (!at.feature && before.has(`${at.line} ${at.file}`)) continue;
    const nearest = others[index.nearest(gridX(lon), gridY(lat))];
    const far = nearest ? `, ${kmBetween({ lat, lon }, nearest)} km from the nearest` : '';
    const advice = `correct it, or list "${id}" under outliers in theatre.json`;
    report.warning(at, 'lat', 'outside', `the other places${far}: ${lat}, ${wrapLng(lon)}; ${slip}; ${advice}`);
  }
}

/** Whether a place stands at 0, 0 and no other near it. */
function isLoneZero({ lat, lon }: PlaceFact, places: readonly PlaceFact[]): boolean {
  if (lat !== 0 || lon !== 0) return false;
  return !places.some(
    other => (other.lat !== 0 || other.lon !== 0) && Math.abs(other.lat) < NEAR_ZERO && Math.abs(other.lon) < NEAR_ZERO,
  );
}

function kmBetween(a: Spot, b: Spot): number {
  return Math.round(distanceKm(gridX(a.lon), gridY(a.lat), gridX(b.lon), gridY(b.lat)));
}

type Spot = Pick<PlaceFact, 'lat' | 'lon'>;
