import type { History } from './history.ts';
import type { Topology } from './topology.ts';

/** Text by language code. The theatre's default language is always there. */
export type Texts = Readonly<Record<string, string>>;

/** Actors that do not fight each other on this map. */
export interface Side {
  /** As actors.csv has it. */
  readonly id: string;
  /** By language. */
  readonly name: Texts;
  /** #rrggbb */
  readonly colour: string;
}

/** What ground is filled with. */
export type Pattern = 'solid' | 'stripe' | 'dots' | 'cross';

/** A party that can hold ground. */
export interface Actor {
  /** As actors.csv has it. */
  readonly id: string;
  /** Index into `Theatre.sides`. */
  readonly side: number;
  /** By language. */
  readonly name: Texts;
  /** #rrggbb */
  readonly colour: string;
  /** What its ground is filled with, so that actors of one colour can be told apart. */
  readonly pattern: Pattern;
}

/** What can be true of a zone on a day. States are numbered; 0 is always `none`, 1 .. n the n actors in their order. */
export interface State {
  /** Held by one actor, contested, or without a record. */
  readonly kind: 'held' | 'contested' | 'none';
  /** Index into `Theatre.actors`; -1 unless held. */
  readonly actor: number;
  /** Index into `Theatre.sides`; -1 unless held. */
  readonly side: number;
  /** Actors between whom contested ground lies, as indexes into `Theatre.actors`; often empty. */
  readonly between: readonly number[];
  /** Held ground that nothing was reported from since it was cut off; see `Unreported`. Absent for every other state. */
  readonly unreported?: true;
}

/**
 * A time in which a zone lay cut off amid the ground of other sides, and neither a row of the record nor a claim was about
 * a place of the patch that it belongs to. Its last holder still counts; that it holds out is nobody's word.
 */
export interface Unreported {
  /** Zone of it. */
  readonly zone: number;
  /** First day on which it is so, days since 1970-01-01. */
  readonly from: number;
  /** First day on which it no longer is; Infinity while it lasts. */
  readonly until: number;
  /** First day on which it lay cut off; at most `from`. */
  readonly cutOff: number;
  /** Day of the last row or claim about it; before `cutOff`. */
  readonly reported: number;
}

/**
 * A place with a name. Documented places come first and in zone order: `places[zone]` is the place of a zone below
 * `Theatre.documented`; zones beyond have no place.
 */
export interface Place {
  /** '' while `Theatre.namesLater`, for a place without a name. */
  readonly id: string;
  /** Names that the first map carries: the default language, and every language for rank 1 to 3. */
  readonly name: Texts;
  /** Grid coordinates, whole numbers. */
  readonly x: number;
  /** Southward. */
  readonly y: number;
  /** Degrees north, WGS 84. */
  readonly lat: number;
  /** Degrees east, WGS 84. */
  readonly lon: number;
  /** Importance of the settlement, for labels: 1 a large city .. 6 a hamlet. */
  readonly rank: number;
}

/** A road or railway whose holders the map shows, from lines.geojson. */
export interface Line {
  /** As lines.geojson has it. */
  readonly id: string;
  /** highway, road, rail, .. */
  readonly kind: string;
  /** Number on its shields, such as `M5`; '' where it has none. */
  readonly ref: string;
  /** By language. */
  readonly name: Texts;
  /** Parts in order; each part is cut where it crosses into another zone. */
  readonly parts: readonly LinePart[];
}

/** A polyline whose every segment lies in one zone: segment i runs from vertex i to i + 1 in `zones[i]`. */
export interface LinePart {
  /** Grid coordinates of its vertices. */
  readonly x: Float64Array;
  /** Southward, as `x`. */
  readonly y: Float64Array;
  /** Zone of each segment, or OUTSIDE; one shorter than x. */
  readonly zones: Int32Array;
  /** Length of each segment in km (geodesic). */
  readonly km: Float64Array;
}

/** An observation post, base or checkpoint, from posts.csv. */
export interface Post {
  /** As posts.csv has it. */
  readonly id: string;
  /** Number among the posts of an agreement, '' where it has none. */
  readonly number: string;
  /** By language. */
  readonly name: Texts;
  /** Grid coordinates. */
  readonly x: number;
  /** Southward. */
  readonly y: number;
  /** Degrees, WGS 84. */
  readonly lat: number;
  /** Degrees east. */
  readonly lon: number;
  /** How exactly the position is known, km; 0 where not said. */
  readonly precisionKm: number;
  /** Index into `Theatre.actors`. */
  readonly actor: number;
  /** What stands there. */
  readonly kind: 'observation' | 'base' | 'checkpoint';
  /** First day, days since 1970-01-01. */
  readonly from: number;
  /** First day on which it is no longer there; Infinity while it stands. */
  readonly until: number;
  /** Zone that it stands in, or OUTSIDE. */
  readonly zone: number;
}

/** An area that a treaty names, from agreements.geojson. */
export interface Agreement {
  /** As agreements.geojson has it. */
  readonly id: string;
  /** demilitarized, corridor, .. */
  readonly kind: string;
  /** By language. */
  readonly name: Texts;
  /** First day in force, days since 1970-01-01. */
  readonly from: number;
  /** First day no longer in force; Infinity while it is. */
  readonly until: number;
  /** True where no official line exists. */
  readonly estimate: boolean;
  /** Outline in grid coordinates: polygons of rings, each [x0, y0, x1, y1, ..]. */
  readonly polygons: readonly (readonly Float64Array[])[];
  /** The zones that it touches. */
  readonly zones: Int32Array;
  /** Its geodesic area in each of them, km², in the order of `zones`. */
  readonly km2: Float64Array;
}

/** A shape of the base map in grid coordinates. */
export interface BaseShape {
  /** land, sea, lake, river, border */
  readonly kind: string;
  /** Level of a border: 0 state, 1 province. */
  readonly level: number;
  /** By language; empty where it has none. */
  readonly name: Texts;
  /** Rings of an area or lines, each [x0, y0, x1, y1, ..]. */
  readonly lines: readonly Float64Array[];
}

/** A span of the conflict that readers can go to by its name, from phases.csv. */
export interface Phase {
  /** As phases.csv has it. */
  readonly id: string;
  /** First day, days since 1970-01-01. */
  readonly from: number;
  /** First day after it; Infinity for one that lasts. */
  readonly until: number;
  /** By language. */
  readonly name: Texts;
  /** Part of the map that belongs to it: `lat,lng,zoom` or `w,s,e,n`, degrees; '' for none. */
  readonly view: string;
}

/** Who is to be named for data that the map uses, from theatre.json. */
export interface Credit {
  /** Who is credited for what. */
  readonly text: string;
  /** An http or https address, '' for none. */
  readonly url: string;
  /** Name of the licence, '' where none is given. */
  readonly licence: string;
}

/**
 * One conflict, decoded: immutable, everything that a day is derived from. Days are counted since 1970-01-01, coordinates
 * without another word are those of the grid (`gridX`, `lngOf`), and things refer to each other by index. Areas and lengths
 * are geodesic: on a sphere of 6371.0088 km, as turf has it.
 */
export interface Theatre {
  /** As theatre.json has it, unique on a site. */
  readonly id: string;
  /** By language. */
  readonly title: Texts;
  /** What the map is about, by language. */
  readonly summary: Texts;
  /** First day, days since 1970-01-01. */
  readonly first: number;
  /** Last day, included. */
  readonly last: number;
  /** Day shown first where none is asked for. */
  readonly open: number;
  /** The headline of the opening day, at hand before the texts are; null where there is none. */
  readonly headline: { readonly text: Texts; readonly standfirst: Texts } | null;
  /** Language codes; the first is the default. */
  readonly languages: readonly string[];
  /** Release date and hash of the facts. */
  readonly record: string;
  /** [west, south, east, north] in degrees; across the date line east lies beyond 180, and grid coordinates run on too. */
  readonly bounds: readonly [number, number, number, number];
  /** What is shown as the whole area, [west, south, east, north] in degrees: the bounds, or the part of them that theatre.json names. */
  readonly view: readonly [number, number, number, number];
  /** Who is to be named for the data. */
  readonly credits: readonly Credit[];
  /** Groups of actors that do not fight each other. */
  readonly sides: readonly Side[];
  /** Who can hold ground; states 1 .. n are theirs, in this order. */
  readonly actors: readonly Actor[];
  /** Pairs of sides, as indexes into `Theatre.sides`, that do not fight each other: their common boundary is no front. */
  readonly allies: readonly (readonly [number, number])[];
  /** `none`, one state an actor, contested ground, then a state for each actor that has unreported ground. */
  readonly states: readonly State[];
  /** Documented ones first, see `Place`. */
  readonly places: readonly Place[];
  /** How many places are documented, the first ones: every zone has one, or, where whole situations were drawn, none. */
  readonly documented: number;
  /** Small places have neither name nor id yet: `decodeNames` gives the theatre that has them all. */
  readonly namesLater: boolean;
  /** How the zones share their edges. */
  readonly topology: Topology;
  /** Geodesic area of each zone, km². */
  readonly zoneKm2: Float64Array;
  /** Geodesic length of each arc, km. */
  readonly arcKm: Float64Array;
  /** Every control row. */
  readonly history: History;
  /** Days, since 1970-01-01, for which whole situations were drawn: between two of them nothing is said. Empty where control rows are the record. */
  readonly frames: readonly number[];
  /** By first day, then zone. */
  readonly unreported: readonly Unreported[];
  /** Roads and railways whose holders the map shows. */
  readonly lines: readonly Line[];
  /** Outposts, bases and checkpoints, those that are gone as well. */
  readonly posts: readonly Post[];
  /** Areas that treaties name. */
  readonly agreements: readonly Agreement[];
  /** Spans that readers can go to by name. */
  readonly phases: readonly Phase[];
  /** Land, water and borders. */
  readonly base: readonly BaseShape[];
}

/** Whether two sides are one or do not fight each other. */
export function areAllied({ allies }: Pick<Theatre, 'allies'>, a: number, b: number): boolean {
  return a === b || allies.some(([one, other]) => (one === a && other === b) || (one === b && other === a));
}

/** The text in a language (its code), else in the theatre's default language, else in any; '' where there is none. */
export function textIn(texts: Texts, lang: string): string {
  return texts[lang] ?? texts[Object.keys(texts)[0]] ?? '';
}
