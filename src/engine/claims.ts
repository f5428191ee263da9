import { Snapshot } from './snapshot.ts';
import type { Claim, TheatreTexts } from './texts.ts';
import type { Theatre } from './theatre.ts';

/**
 * First day on which a claim is no longer in force: its own `until`, the claimant's next claim about the place, or the
 * first control row from the day of the claim on that agrees with it, whichever is first; Infinity where nothing ends
 * it. A row that disagrees leaves it in force.
 */
export function claimEnd(theatre: Theatre, claims: readonly Claim[], claim: Claim): number {
  let end = Math.min(claim.until, firstAgreement(theatre, claim));
  for (const other of claims) {
    if (other.place === claim.place && other.by === claim.by && other.day > claim.day) end = Math.min(end, other.day);
  }
  return end;
}

function firstAgreement({ history, states }: Theatre, claim: Claim): number {
  for (let i = history.zoneStart[claim.place]; i < history.zoneStart[claim.place + 1]; i++) {
    const row = history.byZone[i];
    const state = states[history.state[row]];
    const agrees = isContested(claim) ? state.kind === 'contested' : state.actor === claim.says;
    if (history.day[row] >= claim.day && agrees) return history.day[row];
  }
  return Infinity;
}

/** Whether a claim leaves a place contested: it says so, or that somebody holds a part. */
function isContested(claim: Claim): boolean {
  return claim.says < 0 || claim.extent === 'part';
}

/** The actors that an actor or side id speaks for, as indexes; none where the id is unknown. */
export function voicesOf(theatre: Theatre, id: string): ReadonlySet<number> {
  const side = theatre.sides.findIndex(one => one.id === id);
  const voices = [...theatre.actors.keys()].filter(actor =>
    side >= 0 ? theatre.actors[actor].side === side : theatre.actors[actor].id === id,
  );
  return new Set(voices);
}

/**
 * The day as some actors claim it: what they say where a claim of theirs is in force (the latest, where several are),
 * the record elsewhere.
 * @returns the snapshot, and the claim that each zone shown otherwise than on record rests on
 */
export function accordingTo(
  record: Snapshot,
  texts: TheatreTexts,
  voices: ReadonlySet<number>,
): { snapshot: Snapshot; differing: ReadonlyMap<number, Claim> } {
  const { theatre, day } = record;
  const said = new Map<number, Claim>();
  for (const claim of texts.claims) {
    if (!voices.has(claim.by) || claim.place >= theatre.documented || claim.day > day) continue;
    const before = said.get(claim.place);
    if (before && before.day > claim.day) continue;
    if (day < claimEnd(theatre, texts.claims, claim)) said.set(claim.place, claim);
  }
  const states = record.states.slice();
  const differing = new Map<number, Claim>();
  for (const [zone, claim] of said) {
    const state = stateOf(theatre, claim);
    const agrees = isContested(claim) ? theatre.states[states[zone]].kind === 'contested' : states[zone] === state;
    if (agrees) continue;
    states[zone] = state;
    differing.set(zone, claim);
  }
  return { snapshot: new Snapshot(theatre, day, record.rows, states), differing };
}

function stateOf(theatre: Theatre, claim: Claim): number {
  if (!isContested(claim)) return theatre.states.findIndex(state => state.actor === claim.says);
  return theatre.states.findIndex(state => state.kind === 'contested' && state.between.length === 0);
}
