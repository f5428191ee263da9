/** Zeros of the decimal digits of scripts that spreadsheets write: Arabic-Indic, Persian, Devanagari, Bengali, full-width. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0xff10] as const;

/** A text with Latin digits, plain minus and decimal point, and without marks of writing direction. */
export function plainDigits(text: string): string {
  if (!/\P{ASCII}/u.test(text)) return text;
  return text
    .replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/\p{Nd}/gu, digit => {
      const code = digit.codePointAt(0) ?? 0;
      const zero = ZEROS.find(zero => code >= zero && code <= zero + 9);
      return zero === undefined ? digit : String(code - zero);
    })
    .replace(/(?<=\d)\u066b(?=\d)/g, '.')
    .replace(/(?<=\d)\u066c(?=\d)/g, '')
    .replace(/[\u2212\u2013](?=\s*\d)/g, '-');
}
