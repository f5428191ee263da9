/**
 * What transliterations of a name agree on. `skeleton` goes on from a folded name (`engine/text/fold.ts`) to its consonants,
 * written the same for Latin, Arabic and Cyrillic letters.
 */

const ARTICLE = /^(?:[aeu]l|[ae](?:s|sh|d|dh|n|r|t|th|z)) (?=.)/;
const INNER_ARTICLE = / (?:[aeu]l|[ae](?:s|sh|d|dh|n|r|t|th|z)) /g;

/** A folded name without the articles that some write and some leave out. */
export function bare(folded: string): string {
  return folded
    .replace(ARTICLE, '')
    .replace(INNER_ARTICLE, ' ')
    .replace(/(^| )ال(?=\S\S)/g, '$1');
}

/** The consonants of a folded name, as far as transliterations agree on them; '' where nothing is left. */
export function consonantsOf(folded: string): string {
  return (
    bare(folded)
      // The ending of feminine nouns is heard as t before another noun only.
      .replace(/ه(?= )/g, 'ت')
      .replace(/ه$/, '')
      .replace(/[\u0400-\u04ff\u0600-\u06ff]/g, letter => LATIN[letter] ?? '')
      .replace(/[sdtkg]h|ph|dj/g, pair => PAIRS[pair])
      .replace(/[cqgpvx]/g, letter => SINGLES[letter])
      .replace(/([aeiouy])h(?= |$)/g, '$1')
      .replace(/(?<=\S)[wy]/g, '')
      .replace(/[aeiou ]/g, '')
      .replace(/(.)\1+/g, '$1')
  );
}

const PAIRS: Readonly<Record<string, string>> = { sh: 's', dh: 'd', th: 't', kh: 'h', gh: 'k', ph: 'f', dj: 'j' };
const SINGLES: Readonly<Record<string, string>> = { c: 'j', q: 'k', g: 'k', p: 'b', v: 'w', x: 'ks' };

/** Letters of other scripts by the Latin ones that they are written with. */
const LATIN: Readonly<Record<string, string>> = {
  ...lettersOf('ابتثجحخدذرزسشصضطظعغفقكلمنهوي', 'a b t t j h h d d r z s s s d t z _ g f k k l m n h w y'),
  ...lettersOf(
    'абвгґдежзиклмнопрстуфхцчшщыэюяєіїё',
    'a b w g g d e j z i k l m n o b r s t u f h s s s s i e u a e i i e',
  ),
};

function lettersOf(letters: string, latin: string): Record<string, string> {
  const each = latin.split(' ');
  return Object.fromEntries([...letters].map((letter, i) => [letter, each[i] === '_' ? '' : each[i]]));
}
