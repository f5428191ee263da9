import type { TheatreTexts } from '../../engine/model/texts.ts';
import type { Theatre } from '../../engine/model/theatre.ts';
import type { Deaths } from '../../engine/query/deaths.ts';
import type { TimeWords } from '../../i18n/en/time.ts';

/** How many were killed on a day and by whose count; '' where the record names nobody. */
export function deathsInWords(
  { first }: Theatre,
  texts: TheatreTexts,
  { killed, from, until }: Deaths,
  { deaths: words }: TimeWords,
  day: number,
): string {
  const people = killed[day - first];
  if (!(people > 0)) return '';
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
