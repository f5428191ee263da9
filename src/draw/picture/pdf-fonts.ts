/** Letters that a PDF brings, each in two weights: those of IBM Plex, cut up by script. */
export const LETTERS = ['latin', 'latin-ext', 'cyrillic', 'arabic'] as const;
export type Letters = (typeof LETTERS)[number];
export type PdfFontName = `${Letters}-${400 | 600}`;

/** The file of a font in the packages `@fontsource/ibm-plex-sans` and `@fontsource/ibm-plex-sans-arabic`. */
export function fontFile(letters: Letters, weight: 400 | 600): string {
  const family = letters === 'arabic' ? 'ibm-plex-sans-arabic' : 'ibm-plex-sans';
  return `@fontsource/${family}/files/${family}-${letters}-${weight}-normal.woff`;
}

/** The letters that a sign is one of. What none has is drawn as the Latin font draws what it lacks. */
export function lettersOf(sign: string): Letters {
  const code = sign.codePointAt(0) ?? 0;
  if ((code >= 0x600 && code <= 0x8ff) || (code >= 0xfb50 && code <= 0xfefc)) return 'arabic';
  if (code >= 0x400 && code <= 0x52f) return 'cyrillic';
  // The latin files have these three beyond the first two hundred and fifty-six.
  if (code === 0x131 || code === 0x152 || code === 0x153) return 'latin';
  return (code >= 0x100 && code <= 0x2ba) || (code >= 0x1e00 && code <= 0x1eff) ? 'latin-ext' : 'latin';
}
