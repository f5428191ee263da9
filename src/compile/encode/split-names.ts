import { type Compiled, type CompiledNames, NAMES_FORMAT, VERSION } from '../../engine/format/compiled.ts';
import { LABEL_RANK } from '../read/label-rank.ts';
import { sparse } from './encode.ts';

/** Fewer names than this are not worth a file of their own. */
const FEW = 300;

/** A compiled theatre as a site serves it: what the first map needs, and the names that it does without. */
export interface SplitTheatre {
  readonly first: Compiled;
  /** Null where all names are in the first. */
  readonly names: CompiledNames | null;
}

/**
 * Takes the names of small places out of a compiled theatre: they are the larger half of it, and the first map shows
 * none of them but those of places that change hands on its day.
 * @param ranks of the places
 * @param today the places that change hands on the opening day
 */
export function splitNames(whole: Compiled, ranks: readonly number[], today: ReadonlySet<number>): SplitTheatre {
  const { names, ids } = whole.places;
  const isFirst = (place: number) => ranks[place] <= LABEL_RANK || today.has(place);
  if (names.filter((_, place) => !isFirst(place)).length < FEW) return { first: whole, names: null };
  const part = (wanted: (place: number) => boolean) => ({
    names: names.map((name, place) => (wanted(place) ? name : '')),
    ids: sparse(names, (_, place) => (wanted(place) ? ids[place] : undefined)),
  });
  return {
    first: {
      ...whole,
      summary: {},
      credits: [],
      // The map shows the numbers of posts; their names are told when one is chosen, those of phases below the map.
      posts: whole.posts.map(post => ({ ...post, name: {} })),
      phases: whole.phases.map(phase => ({ ...phase, name: {} })),
      places: { ...whole.places, ...part(isFirst), later: true },
    },
    names: {
      format: NAMES_FORMAT,
      version: VERSION,
      record: whole.record,
      summary: whole.summary,
      credits: whole.credits,
      posts: whole.posts.map(({ name }) => name),
      phases: whole.phases.map(({ name }) => name),
      ...part(place => !isFirst(place)),
    },
  };
}
