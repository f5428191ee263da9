import type { GapWords } from '../i18n/gap-words.ts';
import { type Language, languageOf } from '../i18n/load-words.ts';

/** The few words that only the pages without scripts say: the map's own words need not carry them to every reader. */
export interface PageWords extends GapWords {
  /** As Open Graph names the language. */
  readonly locale: string;
  readonly interactive: string;
  readonly legend: string;
  readonly sources: string;
  readonly days: string;
  /** Heads what an editor wrote on the map. */
  readonly notes: string;
  /** Where the map would stand. */
  readonly noScripts: string;
  /** The same where scripts run, but those of the map have not come. */
  readonly noCode: string;
  readonly tryAgain: string;
  /** What the page that lists the theatres of the site is for. */
  readonly theatresAbout: string;
  readonly open: string;
  readonly allDays: (days: number) => string;
}

const PAGE_WORDS: Readonly<Record<Language, PageWords>> = {
  en: {
    locale: 'en_GB',
    noCount: (from, to) => `No count of the dead from ${from} to ${to}`,
    noCountAfter: last => `No count of the dead after ${last}`,
    interactive: 'Open the interactive map on this date',
    legend: 'Legend',
    sources: 'Sources:',
    days: 'Days that changed',
    notes: 'Notes on the map',
    noScripts: 'This map needs scripts.',
    noCode: 'The map’s scripts have not loaded. Without scripts:',
    tryAgain: 'Try again',
    theatresAbout: 'Who held what, on which day, and who says so.',
    open: 'Open the interactive map',
    allDays: days => (days === 1 ? 'The page of one day, without scripts' : `Pages of ${days} days, without scripts`),
  },
  ar: {
    locale: 'ar_AR',
    noCount: (from, to) => `لا إحصاء للقتلى من ${from} إلى ${to}`,
    noCountAfter: last => `لا إحصاء للقتلى بعد ${last}`,
    interactive: 'افتح الخريطة التفاعلية في هذا التاريخ',
    legend: 'مفتاح الخريطة',
    sources: 'المصادر:',
    days: 'الأيام التي شهدت تغييراً',
    notes: 'ملاحظات على الخريطة',
    noScripts: 'تحتاج هذه الخريطة إلى تشغيل البرمجيات النصية.',
    noCode: 'لم تُحمَّل برمجيات الخريطة. من دونها:',
    tryAgain: 'إعادة المحاولة',
    theatresAbout: 'من كان يسيطر على ماذا، وفي أي يوم، ومن يقول ذلك.',
    open: 'افتح الخريطة التفاعلية',
    allDays: days => `صفحات الأيام، بلا برمجيات نصية: ${days}`,
  },
  tr: {
    locale: 'tr_TR',
    noCount: (from, to) => `${from} ile ${to} arasında ölü sayımı yok`,
    noCountAfter: last => `${last} sonrasında ölü sayımı yok`,
    interactive: 'Etkileşimli haritayı bu tarihte aç',
    legend: 'Lejant',
    sources: 'Kaynaklar:',
    days: 'Değişiklik olan günler',
    notes: 'Haritadaki notlar',
    noScripts: 'Bu harita için betikler gerekir.',
    noCode: 'Haritanın betikleri yüklenmedi. Betiksiz:',
    tryAgain: 'Yeniden dene',
    theatresAbout: 'Hangi gün kim nereyi elinde tutuyordu ve bunu kim söylüyor.',
    open: 'Etkileşimli haritayı aç',
    allDays: days => `${days} günün betiksiz sayfaları`,
  },
  uk: {
    locale: 'uk_UA',
    noCount: (from, to) => `Підрахунку загиблих немає: ${from} – ${to}`,
    noCountAfter: last => `Після ${last} підрахунку загиблих немає`,
    interactive: 'Відкрити інтерактивну карту на цю дату',
    legend: 'Легенда',
    sources: 'Джерела:',
    days: 'Дні зі змінами',
    notes: 'Примітки на карті',
    noScripts: 'Цій карті потрібні скрипти.',
    noCode: 'Скрипти карти не завантажилися. Без скриптів:',
    tryAgain: 'Спробувати ще раз',
    theatresAbout: 'Хто що контролював, якого дня і хто про це каже.',
    open: 'Відкрити інтерактивну карту',
    allDays: days => `Сторінки днів, без скриптів: ${days}`,
  },
  fr: {
    locale: 'fr_FR',
    noCount: (from, to) => `Pas de décompte des morts du ${from} au ${to}`,
    noCountAfter: last => `Pas de décompte des morts après le ${last}`,
    interactive: 'Ouvrir la carte interactive à cette date',
    legend: 'Légende',
    sources: 'Sources :',
    days: 'Jours avec changements',
    notes: 'Notes sur la carte',
    noScripts: 'Cette carte a besoin de scripts.',
    noCode: 'Les scripts de la carte n’ont pas été chargés. Sans scripts :',
    tryAgain: 'Réessayer',
    theatresAbout: 'Qui tenait quoi, quel jour, et qui le dit.',
    open: 'Ouvrir la carte interactive',
    allDays: days => (days === 1 ? 'La page d’un jour, sans scripts' : `Les pages de ${days} jours, sans scripts`),
  },
};

/** What the pages say in a language: in English where the map has no words for it. */
export function pageWords(lang: string): PageWords {
  const own = languageOf(lang);
  if (own === lang) return PAGE_WORDS[own];
  // Open Graph writes a region with an underscore.
  return { ...PAGE_WORDS[own ?? 'en'], locale: lang.replaceAll('-', '_') };
}
