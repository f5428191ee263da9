import type { Theatre } from '../../engine/model/theatre.ts';

/** The days of a time-lapse: the first, and every day up to the last on which something changed. */
export function filmDays({ history }: Theatre, from: number, to: number): number[] {
  return [from, ...history.changedDays.filter(day => day > from && day <= to)];
}
