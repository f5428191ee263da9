import { type Boundary, BoundaryFinder } from '../geometry/boundary.ts';
import { Corners } from '../geometry/corners.ts';
import { Curves } from '../geometry/curve.ts';
import { PlaceIndex } from '../geometry/point-index.ts';
import { type Ring, ringsByLabel } from '../geometry/rings.ts';
import { areAllied, type State, type Theatre, type Unreported } from '../model/theatre.ts';
import type { Topology } from '../model/topology.ts';
import {
  type AgreementShare,
  agreementShares,
  type LineHolding,
  lineHoldings,
  type PostSituation,
  postSituations,
} from './holdings.ts';
import { rowsOn } from './row-cursor.ts';

/** What one state holds on a day. */
export interface ControlArea {
  /** Index into `Theatre.states`. */
  readonly state: number;
  /** Geodesic area of its zones, km², unsmoothed. */
  readonly km2: number;
  /** Documented places in it. */
  readonly places: number;
}

/**
 * What an arc of the boundary is: a front between sides, the boundary of allies, the edge of contested ground, of ground
 * that nothing was reported from since it was cut off, or none of these.
 */
export type EdgeKind = 'front' | 'allied-boundary' | 'contested-edge' | 'unreported-edge' | 'none';

/**
 * Everything true on one day, each part derived from the states of the zones when it is first asked for, then kept.
 * Immutable; arrays are not to be written.
 */
export class Snapshot {
  /** What it was derived from. */
  readonly theatre: Theatre;
  /** Days since 1970-01-01. */
  readonly day: number;
  /** The control row in force for each zone, -1 before its first. */
  readonly rows: Int32Array;
  /** State of each zone: index into `Theatre.states`. */
  readonly states: Uint16Array;
  /** Whether the states are those that the rows say. */
  readonly asRecorded: boolean;

  #boundary: Boundary | undefined;
  #rings: Map<number, Ring[]> | undefined;
  #curves: Curves | undefined;
  #areas: ControlArea[] | undefined;
  #front: FrontLength | undefined;
  #lines: LineHolding[] | undefined;
  #posts: PostSituation[] | undefined;
  #agreements: AgreementShare[] | undefined;

  /**
   * Use `snapshotAt`, which finds the rows.
   * @param rows one a zone: the control row in force, -1 for none
   * @param states one a zone, indexes into `Theatre.states`, where they are not what the rows say
   */
  constructor(theatre: Theatre, day: number, rows: Int32Array, states?: Uint16Array) {
    this.theatre = theatre;
    this.day = day;
    this.rows = rows;
    this.asRecorded = !states;
    this.states = states ?? statesOf(theatre, rows, day);
  }

  /** Chains of arcs between zones of different states, and along the outline. */
  get boundary(): Boundary {
    this.#boundary ??= toolsOf(this.theatre).finder.find(this.states);
    return this.#boundary;
  }

  /** Rings around the ground of each state that is there. */
  get rings(): ReadonlyMap<number, readonly Ring[]> {
    this.#rings ??= ringsByLabel(this.boundary, this.theatre.topology);
    return this.#rings;
  }

  /** The same boundary, smoothed for the eye. */
  get curves(): Curves {
    const { states } = this.theatre;
    const quiet = (left: number, right: number) =>
      left >= 0 && right >= 0 && states[left].side >= 0 && states[left].side === states[right].side;
    this.#curves ??= curvesOf(this.theatre, this.boundary, quiet);
    return this.#curves;
  }

  /**
   * What each state holds, largest first; states that hold nothing are left out. An actor with unreported ground has two
   * entries, one of them with a state that is `unreported`.
   */
  get areas(): readonly ControlArea[] {
    if (!this.#areas) {
      const km2 = new Float64Array(this.theatre.states.length);
      const places = new Uint32Array(km2.length);
      const zones = new Uint32Array(km2.length);
      const { zoneKm2, documented } = this.theatre;
      for (let zone = 0; zone < this.states.length; zone++) {
        const state = this.states[zone];
        km2[state] += zoneKm2[zone];
        zones[state]++;
        if (zone < documented) places[state]++;
      }
      this.#areas = [...zones.keys()]
        .filter(state => zones[state] > 0)
        .map(state => ({ state, km2: km2[state], places: places[state] }))
        .sort((a, b) => b.km2 - a.km2 || a.state - b.state);
    }
    return this.#areas;
  }

  /** Length of the front in km, and of the front of each state. */
  get front(): FrontLength {
    this.#front ??= frontLength(this);
    return this.#front;
  }

  /** Km of each line in each state. */
  get lines(): readonly LineHolding[] {
    this.#lines ??= lineHoldings(this);
    return this.#lines;
  }

  /** Posts that stand on this day, and what they stand in. */
  get posts(): readonly PostSituation[] {
    this.#posts ??= postSituations(this);
    return this.#posts;
  }

  /** Agreements in force on this day, and the share of their ground that each state holds. */
  get agreements(): readonly AgreementShare[] {
    this.#agreements ??= agreementShares(this);
    return this.#agreements;
  }

  /** What the edge between two states (indexes into `Theatre.states`, or OUTSIDE) is. */
  edgeKind(left: number, right: number): EdgeKind {
    return edgeKind(this.theatre, left, right);
  }
}

/** Any boundary between a theatre's zones, smoothed for the eye. @param quiet as for `Curves` */
export function curvesOf(
  theatre: Theatre,
  boundary: Boundary,
  quiet: (left: number, right: number) => boolean,
): Curves {
  return new Curves(boundary, theatre.topology, toolsOf(theatre).corners, quiet);
}

function statesOf(theatre: Theatre, rows: Int32Array, day: number): Uint16Array {
  const states = new Uint16Array(rows.length);
  for (let zone = 0; zone < rows.length; zone++) {
    if (rows[zone] >= 0) states[zone] = theatre.history.state[rows[zone]];
  }
  for (const { zone } of unreportedOn(theatre, day)) states[zone] = unreportedState(theatre, states[zone]);
  return states;
}

/** What the edge between two states is: ground outside the subject has no edge. */
export function edgeKind(theatre: Theatre, left: number, right: number): EdgeKind {
  return left < 0 || right < 0 ? 'none' : edgeBetween(theatre, theatre.states[left], theatre.states[right]);
}

/** What the edge between two grounds is, the one rule for map, numbers, exports and words: ground with no record has none. */
export function edgeBetween(
  theatre: Theatre,
  a: Pick<State, 'kind' | 'side' | 'unreported'>,
  b: Pick<State, 'kind' | 'side' | 'unreported'>,
): EdgeKind {
  if (a.kind === 'none' || b.kind === 'none') return 'none';
  if (a.kind === 'contested' || b.kind === 'contested') return 'contested-edge';
  if (a.side === b.side) return 'none';
  if (a.unreported || b.unreported) return 'unreported-edge';
  return areAllied(theatre, a.side, b.side) ? 'allied-boundary' : 'front';
}

/** The zones that nothing was reported from since they were cut off, as the record stands on a day. */
export function unreportedOn({ unreported }: Theatre, day: number): Unreported[] {
  return unreported.filter(({ from, until }) => from <= day && day < until);
}

/** The state of ground that was in a held state before nothing more was reported from it. */
export function unreportedState({ states }: Theatre, state: number): number {
  const { actor } = states[state];
  return states.findIndex(one => one.unreported && one.actor === actor);
}

/** How much ground nothing was reported from since it was cut off, km²; its last holders' areas count it. */
export function unreportedKm2({ theatre: { states }, areas }: Snapshot): number {
  return areas.reduce((sum, { state, km2 }) => sum + (states[state].unreported ? km2 : 0), 0);
}

/** Whether ground of allies meets somewhere on a day. */
export function alliesMeet({ theatre, boundary: { left, right } }: Snapshot): boolean {
  return (
    theatre.allies.length > 0 &&
    left.some((state, chain) => edgeKind(theatre, state, right[chain]) === 'allied-boundary')
  );
}

/**
 * The theatre on a day; quick when the day is near the one last asked for. Each call gives a new snapshot. States follow
 * the control rows in force and `Theatre.unreported`.
 * @param day days since 1970-01-01, a whole number. Outside the theatre's `first` and `last` no error: the rows in force
 * by then hold
 */
export function snapshotAt(theatre: Theatre, day: number): Snapshot {
  return new Snapshot(theatre, day, rowsOn(theatre, day));
}

/**
 * Length of the front on a day: the arcs between two held zones of different sides, unsmoothed. Edges of contested ground,
 * of ground with no record and of the subject are no front.
 */
export interface FrontLength {
  /** Geodesic km of the whole front, each stretch once. */
  readonly km: number;
  /** Km by state (index into `Theatre.states`); a stretch of front counts for the state on each side. */
  readonly kmByState: Float64Array;
}

function frontLength({ theatre, boundary }: Snapshot): FrontLength {
  const { chains, start, arcs, left, right } = boundary;
  const kmByState = new Float64Array(theatre.states.length);
  let km = 0;
  for (let chain = 0; chain < chains; chain++) {
    const a = left[chain];
    const b = right[chain];
    if (edgeKind(theatre, a, b) !== 'front') continue;
    let length = 0;
    for (let i = start[chain]; i < start[chain + 1] - 1; i++) {
      if (i === start[chain] || arcs[i] !== arcs[i - 1]) length += theatre.arcKm[arcs[i]];
    }
    km += length;
    kmByState[a] += length;
    kmByState[b] += length;
  }
  return { km, kmByState };
}

/** What every snapshot of a theatre needs and none should make again. */
interface Tools {
  readonly finder: BoundaryFinder;
  readonly corners: Corners;
}

const tools = new WeakMap<Topology, Tools>();

function toolsOf(theatre: Theatre): Tools {
  let found = tools.get(theatre.topology);
  if (!found) {
    const documented = theatre.places.slice(0, theatre.documented);
    const x = Float64Array.from(documented, place => place.x);
    const y = Float64Array.from(documented, place => place.y);
    const { topology } = theatre;
    found = { finder: new BoundaryFinder(topology), corners: new Corners(topology, new PlaceIndex(x, y), x, y) };
    tools.set(theatre.topology, found);
  }
  return found;
}
