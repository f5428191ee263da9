import type { Claim, TheatreTexts } from '../model/texts.ts';
import type { Theatre } from '../model/theatre.ts';
import { Snapshot } from './snapshot.ts';

/** A word about a place, of a claimant or of the record. Actors are indexes, or ids in the facts. */
export interface Word<Actor> {
  readonly day: number;
  /** Null for contested ground; undefined where there is no record. */
  readonly holder: Actor | null | undefined;
}

/**
 * First day on which a claim is no longer in force: its own `until`, the claimant's next claim about the place, or the
 * first row of the record from the day of the claim on that agrees with it, whichever is first; Infinity where nothing
 * ends it. A row that disagrees leaves it in force.
 * @param own days of the claimant's claims about the place
 * @param rows what the record says of the place
 */
export function endOfClaim<Actor>(
  claim: Word<Actor> & { readonly until: number },
  own: Iterable<number>,
  rows: Iterable<Word<Actor>>,
): number {
  let end = claim.until;
  for (const day of own) if (day > claim.day) end = Math.min(end, day);
  for (const row of rows) if (row.day >= claim.day && row.holder === claim.holder) end = Math.min(end, row.day);
  return end;
}

/**
 * First day on which a claim is no longer in force: see `endOfClaim`.
 * @param claims all claims of the theatre, `TheatreTexts.claims`
 * @returns days since 1970-01-01, Infinity where nothing ends it
 */
export function claimEnd(theatre: Theatre, claims: readonly Claim[], claim: Claim): number {
  const own = claims.filter(other => other.place === claim.place && other.by === claim.by).map(({ day }) => day);
  const holder = isContested(claim) ? null : claim.says;
  return endOfClaim({ day: claim.day, until: claim.until, holder }, own, wordsOfRecord(theatre, claim.place));
}

function* wordsOfRecord({ history, states, documented }: Theatre, place: number): Generator<Word<number>> {
  if (place >= documented) return;
  for (let i = history.zoneStart[place]; i < history.zoneStart[place + 1]; i++) {
    const row = history.byZone[i];
    const { kind, actor } = states[history.state[row]];
    yield { day: history.day[row], holder: kind === 'held' ? actor : kind === 'contested' ? null : undefined };
  }
}

const ends = new WeakMap<TheatreTexts, Float64Array>();

/** The end of every claim, reckoned once: the slider asks for them at every step. */
function endsOf(theatre: Theatre, texts: TheatreTexts): Float64Array {
  let known = ends.get(texts);
  if (!known) {
    known = Float64Array.from(texts.claims, claim => claimEnd(theatre, texts.claims, claim));
    ends.set(texts, known);
  }
  return known;
}

/** Whether a claim leaves a place contested: it says so, or that somebody holds a part. */
function isContested(claim: Claim): boolean {
  return claim.says < 0 || claim.extent === 'part';
}

/**
 * The actors that an id speaks for, as indexes into `Theatre.actors`, for `accordingTo`; none where the id is unknown.
 * @param id of a side, which speaks for all its actors, or of an actor; a side's goes first where both have it
 */
export function voicesOf(theatre: Theatre, id: string): ReadonlySet<number> {
  const side = theatre.sides.findIndex(one => one.id === id);
  const voices = [...theatre.actors.keys()].filter(actor =>
    side >= 0 ? theatre.actors[actor].side === side : theatre.actors[actor].id === id,
  );
  return new Set(voices);
}

/** A day as somebody claims it. */
export interface Claimed {
  /** The day as they have it. */
  readonly snapshot: Snapshot;
  /** The claim that each zone shown otherwise than on record rests on. */
  readonly differing: ReadonlyMap<number, Claim>;
}

/**
 * The day as some actors claim it: what they say where a claim of theirs is in force (the latest, where several are),
 * the record elsewhere. A claim to a part of a place shows it contested; claims about places without a zone are left out.
 * @param record the day on record, as `snapshotAt` gives it
 * @param voices whose claims count, from `voicesOf`
 */
export function accordingTo(record: Snapshot, texts: TheatreTexts, voices: ReadonlySet<number>): Claimed {
  const { theatre, day } = record;
  const said = new Map<number, Claim>();
  const ends = endsOf(theatre, texts);
  for (const [i, claim] of texts.claims.entries()) {
    if (!voices.has(claim.by) || claim.place >= theatre.documented || claim.day > day) continue;
    const before = said.get(claim.place);
    if (before && before.day > claim.day) continue;
    if (day < ends[i]) said.set(claim.place, claim);
  }
  const states = record.states.slice();
  const differing = new Map<number, Claim>();
  for (const [zone, claim] of said) {
    const state = stateOf(theatre, claim);
    const { kind, actor } = theatre.states[states[zone]];
    const agrees = isContested(claim) ? kind === 'contested' : kind === 'held' && actor === claim.says;
    if (agrees) continue;
    states[zone] = state;
    differing.set(zone, claim);
  }
  return { snapshot: new Snapshot(theatre, day, record.rows, states), differing };
}

function stateOf(theatre: Theatre, claim: Claim): number {
  if (!isContested(claim)) return theatre.states.findIndex(state => state.actor === claim.says);
  const plain = theatre.states.findIndex(state => state.kind === 'contested' && state.between.length === 0);
  return plain >= 0 ? plain : theatre.states.findIndex(state => state.kind === 'contested');
}
