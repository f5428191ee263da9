import { LANGUAGES, type Language } from '../../i18n/load-words.ts';
import { en, type StudioWords } from './en.ts';

/** Languages of the studio, in the order of menus: those of the map. */
export const STUDIO_LANGUAGES: readonly Language[] = LANGUAGES;

const WORDS: Readonly<Record<Language, () => Promise<StudioWords>>> = {
  en: async () => en,
  ar: async () => (await import('./ar.ts')).ar,
  tr: async () => (await import('./tr.ts')).tr,
  uk: async () => (await import('./uk.ts')).uk,
  fr: async () => (await import('./fr.ts')).fr,
};

/** The words of the studio in a language; only it loads them. */
export async function loadStudioWords(lang: Language): Promise<StudioWords> {
  return WORDS[lang]();
}
