import type { Comparison } from '../engine/query/comparison.ts';
import type { Snapshot } from '../engine/query/snapshot.ts';
import { balancesInWords } from './balances-in-words.ts';
import type { Names } from './names.ts';
import { whatChanged } from './what-changed.ts';

/**
 * The headline that a picture has when nobody writes one: what changed on the day, or between the two days compared.
 * @param voice name of the one whose word is shown; the picture then says so itself, and has no headline
 */
export function pictureHeadline(
  snapshot: Snapshot,
  { compared, voice }: { readonly compared?: Comparison | null | undefined; readonly voice?: string | undefined },
  names: Names,
): string {
  if (compared) return balancesInWords(compared, names);
  return voice ? '' : whatChanged(snapshot, names);
}
