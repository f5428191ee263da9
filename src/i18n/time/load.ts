import type { Language } from '../languages.ts';
import { type TimeWords, timeEn } from './en.ts';

/** What a language says of the course of time. English is at hand with the elements that say it; the others are fetched. */
export async function loadTime(lang: Language): Promise<TimeWords> {
  switch (lang) {
    case 'ar':
      return (await import('./ar.ts')).timeAr;
    case 'tr':
      return (await import('./tr.ts')).timeTr;
    case 'en':
      return timeEn;
  }
}
