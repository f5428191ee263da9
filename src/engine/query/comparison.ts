import type { State, Theatre } from '../model/theatre.ts';
import { changesOf } from './changes.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * Ground that passed from one holder to another between two days. Holders are numbered: indexes of actors or sides, then
 * contested ground (whoever it lies between), then ground without record.
 */
export interface Passage {
  /** Holder on the earlier day. */
  readonly from: number;
  /** Holder on the later day. */
  readonly to: number;
  /** Geodesic area, km². */
  readonly km2: number;
  /** Zones that passed. */
  readonly zones: readonly number[];
}

/** Ground that one side, contested ground or ground without record gained and lost between two days. */
export interface Balance {
  /** Index of the side; past them contested ground, then ground without record. */
  readonly holder: number;
  /** Passages to it, largest first. */
  readonly gains: readonly Passage[];
  /** Passages from it, largest first. */
  readonly losses: readonly Passage[];
  /** Area of all gains, km². */
  readonly gained: number;
  /** Area of all losses, km². */
  readonly lost: number;
}

/** A documented place that two days differ about. */
export interface ChangedTown {
  /** Its zone, an index into `Theatre.places` as well. */
  readonly zone: number;
  /** Its state on the earlier day, an index into `Theatre.states`. */
  readonly from: number;
  /** Its state on the later day, an index into `Theatre.states`. */
  readonly to: number;
  /** Days between on which it changed on record, ascending; the last one brought it into its state on the later day. */
  readonly days: readonly number[];
}

/**
 * What differs between two days, in whichever order they are given. Parts are derived when first asked for.
 * Both snapshots must be of one and the same theatre object; this is not checked.
 */
export class Comparison {
  /** The earlier of the two days. */
  readonly earlier: Snapshot;
  /** The later of the two days. */
  readonly later: Snapshot;
  #byActor: Passage[] | undefined;
  #bySide: Passage[] | undefined;
  #towns: ChangedTown[] | undefined;

  constructor(one: Snapshot, other: Snapshot) {
    [this.earlier, this.later] = one.day <= other.day ? [one, other] : [other, one];
  }

  /** The theatre of both days. */
  get theatre(): Theatre {
    return this.later.theatre;
  }

  /** Ground that passed between actors, largest first. */
  get byActor(): readonly Passage[] {
    this.#byActor ??= this.#passages(state => actorHolder(this.theatre, state));
    return this.#byActor;
  }

  /** Ground that passed between sides, largest first; what passed between actors of one side is not counted. */
  get bySide(): readonly Passage[] {
    this.#bySide ??= this.#passages(state => sideHolder(this.theatre, state));
    return this.#bySide;
  }

  /** Who gained and lost ground, sides in the theatre's order; those without either are left out. */
  get balances(): Balance[] {
    const km2 = (passages: readonly Passage[]) => passages.reduce((sum, passage) => sum + passage.km2, 0);
    return [...new Set(this.bySide.flatMap(({ from, to }) => [from, to]))]
      .sort((a, b) => a - b)
      .map(holder => {
        const gains = this.bySide.filter(({ to }) => to === holder);
        const losses = this.bySide.filter(({ from }) => from === holder);
        return { holder, gains, losses, gained: km2(gains), lost: km2(losses) };
      });
  }

  /** Documented places whose holder differs: another actor, contested, or without record; in zone order. */
  get towns(): readonly ChangedTown[] {
    const { theatre, earlier, later } = this;
    this.#towns ??= this.byActor
      .flatMap(({ zones }) => zones.filter(zone => zone < theatre.documented))
      .sort((a, b) => a - b)
      .map(zone => ({
        zone,
        from: earlier.states[zone],
        to: later.states[zone],
        days: changesOf(theatre, zone)
          .map(({ day }) => day)
          .filter(day => day > earlier.day && day <= later.day),
      }));
    return this.#towns;
  }

  #passages(holderOf: (state: State) => number): Passage[] {
    const { states, zoneKm2 } = this.theatre;
    const holders = states.map(holderOf);
    const found = new Map<string, { from: number; to: number; km2: number; zones: number[] }>();
    this.later.states.forEach((state, zone) => {
      const [from, to] = [holders[this.earlier.states[zone]], holders[state]];
      if (from === to) return;
      const key = `${from} ${to}`;
      const passage = found.get(key) ?? { from, to, km2: 0, zones: [] };
      found.set(key, passage);
      passage.km2 += zoneKm2[zone];
      passage.zones.push(zone);
    });
    return [...found.values()].sort((a, b) => b.km2 - a.km2 || a.from - b.from || a.to - b.to);
  }
}

/** The holder of ground in a state, as an actor. */
export function actorHolder({ actors }: Theatre, { kind, actor }: State): number {
  return kind === 'held' ? actor : actors.length + (kind === 'contested' ? 0 : 1);
}

/** The holder of ground in a state, as a side. */
export function sideHolder({ sides }: Theatre, { kind, side }: State): number {
  return kind === 'held' ? side : sides.length + (kind === 'contested' ? 0 : 1);
}
