/**
 * A text without what people leave out or write otherwise in the same script: case, diacritics, vowel signs, apostrophes,
 * the seats of hamza, punctuation; words stand a space apart. Names that a reader takes for one are one when folded.
 * Sameness of what is searched, typed as a header or named in a file rests on this; the ids of a record do not.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  // Most names are plain: they are spared what is slow.
  const plain = /^[ -&(-_a-~]*$/.test(lower) ? lower : unmarked(lower);
  return plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** A header, folded. Capitals inside it begin words: `Event_Date`, `eventDate` and `EVENT DATE` are one header. */
export function foldHeader(text: string): string {
  return fold(text.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' '));
}

function unmarked(lower: string): string {
  return lower
    .normalize('NFKD')
    .toLowerCase()
    .replace(LEFT_OUT, '')
    .replace(/[ıəىةؤئٱğøłđß]/g, letter => ALIKE[letter])
    .replace(/[٠-٩۰-۹]/g, digit => String(digit.charCodeAt(0) & 15));
}

/** Marks over and under letters, the stroke that stretches Arabic words, hamza, and all that stands for ayn and hamza. */
const LEFT_OUT = /[\p{M}\u0640\u0621'’‘`´ʻʼʾʿ]/gu;
const ALIKE: Readonly<Record<string, string>> = {
  ...{ ı: 'i', ə: 'a', ğ: 'g', ø: 'o', ł: 'l', đ: 'd', ß: 'ss' },
  ...{ ى: 'ي', ة: 'ه', ؤ: 'و', ئ: 'ي', ٱ: 'ا' },
};
