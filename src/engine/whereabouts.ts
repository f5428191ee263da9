import { bearing, distanceKm } from './geodesy.ts';
import { kmToLines } from './nearest-front.ts';
import type { Line, Theatre } from './theatre.ts';

/** Where a place lies, by what a reader may know better. */
export interface Whereabouts {
  /** The nearest larger place, and the way from there; null where there is none. */
  readonly near: { readonly place: number; readonly km: number; readonly bearing: number } | null;
  /** Roads with a number that pass through or beside it. */
  readonly roads: readonly Line[];
}

/** A road passes a place if it runs within so many km of its middle: towns are wide, and lines are drawn roughly. */
const BESIDE_KM = 2;
/** Places of these ranks are known beyond their district. */
const KNOWN_RANK = 2;
/** A landmark further off tells little. */
const FAR_KM = 80;

export function whereabouts(theatre: Theatre, place: number): Whereabouts {
  const { places, lines } = theatre;
  const { x, y } = places[place];
  const km = kmToLines(theatre, x, y);
  return {
    near: landmark(theatre, x, y, Math.min(places[place].rank - 1, KNOWN_RANK), place),
    roads: lines.filter((line, i) => line.ref && km[i] <= BESIDE_KM),
  };
}

/** The nearest place of a rank (at least 1: the largest have each other), and the way from there to a point. */
export function landmark({ places }: Theatre, x: number, y: number, rank: number, but = -1): Whereabouts['near'] {
  let near: Whereabouts['near'] = null;
  for (const [i, other] of places.entries()) {
    if (i === but || other.rank > Math.max(1, rank)) continue;
    const km = distanceKm(other.x, other.y, x, y);
    if (km <= FAR_KM && km < (near?.km ?? Infinity))
      near = { place: i, km, bearing: bearing(other.x, other.y, x, y) };
  }
  return near;
}
