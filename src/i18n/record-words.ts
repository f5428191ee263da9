import type { Language } from './languages.ts';

/** What is said of a map that shows an earlier record than the newest. Apart, for few maps do. */
export const OUTDATED: Readonly<Record<Language, string>> = {
  en: 'This map keeps to an earlier record. Newest:',
  ar: 'تعرض هذه الخريطة سجلّاً سابقاً. الأحدث:',
  tr: 'Bu harita önceki bir kayda bağlıdır. En yenisi:',
};
