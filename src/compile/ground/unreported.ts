import { areAllied, type Unreported } from '../../engine/model/theatre.ts';
import { OUTSIDE, type Topology } from '../../engine/model/topology.ts';
import { neighboursOf } from './neighbours.ts';

/** What is said of zones, day by day, as far as it matters to whether they lie cut off in silence. Sides are indexes. */
export interface Silence {
  readonly topology: Topology;
  readonly first: number;
  readonly last: number;
  readonly allies: readonly (readonly [number, number])[];
  /** Rows of the record in order of day; side -1 where ground is contested or without record. */
  readonly rows: readonly { readonly day: number; readonly zone: number; readonly side: number }[];
  /** Days on which somebody claimed something about a zone. */
  readonly claims: readonly { readonly day: number; readonly zone: number }[];
  /** Posts are known to stand in a zone, day by day; `until` is the first day no longer. */
  readonly posts: readonly {
    readonly zone: number;
    readonly side: number;
    readonly from: number;
    readonly until: number;
  }[];
  /** Zones whose isolation is true. */
  readonly islands: ReadonlySet<number>;
}

/**
 * When zones lay cut off and nobody said a word about them. A patch is all ground of a side, and of its allies, that hangs
 * together; it is cut off while all ground around it is held by others. It is unreported from the day on which it is cut
 * off, until a row or a claim is about a place in it, or it is open again. A standing post of its own is a word, too.
 * By first day, then zone.
 */
export function unreportedGround(facts: Silence): Unreported[] {
  const walk = new Walk(facts);
  const { rows, claims, posts, first, last } = facts;
  const days = [
    ...rows.map(({ day }) => day),
    ...claims.map(({ day }) => day),
    ...posts.flatMap(({ from, until }) => [from, until]),
  ];
  const claimed = [...claims].sort((a, b) => a.day - b.day);
  let [row, claim] = [0, 0];
  for (const day of [...new Set(days)].filter(day => day <= last).sort((a, b) => a - b)) {
    while (row < rows.length && rows[row].day <= day) walk.pass(rows[row++]);
    while (claim < claimed.length && claimed[claim].day <= day) walk.hear(claimed[claim++]);
    for (const { from, until, zone } of posts) if (from === day || until === day) walk.lookAt(zone);
    walk.look(day);
  }
  walk.end(last + 1);
  return walk.found
    .filter(({ until }) => until > first)
    .map(span => ({ ...span, from: Math.max(span.from, first) }))
    .sort((a, b) => a.from - b.from || a.zone - b.zone);
}

class Walk {
  readonly found: Unreported[] = [];
  readonly #facts: Silence;
  readonly #neighbours: readonly (readonly number[])[];
  readonly #side: Int32Array;
  /** Day of the last row or claim about each zone. */
  readonly #heard: Float64Array;
  /** Since when the zones that lie cut off do so. */
  readonly #cutOff = new Map<number, number>();
  /** Those among them that nothing is reported from: since when, and when they were last heard of. */
  readonly #silent = new Map<number, { readonly from: number; readonly reported: number }>();
  /** Zones to look at anew. */
  readonly #doubtful = new Set<number>();
  readonly #allied: readonly (readonly boolean[])[];
  /** The number of the patch that each zone was last found in: a set for each patch would take half of the time. */
  readonly #mark: Int32Array;
  #marks = 0;

  constructor(facts: Silence) {
    this.#facts = facts;
    this.#neighbours = neighboursOf(facts.topology);
    this.#side = new Int32Array(facts.topology.zones).fill(-1);
    this.#mark = new Int32Array(facts.topology.zones);
    this.#heard = new Float64Array(facts.topology.zones).fill(-Infinity);
    const sides = [...new Set([...facts.rows, ...facts.posts].map(({ side }) => side))];
    const most = Math.max(0, ...sides) + 1;
    this.#allied = Array.from({ length: most }, (_, a) =>
      Array.from({ length: most }, (_, b) => areAllied(facts, a, b)),
    );
  }

  pass({ day, zone, side }: Silence['rows'][number]): void {
    this.#heard[zone] = day;
    this.lookAt(zone);
    if (this.#side[zone] === side) return;
    this.#side[zone] = side;
    // It was another's: how long that lay cut off says nothing of it.
    this.#close(zone, day);
    this.#cutOff.delete(zone);
    for (const other of this.#neighbours[zone]) if (other !== OUTSIDE) this.lookAt(other);
  }

  hear({ day, zone }: Silence['claims'][number]): void {
    this.#heard[zone] = Math.max(this.#heard[zone], day);
    this.lookAt(zone);
  }

  lookAt(zone: number): void {
    this.#doubtful.add(zone);
  }

  /** Brings up to date what is cut off and what of that is unreported. */
  look(day: number): void {
    const seen = new Map<number, boolean>();
    for (const zone of [...this.#doubtful, ...this.#cutOff.keys()]) {
      if (this.#side[zone] < 0 || seen.has(zone)) continue;
      const patch = this.#patchOf(zone, seen);
      if (patch) this.#judge(patch, day);
    }
    for (const zone of [...this.#cutOff.keys()]) {
      if (seen.get(zone) !== false) continue;
      this.#close(zone, day);
      this.#cutOff.delete(zone);
    }
    this.#doubtful.clear();
  }

  end(day: number): void {
    for (const zone of [...this.#silent.keys()]) this.#close(zone, day);
  }

  /** The patch of a zone if it is cut off, else null. @param seen zones looked at, and whether they are cut off */
  #patchOf(zone: number, seen: Map<number, boolean>): number[] | null {
    const patch = [zone];
    const mark = ++this.#marks;
    this.#mark[zone] = mark;
    const isOpen = () => {
      for (let i = 0; i < patch.length; i++) {
        for (const other of this.#neighbours[patch[i]]) {
          if (other === OUTSIDE || this.#side[other] < 0) return true;
          if (this.#mark[other] === mark || !this.#allied[this.#side[zone]][this.#side[other]]) continue;
          if (seen.get(other) === false) return true;
          this.#mark[other] = mark;
          patch.push(other);
        }
      }
      return false;
    };
    const open = isOpen();
    for (const member of patch) seen.set(member, !open);
    return open ? null : patch;
  }

  #judge(patch: readonly number[], day: number): void {
    const { islands, posts } = this.#facts;
    for (const zone of patch) if (!this.#cutOff.has(zone)) this.#cutOff.set(zone, day);
    const members = new Set(patch);
    const stands = (post: Silence['posts'][number]) =>
      members.has(post.zone) && post.from <= day && day < post.until && this.#allied[post.side][this.#side[post.zone]];
    const known =
      patch.some(zone => islands.has(zone) || this.#heard[zone] >= (this.#cutOff.get(zone) ?? day)) ||
      posts.some(stands);
    for (const zone of patch) {
      if (known) this.#close(zone, day);
      else if (!this.#silent.has(zone)) this.#silent.set(zone, { from: day, reported: this.#heard[zone] });
    }
  }

  #close(zone: number, until: number): void {
    const silent = this.#silent.get(zone);
    const cutOff = this.#cutOff.get(zone);
    this.#silent.delete(zone);
    if (!silent || cutOff === undefined || until <= silent.from) return;
    this.found.push({ zone, ...silent, until, cutOff });
  }
}
