import type { Words } from '../../i18n/en/first.ts';
import { type Language, languageOf } from '../../i18n/load-words.ts';
import { ENGLISH, type PageWords } from './english.ts';

export type { PageWords };

const PAGE_WORDS: Readonly<Record<Language, PageWords>> = {
  en: ENGLISH,
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

/**
 * What the pages say in a language: in English where the map has no words for it.
 * @param words of a theatre, which may have its own in place of ours
 */
export function pageWords(lang: string, words?: Words): PageWords {
  const own = languageOf(lang);
  // Open Graph writes a region with an underscore.
  const ours = own === lang ? PAGE_WORDS[own] : { ...PAGE_WORDS[own ?? 'en'], locale: lang.replaceAll('-', '_') };
  return words?.ownPart ? words.ownPart('page', ours) : ours;
}
