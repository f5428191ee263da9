import { editDistance } from '../../engine/text/edit-distance.ts';
import { fold } from '../../engine/text/fold.ts';
import { bare, consonantsOf } from './consonants.ts';

/** How a name answers to what was typed, best first, and what each way costs. */
const COST = {
  exact: -1000,
  start: 100,
  words: 150,
  skeleton: 200,
  'skeleton-word': 250,
  'skeleton-start': 300,
  inside: 350,
  near: 450,
  text: 500,
};
export type Tier = keyof typeof COST;
/** What an item costs for each step of its weight: less than a better way, but two of them can outweigh it. */
const STEP = 40;

/** Something found. */
export interface Match<Item> {
  readonly item: Item;
  /** The name by which it was found, as it is written. */
  readonly name: string;
  readonly tier: Tier;
}

interface Entry<Item> {
  readonly item: Item;
  readonly name: string;
  readonly weight: number;
  /** Folded, and without its articles. */
  readonly folded: string;
  readonly bare: string;
  readonly joined: string;
  readonly skeleton: string;
  /** Skeletons of its words, where it has several. */
  readonly parts: readonly string[];
  /** Whether it is a text that tells of the item, not a name of it: only whole words in it are an answer. */
  readonly isText?: true;
  /** One bit for each letter in `bare` and in `skeleton`: names with too many other letters are no near ones. */
  readonly letters: number;
  readonly bones: number;
}

/** Names to be found by what a reader types, however it is spelt. Built once, asked at every key. */
export class NameIndex<Item> {
  readonly #entries: Entry<Item>[] = [];

  /** @param weight what comes first among equals: 1 for the largest, more for less */
  add(item: Item, names: Iterable<string>, weight: number): void {
    for (const name of new Set(names)) {
      const folded = fold(name);
      if (!folded) continue;
      this.#entries.push({ item, name, weight, ...formsOf(folded) });
    }
  }

  /** What is told of an item: it is found by words in it, after all that is found by name, and goes by its name. */
  addText(item: Item, name: string, text: string, weight: number): void {
    const folded = fold(text);
    if (!folded) return;
    const plain = { folded, bare: bare(folded), joined: '', skeleton: '', parts: [], letters: 0, bones: 0 };
    this.#entries.push({ item, name, weight, ...plain, isText: true });
  }

  /** The best matches, each item once: by how they answer, weight, and the shorter name. */
  find(text: string, most: number): Match<Item>[] {
    const asked = queryOf(text);
    if (!asked) return [];
    const best = new Map<Item, { entry: Entry<Item>; tier: Tier; cost: number }>();
    const look = (answer: (entry: Entry<Item>, asked: Query) => Tier | null) => {
      for (const entry of this.#entries) {
        const tier = answer(entry, asked);
        if (tier === null) continue;
        const cost = COST[tier] + entry.weight * STEP + Math.min(STEP - 1, entry.folded.length);
        if (cost < (best.get(entry.item)?.cost ?? Infinity)) best.set(entry.item, { entry, tier, cost });
      }
    };
    look(tierOf);
    // Slips of the finger are looked for where little else answers, and nothing in full.
    if (best.size < FEW && ![...best.values()].some(({ tier }) => tier === 'exact'))
      look((entry, asked) => (isNear(entry, asked) ? 'near' : null));
    return [...best]
      .sort(([, a], [, b]) => a.cost - b.cost || (a.entry.name < b.entry.name ? -1 : 1))
      .slice(0, most)
      .map(([item, { entry, tier }]) => ({ item, name: entry.name, tier }));
  }
}

/** With so many answers nobody has mistyped. */
const FEW = 6;
/** Longer names are not searched for slips. */
const LONGEST = 60;

type Query = Pick<Entry<unknown>, 'folded' | 'bare' | 'joined' | 'skeleton' | 'parts' | 'letters' | 'bones'> & {
  readonly words: readonly string[];
};

function queryOf(text: string): Query | null {
  const folded = fold(text);
  return folded ? { ...formsOf(folded), words: bare(folded).split(' ') } : null;
}

function formsOf(folded: string): Omit<Query, 'words'> {
  const plain = bare(folded);
  const bones = consonantsOf(folded);
  return {
    folded,
    bare: plain,
    joined: plain.replaceAll(' ', ''),
    skeleton: bones,
    parts: plain.includes(' ') ? plain.split(' ').map(consonantsOf) : [],
    letters: lettersOf(plain),
    bones: lettersOf(bones),
  };
}

function tierOf<Item>(entry: Entry<Item>, asked: Query): Tier | null {
  if (entry.isText) {
    return asked.words.every(word => word.length > 1 && startsWord(entry.bare, word)) ? 'text' : null;
  }
  if (entry.folded === asked.folded || entry.joined === asked.joined) return 'exact';
  if (entry.folded.startsWith(asked.folded) || entry.bare.startsWith(asked.bare)) return 'start';
  if (asked.words.every(word => startsWord(entry.bare, word))) return 'words';
  const bones = asked.skeleton;
  // Two consonants say too little by themselves, one nothing at all.
  if (entry.skeleton === bones && (bones.length > 2 || (bones.length === 2 && isWithin(entry.bare, asked.bare, 2))))
    return 'skeleton';
  // One word of several, as the press shortens names: `sheikhoun` for Khan Shaykhun.
  if (bones.length >= 3 && asked.parts.length === 0 && entry.parts.includes(bones)) return 'skeleton-word';
  if (bones.length >= 3 && entry.skeleton.startsWith(bones)) return 'skeleton-start';
  return asked.bare.length >= 3 && entry.bare.includes(asked.bare) ? 'inside' : null;
}

function startsWord(name: string, word: string): boolean {
  return name.startsWith(word) || name.includes(` ${word}`);
}

function isNear<Item>(entry: Entry<Item>, asked: Query): boolean {
  if (entry.isText) return false;
  const { length } = asked.bare;
  const most = length < 4 ? 0 : length < 7 ? 1 : 2;
  if (most === 0) return false;
  if (bits(entry.letters ^ asked.letters) <= 2 * most && isWithin(entry.bare, asked.bare, most)) return true;
  // Their vowels may differ, but not by a whole word.
  if (
    asked.skeleton.length < 4 ||
    Math.abs(entry.joined.length - asked.joined.length) > 3 ||
    bits(entry.bones ^ asked.bones) > 2
  )
    return false;
  return isWithin(entry.skeleton, asked.skeleton, 1);
}

/** Whether one text becomes another by at most so many slips; see `editDistance`. */
export function isWithin(a: string, b: string, most: number): boolean {
  return a.length <= LONGEST && b.length <= LONGEST && editDistance(a, b, most) <= most;
}

function lettersOf(text: string): number {
  let letters = 0;
  for (let i = 0; i < text.length; i++) letters |= 1 << (text.charCodeAt(i) & 31);
  return letters;
}

function bits(value: number): number {
  let left = value;
  let count = 0;
  for (; left; left &= left - 1) count++;
  return count;
}
