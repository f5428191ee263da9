import type { Position } from 'geojson';
import type { Origin } from './model.ts';
import { Notes } from './notes.ts';
import { Holders } from './shapes/holders.ts';
import { Sources } from './shapes/sources.ts';

export interface DraftPlace {
  readonly at: Origin;
  readonly id: string;
  readonly name: string;
  /** Names in other languages by code. */
  readonly names: Readonly<Record<string, string>>;
  readonly lat: number;
  readonly lon: number;
  readonly rank: number | null;
  readonly population: number | null;
}

/** Who holds ground, in the codebook's terms: an actor's id, or '' for contested ground between some. */
export interface Held {
  readonly actor: string;
  readonly between: readonly string[];
}

/** A place passes to somebody, or, with `state` none, to where nothing is known of it. */
export interface DraftChange extends Held {
  readonly at: Origin;
  readonly place: string;
  readonly from: number;
  /** First day it can have happened, null where the day is known. */
  readonly earliest: number | null;
  readonly status: string;
  readonly sources: readonly string[];
  readonly note: string;
}

export interface DraftEvent {
  readonly at: Origin;
  readonly id: string;
  readonly date: number;
  readonly until: number | null;
  readonly precision: 'day' | 'about' | 'month';
  readonly kind: string;
  readonly place: string;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly title: string;
  readonly text: string;
  readonly killed: number | null;
  /** Who took part, as the data name them. */
  readonly parties: readonly string[];
  readonly sources: readonly string[];
}

export interface DraftArea extends Held {
  readonly at: Origin;
  readonly polygons: readonly (readonly (readonly Position[])[])[];
}

/** A front line with its holders to the left and right of it, seen along the line. */
export interface DraftLine {
  readonly at: Origin;
  readonly left: string;
  readonly right: string;
  readonly lines: readonly (readonly Position[])[];
}

/** A whole situation from a day on. */
export interface DraftFrame {
  readonly day: number;
  readonly file: string;
  readonly areas: DraftArea[];
  readonly lines: DraftLine[];
}

export interface DraftZone {
  readonly at: Origin;
  readonly place: string;
  readonly name: string;
  readonly polygons: readonly (readonly (readonly Position[])[])[];
}

/** What was understood of the data: the facts of a theatre, not yet written down. */
export class Draft {
  readonly notes: Notes;
  readonly holders = new Holders();
  readonly sources = new Sources();
  readonly places = new Map<string, DraftPlace>();
  readonly changes: DraftChange[] = [];
  readonly events: DraftEvent[] = [];
  readonly frames: DraftFrame[] = [];
  readonly zones: DraftZone[] = [];
  /** What was taken for what, one sentence each, for the account. */
  readonly taken: string[] = [];
  /** What whoever imports should look at before anything else, one sentence each. */
  readonly looks: string[] = [];
  /** Last day on which the data say something, where no change tells it; -Infinity where nothing does. */
  last = -Infinity;

  constructor(notes = new Notes()) {
    this.notes = notes;
  }
}
