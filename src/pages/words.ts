import type { Language } from '../i18n/languages.ts';

/** The few words that only the pages without scripts say: the map's own words need not carry them to every reader. */
export interface PageWords {
  /** As Open Graph names the language. */
  readonly locale: string;
  readonly interactive: string;
  readonly legend: string;
  readonly sources: string;
  readonly days: string;
}

export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = {
  en: {
    locale: 'en_GB',
    interactive: 'Open the interactive map on this date',
    legend: 'Legend',
    sources: 'Sources:',
    days: 'Days that changed',
  },
  ar: {
    locale: 'ar_AR',
    interactive: 'افتح الخريطة التفاعلية في هذا التاريخ',
    legend: 'مفتاح الخريطة',
    sources: 'المصادر:',
    days: 'الأيام التي شهدت تغييراً',
  },
  tr: {
    locale: 'tr_TR',
    interactive: 'Etkileşimli haritayı bu tarihte aç',
    legend: 'Lejant',
    sources: 'Kaynaklar:',
    days: 'Değişiklik olan günler',
  },
};
