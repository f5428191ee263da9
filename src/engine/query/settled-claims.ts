import { STATUSES } from '../model/history.ts';
import type { Claim } from '../model/texts.ts';
import type { Snapshot } from './snapshot.ts';

/** A row that two sources bear out, as `STATUSES` number it. */
const CONFIRMED = STATUSES.indexOf('confirmed');

/**
 * Whether the record has settled since what a claim speaks of, so that there is no dispute to tell: the side that was said to
 * hold the place, or a part of it, holds it; or a confirmed row is younger than the claim.
 * @param record the day on record, not as somebody claims it
 */
export function isSettled({ theatre, rows }: Pick<Snapshot, 'theatre' | 'rows'>, { place, says, day }: Claim): boolean {
  const { history, states, actors } = theatre;
  const row = place < theatre.documented ? rows[place] : -1;
  if (row < 0) return false;
  const { kind, side } = states[history.state[row]];
  if (kind === 'held' && says >= 0 && actors[says].side === side) return true;
  return kind === 'held' && history.status[row] === CONFIRMED && history.day[row] > day;
}
