import { type ReadingWords, readingEn } from './en/panel.ts';
import type { Language } from './load-words.ts';

/** What a language says beside the map. English is at hand with the elements that say it; the others are fetched. */
export async function loadReading(lang: Language): Promise<ReadingWords> {
  switch (lang) {
    case 'ar':
      return (await import('./ar/panel.ts')).readingAr;
    case 'tr':
      return (await import('./tr/panel.ts')).readingTr;
    case 'en':
      return readingEn;
  }
}
