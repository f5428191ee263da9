import type { Messages } from './messages.ts';

/**
 * What is told about a theatre, in one language: names, notes, events, claims and sources. Loaded after the first map.
 * Claims and sources are the same in every language but for their notes.
 */
export interface TheatreTexts {
  readonly lang: string;
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
  readonly sources: readonly Source[];
  /** What each control row rests on, in the order of `Theatre.history` rows. */
  readonly evidence: readonly Evidence[];
  readonly claims: readonly Claim[];
  /** Reports of places that could not be put on the map, by day. */
  readonly unlocated: readonly Unlocated[];
  /** What earlier versions of the record had wrong, the newest first. */
  readonly corrections: readonly Correction[];
  /** Where readers suggest corrections: a web address with `{text}` in it, or a mailto; '' for nowhere. */
  readonly correctTo: string;
  /** How many changes after the first day rest on two or more independent sources. */
  readonly doubled: number;
  readonly events: readonly ConflictEvent[];
  /** People killed by day or span, by first day. */
  readonly deaths: readonly DeathCount[];
  /** Stretches of time for which some data are missing, by first day. */
  readonly gaps: readonly Gap[];
  /** By post, line, agreement and phase id. */
  readonly posts: Readonly<Record<string, Note>>;
  readonly lines: Readonly<Record<string, Note>>;
  readonly agreements: Readonly<Record<string, Note>>;
  readonly phases: Readonly<Record<string, Note>>;
  /** The editor's layer, by first day. */
  readonly annotations: readonly Annotation[];
}

/** What an editor can put on the map. */
export type AnnotationKind = 'headline' | 'callout' | 'arrow' | 'label';

/** A headline, a call-out, an arrow or a label that an editor wrote for a day or some days. */
export interface Annotation {
  readonly id: string;
  readonly kind: AnnotationKind;
  /** First day on which it stands, and first day on which it no longer does. */
  readonly from: number;
  readonly until: number;
  /** Grid coordinates of its point, where an arrow begins; NaN where it has none. */
  readonly x: number;
  readonly y: number;
  /** Grid coordinates of the head of an arrow, else NaN. */
  readonly toX: number;
  readonly toY: number;
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

/** Days `from` up to but without `until` (Infinity: to the end) for which there are no data; `why` says so to the reader. */
export interface Gap {
  readonly what: 'deaths';
  readonly from: number;
  readonly until: number;
  readonly why: string;
}

/** A name, a remark and sources, of a post, line, agreement or phase. */
export interface Note {
  readonly name: string;
  readonly text: string;
  /** Indexes into `TheatreTexts.sources`. */
  readonly sources: readonly number[];
}

/** A citable document. */
export interface Source {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  /** ISO date or part of one, '' where unknown. */
  readonly date: string;
  /** http(s) address, '' where none. */
  readonly url: string;
  readonly lang: string;
  /** Index into `Theatre.sides` of the side the publisher is close to, -1 when independent. */
  readonly lean: number;
  /** Index of the source that this one rests on, -1 where none. */
  readonly derivedFrom: number;
}

/** What a control row rests on. */
export interface Evidence {
  readonly sources: readonly number[];
  /** First day it can have happened where only a span is known, else -1. */
  readonly earliest: number;
  readonly note: string;
}

/** A statement by an actor about control of a place, accepted or not. */
export interface Claim {
  /** Index into `Theatre.places`. */
  readonly place: number;
  readonly day: number;
  /** Index into `Theatre.actors`: who says so. */
  readonly by: number;
  /** Index into `Theatre.actors`: who is said to hold it; -1 contested. */
  readonly says: number;
  readonly extent: 'all' | 'part';
  /** First day no longer claimed as the author wrote it, Infinity where not said. */
  readonly until: number;
  readonly sources: readonly number[];
  readonly note: string;
}

/** People killed on a day or over some days, as a data set counts them. */
export interface DeathCount {
  readonly day: number;
  /** First day no longer meant; day + 1 where one day. */
  readonly until: number;
  readonly killed: number;
  readonly sources: readonly number[];
}

/** A report that somebody took a place which could not be put on the map. */
export interface Unlocated {
  /** The place as reported. */
  readonly name: string;
  readonly day: number;
  /** Index into `Theatre.actors`: who is said to have taken it. */
  readonly actor: number;
  /** No gazetteer has the name, or it is in doubt which place is meant. */
  readonly why: 'unlisted' | 'ambiguous';
  readonly sources: readonly number[];
  readonly note: string;
}

/** What was wrong in an earlier version of the record. */
export interface Correction {
  /** Day on which it was corrected. */
  readonly day: number;
  /** Index into `Theatre.places`, -1 where it is about no one place. */
  readonly place: number;
  /** What the record says now, and what it said before. */
  readonly what: string;
  readonly why: string;
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
  readonly id: string;
  readonly day: number;
  /** First day no longer going on; day + 1 where one day. */
  readonly until: number;
  readonly precision: 'day' | 'about' | 'month';
  readonly kind: EventKind;
  /** Index into `Theatre.places`, -1 where none. */
  readonly place: number;
  /** Degrees; NaN where the event has no point. */
  readonly lat: number;
  readonly lon: number;
  readonly scope: 'point' | 'area' | 'theatre' | 'elsewhere';
  readonly title: string;
  readonly text: string;
  /** Indexes into `Theatre.actors`. */
  readonly actors: readonly number[];
  /** Deaths as reported, -1 where not said. */
  readonly killed: number;
  /** How much it matters: 3 changed the course of things .. 1 is worth a mention; 0 where not said. */
  readonly weight: number;
  readonly sources: readonly number[];
  /** The competing account, '' where none. */
  readonly disputed: string;
}
