import type { Words } from './en/first.ts';
import type { LaterWords } from './later-words.ts';
import { catalogueOf, directionOf } from './load-words.ts';

/**
 * Languages of theatres that are not languages of the map as they stand: those of a region (`ar-SD`), whose months and digits
 * Intl knows, and those that the map has no words for. Loaded where a theatre has one.
 */

/** The words of the first map in the nearest language that the map has, with the dates and numbers of the tag. */
export async function wordsOf(tag: string): Promise<Words> {
  const { wordsIn, formatsIn } = await catalogueOf(tag);
  return { ...wordsIn(formatsIn(tag)), lang: tag, dir: directionOf(tag) };
}

export async function laterOf(tag: string): Promise<LaterWords> {
  return (await catalogueOf(tag)).later;
}
