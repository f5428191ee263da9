import { knownOf } from '../../engine/export/known.ts';
import { formatDay } from '../../engine/model/day.ts';
import type { Basis, Status } from '../../engine/model/history.ts';
import type { Claim } from '../../engine/model/texts.ts';
import type { Theatre } from '../../engine/model/theatre.ts';
import type { Snapshot } from '../../engine/query/snapshot.ts';

/** Which theatre a map shows, for scripts of the page around it. Dates are ISO texts. */
export interface PublicTheatre {
  readonly id: string;
  readonly title: string;
  readonly first: string;
  readonly last: string;
  readonly record: string;
  /** Days on which some place changed hands. */
  readonly days: readonly string[];
}

/** What a map shows on its day, for scripts of the page around it. Names are ids; `actor` and `side` are null unless held. */
export interface PublicSnapshot {
  readonly date: string;
  readonly areas: readonly {
    readonly state: 'held' | 'contested' | 'none';
    readonly actor: string | null;
    readonly side: string | null;
    readonly area_km2: number;
    /** How much of it nothing was reported from since it was cut off. */
    readonly unreported_km2: number;
    readonly places: number;
  }[];
  readonly front_km: number;
  readonly lines: readonly {
    readonly id: string;
    readonly ref: string;
    readonly held: Readonly<Record<string, number>>;
  }[];
  readonly posts: readonly { readonly id: string; readonly actor: string; readonly within: string | null }[];
  readonly agreements: readonly { readonly id: string; readonly share: Readonly<Record<string, number>> }[];
  readonly towns: readonly {
    readonly id: string;
    readonly state: 'held' | 'contested' | 'none';
    readonly actor: string | null;
    readonly since: string | null;
    readonly status: Status | null;
    /** What the sources say of the place. */
    readonly basis: Basis | null;
  }[];
}

export function publicTheatre(theatre: Theatre, title: string): PublicTheatre {
  const { id, first, last, record, history } = theatre;
  return {
    id,
    title,
    first: formatDay(first),
    last: formatDay(last),
    record,
    days: Array.from(history.changedDays, formatDay),
  };
}

/** @param differing the claims by which it differs from the record, by zone */
export function publicSnapshot(snapshot: Snapshot, differing: ReadonlyMap<number, Claim>): PublicSnapshot {
  const { theatre } = snapshot;
  return {
    date: formatDay(snapshot.day),
    areas: areas(snapshot),
    front_km: snapshot.front.km,
    lines: snapshot.lines.map(({ line, km }) => ({ id: line.id, ref: line.ref, held: byActor(theatre, km) })),
    posts: snapshot.posts.map(({ post, state }) => ({
      id: post.id,
      actor: theatre.actors[post.actor].id,
      within: state < 0 ? null : actorOf(theatre, state),
    })),
    agreements: snapshot.agreements.map(({ agreement, share }) => ({
      id: agreement.id,
      share: byActor(theatre, share),
    })),
    towns: Array.from(snapshot.states.subarray(0, theatre.documented), (state, zone) => {
      const { since, status, basis } = knownOf(snapshot, null, zone, { differing });
      return {
        id: theatre.places[zone].id,
        state: theatre.states[state].kind,
        actor: actorOf(theatre, state),
        since,
        status,
        basis,
      };
    }),
  };
}

/** Areas by holder: contested ground is one area, whoever it lies between. */
function areas(snapshot: Snapshot): PublicSnapshot['areas'] {
  const { theatre } = snapshot;
  const found = new Map<string, PublicSnapshot['areas'][number]>();
  for (const { state, km2, places } of snapshot.areas) {
    const { kind, side, unreported } = theatre.states[state];
    const actor = actorOf(theatre, state);
    const key = actor ?? kind;
    const before = found.get(key);
    found.set(key, {
      state: kind,
      actor,
      side: side < 0 ? null : theatre.sides[side].id,
      area_km2: (before?.area_km2 ?? 0) + km2,
      unreported_km2: (before?.unreported_km2 ?? 0) + (unreported ? km2 : 0),
      places: (before?.places ?? 0) + places,
    });
  }
  return [...found.values()];
}

/** What actors have of something; what is contested or without record is left out. */
function byActor(theatre: Theatre, byState: Float64Array): Record<string, number> {
  const held: Record<string, number> = {};
  byState.forEach((amount, state) => {
    const actor = actorOf(theatre, state);
    if (actor !== null && amount > 0) held[actor] = amount;
  });
  return held;
}

function actorOf({ states, actors }: Theatre, state: number): string | null {
  const { actor } = states[state];
  return actor < 0 ? null : actors[actor].id;
}
