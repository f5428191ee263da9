import { rowAt } from '../model/history.ts';
import { type Agreement, areAllied, type Line, type LinePart, type Post, type Theatre } from '../model/theatre.ts';
import { OUTSIDE } from '../model/topology.ts';

/** Who holds each zone on a day: the part of a `Snapshot` that is needed here. */
export interface DayStates {
  /** What it was derived from. */
  readonly theatre: Theatre;
  /** Days since 1970-01-01. */
  readonly day: number;
  /** By zone: index into `Theatre.states`. */
  readonly states: Uint16Array;
}

/** How much of a road or railway runs through the ground of each state on a day. */
export interface LineHolding {
  /** The line. */
  readonly line: Line;
  /** Geodesic km by state (index into `Theatre.states`), 0 and more; what runs outside the subject counts for none. */
  readonly km: Float64Array;
}

/** A stretch of a line in one state, from where it enters to where it leaves. */
export interface Stretch {
  readonly part: LinePart;
  /** First and last vertex of it in the part. */
  readonly first: number;
  readonly last: number;
  /** Index into `Theatre.states`, or OUTSIDE. */
  readonly state: number;
  readonly km: number;
}

/** A post and the ground that it stands in. */
export interface PostSituation {
  /** The post. */
  readonly post: Post;
  /** State of the ground around it, an index into `Theatre.states`, or OUTSIDE. */
  readonly state: number;
  /** Whether the ground around it is held by a side that is neither its own nor the one among which its actor's posts were set up. */
  readonly behind: boolean;
}

/** The share of an agreement's area that each state holds on a day. */
export interface AgreementShare {
  /** The agreement. */
  readonly agreement: Agreement;
  /** By state (index into `Theatre.states`), 0 .. 1; together 1, or all 0 where the agreement touches no zone. */
  readonly share: Float64Array;
}

/**
 * How much of each line every state holds on a day.
 * @param snapshot a `Snapshot`, which keeps the answer as `Snapshot.lines`
 * @returns one entry a line, in the order of `Theatre.lines`; lengths are geodesic km
 */
export function lineHoldings(snapshot: DayStates): LineHolding[] {
  return snapshot.theatre.lines.map(line => {
    const km = new Float64Array(snapshot.theatre.states.length);
    for (const part of line.parts) {
      part.zones.forEach((zone, i) => {
        if (zone !== OUTSIDE) km[snapshot.states[zone]] += part.km[i];
      });
    }
    return { line, km };
  });
}

/** The stretches of a line, in order; consecutive ones of a part differ in state. */
export function stretchesOf(snapshot: DayStates, line: Line): Stretch[] {
  const stretches: Stretch[] = [];
  for (const part of line.parts) {
    for (let i = 0; i < part.zones.length; ) {
      const state = stateOf(snapshot, part.zones[i]);
      const first = i;
      let km = 0;
      for (; i < part.zones.length && stateOf(snapshot, part.zones[i]) === state; i++) km += part.km[i];
      stretches.push({ part, first, last: i, state, km });
    }
  }
  return stretches;
}

/**
 * The posts that stand on a day, and who holds the ground around each. A post counts on its first day and no longer on
 * its `until`.
 * @param snapshot a `Snapshot`, which keeps the answer as `Snapshot.posts`
 * @returns in the order of `Theatre.posts`
 */
export function postSituations(snapshot: DayStates): PostSituation[] {
  const { theatre, day } = snapshot;
  return theatre.posts
    .filter(post => post.from <= day && day < post.until)
    .map(post => {
      const state = stateOf(snapshot, post.zone);
      return { post, state, behind: state >= 0 && isBehind(theatre, post, state) };
    });
}

/** Whether a post that stands in ground of a state stands behind another side's line; see `PostSituation.behind`. */
export function isBehind(theatre: Theatre, post: Post, state: number): boolean {
  const { side } = theatre.states[state];
  return (
    side >= 0 && !areAllied(theatre, side, theatre.actors[post.actor].side) && side !== hostsOf(theatre).get(post.actor)
  );
}

const knownHosts = new WeakMap<Theatre, ReadonlyMap<number, number>>();

/**
 * The side among which each actor has set up its posts: the one, other than its own, that held the ground around most
 * of them on the day they were set up. Posts in its ground stand among friends.
 */
function hostsOf(theatre: Theatre): ReadonlyMap<number, number> {
  let hosts = knownHosts.get(theatre);
  if (!hosts) {
    const counts = new Map<number, Map<number, number>>();
    for (const post of theatre.posts) {
      const row = post.zone < 0 ? -1 : rowAt(theatre.history, post.zone, Math.max(post.from, theatre.first));
      const side = row < 0 ? -1 : theatre.states[theatre.history.state[row]].side;
      if (side < 0 || side === theatre.actors[post.actor].side) continue;
      const bySide = counts.get(post.actor) ?? new Map<number, number>();
      counts.set(post.actor, bySide.set(side, (bySide.get(side) ?? 0) + 1));
    }
    hosts = new Map(
      [...counts].map(([actor, bySide]) => [
        actor,
        [...bySide].reduce((most, next) => (next[1] > most[1] ? next : most))[0],
      ]),
    );
    knownHosts.set(theatre, hosts);
  }
  return hosts;
}

/**
 * The share of the ground of each agreement in force on a day that every state holds: its geodesic area by the zones that
 * it touches, unsmoothed. Ground outside the subject is left out.
 * @param snapshot a `Snapshot`, which keeps the answer as `Snapshot.agreements`
 * @returns in the order of `Theatre.agreements`
 */
export function agreementShares(snapshot: DayStates): AgreementShare[] {
  const { theatre, day } = snapshot;
  return theatre.agreements
    .filter(agreement => agreement.from <= day && day < agreement.until)
    .map(agreement => {
      const share = new Float64Array(theatre.states.length);
      const total = agreement.km2.reduce((sum, km2) => sum + km2, 0);
      agreement.zones.forEach((zone, i) => {
        share[snapshot.states[zone]] += agreement.km2[i] / total;
      });
      return { agreement, share };
    });
}

function stateOf(snapshot: DayStates, zone: number): number {
  return zone < 0 ? OUTSIDE : snapshot.states[zone];
}
