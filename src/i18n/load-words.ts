import { en, type Words } from './en/first.ts';
import type { LaterWords } from './later-words.ts';

interface LanguageEntry {
  /** As its readers call it. */
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
  /** The words of the first map, and how the others are loaded; null where elements bring those with them. */
  load(): Promise<{ readonly words: Words; readonly later: LaterWords | null }>;
}

/** Languages of the map. Another one is one more folder and one more line here. English is at hand; the others are fetched. */
const TABLE = {
  en: { name: 'English', dir: 'ltr', load: async () => ({ words: en, later: null }) },
  ar: { name: 'العربية', dir: 'rtl', load: () => import('./ar/first.ts') },
  tr: { name: 'Türkçe', dir: 'ltr', load: () => import('./tr/first.ts') },
} as const satisfies Readonly<Record<string, LanguageEntry>>;
export type Language = keyof typeof TABLE;

/** Every language, in the order of menus. */
export const LANGUAGES = Object.keys(TABLE) as Language[];

/** A language as its readers call it. */
export function languageName(lang: Language): string {
  return TABLE[lang].name;
}

export function directionOf(lang: Language): 'ltr' | 'rtl' {
  return TABLE[lang].dir;
}

/** The language that a tag such as `ar-SY` asks for, or null where the map does not have it. */
export function languageOf(tag: string): Language | null {
  const primary = tag.toLowerCase().split('-')[0];
  return Object.hasOwn(TABLE, primary) ? (primary as Language) : null;
}

/** The words of a language that the first map needs. */
export async function loadWords(lang: Language): Promise<Words> {
  return (await TABLE[lang].load()).words;
}

/** How the other words of a language are loaded; null for English, which comes with the elements that say it. */
export async function loadLater(lang: Language): Promise<LaterWords | null> {
  return (await TABLE[lang].load()).later;
}
