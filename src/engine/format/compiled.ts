import type { Messages } from '../model/messages.ts';
import type { Credit, Side, Texts } from '../model/theatre.ts';
import type { Spots } from './place-coordinates.ts';

/**
 * The compiled theatre: all that the first map needs, as JSON. Numbers in columns are packed (pack.ts); days are
 * whole numbers; positions are hundred-thousandths of a degree (places, posts) or grid units (lines and areas).
 */
export interface Compiled {
  readonly format: typeof FORMAT;
  readonly version: typeof VERSION;
  readonly record: string;
  readonly id: string;
  readonly title: Texts;
  readonly summary: Texts;
  readonly first: number;
  readonly last: number;
  readonly open: number;
  /** The headline of the opening day, which the first map shows; absent where there is none. */
  readonly headline?: { readonly text: Texts; readonly standfirst: Texts };
  readonly languages: readonly string[];
  readonly bounds: readonly [number, number, number, number];
  /** What is shown as the whole area; absent where that is the bounds. */
  readonly view?: readonly [number, number, number, number];
  readonly credits: readonly Credit[];
  readonly sides: readonly Side[];
  /** `side` is an index into sides. */
  readonly actors: readonly { id: string; side: number; name: Texts; colour: string; pattern: string }[];
  /** Pairs of sides, as indexes; absent where there are none. */
  readonly allies?: readonly (readonly number[])[];
  /** Days of the frames as differences; absent where there are none. */
  readonly frames?: string;
  /** Unreported ground by first day, then zone; absent where there is none. */
  readonly unreported?: CompiledUnreported;
  /** Contested states by the actors they lie between; their numbers follow `none` (0) and the actors (1 ..). */
  readonly contested: readonly (readonly number[])[];
  readonly places: CompiledPlaces;
  readonly zones: CompiledZones;
  /** Control rows sorted by day, then zone: differences of days; zones, as differences within one day; states, statuses and bases in runs. */
  readonly control: { day: string; zone: string; state: string; status: string; basis: string };
  readonly lines: readonly CompiledLine[];
  readonly posts: readonly CompiledPost[];
  readonly agreements: readonly CompiledAgreement[];
  readonly phases: readonly { id: string; from: number; until: number | null; name: Texts; view: string }[];
  readonly base: readonly CompiledBase[];
}

export const FORMAT = 'territory-map';
export const VERSION = 2;

/** Degrees are stored in whole hundred-thousandths: about a metre. */
export const DEGREES = 1e5;

/** Documented places first, in the order of their zones. */
export interface CompiledPlaces {
  readonly documented: number;
  readonly spots: Spots;
  /** In runs. */
  readonly rank: string;
  /** Names in the default language; '' for those that come later, in `CompiledNames`. */
  readonly names: readonly string[];
  /** Whether names come later. */
  readonly later: boolean;
  /** Ids that are not the slug of the name, by index. */
  readonly ids: Readonly<Record<string, string>>;
  /** Names in other languages of the larger places, by language and index. */
  readonly others: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The names of small places, the summary and the credits, which the first map does without. Lists as those of `CompiledPlaces`. */
export interface CompiledNames extends Pick<CompiledPlaces, 'names' | 'ids'> {
  readonly summary: Texts;
  readonly credits: readonly Credit[];
  /** Names of the posts and of the phases, in their order. */
  readonly posts: readonly Texts[];
  readonly phases: readonly Texts[];
  readonly format: typeof NAMES_FORMAT;
  readonly version: typeof VERSION;
  readonly record: string;
}

export const NAMES_FORMAT = 'territory-map-names';

/** First days and zones as differences; then in days: how long, how long cut off before, and how long nothing was reported before that. */
export interface CompiledUnreported {
  readonly from: string;
  readonly zone: string;
  readonly length: string;
  readonly before: string;
  readonly silent: string;
}

export type CompiledZones = VoronoiZones | ArcZones;

/** Zones are cut again from their seeds, the documented places, and the outline: polygons of rings. */
export interface VoronoiZones {
  readonly kind: 'voronoi';
  readonly outline: readonly (readonly string[])[];
  /** More seeds of zones that cover some ground at least: their zones as runs, their grid coordinates as a line. */
  readonly more?: { readonly zones: string; readonly line: string };
}

/** Zones that somebody drew, by the lines between them. The first of them are those of the documented places. */
export interface ArcZones {
  readonly kind: 'arcs';
  readonly zones: number;
  /** Steps to a grid unit in which coordinates are whole numbers. */
  readonly scale: number;
  /** How many vertices each arc has. */
  readonly counts: string;
  /** Vertices of all arcs as one line, each point as the difference from the one before. */
  readonly line: string;
  /** Zones on the left and on the right of each arc as differences, -1 outside. */
  readonly left: string;
  readonly right: string;
}

export interface CompiledLine {
  readonly id: string;
  readonly kind: string;
  readonly ref: string;
  readonly name: Texts;
  /** Each part: its vertices, and the zone of each segment as differences, -1 outside. */
  readonly parts: readonly { line: string; zones: string }[];
}

export interface CompiledPost {
  readonly id: string;
  readonly number: string;
  readonly name: Texts;
  readonly lon: number;
  readonly lat: number;
  readonly precisionKm: number;
  readonly actor: number;
  readonly kind: string;
  readonly from: number;
  readonly until: number | null;
  readonly zone: number;
}

/** A shape of the base map: its lines in steps of `step` grid units. */
export interface CompiledBase {
  readonly kind: string;
  readonly level: number;
  readonly name: Texts;
  readonly step: number;
  readonly lines: readonly string[];
}

export interface CompiledAgreement {
  readonly id: string;
  readonly kind: string;
  readonly name: Texts;
  readonly from: number | null;
  readonly until: number | null;
  readonly estimate: boolean;
  readonly polygons: readonly (readonly string[])[];
  /** Zones that it touches, as differences, and its area in each in hectares. */
  readonly zones: string;
  readonly hectares: string;
}

/** The texts of a theatre in one language, loaded after the first map. Lists in the order of the compiled theatre's. */
export interface CompiledTexts {
  readonly format: typeof TEXTS_FORMAT;
  readonly version: typeof VERSION;
  readonly record: string;
  readonly lang: string;
  /** The theatre's own words; absent where it has none. */
  readonly words?: Messages | undefined;
  /** Names of places that differ from those of the main file, by index. */
  readonly placeNames: Readonly<Record<string, string>>;
  /** What is to be known of an actor's ground, by index; absent in files of before there were any. */
  readonly actorNotes?: Readonly<Record<string, string>>;
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  /** Places by the ids that earlier releases had for them; older files have none. */
  readonly formerIds?: Readonly<Record<string, number>>;
  readonly populations: Readonly<Record<string, number>>;
  /** id, publisher, title, date, url, lang, lean (side or -1), derived from (source or -1). */
  readonly sources: readonly (readonly [string, string, string, string, string, string, number, number])[];
  /** By control row: how many sources, then which. */
  readonly evidence: {
    counts: string;
    sources: string;
    earliest: Readonly<Record<string, number>>;
    /** By control row; where a row before it says the same, the number of that row. */
    notes: Readonly<Record<string, string | number>>;
  };
  readonly claims: readonly {
    place: number;
    day: number;
    by: number;
    says: number;
    part: boolean;
    until: number | null;
    sources: readonly number[];
    note: string;
  }[];
  readonly unlocated: readonly {
    name: string;
    day: number;
    actor: number;
    why: string;
    sources: readonly number[];
    note: string;
  }[];
  /** Older files have none. */
  readonly corrections?: readonly CompiledCorrection[];
  /** Absent where readers are asked for none. */
  readonly correctTo?: string;
  readonly doubled: number;
  readonly events: readonly CompiledEvent[];
  /** Older files have none. */
  readonly deaths?: CompiledDeaths;
  readonly gaps?: readonly { what: string; from: number; until: number | null; why: string }[];
  readonly posts: Readonly<Record<string, CompiledNote>>;
  readonly lines: Readonly<Record<string, CompiledNote>>;
  readonly agreements: Readonly<Record<string, CompiledNote>>;
  readonly phases: Readonly<Record<string, CompiledNote>>;
  /** Older files have none. */
  readonly annotations?: readonly CompiledAnnotation[];
}

export interface CompiledCorrection {
  readonly day: number;
  readonly place: number;
  readonly what: string;
  readonly why: string;
  readonly sources: readonly number[];
}

/** First days as differences, lengths in days, people killed, how many sources, then which. */
export interface CompiledDeaths {
  readonly days: string;
  readonly lengths: string;
  readonly killed: string;
  readonly counts: string;
  readonly sources: string;
}

export const TEXTS_FORMAT = 'territory-map-texts';

/** name, text, sources */
export type CompiledNote = readonly [string, string, readonly number[]];

export interface CompiledEvent {
  readonly id: string;
  readonly day: number;
  readonly until: number;
  readonly precision: string;
  readonly kind: string;
  readonly place: number;
  /** Degrees, null where the event has no point. */
  readonly lat: number | null;
  readonly lon: number | null;
  readonly scope: string;
  readonly title: string;
  readonly text: string;
  readonly actors: readonly number[];
  readonly killed: number;
  /** Absent where the author gave none. */
  readonly weight?: number;
  readonly sources: readonly number[];
  readonly disputed: string;
}

/** A point is a place (its index) or degrees [lat, lon]; absent where there is none. What is absent has its default. */
export interface CompiledAnnotation {
  readonly id: string;
  readonly kind: string;
  readonly from: number;
  /** Absent for one day. */
  readonly until?: number;
  readonly at?: CompiledPoint;
  readonly to?: CompiledPoint;
  readonly text: string;
  readonly standfirst?: string;
  readonly side?: number;
  readonly minZoom?: number;
  readonly sources: readonly number[];
}

export type CompiledPoint = number | readonly [lat: number, lon: number];
