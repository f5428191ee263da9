import type { Gap } from '../engine/model/texts.ts';
import type { Theatre } from '../engine/model/theatre.ts';

/** What a language says of days that nobody has counted: between two dates, or after one to the end of the map. */
export interface GapWords {
  noCount(from: string, to: string): string;
  noCountAfter(last: string): string;
}

/** Between which days nobody has counted. */
export function gapInWords(
  { last }: Pick<Theatre, 'last'>,
  { from, until }: Gap,
  words: GapWords,
  date: (day: number) => string,
): string {
  return until > last ? words.noCountAfter(date(from - 1)) : words.noCount(date(from), date(until - 1));
}
