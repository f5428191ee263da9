import type { Geometry, LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import type { Messages } from '../../engine/model/messages.ts';
import type { AnnotationKind, EventKind, Unlocated } from '../../engine/model/texts.ts';
import type { Pattern, Texts } from '../../engine/model/theatre.ts';
import type { Origin } from '../schema/column.ts';

export type { Origin };

/** Polygons of rings in degrees [lng0, lat0, lng1, lat1, ..]; closed or not, wound either way. */
export type DegreePolygons = readonly (readonly Float64Array[])[];

/** `from` and `until` are day numbers; `until` is the first day excluded, null where it is open. Lists keep their order. */
export interface TheatreFact {
  readonly at: Origin;
  readonly id: string;
  readonly title: Texts;
  readonly summary: Texts;
  readonly first: number;
  readonly last: number;
  readonly open: number;
  readonly languages: readonly string[];
  /** [west, south, east, north], degrees; the extent of the places and drawn ground plus 10 % where theatre.json gives none. */
  readonly bounds: readonly [number, number, number, number];
  /** What the map shows as a whole, [west, south, east, north], degrees; null for the bounds. */
  readonly view: readonly [number, number, number, number] | null;
  readonly sides: readonly SideFact[];
  /** Data that end or pause; `until` null: to the end. */
  readonly gaps: readonly GapFact[];
  /** Pairs of side ids that do not fight each other. */
  readonly allies: readonly (readonly [string, string])[];
  readonly credits: readonly { text: string; url: string; licence: string }[];
  readonly islands: readonly string[];
  /** Actor that holds what frames or zones leave undrawn inside the subject, '' where nobody does. */
  readonly rest: string;
  /** Source of every row that names none, '' where each names its own. */
  readonly source: string;
  /** Where readers suggest corrections, '' for nowhere. */
  readonly correctTo: string;
  /** Release date of the record, ISO, '' where none. */
  readonly released: string;
}

export interface GapFact {
  readonly at: Origin;
  readonly what: 'deaths';
  readonly from: number;
  readonly until: number | null;
  readonly why: Texts;
}

export interface SideFact {
  readonly id: string;
  readonly name: Texts;
  readonly colour: string;
}

export interface ActorFact {
  readonly at: Origin;
  readonly id: string;
  readonly side: string;
  readonly name: Texts;
  readonly colour: string;
  readonly pattern: Pattern;
  readonly note: Texts;
}

export interface PlaceFact {
  readonly at: Origin;
  readonly id: string;
  readonly name: Texts;
  readonly aliases: readonly string[];
  /** Ids by which earlier releases knew it. */
  readonly formerIds: readonly string[];
  readonly lat: number;
  readonly lon: number;
  readonly rank: number;
  readonly population: number;
  readonly source: string;
}

export type Status = 'confirmed' | 'area' | 'reported' | 'claimed' | 'inferred';
export type Basis = 'named' | 'area' | 'map' | 'inferred';

export interface ControlFact {
  readonly at: Origin;
  readonly place: string;
  readonly from: number;
  /** Actor id, '' = contested. */
  readonly actor: string;
  readonly between: readonly string[];
  readonly earliest: number | null;
  readonly status: Status;
  readonly basis: Basis;
  readonly sources: readonly string[];
  readonly note: Texts;
}

export interface ClaimFact {
  readonly at: Origin;
  readonly place: string;
  readonly date: number;
  readonly by: string;
  /** Actor id, '' = contested. */
  readonly says: string;
  readonly extent: 'all' | 'part';
  readonly until: number | null;
  readonly sources: readonly string[];
  readonly note: Texts;
}

/** A report that somebody took a place which could not be put on the map. */
export interface UnlocatedFact {
  readonly at: Origin;
  readonly id: string;
  /** The place as reported. */
  readonly name: Texts;
  readonly date: number;
  readonly actor: string;
  readonly why: Unlocated['why'];
  readonly sources: readonly string[];
  readonly note: Texts;
}

export interface EventFact {
  readonly at: Origin;
  readonly id: string;
  readonly date: number;
  readonly until: number | null;
  readonly precision: 'day' | 'about' | 'month';
  readonly kind: EventKind;
  readonly place: string;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly scope: 'point' | 'area' | 'theatre' | 'elsewhere';
  readonly title: Texts;
  readonly text: Texts;
  readonly actors: readonly string[];
  readonly killed: number | null;
  /** 1 to 3, 3 the heaviest; null where not said. */
  readonly weight: number | null;
  readonly sources: readonly string[];
  readonly disputed: Texts;
}

export interface PostFact {
  readonly at: Origin;
  readonly id: string;
  readonly number: string;
  readonly name: Texts;
  readonly lat: number;
  readonly lon: number;
  readonly precisionKm: number;
  readonly actor: string;
  readonly kind: 'observation' | 'base' | 'checkpoint';
  readonly from: number;
  readonly until: number | null;
  readonly note: Texts;
  readonly sources: readonly string[];
}

export interface SourceFact {
  readonly at: Origin;
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  readonly date: string;
  readonly url: string;
  readonly lang: string;
  readonly lean: string;
  readonly derivedFrom: string;
}

export interface PhaseFact {
  readonly at: Origin;
  readonly id: string;
  readonly from: number;
  readonly until: number | null;
  readonly name: Texts;
  readonly text: Texts;
  readonly view: string;
  readonly sources: readonly string[];
}

/** What an editor writes on the map: a headline, a call-out, an arrow or a label. */
export interface AnnotationFact {
  readonly at: Origin;
  readonly id: string;
  readonly kind: AnnotationKind;
  readonly from: number;
  readonly until: number | null;
  readonly place: string;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly toPlace: string;
  readonly toLat: number | null;
  readonly toLon: number | null;
  readonly text: Texts;
  readonly standfirst: Texts;
  /** Side id, '' for nobody's. */
  readonly side: string;
  readonly minZoom: number;
  readonly sources: readonly string[];
}

/** People killed in the theatre on a day or over some days, as a data set counts them. */
export interface DeathsFact {
  readonly at: Origin;
  readonly date: number;
  readonly until: number | null;
  readonly killed: number;
  readonly sources: readonly string[];
}

/** What was wrong in an earlier version of the record. */
export interface CorrectionFact {
  readonly at: Origin;
  readonly date: number;
  /** Place id, '' where it is about no one place. */
  readonly place: string;
  readonly what: Texts;
  readonly why: Texts;
  readonly sources: readonly string[];
}

export interface LineFact {
  readonly at: Origin;
  readonly id: string;
  readonly kind: string;
  readonly ref: string;
  readonly name: Texts;
  readonly sources: readonly string[];
  readonly geometry: LineString | MultiLineString;
}

export interface AgreementFact {
  readonly at: Origin;
  readonly id: string;
  readonly kind: string;
  readonly name: Texts;
  readonly from: number | null;
  readonly until: number | null;
  readonly estimate: boolean;
  readonly sources: readonly string[];
  readonly note: Texts;
  readonly geometry: Polygon | MultiPolygon;
}

/** A feature of land, water or boundaries. */
export interface BaseFact {
  readonly at: Origin;
  /** land, sea, lake, river, border */
  readonly kind: string;
  readonly level: number;
  readonly name: Texts;
  readonly geometry: Geometry;
}

/** A zone as its author drew it. */
export interface ZoneFact {
  readonly at: Origin;
  readonly place: string;
  readonly geometry: Polygon | MultiPolygon;
}

/** Ground that the zone of a place covers at least. */
export interface FootprintFact {
  readonly at: Origin;
  readonly place: string;
  readonly geometry: Polygon | MultiPolygon;
}

/** The whole situation from a day to the next frame. */
export interface FrameFact {
  readonly at: Origin;
  readonly day: number;
  readonly shapes: readonly FrameShape[];
  /** What could not be taken as it was drawn, and how often. */
  readonly flaws: ReadonlyMap<string, number>;
}

export interface FrameShape {
  readonly at: Origin;
  /** Actor id, '' = contested. */
  readonly actor: string;
  readonly between: readonly string[];
  readonly sources: readonly string[];
  /** As drawn, in degrees. */
  readonly polygons: DegreePolygons;
}

/** Everything a theatre's folder says, read and typed; nothing in it has been derived. */
export interface Facts {
  readonly folder: string;
  readonly theatre: TheatreFact;
  /** The theatre's own words by language, as far as it has any. */
  readonly words: ReadonlyMap<string, Messages>;
  readonly actors: readonly ActorFact[];
  readonly places: readonly PlaceFact[];
  readonly control: readonly ControlFact[];
  readonly claims: readonly ClaimFact[];
  readonly unlocated: readonly UnlocatedFact[];
  readonly corrections: readonly CorrectionFact[];
  readonly events: readonly EventFact[];
  readonly posts: readonly PostFact[];
  readonly sources: readonly SourceFact[];
  readonly phases: readonly PhaseFact[];
  readonly annotations: readonly AnnotationFact[];
  readonly deaths: readonly DeathsFact[];
  readonly lines: readonly LineFact[];
  readonly agreements: readonly AgreementFact[];
  readonly base: readonly BaseFact[];
  /** Zones as their author drew them; empty where the places cut the ground. */
  readonly zones: readonly ZoneFact[];
  /** Built-up ground of places, as drawn or as a circle around them. */
  readonly footprints: readonly FootprintFact[];
  /** By day; empty where control rows are the record. */
  readonly frames: readonly FrameFact[];
  /**
   * The subject's outline, degrees: the named polygon, else the bounds less sea and lakes; empty where zones or frames
   * were drawn and no polygon is named, for then it is what they cover.
   */
  readonly subject: MultiPolygon;
  /** SHA-256 of the facts, hex. */
  readonly hash: string;
}
