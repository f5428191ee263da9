import type { Language } from './load-words.ts';

/** What is said where an address names a map that is not there. Apart, for few do. */
export const UNKNOWN: Readonly<Record<Language, (name: string) => string>> = {
  en: name => `There is no map “${name}” here; this is the first one.`,
  ar: name => `لا توجد هنا خريطة باسم «${name}»؛ هذه هي الأولى.`,
  tr: name => `Burada “${name}” adlı bir harita yok; bu, ilk harita.`,
};

/** What is said of a map that shows an earlier record than the newest. Apart, for few maps do. */
export const OUTDATED: Readonly<Record<Language, string>> = {
  en: 'This map keeps to an earlier record. Newest:',
  ar: 'تعرض هذه الخريطة سجلّاً سابقاً. الأحدث:',
  tr: 'Bu harita önceki bir kayda bağlıdır. En yenisi:',
};
