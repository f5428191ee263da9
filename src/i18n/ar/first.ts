import type { Words } from '../en/first.ts';
import { type Formats, formats } from '../formats.ts';
import type { LaterWords } from '../later-words.ts';

/** Arabic. Names from the record stand after a colon or a preposition, where they need no ending. */
export const arIn = (f: Formats): Words => ({
  ...f,
  lang: 'ar',
  dir: 'rtl',

  loading: 'جارٍ تحميل الخريطة',
  failed: 'تعذّر تحميل الخريطة. ستُعاد المحاولة تلقائيًا عند عودة الاتصال.',
  missing: {
    these: parts => `لم يُحمَّل بعد: ${parts.join('؛ ')}.`,
    elements: 'لوحة التفاصيل والرسوم البيانية والبحث والمشاركة',
    texts: 'النصوص والمصادر',
    names: 'أسماء الأماكن الصغيرة',
    tryAgain: 'إعادة المحاولة',
  },
  language: 'اللغة',
  maps: 'كل الخرائط',
  theme: 'الألوان',
  themes: { auto: 'مطابقة للجهاز', light: 'فاتحة', dark: 'داكنة' },
  today: 'هذا اليوم',
  words: 'نصًّا',
  tour: 'جولة موجّهة',
  charts: 'رسوم بيانية',
  about: 'عن البيانات',
  close: 'إغلاق',
  panel: 'التفاصيل',
  search: 'بحث',
  share: 'مشاركة',
  menu: 'المزيد',
  skip: { words: 'قراءة الخريطة نصًّا', panel: 'إلى التفاصيل', dates: 'إلى التواريخ' },

  map: {
    label: title => `خريطة: ${title}`,
    zoomIn: 'تكبير',
    zoomOut: 'تصغير',
    wholeArea: 'عرض المنطقة كلها',
    fullScreen: 'ملء الشاشة',
    estimate: 'تقريبية',
    overrun: day => `اجتيح معظمها بحلول ${f.date(day)}`,
    uncovered: 'خارج نطاق الخريطة',
    wheelHint: 'اضغط Ctrl أو ⌘ مع التمرير للتكبير والتصغير',
    touchHint: 'استخدم إصبعين لتحريك الخريطة',
    town: (name, held) => `${name}: ${held}`,
    km: value => f.km(value),
  },

  slider: {
    label: 'التاريخ',
    play: 'تشغيل',
    pause: 'إيقاف مؤقت',
    previousChange: 'التغيّر السابق',
    nextChange: 'التغيّر التالي',
    more: 'أدوات زمنية أخرى',
    dateField: 'الانتقال إلى تاريخ',
    skipped: days =>
      f.count(days, {
        one: 'جرى تخطّي يوم واحد بلا تغيّر',
        two: 'جرى تخطّي يومين بلا تغيّر',
        few: 'جرى تخطّي # أيام بلا تغيّر',
        many: 'جرى تخطّي # يومًا بلا تغيّر',
        other: 'جرى تخطّي # يوم بلا تغيّر',
      }),
    changed: places =>
      f.count(places, {
        one: 'تغيّرت السيطرة على موقع واحد',
        two: 'تغيّرت السيطرة على موقعين',
        few: 'تغيّرت السيطرة على # مواقع',
        many: 'تغيّرت السيطرة على # موقعًا',
        other: 'تغيّرت السيطرة على # موقع',
      }),
  },

  state: {
    contested: 'متنازع عليها',
    contestedBetween: names => `متنازع عليها: ${names.join(' / ')}`,
    none: 'لا سجلّ',
    unreported: 'لا تقارير عنها منذ عزلها',
    since: (held, date) => `${held} منذ ${date}`,
    sinceStart: (held, date) => `${held} عند بداية السجلّ في ${date}`,
  },

  change: {
    one: (place, from, to) => `${place}: السيطرة سابقًا: ${from}، والآن: ${to}`,
    first: (place, to) => `${place}: أول سجلّ: ${to}`,
    some: (places, more, to) => `${to}: ${more > 0 ? `${places.join('، ')} و${f.number(more)} غيرها` : f.list(places)}`,
    none: (date, days) =>
      days === 1
        ? 'بلا تغيّر منذ اليوم السابق'
        : `بلا تغيّر منذ ${date} (${f.count(days, {
            one: 'يوم واحد',
            two: 'يومان',
            few: '# أيام',
            many: '# يومًا',
            other: '# يوم',
          })})`,
    noneYet: 'بداية السجلّ',
  },

  status: {
    confirmed: 'مؤكَّد',
    area: 'ورد عن المنطقة',
    reported: 'ورد في خبر',
    claimed: 'ادّعاء',
    inferred: 'مستنتَج',
  },
  headline: {
    more: others => `${others} غيرها`,
    took: (holder, places) => `انتقلت السيطرة على ${places} إلى ${holder}`,
    contested: places => `نزاع على السيطرة في ${places}`,
    gained: (side, km2) => `مكاسب بمساحة ${km2} لصالح ${side}`,
  },

  numbers: {
    heading: 'اليوم بالأرقام',
    side: 'الطرف',
    area: 'المساحة',
    share: 'النسبة',
    change: 'مقارنةً باليوم السابق',
    front: 'خط الجبهة',
    posts: 'نقاط خلف الخطوط',
    holds: (held, share) => `${held} ${f.percent(share)}`,
  },

  layers: {
    heading: 'المفتاح والطبقات',
    control: 'السيطرة',
    front: 'خط الجبهة',
    allied: 'حدود بين حليفين',
    agreements: 'مناطق الاتفاقات (تقريبية)',
    lines: 'الطرق الرئيسية',
    posts: 'النقاط العسكرية',
    towns: 'المدن والبلدات',
    events: 'الأحداث',
    annotations: 'الملاحظات والأسهم',
    base: 'خريطة الأساس',
    tiles: 'خريطة عبر الإنترنت (OpenStreetMap)',
  },

  edges: {
    claimed: 'ادّعاء أو استنتاج على أحد الجانبين',
    unnamed: 'لا مصدر يسمّي الأماكن بجانبه',
  },

  post: {
    kinds: { observation: 'نقطة مراقبة', base: 'قاعدة عسكرية', checkpoint: 'حاجز' },
    numbered: (kind, number) => `${kind} رقم ${number}`,
  },

  event: {
    kinds: {
      control: 'سيطرة',
      claim: 'ادّعاء',
      battle: 'قتال',
      strike: 'قصف',
      shootdown: 'إسقاط طائرة',
      casualties: 'ضحايا',
      displacement: 'نزوح',
      agreement: 'اتفاق',
      diplomacy: 'دبلوماسية',
      patrol: 'دورية',
      post: 'نقطة عسكرية',
    },
  },

  line: {
    length: (held, km, share) => `${held}: ${f.km(km)}، ${f.percent(share)}`,
  },

  changes: {
    heading: 'ما الذي تغيّر',
    more: rows => `و${f.number(rows)} غيرها`,
    from: held => `سابقًا: ${held}`,
    gained: (held, since) => `مكاسب ${since === null ? 'اليوم' : `منذ ${since}`}: ${held}`,
  },

  voice: {
    label: 'بحسب',
    record: 'السجلّ',
    as: by => `بحسب رواية ${by}`,
    differs: places =>
      f.count(places, {
        one: 'موقع واحد يختلف عن السجلّ',
        two: 'موقعان يختلفان عن السجلّ',
        few: '# مواقع تختلف عن السجلّ',
        many: '# موقعًا تختلف عن السجلّ',
        other: '# موقع تختلف عن السجلّ',
      }),
    same: 'لا موقع يختلف عن السجلّ في هذا اليوم',
    hatched: 'اختلاف الادّعاء عن السجلّ',
    claims: held => `الادّعاء: ${held}`,
    onRecord: held => `في السجلّ: ${held}`,
  },

  compare: {
    start: 'مقارنة تاريخين',
    startShort: 'مقارنة',
    tab: 'المقارنة',
    with: 'مقارنةً بتاريخ',
    stop: 'إنهاء المقارنة',
    none: 'لم تنتقل السيطرة على أي أرض بين التاريخين.',
    same: 'اختر تاريخًا آخر للمقارنة.',
    gainedBy: held => `مكاسب: ${held}`,
    became: { contested: 'صارت متنازعًا عليها', none: 'لم تعد في السجلّ' },
    front: date => `خط الجبهة في ${date}`,
    changed: places =>
      f.count(places, {
        one: 'تغيّرت السيطرة على موقع واحد',
        two: 'تغيّرت السيطرة على موقعين',
        few: 'تغيّرت السيطرة على # مواقع',
        many: 'تغيّرت السيطرة على # موقعًا',
        other: 'تغيّرت السيطرة على # موقع',
      }),
  },

  sources: {
    heading: 'المصادر',
    close: side => `قريب من ${side}`,
    restsOn: publisher => `نقلًا عن ${publisher}`,
    undated: 'بلا تاريخ',
  },

  record: {
    period: (first, last) => `من ${first} إلى ${last}`,
    stamp: 'السجلّ',
  },
});
// Digits are named, so that they are the same whatever the browser takes to be usual for Arabic. Months have one name
// from Iraq to the Mediterranean and another in Egypt and the Gulf: the press of the region writes both.
export const formatsIn = (locale?: string) =>
  locale ? formats(locale, 'كم²') : formats('ar-SY-u-nu-latn', 'كم²', 'ar-EG-u-nu-latn');
export const ar = arIn(formatsIn());
export { ar as words, arIn as wordsIn };

export const later: LaterWords = {
  marks: async () => (await import('./marks.ts')).marksAr,
  notices: async () => (await import('./notices.ts')).noticesAr,
  panel: async f => (await import('./panel.ts')).readingAr(f),
  share: async () => (await import('./share.ts')).shareAr,
  time: async f => (await import('./time.ts')).timeAr(f),
};
