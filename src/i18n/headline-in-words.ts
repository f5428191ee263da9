import { type Headline, headlineOn } from '../engine/query/headline.ts';
import type { Snapshot } from '../engine/query/snapshot.ts';
import { type Language, languageOf } from './load-words.ts';
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

/** What a language says where the map makes the headline itself. Names of the record stand where they need no ending. */
interface HeadlineWords {
  more(others: string): string;
  /** @param places a list of names */
  took(holder: string, places: string): string;
  contested(places: string): string;
  gained(side: string, km2: string): string;
}

const WORDS: Readonly<Record<Language, HeadlineWords>> = {
  en: {
    more: others => `${others} more`,
    took: (holder, places) => `${holder} took ${places}`,
    contested: places => `Fighting for control of ${places}`,
    gained: (side, km2) => `${side} gained ${km2}`,
  },
  ar: {
    more: others => `${others} غيرها`,
    took: (holder, places) => `انتقلت السيطرة على ${places} إلى ${holder}`,
    contested: places => `نزاع على السيطرة في ${places}`,
    gained: (side, km2) => `مكاسب بمساحة ${km2} لصالح: ${side}`,
  },
  tr: {
    more: others => `${others} yer daha`,
    took: (holder, places) => `${places}: artık ${holder} denetiminde`,
    contested: places => `Denetimi çekişmeli: ${places}`,
    gained: (side, km2) => `${side}: ${km2} kazanım`,
  },
};

/** The headline of a day in the language of `names`; null on a day that has none. */
export function headlineInWords(snapshot: Snapshot, names: Names): HeadlineText | null {
  const headline = headlineOn(snapshot, names.texts, names.words.lang);
  if (!headline) return null;
  if (headline.kind === 'text') return headline;
  return { text: inWords(headline, snapshot, names), standfirst: '', sources: [] };
}

function inWords(headline: Exclude<Headline, { kind: 'text' }>, { theatre }: Snapshot, names: Names): string {
  const words = WORDS[languageOf(names.words.lang) ?? 'en'];
  if (headline.kind === 'ground') return words.gained(names.side(headline.side), names.words.km2(headline.km2));
  const { to, places } = headline;
  const named = places.slice(0, NAMED).map(place => names.place(place));
  const more = places.length - named.length;
  const list = names.words.list(more > 0 ? [...named, words.more(names.words.number(more))] : named);
  return theatre.states[to].kind === 'held' ? words.took(names.state(to), list) : words.contested(list);
}
