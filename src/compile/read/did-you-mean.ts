import { editDistance } from '../../engine/text/edit-distance.ts';
import { fold } from '../../engine/text/fold.ts';

/** `; did you mean "sdf"?` where one of the words is close to what was written, else ''. */
export function didYouMean(written: string, words: Iterable<string>): string {
  const word = nearest(written, words);
  return word === null ? '' : `; did you mean "${word}"?`;
}

/** The word that differs least from what was written, or null when none is near. Case, marks and what stands between words do not count. */
export function nearest(written: string, words: Iterable<string>): string | null {
  if (written.length > 80) return null;
  const plain = fold(written);
  let best: string | null = null;
  // One slip in a short word, two in a longer one: more would suggest nonsense.
  let limit = plain.length < 3 ? 1 : plain.length < 7 ? 2 : 3;
  for (const word of words) {
    if (Math.abs(word.length - plain.length) >= limit) continue;
    const found = editDistance(plain, fold(word), limit - 1);
    if (found < limit) [best, limit] = [word, found];
    if (limit === 0) break;
  }
  return best;
}
