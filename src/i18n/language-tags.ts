/** Tags of languages, such as `ar-SY`: what they ask for and how they are written. */

/** Scripts that are written from right to left. */
const RIGHT_TO_LEFT = /^(?:Adlm|Arab|Hebr|Mand|Nkoo|Rohg|Samr|Syrc|Thaa)$/;

export function directionOf(tag: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr';
}

/** Of some languages the one that the first tag asks for that asks for any: the same, else one that differs in its region. */
export function languageAmong(tags: readonly string[], languages: readonly string[]): string | undefined {
  for (const tag of tags) {
    const same = languages.find(one => one.toLowerCase() === tag.toLowerCase());
    const found = same ?? languages.find(one => primaryOf(one) === primaryOf(tag));
    if (found) return found;
  }
  return undefined;
}

/** The language of a tag without its region. */
export function primaryOf(tag: string): string {
  return tag.toLowerCase().split('-')[0];
}
