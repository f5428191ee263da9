import type { Source, TheatreTexts } from '../model/texts.ts';

/** Works that gather what others report: one source at most, and never the first to look at. */
const GATHERED = /wikipedia|wikimapia|encyclop|liveuamap/i;

/** How many sources of the record each publisher has, by the texts that hold them. */
const known = new WeakMap<TheatreTexts['sources'], ReadonlyMap<string, number>>();

/**
 * Sources by what they are worth as evidence: those close to no side before those close to one, what a publisher saw before
 * what it has from another, encyclopaedias last; of equals those that can be opened, then publishers that the record rests
 * on most.
 * @param sources indexes into `texts.sources`
 * @returns each once
 */
export function byStrength({ sources: all }: Pick<TheatreTexts, 'sources'>, sources: Iterable<number>): number[] {
  const counts = publishersOf(all);
  const weight = (index: number): number => {
    const source = all[index];
    const worth = GATHERED.test(source.publisher) ? 3 : source.lean >= 0 ? 2 : source.derivedFrom >= 0 ? 1 : 0;
    return worth * 1e6 + (source.url === '' ? 1e5 : 0) - Math.min(99_999, counts.get(source.publisher) ?? 0);
  };
  return [...new Set(sources)].sort((a, b) => weight(a) - weight(b) || a - b);
}

function publishersOf(sources: readonly Source[]): ReadonlyMap<string, number> {
  let counts = known.get(sources) as Map<string, number> | undefined;
  if (!counts) {
    counts = new Map();
    for (const { publisher } of sources) counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
    known.set(sources, counts);
  }
  return counts;
}
