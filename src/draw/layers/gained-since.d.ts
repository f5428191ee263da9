import type { Snapshot } from '../../engine/query/snapshot.ts';
/** Since when ground that was gained on the day was gained: in words the date of the frame before, null on the day itself. */
export declare function gainedSince(
  { theatre, day }: Snapshot,
  words: {
    shortDate(day: number): string;
  },
): string | null;
