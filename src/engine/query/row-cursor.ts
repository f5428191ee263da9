import { type History, rowAt, rowsUntil } from '../model/history.ts';
import type { Theatre } from '../model/theatre.ts';

/**
 * Remembers the control row in force for every zone on the day last asked for, and walks to the next one through the
 * rows between: a step costs what changed, not how long the record is.
 */
class Cursor {
  readonly #history: History;
  /** The row of the same zone before each row, or -1. */
  readonly #previous: Int32Array;
  readonly #rows: Int32Array;
  /** How many rows, in order of day, have been applied. */
  #applied = 0;

  constructor(theatre: Theatre) {
    this.#history = theatre.history;
    const { byZone, zoneStart } = theatre.history;
    this.#previous = new Int32Array(byZone.length).fill(-1);
    for (let zone = 0; zone < zoneStart.length - 1; zone++) {
      for (let i = zoneStart[zone] + 1; i < zoneStart[zone + 1]; i++) this.#previous[byZone[i]] = byZone[i - 1];
    }
    this.#rows = new Int32Array(zoneStart.length - 1).fill(-1);
  }

  rowsOn(day: number): Int32Array {
    const history = this.#history;
    const target = rowsUntil(history, day);
    if (Math.abs(target - this.#applied) > 4 * this.#rows.length) {
      for (let zone = 0; zone < this.#rows.length; zone++) this.#rows[zone] = rowAt(history, zone, day);
    } else {
      for (let row = this.#applied; row < target; row++) this.#rows[history.zone[row]] = row;
      for (let row = this.#applied - 1; row >= target; row--) this.#rows[history.zone[row]] = this.#previous[row];
    }
    this.#applied = target;
    return this.#rows.slice();
  }
}

const cursors = new WeakMap<Theatre, Cursor>();

/** The control row in force for each zone on a day, -1 where none; the caller owns the array. */
export function rowsOn(theatre: Theatre, day: number): Int32Array {
  let cursor = cursors.get(theatre);
  if (!cursor) {
    cursor = new Cursor(theatre);
    cursors.set(theatre, cursor);
  }
  return cursor.rowsOn(day);
}
