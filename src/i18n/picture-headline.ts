import type { Comparison } from '../engine/query/comparison.ts';
import type { Snapshot } from '../engine/query/snapshot.ts';
import { balancesInWords } from './balances-in-words.ts';
import { headlineInWords } from './headline-in-words.ts';
import type { Names } from './names.ts';
import { whatChanged } from './what-changed.ts';

/**
 * What stands over a picture when nobody writes it: the day's headline and standfirst, else what changed on the day, or
 * between the two days compared.
 * @param voice name of the one whose word is shown; the picture then says so itself, and has no headline
 */
export function pictureHeadline(
  snapshot: Snapshot,
  { compared, voice }: { readonly compared?: Comparison | null | undefined; readonly voice?: string | undefined },
  names: Names,
): { readonly headline: string; readonly standfirst: string } {
  if (compared) return { headline: balancesInWords(compared, names), standfirst: '' };
  if (voice) return { headline: '', standfirst: '' };
  const headline = headlineInWords(snapshot, names);
  return headline
    ? { headline: headline.text, standfirst: headline.standfirst }
    : { headline: whatChanged(snapshot, names), standfirst: '' };
}
