import { zoneAt } from '../engine/locate.ts';
import type { Snapshot } from '../engine/snapshot.ts';
import type { State, Theatre } from '../engine/theatre.ts';
import { OUTSIDE } from '../engine/topology.ts';
import type { Style } from './style.ts';

const zonesOfPlaces = new WeakMap<Theatre, Int32Array>();

/** The zone each place lies in, or OUTSIDE. Documented places are their own. */
function placeZones(theatre: Theatre): Int32Array {
  let zones = zonesOfPlaces.get(theatre);
  if (!zones) {
    const { places, topology, documented } = theatre;
    zones = Int32Array.from(places, ({ x, y }, i) => (i < documented ? i : zoneAt(topology, x, y)));
    zonesOfPlaces.set(theatre, zones);
  }
  return zones;
}

/** The zone that a place lies in, or OUTSIDE. */
export function zoneOfPlace(theatre: Theatre, place: number): number {
  return placeZones(theatre)[place];
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
