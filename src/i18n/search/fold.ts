/**
 * How names are made alike for searching. `fold` takes away what readers leave out or type otherwise in the same script:
 * case, diacritics, vowel signs, apostrophes, the seats of hamza. `skeleton` goes on to what transliterations agree on:
 * the consonants, written the same for Latin, Arabic and Cyrillic letters.
 */

/** Lower case, without marks and punctuation, words a space apart. The same in every script. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  // Most names are plain: they are spared what is slow.
  const plain = /^[ -&(-_a-~]*$/.test(lower) ? lower : unmarked(lower);
  return plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

function unmarked(lower: string): string {
  return lower
    .normalize('NFKD')
    .toLowerCase()
    .replace(LEFT_OUT, '')
    .replace(/[ıəىةؤئٱğøłđ]/g, letter => ALIKE[letter])
    .replace(/[٠-٩۰-۹]/g, digit => String(digit.charCodeAt(0) & 15));
}

/** Marks over and under letters, the stroke that stretches Arabic words, hamza, and all that stands for ayn and hamza. */
const LEFT_OUT = /[\p{M}\u0640\u0621'’‘`´ʻʼʾʿ]/gu;
const ALIKE: Readonly<Record<string, string>> = {
  ...{ ı: 'i', ə: 'a', ğ: 'g', ø: 'o', ł: 'l', đ: 'd' },
  ...{ ى: 'ي', ة: 'ه', ؤ: 'و', ئ: 'ي', ٱ: 'ا' },
};

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
export function skeleton(folded: string): string {
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
