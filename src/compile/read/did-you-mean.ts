/** `; did you mean "sdf"?` where one of the words is close to what was written, else ''. */
export function didYouMean(written: string, words: Iterable<string>): string {
  const word = nearest(written, words);
  return word === null ? '' : `; did you mean "${word}"?`;
}

/** The word that differs least from what was written, or null when none is near. Case, blanks and `_` do not count. */
export function nearest(written: string, words: Iterable<string>): string | null {
  if (written.length > 80) return null;
  const plain = fold(written);
  let best: string | null = null;
  // One slip in a short word, two in a longer one: more would suggest nonsense.
  let limit = plain.length < 3 ? 1 : plain.length < 7 ? 2 : 3;
  for (const word of words) {
    if (Math.abs(word.length - plain.length) >= limit) continue;
    const found = distance(plain, fold(word));
    if (found < limit) [best, limit] = [word, found];
    if (limit === 0) break;
  }
  return best;
}

function fold(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
}

/** Levenshtein distance, with two neighbouring letters swapped counted as one slip. */
export function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    before = last;
    last = row;
  }
  return last[b.length];
}
