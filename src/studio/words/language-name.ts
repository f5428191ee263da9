import { languageName } from '../../i18n/load-words.ts';

/** A language as its readers call it; the code itself where what an author has written so far is none. */
export function nameOf(code: string): string {
  try {
    return languageName(code);
  } catch {
    return code;
  }
}
