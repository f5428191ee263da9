import { knownOf } from '../../engine/export/known.ts';
import { formatDay } from '../../engine/model/day.ts';
import type { Basis, Status } from '../../engine/model/history.ts';
import type { Claim } from '../../engine/model/texts.ts';
import type { Theatre } from '../../engine/model/theatre.ts';
import type { Snapshot } from '../../engine/query/snapshot.ts';

/** Which theatre a map shows, for scripts of the page around it. Dates are ISO texts. */
export interface PublicTheatre {
  /** As theatre.json has it. */
  readonly id: string;
  /** In the language of the map. */
  readonly title: string;
  /** First day of the record. */
  readonly first: string;
  /** Last day of the record, included. */
  readonly last: string;
  /** Release date and hash of the facts. */
  readonly record: string;
  /** Days on which some place changed hands. */
  readonly days: readonly string[];
}

/** What a map shows on its day, for scripts of the page around it. Names are ids; `actor` and `side` are null unless held. */
export interface PublicSnapshot {
  /** The day shown. */
  readonly date: string;
  /** Ground by holder, the largest first. */
  readonly areas: readonly {
    /** Held by an actor, contested, or without a record. */
    readonly state: 'held' | 'contested' | 'none';
    /** Id of the holder. */
    readonly actor: string | null;
    /** Id of the holder's side. */
    readonly side: string | null;
    /** On the globe, unsmoothed. */
    readonly area_km2: number;
    /** How much of it nothing was reported from since it was cut off. */
    readonly unreported_km2: number;
    /** Documented places in it. */
    readonly places: number;
  }[];
  /** Length of the front on the globe, unsmoothed. */
  readonly front_km: number;
  /** Highways and railways. */
  readonly lines: readonly {
    /** As lines.geojson has it. */
    readonly id: string;
    /** Number on its shields, such as `M5`; '' for none. */
    readonly ref: string;
    /** Km by id of the holder. */
    readonly held: Readonly<Record<string, number>>;
  }[];
  /** Posts that stand on this day. */
  readonly posts: readonly {
    /** As posts.csv has it. */
    readonly id: string;
    /** Whose it is, an id. */
    readonly actor: string;
    /** Id of the actor that holds the ground around it; null where it is contested, without a record or outside. */
    readonly within: string | null;
  }[];
  /** Agreed areas in force on this day. */
  readonly agreements: readonly {
    /** As agreements.geojson has it. */
    readonly id: string;
    /** Share of its ground, 0 .. 1, by id of the holder. */
    readonly share: Readonly<Record<string, number>>;
  }[];
  /** Documented places. */
  readonly towns: readonly {
    /** As places.csv has it. */
    readonly id: string;
    /** Held by an actor, contested, or without a record. */
    readonly state: 'held' | 'contested' | 'none';
    /** Id of the holder. */
    readonly actor: string | null;
    /** First day of this state, an ISO date; null where there is no record. */
    readonly since: string | null;
    /** How this is known; null where there is no record. */
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
