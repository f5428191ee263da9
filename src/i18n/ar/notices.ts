import type { NoticeWords } from '../en/notices.ts';

export const noticesAr: NoticeWords = {
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
    key: 'المعامل',
  },
  leftOut: things => `تعذّر فهم ما يلي فتُرك: ${things}.`,
  readAs: (text, date) => `قُرئ ${text} على أنه ${date}.`,
  outside: (text, date) => `${text} خارج مدة هذا السجل، وأقرب يوم إليه معروض: ${date}.`,
  perhaps: 'ربما المقصود:',
  unknownMap: name => `لا توجد هنا خريطة باسم «${name}»؛ هذه هي الأولى.`,
  outdated: 'تعرض هذه الخريطة سجلًّا سابقًا. الأحدث:',
};
