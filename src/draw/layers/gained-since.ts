import { daysUntil } from '../../engine/model/history.ts';
import type { Snapshot } from '../../engine/query/snapshot.ts';

/** Since when ground that was gained on the day was gained: in words the date of the frame before, null on the day itself. */
export function gainedSince({ theatre, day }: Snapshot, words: { shortDate(day: number): string }): string | null {
  const before = theatre.frames[daysUntil(theatre.frames, day - 1) - 1];
  return before === undefined || before === day - 1 ? null : words.shortDate(before);
}
