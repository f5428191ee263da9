import { en, type Words } from './en/first.ts';
import type { Formats } from './formats.ts';
import type { LaterWords } from './later-words.ts';

/** A language of the map: a folder, whose `first.ts` gives this. */
export interface Catalogue {
  /** How it writes numbers and dates. @param locale one with a region; without it as `words` does */
  formatsIn(locale?: string): Formats;
  /** The words of the first map. */
  readonly words: Words;
  /** The same with the months and digits of a region. */
  wordsIn(f: Formats): Words;
  readonly later: LaterWords;
}

interface LanguageEntry {
  /** As its readers call it. */
  readonly name: string;
  /** The words of the first map, and how the others are loaded; null where elements bring those with them. */
  load(): Promise<Pick<Catalogue, 'words'> & { readonly later: LaterWords | null }>;
}

/** Languages of the map. Another one is one more folder and one more line here. English is at hand; the others are fetched. */
const TABLE = {
  en: { name: 'English', load: async () => ({ words: en, later: null }) },
  ar: { name: 'العربية', load: () => import('./ar/first.ts') },
  tr: { name: 'Türkçe', load: () => import('./tr/first.ts') },
  uk: { name: 'Українська', load: () => import('./uk/first.ts') },
  fr: { name: 'Français', load: () => import('./fr/first.ts') },
} as const satisfies Readonly<Record<string, LanguageEntry>>;
export type Language = keyof typeof TABLE;

/** Every language that the map has words for, in the order of menus. */
export const LANGUAGES = Object.keys(TABLE) as Language[];

/** A language as its readers call it, with the region where the tag names one: `العربية (السودان)`. */
export function languageName(tag: string): string {
  if (Object.hasOwn(TABLE, tag)) return TABLE[tag as Language].name;
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

/** Scripts that are written from right to left. */
const RIGHT_TO_LEFT = /^(?:Adlm|Arab|Hebr|Mand|Nkoo|Rohg|Samr|Syrc|Thaa)$/;

export function directionOf(tag: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr';
}

/** The language of the map that a tag such as `ar-SY` asks for, or null where the map does not have it. */
export function languageOf(tag: string): Language | null {
  const primary = primaryOf(tag);
  return Object.hasOwn(TABLE, primary) ? (primary as Language) : null;
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

function primaryOf(tag: string): string {
  return tag.toLowerCase().split('-')[0];
}

/** The words of a language that the first map needs; English ones, with its own dates and numbers, where the map has none. */
export async function loadWords(tag: string): Promise<Words> {
  return isOwn(tag) ? (await TABLE[tag].load()).words : (await import('./any-language.ts')).wordsOf(tag);
}

/** How the other words of a language are loaded; null for English, which comes with the elements that say it. */
export async function loadLater(tag: string): Promise<LaterWords | null> {
  return isOwn(tag) ? (await TABLE[tag].load()).later : (await import('./any-language.ts')).laterOf(tag);
}

/** Whether the map has words for a tag as it stands, without a region. */
function isOwn(tag: string): tag is Language {
  return Object.hasOwn(TABLE, tag);
}

/** What the map says in the language of a tag, in English where it has no words for it. */
export async function catalogueOf(tag: string): Promise<Catalogue> {
  const lang = languageOf(tag) ?? 'en';
  return lang === 'en' ? import('./en/catalogue.ts') : TABLE[lang].load();
}
