import { later as english } from './en/catalogue.ts';
import type { Words } from './en/first.ts';
import type { ReadingWords } from './en/panel.ts';
import { loadLater } from './load-words.ts';

/** What is said beside and instead of the map, in the language of some words and as their theatre has it, for pages that are text. */
export async function loadReading(words: Words): Promise<ReadingWords> {
  const part = await ((await loadLater(words.lang)) ?? english).panel(words);
  return words.ownPart ? words.ownPart('panel', part) : part;
}
