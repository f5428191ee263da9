import { zoneAt } from '../engine/geometry/point-location.ts';
import type { State, Theatre } from '../engine/model/theatre.ts';
import { OUTSIDE } from '../engine/model/topology.ts';
import type { Snapshot } from '../engine/query/snapshot.ts';
import type { Style } from './style.ts';

/** The zone of each place, OUTSIDE for one outside the subject, and UNKNOWN until it is asked for. */
const zonesOfPlaces = new WeakMap<Theatre, Int32Array>();
const UNKNOWN = -2;

/** The zone that a place lies in, or OUTSIDE. Documented places are their own. */
export function zoneOfPlace(theatre: Theatre, place: number): number {
  if (place < theatre.documented) return place;
  let zones = zonesOfPlaces.get(theatre);
  if (!zones) {
    zones = new Int32Array(theatre.places.length).fill(UNKNOWN);
    zonesOfPlaces.set(theatre, zones);
  }
  if (zones[place] === UNKNOWN)
    zones[place] = zoneAt(theatre.topology, theatre.places[place].x, theatre.places[place].y);
  return zones[place];
}

/** The state of the ground at a place on the snapshot's day, or null outside the subject. */
export function stateOfPlace(snapshot: Snapshot, place: number): State | null {
  const zone = zoneOfPlace(snapshot.theatre, place);
  return zone === OUTSIDE ? null : snapshot.theatre.states[snapshot.states[zone]];
}

/** Colour of a dot, ring or road on ground in a state. */
export function markColour(style: Style, state: State | null): string {
  if (state?.kind === 'held') return style.sides[state.side].strong;
  return state?.kind === 'contested' ? style.contested : style.road;
}

/** Sides that contested ground lies between, each once. */
export function sidesBetween(theatre: Theatre, state: State): number[] {
  return [...new Set(state.between.map(actor => theatre.actors[actor].side))];
}
