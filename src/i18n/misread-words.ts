import type { Language } from './load-words.ts';

/** What is said where something that was asked of a map was not understood. Apart, for few maps have to. */
export interface MisreadWords {
  /** What each parameter is about. */
  readonly names: Readonly<Record<string, string>>;
  leftOut(things: string): string;
  /** Of numbers that mean two dates: the one that is shown. */
  readAs(text: string, date: string): string;
  /** Stands before what was perhaps meant. */
  readonly perhaps: string;
}

export const MISREAD: Readonly<Record<Language, MisreadWords>> = {
  en: {
    names: {
      date: 'date',
      compare: 'date to compare with',
      accordingTo: 'whose word the map shows',
      town: 'town',
      select: 'selection',
      view: 'part of the map',
      layers: 'layers',
      lang: 'language',
      theme: 'colours',
      controls: 'controls',
      time: 'timeline scale',
      panel: 'panel',
      kinds: 'kinds of event',
      attribute: 'attribute',
    },
    leftOut: things => `Not understood and left out: ${things}.`,
    readAs: (text, date) => `${text} is read as ${date}.`,
    perhaps: 'Perhaps:',
  },
  ar: {
    names: {
      date: 'التاريخ',
      compare: 'تاريخ المقارنة',
      accordingTo: 'الجهة التي تُعرض روايتها',
      town: 'البلدة',
      select: 'العنصر المحدد',
      view: 'الجزء المعروض من الخريطة',
      layers: 'الطبقات',
      lang: 'اللغة',
      theme: 'الألوان',
      controls: 'عناصر التحكم',
      time: 'مقياس الشريط الزمني',
      panel: 'اللوحة',
      kinds: 'أنواع الأحداث',
      attribute: 'السمة',
    },
    leftOut: things => `تعذّر فهم ما يلي فتُرك: ${things}.`,
    readAs: (text, date) => `قُرئ ${text} على أنه ${date}.`,
    perhaps: 'ربما المقصود:',
  },
  tr: {
    names: {
      date: 'tarih',
      compare: 'karşılaştırma tarihi',
      accordingTo: 'kimin sözüne göre',
      town: 'yer',
      select: 'seçim',
      view: 'haritanın bölümü',
      layers: 'katmanlar',
      lang: 'dil',
      theme: 'renkler',
      controls: 'denetimler',
      time: 'zaman çizelgesinin ölçeği',
      panel: 'ayrıntılar',
      kinds: 'olay türleri',
      attribute: 'öznitelik',
    },
    leftOut: things => `Anlaşılamadığı için dikkate alınmadı: ${things}.`,
    readAs: (text, date) => `${text} şöyle okundu: ${date}.`,
    perhaps: 'Belki:',
  },
};
