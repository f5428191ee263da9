import { LAYERS, VIEW_PARAMS, type ViewParam } from '../../draw/view-params.ts';
import { formatDay } from '../../engine/model/day.ts';
import { parseSelection, SELECTION_KINDS } from '../../engine/model/selection.ts';
import { EVENT_KINDS } from '../../engine/model/texts.ts';
import type { Theatre } from '../../engine/model/theatre.ts';
import { presentId } from '../../engine/query/former-ids.ts';
import { fold } from '../../engine/text/fold.ts';
import { languageAmong } from '../../i18n/language-tags.ts';
import type { Names } from '../../i18n/names.ts';
import { orderOf, readDate } from '../../i18n/search/dates.ts';
import { isWithin, NameIndex } from '../../i18n/search/match.ts';
import { isCanonical } from './is-canonical.ts';
import { wordsIn } from './view.ts';

/**
 * What people write for a parameter, where it is not written as the parameter is: capitals, other separators, punctuation that
 * came along with a link, dates and names as their readers know them. Loaded when such a text comes.
 */

/** What was made of a text. */
export interface Reading {
  /** The parameter as it is written; null where nothing could be understood. */
  readonly text: string | null;
  /** The part that was not understood, '' where all was. */
  readonly left: string;
  /** What was perhaps meant: the parameter as it would be written, or '' where nothing comes near. */
  readonly guess: string;
}

const NOTHING: Reading = { text: null, left: '', guess: '' };

/** What a text for a parameter means. `names` tells what the theatre has. */
export function readLeniently(name: ViewParam, text: string, names: Names): Reading {
  const reading = readingOf(name, text, names);
  return reading.text === null ? { ...reading, left: text } : reading;
}

function readingOf(name: ViewParam, text: string, names: Names): Reading {
  const info = VIEW_PARAMS[name];
  const trimmed = text.trim().replace(/[\s.,;:!?)\]}>"'»”’]+$/, '');
  if (
    name !== 'town' &&
    name !== 'accordingTo' &&
    name !== 'select' &&
    name !== 'lang' &&
    trimmed &&
    isCanonical(info, trimmed)
  )
    return { text: trimmed, left: '', guess: '' };
  switch (info.kind) {
    case 'date':
      return dateIn(text, names.theatre);
    case 'layers':
      return listIn(text, [...LAYERS, 'relief', 'none']);
    case 'event-kinds':
      return listIn(text, EVENT_KINDS);
    case 'language':
      return languageIn(text, names.theatre.languages);
    case 'word':
      return wordIn(text, info.words);
    case 'view':
      return viewIn(text);
    case 'selection':
      return selectionIn(text, names);
    default:
      return name === 'town' ? placeIn(text, names) : idIn(text, voicesOf(names));
  }
}

/** A map speaks the languages of its theatre. */
function languageIn(text: string, languages: readonly string[]): Reading {
  const found = languageAmong([text.trim()], languages);
  return found ? { text: found, left: '', guess: '' } : wordIn(text, languages);
}

function dateIn(text: string, { first, last }: Theatre): Reading {
  const [locale = 'en'] = navigator.languages;
  const reading = readDate(text, { first, last, order: orderOf(locale), locales: navigator.languages });
  if (!reading) return NOTHING;
  const { day, other } = reading;
  return other === null
    ? { text: formatDay(day), left: '', guess: '' }
    : { text: formatDay(day), left: text, guess: formatDay(other) };
}

/** Which of some words a text is or was perhaps meant for; '' where none comes near. */
export function nearest(text: string, words: readonly string[]): string {
  const reading = wordIn(text, words);
  return reading.text ?? reading.guess;
}

/** `35.8 36.7 9` and `35.8;36.7;9`: three or four numbers, however parted. */
function viewIn(text: string): Reading {
  const numbers = text.match(/[+-]?\d+(?:\.\d+)?/g)?.join(',') ?? '';
  return isCanonical(VIEW_PARAMS.view, numbers) && numbers ? { text: numbers, left: '', guess: '' } : NOTHING;
}

function wordIn(text: string, words: readonly string[]): Reading {
  const index = new NameIndex<string>();
  for (const word of words) index.add(word, [word], 1);
  const [best] = index.find(text, 1);
  if (best?.tier === 'exact') return { text: best.item, left: '', guess: '' };
  // The index leaves short words to whoever types on.
  const slip = words.find(word => isWithin(fold(text), fold(word), 1));
  return { ...NOTHING, guess: best?.item ?? slip ?? '' };
}

function listIn(text: string, words: readonly string[]): Reading {
  const readings = [...wordsIn(text.replace(/[;|+]/g, ' '))].map(word => ({ word, reading: wordIn(word, words) }));
  const known = readings.flatMap(({ reading }) => reading.text ?? []);
  const left = readings.filter(({ reading }) => reading.text === null);
  const meant = readings.flatMap(({ reading }) => reading.text ?? reading.guess).filter(Boolean);
  const isGuessed = left.some(({ reading }) => reading.guess !== '');
  return {
    text: known.length > 0 ? known.join(' ') : null,
    left: left.map(({ word }) => word).join(' '),
    guess: isGuessed ? [...new Set(meant)].join(' ') : '',
  };
}

/** Ids with the names by which they are known too. */
type Named = readonly (readonly [id: string, names: readonly string[]])[];

/** An id in any case and with any separator, or a name in any language; near ones are a guess. */
function idIn(text: string, known: Named, write: (id: string) => string = id => id): Reading {
  const asked = fold(text);
  const certain = known.filter(([id, names]) => [id, ...names].some(name => fold(name) === asked));
  if (asked && certain.length === 1) return { text: write(certain[0][0]), left: '', guess: '' };
  const index = new NameIndex<string>();
  for (const [id, names] of known) index.add(id, [id, ...names], 1);
  const [best] = index.find(text, 1);
  return { ...NOTHING, guess: best ? write(best.item) : '' };
}

function selectionIn(text: string, names: Names): Reading {
  const { theatre, texts } = names;
  const [, head = '', id = ''] = /^\s*([^:=/]*)[:=/]\s*(.*)$/.exec(text) ?? [];
  const kind = SELECTION_KINDS.find(one => fold(head) === one || fold(head) === `${one}s`);
  if (!kind && parseSelection(`town:${text}`)) return placeIn(head ? id : text, names, one => `town:${one}`);
  if (kind === 'town' || kind === 'zone') return placeIn(id, names, one => `${kind}:${one}`);
  const known: Record<Exclude<typeof kind, 'town' | 'zone' | undefined>, () => Named> = {
    post: () => theatre.posts.map(({ id, name, number }) => [id, [...Object.values(name), number]] as const),
    line: () => theatre.lines.map(({ id, name, ref }) => [id, [...Object.values(name), ref]] as const),
    agreement: () => theatre.agreements.map(({ id, name }) => [id, Object.values(name)] as const),
    event: () => (texts?.events ?? []).map(event => [event.id, [event.title]] as const),
  };
  return kind ? idIn(id, known[kind](), one => `${kind}:${one}`) : NOTHING;
}

/** A place by an id that an earlier release had for it, else as any id. */
function placeIn(text: string, names: Names, write: (id: string) => string = id => id): Reading {
  const now = presentId(names.theatre, names.texts, text.trim());
  return now === null ? idIn(text, placesOf(names), write) : { text: write(now), left: '', guess: '' };
}

function placesOf({ theatre, texts }: Names): Named {
  return theatre.places
    .map(({ id, name }, i) => [id, [...Object.values(name), ...(texts?.aliases[i] ?? [])]] as const)
    .filter(([id]) => id !== '');
}

function voicesOf({ theatre }: Names): Named {
  return [...theatre.sides, ...theatre.actors].map(({ id, name }) => [id, Object.values(name)] as const);
}
