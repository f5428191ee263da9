import type { Theatre } from '../model/theatre.ts';
import { OUTSIDE } from '../model/topology.ts';
import { edgeKind } from './snapshot.ts';

/**
 * Amounts are whole multiples of this, in km2 or km: their sums are exact, whatever is added and taken away in whatever
 * order. Four millimetres of a road; enough for 30 million km2.
 */
const GRAIN = 2 ** -28;

/**
 * What each state holds, kept while zones pass from state to state: a change costs as much as its zone has neighbours,
 * however large the theatre. The same amounts as a snapshot derives anew; every array is by state.
 */
export class Tally {
  readonly states: Uint16Array;
  readonly zones: Uint32Array;
  /** Documented places. */
  readonly places: Uint32Array;
  readonly km2: Float64Array;
  /** Km of front; a stretch counts for the state on each side. */
  readonly frontKm: Float64Array;
  /** Km of each line, in the order of `Theatre.lines`. */
  readonly lineKm: readonly Float64Array[];
  /** Km2 of each agreement, in the order of `Theatre.agreements`, in force or not. */
  readonly agreementKm2: readonly Float64Array[];
  /** Km of front in all. */
  front = 0;

  readonly #theatre: Theatre;
  readonly #zoneKm2: Float64Array;
  readonly #arcKm: Float64Array;
  readonly #arcs: Lists;
  readonly #lines: Lists;
  readonly #agreements: Lists;
  /** Whether the edge between two states is front: `a * states + b`. */
  readonly #isFront: Uint8Array;

  /** Every zone begins in state 0, without record. */
  constructor(theatre: Theatre) {
    const { topology, zoneKm2, arcKm, lines, agreements } = theatre;
    const count = theatre.states.length;
    const byState = () => new Float64Array(count);
    this.#theatre = theatre;
    this.#zoneKm2 = zoneKm2.map(grained);
    this.#arcKm = arcKm.map(grained);
    this.#isFront = new Uint8Array(count * count);
    for (let a = 0; a < count; a++) {
      for (let b = 0; b < count; b++) this.#isFront[a * count + b] = Number(edgeKind(theatre, a, b) === 'front');
    }
    const { left, right } = topology;
    this.#arcs = new Lists(topology.zones, put => {
      left.forEach((zone, arc) => {
        if (zone === OUTSIDE || right[arc] === OUTSIDE) return;
        put(zone, arc, 0);
        put(right[arc], arc, 0);
      });
    });
    this.#lines = new Lists(topology.zones, put => {
      lines.forEach(({ parts }, line) => {
        for (const part of parts) {
          part.zones.forEach((zone, i) => {
            if (zone !== OUTSIDE) put(zone, line, part.km[i]);
          });
        }
      });
    });
    this.#agreements = new Lists(topology.zones, put => {
      agreements.forEach(({ zones, km2 }, agreement) => {
        zones.forEach((zone, i) => {
          put(zone, agreement, km2[i]);
        });
      });
    });
    this.states = new Uint16Array(topology.zones);
    this.zones = new Uint32Array(count);
    this.places = new Uint32Array(count);
    this.km2 = byState();
    this.frontKm = byState();
    this.lineKm = lines.map(byState);
    this.agreementKm2 = agreements.map(byState);
    for (let zone = 0; zone < topology.zones; zone++) this.#add(zone, 0, 1);
  }

  /** A zone passes to a state. */
  set(zone: number, state: number): void {
    const before = this.states[zone];
    if (before === state) return;
    this.#add(zone, before, -1);
    this.#moveFront(zone, before, state);
    this.states[zone] = state;
    this.#add(zone, state, 1);
  }

  #add(zone: number, state: number, sign: 1 | -1): void {
    this.zones[state] += sign;
    if (zone < this.#theatre.documented) this.places[state] += sign;
    this.km2[state] += sign * this.#zoneKm2[zone];
    this.#lines.each(zone, (line, km) => {
      this.lineKm[line][state] += sign * km;
    });
    this.#agreements.each(zone, (agreement, km2) => {
      this.agreementKm2[agreement][state] += sign * km2;
    });
  }

  #moveFront(zone: number, before: number, after: number): void {
    const { left, right } = this.#theatre.topology;
    const count = this.zones.length;
    this.#arcs.each(zone, arc => {
      const other = this.states[left[arc] === zone ? right[arc] : left[arc]];
      const km = this.#arcKm[arc];
      for (const [state, change] of [
        [before, -km],
        [after, km],
      ]) {
        if (!this.#isFront[state * count + other]) continue;
        this.front += change;
        this.frontKm[state] += change;
        this.frontKm[other] += change;
      }
    });
  }
}

/** For each zone a list of (number, amount), all in three arrays. */
class Lists {
  readonly #start: Uint32Array;
  readonly #numbers: Uint32Array;
  readonly #amounts: Float64Array;

  /** @param fill gives every entry, in any order; it is called twice */
  constructor(zones: number, fill: (put: (zone: number, number: number, amount: number) => void) => void) {
    this.#start = new Uint32Array(zones + 1);
    fill(zone => {
      this.#start[zone + 1]++;
    });
    for (let zone = 0; zone < zones; zone++) this.#start[zone + 1] += this.#start[zone];
    const at = this.#start.slice();
    this.#numbers = new Uint32Array(this.#start[zones]);
    this.#amounts = new Float64Array(this.#start[zones]);
    fill((zone, number, amount) => {
      this.#numbers[at[zone]] = number;
      this.#amounts[at[zone]++] = grained(amount);
    });
  }

  each(zone: number, visit: (number: number, amount: number) => void): void {
    for (let i = this.#start[zone]; i < this.#start[zone + 1]; i++) visit(this.#numbers[i], this.#amounts[i]);
  }
}

function grained(amount: number): number {
  return Math.round(amount / GRAIN) * GRAIN;
}
