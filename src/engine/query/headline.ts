import { daysUntil } from '../model/history.ts';
import type { Annotation, ConflictEvent, TheatreTexts } from '../model/texts.ts';
import { type Theatre, textIn } from '../model/theatre.ts';
import { changesOn } from './changes.ts';
import { sinceDayBefore } from './shares-by-side.ts';
import type { Snapshot } from './snapshot.ts';

/** What a day is about: as an editor wrote it, or what follows from the record. */
export type Headline =
  | {
      readonly kind: 'text';
      readonly text: string;
      /** '' where there is none. */
      readonly standfirst: string;
      /** Indexes into `TheatreTexts.sources`. */
      readonly sources: readonly number[];
    }
  /** Places that passed to a state (index into `Theatre.states`), the largest first. */
  | { readonly kind: 'places'; readonly to: number; readonly places: readonly number[] }
  /** Ground that a side (index into `Theatre.sides`) won since the day before, km². */
  | { readonly kind: 'ground'; readonly side: number; readonly km2: number };

/** Places of this rank, hamlets and all that is no settlement, make no headline where the record has larger ones. */
const HAMLET = 6;
/** Names that tell of a spot on a road rather than of a settlement. */
const SPOT = /\b(check-?points?|roadblocks?|barrier|junctions?|crossroads?|highway|motorway|[AEM]-?\d+)\b/i;
/** Deaths of a longer time make no headline by their number alone. */
const LONGEST_DAYS = 3;
/** A side that won less makes no headline, km2. */
const LEAST_KM2 = 1;

/**
 * The headline of a day: what an editor wrote for it, else the day's event of most weight, else the one with most deaths,
 * else the largest places that changed hands, else any other event of the day, else the ground that was won. Null on a
 * day on which nothing of it happened. While `texts` is null only the theatre's own headline of the opening day is known.
 * An event of several days counts after its first day only with weight 3.
 * @param lang language of the headline while `texts` is null; after that it is in the language of the texts
 */
export function headlineOn(snapshot: Snapshot, texts: TheatreTexts | null, lang: string): Headline | null {
  const { theatre, day } = snapshot;
  if (!texts) {
    const { headline } = theatre;
    if (!headline || day !== theatre.open) return null;
    return { kind: 'text', text: textIn(headline.text, lang), standfirst: standfirstIn(headline, lang), sources: [] };
  }
  const written = annotationsOn(texts, day)
    .filter(({ kind }) => kind === 'headline')
    .at(-1);
  if (written) return { ...written, kind: 'text' };
  const event = foremostEvent(texts.events, day);
  const titled = ({ title, sources }: ConflictEvent): Headline => ({
    kind: 'text',
    text: title,
    standfirst: '',
    sources,
  });
  if (event) return titled(event);
  const places = placesWon(theatre, day);
  if (places) return places;
  const other = texts.events.find(one => one.day === day && one.precision === 'day' && one.kind !== 'claim');
  return other ? titled(other) : groundWon(snapshot);
}

function standfirstIn({ standfirst }: NonNullable<Theatre['headline']>, lang: string): string {
  return textIn(standfirst, lang);
}

/** The annotations that stand on a day (days since 1970-01-01), by first day. */
export function annotationsOn({ annotations }: Pick<TheatreTexts, 'annotations'>, day: number): Annotation[] {
  return annotations.filter(({ from, until }) => from <= day && day < until);
}

/**
 * The event that makes the headline of a day: the one of most weight, else the one with most deaths; of equals the first.
 * An event that goes on makes one on its first day, and later only where it has the greatest weight.
 */
export function foremostEvent<T extends Pick<ConflictEvent, 'day' | 'until' | 'precision' | 'killed' | 'weight'>>(
  events: readonly T[],
  day: number,
): T | undefined {
  let best: T | undefined;
  for (const event of events) {
    if (day < event.day || day >= event.until || event.precision === 'month') continue;
    if (event.day < day && event.weight < 3) continue;
    // A count over weeks is no event of the day it begins with.
    if (event.weight === 0 && (event.killed <= 0 || event.until - event.day > LONGEST_DAYS)) continue;
    const isBetter =
      !best || event.weight > best.weight || (event.weight === best.weight && event.killed > best.killed);
    if (isBetter) best = event;
  }
  return best;
}

/** The places that make a headline, of the state that the largest of them passed to. */
function placesWon(theatre: Theatre, day: number): Headline | null {
  const { places, documented, states } = theatre;
  const known = changesOn(theatre, day).filter(({ zone, to }) => zone < documented && states[to].kind !== 'none');
  const hasTowns = places.some(({ rank }, place) => place < documented && rank < HAMLET);
  const won = known
    .filter(({ zone }) => (!hasTowns || places[zone].rank < HAMLET) && !SPOT.test(places[zone].name.en ?? ''))
    .sort((a, b) => places[a.zone].rank - places[b.zone].rank || a.zone - b.zone);
  if (won.length === 0) return null;
  const [{ to }] = won;
  return { kind: 'places', to, places: won.filter(change => change.to === to).map(({ zone }) => zone) };
}

function groundWon(snapshot: Snapshot): Headline | null {
  const sides = [...sinceDayBefore(snapshot)].filter(([side]) => side < snapshot.theatre.sides.length);
  const [most] = sides.sort(([, a], [, b]) => b - a);
  return most && most[1] >= LEAST_KM2 ? { kind: 'ground', side: most[0], km2: most[1] } : null;
}

/** Since when ground that was gained on the day was gained: in words the date of the frame before, null on the day itself. */
export function gainedSince({ theatre, day }: Snapshot, words: { shortDate(day: number): string }): string | null {
  const before = theatre.frames[daysUntil(theatre.frames, day - 1) - 1];
  return before === undefined || before === day - 1 ? null : words.shortDate(before);
}
