import type { Theatre } from '../model/theatre.ts';
import { unreportedOn, unreportedState } from './snapshot.ts';
import type { Tally } from './tally.ts';

/** Control rows between two pauses. */
const SLICE = 256;

/** Leads a tally through the days of a theatre, so that every zone is in the state that a snapshot of the day gives it. */
export class RecordWalk {
  readonly #theatre: Theatre;
  readonly #tally: Tally;
  #row = 0;
  /** Zones that are in a state of unreported ground, and the state that the record gives them. */
  #unreported: (readonly [zone: number, state: number])[] = [];

  constructor(theatre: Theatre, tally: Tally) {
    this.#theatre = theatre;
    this.#tally = tally;
  }

  /** Goes on to a day, not before the last one. Pauses often; run it to its end. */
  *to(day: number): Generator<undefined, void> {
    const { history } = this.#theatre;
    for (const [zone, state] of this.#unreported) this.#tally.set(zone, state);
    for (; this.#row < history.day.length && history.day[this.#row] <= day; this.#row++) {
      this.#tally.set(history.zone[this.#row], history.state[this.#row]);
      if (this.#row % SLICE === 0) yield;
    }
    this.#unreported = unreportedOn(this.#theatre, day).map(({ zone }) => [zone, this.#tally.states[zone]]);
    for (const [zone, state] of this.#unreported) this.#tally.set(zone, unreportedState(this.#theatre, state));
  }
}
