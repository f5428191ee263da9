import { fold } from '../../engine/text/fold.ts';

/** Languages whose month names are always known; those of the theatre come before them. */
const LANGUAGES = [
  ...['en', 'ar', 'ar-SY', 'tr', 'fr', 'de', 'es', 'it', 'pt', 'nl', 'pl', 'uk', 'ru', 'fa-u-ca-gregory', 'he'],
  ...['el', 'sv', 'da', 'nb', 'fi', 'cs', 'sk', 'hu', 'ro', 'bg', 'sr', 'hr', 'sl', 'id', 'sw', 'am', 'hi', 'az', 'ku'],
];

let names: ReadonlyMap<string, number> | null = null;

/** The number of a month by its name, whole or shortened, in any of many languages; null for other words. */
export function monthOf(word: string): number | null {
  names ??= readNames();
  return names.get(plain(word)) ?? null;
}

function readNames(): Map<string, number> {
  const found = new Map<string, number>([['sept', 9]]);
  for (const language of LANGUAGES) {
    for (const month of ['long', 'short'] as const) {
      for (const more of [{}, { day: 'numeric' }] as const) {
        const format = new Intl.DateTimeFormat(language, { month, ...more, calendar: 'gregory', timeZone: 'UTC' });
        for (let number = 1; number <= 12; number++) {
          const part = format.formatToParts(Date.UTC(2021, number - 1, 1)).find(({ type }) => type === 'month');
          const name = plain(part?.value ?? '');
          // Some languages have numbers for short names; a name of two languages stays with the first.
          if (name.length > 1 && !/\d/.test(name) && !found.has(name)) found.set(name, number);
        }
      }
    }
  }
  return found;
}

/** Some languages write the name as two words or with a point. */
function plain(word: string): string {
  return fold(word).replaceAll(' ', '');
}
