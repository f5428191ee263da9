import { utcDate } from '../engine/model/day.ts';
import type { Words } from './en/first.ts';
import type { ReadingWords } from './en/panel.ts';

/** Since when nothing was reported from ground, and since when it lies cut off, in one sentence. */
export function unreportedInWords(
  { reported, cutOff }: { readonly reported: number; readonly cutOff: number },
  words: Words,
  reading: ReadingWords,
): string {
  const [a, b] = [utcDate(reported), utcDate(cutOff)];
  const sameMonth = a.getUTCMonth() === b.getUTCMonth() && a.getUTCFullYear() === b.getUTCFullYear();
  return reading.town.unreported(words.date(reported), words.date(cutOff), sameMonth ? b.getUTCDate() : null);
}
