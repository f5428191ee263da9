import { bearing, distanceKm } from '../geometry/geodesy.ts';
import type { Line, Theatre } from '../model/theatre.ts';
import { kmToLines } from './nearest-front.ts';

/** A place and the way between it and another one. */
export interface Neighbour {
  readonly place: number;
  readonly km: number;
  /** Degrees clockwise from north. */
  readonly bearing: number;
}

/** Where a place lies, by what a reader may know better. */
export interface Whereabouts {
  /** The nearest larger place, and the way from there; null where there is none. */
  readonly near: Neighbour | null;
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
export function landmark({ places }: Theatre, x: number, y: number, rank: number, but = -1): Neighbour | null {
  let near: Neighbour | null = null;
  for (const [i, other] of places.entries()) {
    if (i === but || other.rank > Math.max(1, rank)) continue;
    const km = distanceKm(other.x, other.y, x, y);
    if (km <= FAR_KM && km < (near?.km ?? Infinity)) near = { place: i, km, bearing: bearing(other.x, other.y, x, y) };
  }
  return near;
}

/** The documented places whose ground touches that of another one, clockwise from north. */
export function neighboursOf({ topology, places, documented }: Theatre, zone: number): Neighbour[] {
  const { left, right } = topology;
  const found = new Set<number>();
  for (let arc = 0; arc < left.length; arc++) {
    const other = left[arc] === zone ? right[arc] : right[arc] === zone ? left[arc] : -1;
    if (other >= 0 && other < documented) found.add(other);
  }
  const from = places[zone];
  return [...found]
    .map(place => {
      const { x, y } = places[place];
      return { place, km: distanceKm(from.x, from.y, x, y), bearing: bearing(from.x, from.y, x, y) };
    })
    .sort((a, b) => a.bearing - b.bearing || a.place - b.place);
}

/** The place that names a spot best: near, and rather a town than a hamlet; -1 where there is none. */
export function placeNear({ places }: Theatre, x: number, y: number): number {
  let best = -1;
  let least = Infinity;
  for (const [i, place] of places.entries()) {
    const worth = distanceKm(place.x, place.y, x, y) + RANK_KM * place.rank;
    if (worth >= least) continue;
    best = i;
    least = worth;
  }
  return best;
}

/** A larger place may be so much further off for each rank, and still name a spot better. */
const RANK_KM = 1.2;

/** The one of eight winds that a bearing points to: 0 north .. 7 north-west. */
export function windOf(bearing: number): number {
  return Math.round(bearing / 45) % 8;
}
