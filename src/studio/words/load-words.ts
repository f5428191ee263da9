import type { Language } from '../../i18n/load-words.ts';
import { en, type StudioWords } from './en.ts';

/** Languages of the studio, in the order of menus. */
export const STUDIO_LANGUAGES = ['en', 'ar', 'tr'] as const satisfies readonly Language[];

/** The words of the studio in a language; only it loads them. */
export async function loadStudioWords(lang: Language): Promise<StudioWords> {
  if (lang === 'ar') return (await import('./ar.ts')).ar;
  if (lang === 'tr') return (await import('./tr.ts')).tr;
  return en;
}
