import type { Messages } from '../engine/model/messages.ts';
import { en, type Words } from './en/first.ts';
import type { Formats } from './formats.ts';
import { directionOf, primaryOf } from './language-tags.ts';
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

/** The language of the map that a tag such as `ar-SY` asks for, or null where the map does not have it. */
export function languageOf(tag: string): Language | null {
  const primary = primaryOf(tag);
  return Object.hasOwn(TABLE, primary) ? (primary as Language) : null;
}

/**
 * The words of a language that the first map needs. One with a region has the months and digits that Intl knows for it;
 * English stands in, with the dates and numbers of the language, where the map has no words for it.
 */
export async function loadWords(tag: string): Promise<Words> {
  if (isOwn(tag)) return (await TABLE[tag].load()).words;
  const { wordsIn, formatsIn } = await catalogueOf(tag);
  return { ...wordsIn(formatsIn(tag)), lang: tag, dir: directionOf(tag) };
}

/** How the other words of a language are loaded; null for English, which comes with the elements that say it. */
export async function loadLater(tag: string): Promise<LaterWords | null> {
  return isOwn(tag) ? (await TABLE[tag].load()).later : (await catalogueOf(tag)).later;
}

/** The words with those that a theatre has of its own. */
export async function withMessages(words: Words, messages: Messages): Promise<Words> {
  return Object.keys(messages).length > 0 ? (await import('./own-words.ts')).withOwnWords(words, messages) : words;
}

/** Whether the map has words for a tag as it stands, without a region. */
function isOwn(tag: string): tag is Language {
  return Object.hasOwn(TABLE, tag);
}

/** What the map says in the language of a tag, in English where it has no words for it. */
async function catalogueOf(tag: string): Promise<Catalogue> {
  const lang = languageOf(tag) ?? 'en';
  return lang === 'en' ? import('./en/catalogue.ts') : TABLE[lang].load();
}
