import type { SelectionKind } from '../../engine/model/selection.ts';
import type { Names } from '../names.ts';
import { readDates } from './dates.ts';
import { type Match, NameIndex, type Tier } from './match.ts';

/** Kinds of thing that can be found, in the order in which equals are listed. */
export const ITEM_KINDS = ['date', 'town', 'post', 'line', 'agreement', 'phase', 'event'] as const satisfies readonly (
  | Exclude<SelectionKind, 'zone'>
  | 'date'
  | 'phase'
)[];
export type ItemKind = (typeof ITEM_KINDS)[number];

/** Something of a theatre that a reader can go to. */
export interface SearchItem {
  readonly kind: ItemKind;
  /** Place in the theatre's list of its kind (events: in the texts'); the day of a date. */
  readonly index: number;
  /** What it is called in the reader's language. */
  readonly title: string;
}

/** What was found of one kind, best first. */
export interface Group {
  readonly kind: ItemKind;
  readonly matches: readonly Match<SearchItem>[];
}

/** So many of a kind are listed. */
const MOST: Record<ItemKind, number> = { date: 8, town: 8, post: 4, line: 4, agreement: 3, phase: 4, event: 6 };
const TIER_ORDER: readonly Tier[] = [
  'exact',
  'start',
  'words',
  'skeleton',
  'skeleton-word',
  'skeleton-start',
  'inside',
  'near',
  'text',
];

/** Finds the things of a theatre by any of their names. Made when the search opens; a question takes some milliseconds. */
export class Finder {
  readonly names: Names;
  readonly #indexes = new Map<ItemKind, NameIndex<SearchItem>>();

  constructor(names: Names) {
    this.names = names;
    const { theatre, texts, words } = names;
    const add = (kind: ItemKind, index: number, title: string, others: readonly string[], weight: number) => {
      const known = this.#indexes.get(kind) ?? new NameIndex<SearchItem>();
      known.add({ kind, index, title }, [title, ...others], weight);
      this.#indexes.set(kind, known);
    };
    for (const [i, place] of theatre.places.entries())
      add('town', i, names.place(i), [...Object.values(place.name), ...(texts?.aliases[i] ?? [])], place.rank);
    for (const [i, post] of theatre.posts.entries()) {
      const numbered = post.number
        ? [post.number, words.post.numbered(words.post.kinds[post.kind], post.number), `post ${post.number}`]
        : [];
      add('post', i, names.post(post), [...Object.values(post.name), ...numbered], post.number ? 1 : 2);
    }
    for (const [i, line] of theatre.lines.entries())
      add('line', i, names.line(line), [line.ref, ...Object.values(line.name)], line.ref ? 1 : 3);
    for (const [i, agreement] of theatre.agreements.entries())
      add('agreement', i, names.agreement(agreement), [agreement.id, ...Object.values(agreement.name)], 1);
    for (const [i, phase] of theatre.phases.entries())
      add('phase', i, names.phase(phase), Object.values(phase.name), 1);
    const events = new NameIndex<SearchItem>();
    this.#indexes.set('event', events);
    for (const [index, { title, text, disputed, weight }] of (texts?.events ?? []).entries()) {
      const thing: SearchItem = { kind: 'event', index, title };
      events.add(thing, [title], 1);
      // Another count of the dead, or a place that the title does not name.
      events.addText(thing, title, `${title} ${text} ${disputed}`, weight > 0 ? 4 - weight : 4);
    }
  }

  /** What a text can mean, the kind with the best answer first. */
  find(text: string): Group[] {
    const { theatre, words } = this.names;
    const dates = readDates(text, theatre.first, theatre.last, theatre.languages).map((day): Match<SearchItem> => {
      const title = words.date(day);
      return { item: { kind: 'date', index: day, title }, name: title, tier: 'exact' };
    });
    const groups = ITEM_KINDS.map(kind => ({
      kind,
      matches: kind === 'date' ? dates.slice(0, MOST.date) : (this.#indexes.get(kind)?.find(text, MOST[kind]) ?? []),
    }));
    return groups
      .filter(({ matches }) => matches.length > 0)
      .sort((a, b) => TIER_ORDER.indexOf(a.matches[0].tier) - TIER_ORDER.indexOf(b.matches[0].tier));
  }
}
