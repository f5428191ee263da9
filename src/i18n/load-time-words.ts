import { type TimeWords, timeEn } from './en/time.ts';
import type { Language } from './load-words.ts';

/** What a language says of the course of time. English is at hand with the elements that say it; the others are fetched. */
export async function loadTime(lang: Language): Promise<TimeWords> {
  switch (lang) {
    case 'ar':
      return (await import('./ar/time.ts')).timeAr;
    case 'tr':
      return (await import('./tr/time.ts')).timeTr;
    case 'en':
      return timeEn;
  }
}
