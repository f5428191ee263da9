import { gainedSince, type Headline, headlineOn } from '../engine/query/headline.ts';
import type { Snapshot } from '../engine/query/snapshot.ts';
import type { Names } from './names.ts';

/** The headline of a day as it is read. */
export interface HeadlineText {
  readonly text: string;
  /** '' where there is none. */
  readonly standfirst: string;
  /** Indexes into the sources of the texts. */
  readonly sources: readonly number[];
}

/** As many places as a headline names. */
const NAMED = 2;

/** The headline of a day in the language of `names`; null on a day that has none. */
export function headlineInWords(snapshot: Snapshot, names: Names): HeadlineText | null {
  const headline = headlineOn(snapshot, names.texts, names.words.lang);
  if (!headline) return null;
  if (headline.kind === 'text') return headline;
  return { text: inWords(headline, snapshot, names), standfirst: '', sources: [] };
}

function inWords(headline: Exclude<Headline, { kind: 'text' }>, snapshot: Snapshot, names: Names): string {
  const { theatre, day } = snapshot;
  const words = names.words.headline;
  if (headline.kind === 'ground') {
    const text = words.gained(names.side(headline.side), names.words.km2(headline.km2));
    const since = gainedSince(snapshot, names.words);
    // Ground of frames was gained on some day between the two.
    return since === null ? text : `${text} (${since} – ${names.words.shortDate(day)})`;
  }
  const { to, places } = headline;
  const named = places.slice(0, NAMED).map(place => names.place(place));
  const more = places.length - named.length;
  const list = names.words.list(more > 0 ? [...named, words.more(names.words.number(more))] : named);
  return theatre.states[to].kind === 'held' ? words.took(names.state(to), list) : words.contested(list);
}
