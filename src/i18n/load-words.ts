import { en, type Words } from './en/first.ts';

/** Languages of the map, each under its own name. Another one is one more file and one more line here and below. */
export const LANGUAGES = { en: 'English', ar: 'العربية', tr: 'Türkçe' } as const;
export type Language = keyof typeof LANGUAGES;

/** Languages written from right to left. */
const RIGHT_TO_LEFT: ReadonlySet<Language> = new Set(['ar']);

export function directionOf(lang: Language): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(lang) ? 'rtl' : 'ltr';
}

/** The language that a tag such as `ar-SY` asks for, or null where the map does not speak it. */
export function languageOf(tag: string): Language | null {
  const primary = tag.toLowerCase().split('-')[0];
  return Object.hasOwn(LANGUAGES, primary) ? (primary as Language) : null;
}

/** The words of a language. English is at hand; the others are fetched when they are wanted. */
export async function loadWords(lang: Language): Promise<Words> {
  switch (lang) {
    case 'ar':
      return (await import('./ar/first.ts')).ar;
    case 'tr':
      return (await import('./tr/first.ts')).tr;
    case 'en':
      return en;
  }
}
