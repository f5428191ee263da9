import type { TheatreTexts } from '../model/texts.ts';
import type { Theatre } from '../model/theatre.ts';
import { accordingTo, type Claimed, voicesOf } from './claims.ts';
import { Comparison } from './comparison.ts';
import { type Snapshot, snapshotAt } from './snapshot.ts';

/** What the map shows of the record: a day, as somebody claims it or compared with another one. */
export interface DayView {
  /** The reader's day as it is shown. */
  readonly snapshot: Snapshot;
  /** The day and the other one; the map draws the later. */
  readonly compared: Comparison | null;
  /** Whose word it is and by which claims it differs from the record; null for the record itself. */
  readonly claimed: { readonly id: string; readonly differing: Claimed['differing'] } | null;
}

/** What decides how a day is shown. */
export interface DayQuery {
  /** Day shown, days since 1970-01-01, inside the theatre. */
  readonly day: number;
  /** Day compared with, inside the theatre; null for none. */
  readonly compare: number | null;
  /** Id of the actor or side whose word is shown; '' for the record. */
  readonly accordingTo: string;
}

/**
 * The view that a query asks for. What has not changed stays the same object, so that nothing is drawn anew for it.
 * Claims come with the texts: until those are there, the record is shown.
 */
export class DayViewCache {
  #theatre: Theatre | null = null;
  #texts: TheatreTexts | null = null;
  #query: DayQuery | null = null;
  #view: DayView | null = null;

  at(theatre: Theatre, texts: TheatreTexts | null, query: DayQuery): DayView {
    const before = this.#query;
    const same =
      this.#theatre === theatre &&
      before?.day === query.day &&
      before.compare === query.compare &&
      before.accordingTo === query.accordingTo &&
      (this.#texts === texts || query.accordingTo === '');
    if (this.#view && same) return this.#view;
    this.#theatre = theatre;
    this.#texts = texts;
    this.#query = query;
    this.#view = dayView(theatre, texts, query);
    return this.#view;
  }
}

/** The view of a day. An actor or side that the theatre does not know is not heard. */
export function dayView(
  theatre: Theatre,
  texts: TheatreTexts | null,
  { day, compare, accordingTo: id }: DayQuery,
): DayView {
  const voices = voicesOf(theatre, id);
  const heard = texts && voices.size > 0 ? { texts, voices } : null;
  const at = (asked: number): Claimed => {
    const record = snapshotAt(theatre, asked);
    return heard ? accordingTo(record, heard.texts, heard.voices) : { snapshot: record, differing: new Map() };
  };
  const shown = at(day);
  const other = compare === null ? null : at(compare);
  const drawn = other && other.snapshot.day > day ? other : shown;
  return {
    snapshot: shown.snapshot,
    compared: other && new Comparison(shown.snapshot, other.snapshot),
    claimed: heard && { id, differing: drawn.differing },
  };
}

/** The day that the map and every picture of a view show: of two days compared the later. */
export function snapshotOf({ compared, snapshot }: DayView): Snapshot {
  return compared?.later ?? snapshot;
}
