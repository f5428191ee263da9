import type { Messages } from './messages.ts';

/**
 * What is written about a theatre, in one language: names, notes, events, claims and sources. Loaded after the first map.
 * Claims and sources are the same in every language but for their notes.
 */
export interface TheatreTexts {
  /** Language code of the texts. */
  readonly lang: string;
  /** Release date and hash of the facts, the same as `Theatre.record`. */
  readonly record: string;
  /** Words that the theatre has instead of the map's own, by key. */
  readonly words: Messages;
  /** Name of each place in this language, in the order of `Theatre.places`; '' where the default name serves. */
  readonly placeNames: readonly string[];
  /** What a reader must know to read an actor's ground rightly, in the order of `Theatre.actors`; '' for nothing. */
  readonly actorNotes: readonly string[];
  /** Other spellings of each place, in all languages. */
  readonly aliases: readonly (readonly string[])[];
  /** Index of a place by each id that an earlier release had for it, or for one that was merged into it. */
  readonly formerIds: ReadonlyMap<string, number>;
  /** Inhabitants of each place, 0 where unknown. */
  readonly populations: readonly number[];
  /** All sources of the record; others refer to them by index. */
  readonly sources: readonly Source[];
  /** What each control row rests on, in the order of `Theatre.history` rows. */
  readonly evidence: readonly Evidence[];
  /** Statements of actors about control of places. */
  readonly claims: readonly Claim[];
  /** Reports of places that could not be put on the map, by day. */
  readonly unlocated: readonly Unlocated[];
  /** What earlier versions of the record had wrong, the newest first. */
  readonly corrections: readonly Correction[];
  /** Where readers suggest corrections: a web address with `{text}` in it, or a mailto; '' for nowhere. */
  readonly correctTo: string;
  /** How many changes after the first day rest on two or more sources that are independent of each other. */
  readonly doubled: number;
  /** Incidents, by day. */
  readonly events: readonly ConflictEvent[];
  /** People killed by day or span, by first day. */
  readonly deaths: readonly DeathCount[];
  /** Stretches of time for which some data are missing, by first day. */
  readonly gaps: readonly Gap[];
  /** By id of the post. */
  readonly posts: Readonly<Record<string, Note>>;
  /** By id of the line. */
  readonly lines: Readonly<Record<string, Note>>;
  /** By id of the agreement. */
  readonly agreements: Readonly<Record<string, Note>>;
  /** By id of the phase. */
  readonly phases: Readonly<Record<string, Note>>;
  /** The editor's layer, by first day. */
  readonly annotations: readonly Annotation[];
}

/** What an editor can put on the map. */
export type AnnotationKind = 'headline' | 'callout' | 'arrow' | 'label';

/** A headline, a call-out, an arrow or a label that an editor wrote for a day or some days. */
export interface Annotation {
  /** As annotations.csv has it. */
  readonly id: string;
  /** What it is drawn as. */
  readonly kind: AnnotationKind;
  /** First day on which it stands, days since 1970-01-01. */
  readonly from: number;
  /** First day on which it no longer does; Infinity while it stands. */
  readonly until: number;
  /** Grid coordinates of its point, where an arrow begins; NaN where it has none. */
  readonly x: number;
  /** Southward, as `x`; NaN where it has no point. */
  readonly y: number;
  /** Grid coordinates of the head of an arrow, else NaN. */
  readonly toX: number;
  /** Southward, as `toX`. */
  readonly toY: number;
  /** What the editor wrote; never HTML. */
  readonly text: string;
  /** Below a headline, '' where there is none. */
  readonly standfirst: string;
  /** Index into `Theatre.sides`: whose movement an arrow is; -1 for nobody's. */
  readonly side: number;
  /** Smallest zoom at which it is drawn. */
  readonly minZoom: number;
  /** Indexes into `TheatreTexts.sources`. */
  readonly sources: readonly number[];
}

/** Days for which some data are missing. */
export interface Gap {
  /** Which data. */
  readonly what: 'deaths';
  /** First day without them, days since 1970-01-01. */
  readonly from: number;
  /** First day that has them again; Infinity: none. */
  readonly until: number;
  /** Why, for the reader, in the language of the texts. */
  readonly why: string;
}

/** A name, a remark and sources, of a post, line, agreement or phase. */
export interface Note {
  /** In the language of the texts. */
  readonly name: string;
  /** The remark, '' where there is none. */
  readonly text: string;
  /** Indexes into `TheatreTexts.sources`. */
  readonly sources: readonly number[];
}

/** A citable document. */
export interface Source {
  /** As sources.csv has it. */
  readonly id: string;
  /** Who published it. */
  readonly publisher: string;
  /** Its title in its own language. */
  readonly title: string;
  /** ISO date or part of one, '' where unknown. */
  readonly date: string;
  /** http(s) address, '' where none. */
  readonly url: string;
  /** Language code of the document, '' where not said. */
  readonly lang: string;
  /** Index into `Theatre.sides` of the side the publisher is close to, -1 when independent. */
  readonly lean: number;
  /** Index of the source that this one rests on, -1 where none. */
  readonly derivedFrom: number;
}

/** What a control row rests on. */
export interface Evidence {
  /** Indexes into `TheatreTexts.sources`. */
  readonly sources: readonly number[];
  /** First day it can have happened where only a span is known, days since 1970-01-01; else null. */
  readonly earliest: number | null;
  /** A remark of the record's author, '' where none. */
  readonly note: string;
}

/** A statement by an actor about control of a place, accepted or not. */
export interface Claim {
  /** Index into `Theatre.places`. */
  readonly place: number;
  /** Day on which it was made, days since 1970-01-01. */
  readonly day: number;
  /** Index into `Theatre.actors`: who says so. */
  readonly by: number;
  /** Index into `Theatre.actors`: who is said to hold it; -1 contested. */
  readonly says: number;
  /** Whether it speaks of the whole place or of a part. */
  readonly extent: 'all' | 'part';
  /** `until` of claims.csv: first day on which it is no longer claimed; Infinity where that is not said. See `claimEnd`. */
  readonly until: number;
  /** Indexes into `TheatreTexts.sources`. */
  readonly sources: readonly number[];
  /** A remark of the record's author, '' where none. */
  readonly note: string;
}

/** People killed on a day or over some days, as a data set counts them. */
export interface DeathCount {
  /** First day, days since 1970-01-01. */
  readonly day: number;
  /** First day no longer meant; day + 1 where one day. */
  readonly until: number;
  /** People killed on all its days together. */
  readonly killed: number;
  /** Indexes into `TheatreTexts.sources`. */
  readonly sources: readonly number[];
}

/** A report that somebody took a place which could not be put on the map. */
export interface Unlocated {
  /** The place as reported. */
  readonly name: string;
  /** Day on which it was said to be taken, days since 1970-01-01. */
  readonly day: number;
  /** Index into `Theatre.actors`: who is said to have taken it. */
  readonly actor: number;
  /** No gazetteer has the name, or it is in doubt which place is meant. */
  readonly why: 'unlisted' | 'ambiguous';
  /** Indexes into `TheatreTexts.sources`. */
  readonly sources: readonly number[];
  /** A remark of the record's author, '' where none. */
  readonly note: string;
}

/** What was wrong in an earlier version of the record. */
export interface Correction {
  /** Day on which it was corrected, days since 1970-01-01. */
  readonly day: number;
  /** Index into `Theatre.places`, -1 where it is about no one place. */
  readonly place: number;
  /** What the record says now, and what it said before. */
  readonly what: string;
  /** What showed the mistake. */
  readonly why: string;
  /** Indexes into `TheatreTexts.sources`. */
  readonly sources: readonly number[];
}

/** What an event can be, in the order in which they are listed. */
export const EVENT_KINDS = [
  'control',
  'claim',
  'battle',
  'strike',
  'shootdown',
  'casualties',
  'displacement',
  'agreement',
  'diplomacy',
  'patrol',
  'post',
] as const;
/** What an event is, as events.csv has it. */
export type EventKind = (typeof EVENT_KINDS)[number];

/** A dated, located incident. */
export interface ConflictEvent {
  /** As events.csv has it. */
  readonly id: string;
  /** First day, days since 1970-01-01. */
  readonly day: number;
  /** First day no longer going on; day + 1 where one day. */
  readonly until: number;
  /** How exactly the day is known: to the day, about, or no closer than its month. */
  readonly precision: 'day' | 'about' | 'month';
  /** What happened. */
  readonly kind: EventKind;
  /** Index into `Theatre.places`, -1 where none. */
  readonly place: number;
  /** Degrees; NaN where the event has no point. */
  readonly lat: number;
  /** Degrees east, NaN where the event has no point. */
  readonly lon: number;
  /** What it is about: a point, an area, the whole theatre, or somewhere outside it. */
  readonly scope: 'point' | 'area' | 'theatre' | 'elsewhere';
  /** One line, in the language of the texts. */
  readonly title: string;
  /** What happened, in the language of the texts; '' where no more is said. */
  readonly text: string;
  /** Indexes into `Theatre.actors`. */
  readonly actors: readonly number[];
  /** Deaths as reported, -1 where not said. */
  readonly killed: number;
  /** How much it matters: 3 changed the course of things .. 1 is worth a mention; 0 where not said. */
  readonly weight: number;
  /** Indexes into `TheatreTexts.sources`. */
  readonly sources: readonly number[];
  /** The competing account, '' where none. */
  readonly disputed: string;
}
