import type { TheatreTexts } from '../../engine/model/texts.ts';
import type { Theatre } from '../../engine/model/theatre.ts';
import { type Deaths, gapOn } from '../../engine/query/deaths.ts';
import type { TimeWords } from '../../i18n/en/time.ts';
import { gapInWords } from '../../i18n/gap-words.ts';

/** How many were killed on a day and by whose count, or that nobody has counted; '' where the record names nobody. */
export function deathsInWords(
  theatre: Theatre,
  texts: TheatreTexts,
  deaths: Deaths,
  { deaths: words }: TimeWords,
  day: number,
  date: (day: number) => string,
): string {
  const { killed, from, until } = deaths;
  const people = killed[day - theatre.first];
  const gap = gapOn(deaths, day);
  if (!(people > 0)) return gap ? gapInWords(theatre, gap, words, date) : '';
  const whole = Math.max(1, Math.round(people));
  if (day < from || day >= until) return words.named(whole);
  const by = countedBy(texts);
  return whole === people ? words.counted(whole, by) : words.about(whole, by);
}

/** Who has counted the dead of the theatre. */
export function countedBy({ deaths, sources }: TheatreTexts): string {
  const ids = new Set(deaths.flatMap(count => count.sources));
  return [...new Set([...ids].map(source => sources[source].publisher))].join(', ');
}
