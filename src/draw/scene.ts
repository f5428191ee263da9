import type { Claim, TheatreTexts } from '../engine/model/texts.ts';
import { type Texts, type Theatre, textIn } from '../engine/model/theatre.ts';
import type { Comparison } from '../engine/query/comparison.ts';
import type { Snapshot } from '../engine/query/snapshot.ts';
import type { Style } from './style.ts';

/** What ground, lines and dots are drawn from: nothing of it is a word. */
export interface RecordScene {
  readonly theatre: Theatre;
  readonly snapshot: Snapshot;
  readonly style: Style;
  /** The snapshot is the later of two days compared. */
  readonly compared?: Comparison | null;
  /** The snapshot is somebody's word: the zones by which it differs from the record. */
  readonly differing?: ReadonlyMap<number, unknown> | null;
}

/** What a picture is drawn from: painters read it and change nothing. */
export interface Scene extends RecordScene {
  /** Names and events of the language, null until they have come. */
  readonly texts: TheatreTexts | null;
  readonly lang: string;
  readonly words: MapWords;
  /** The snapshot is somebody's word: the claims by which it differs from the record, by zone. */
  readonly differing?: ReadonlyMap<number, Claim> | null;
  /** Name of the one whose word it is. */
  readonly voice?: string;
  /** Names of the layers that a standing picture shows; all where none is given. */
  readonly layers?: ReadonlySet<string> | null | undefined;
}

/** The few words that the map itself writes. */
export interface MapWords {
  /** Stands behind the name of an agreement that no official map shows. */
  readonly estimate: string;
  /** Stands behind the name of an agreement whose ground is mostly lost since a day. */
  overrun(day: number): string;
  /** Stands where the map ends and the ground goes on. */
  readonly uncovered: string;
  /** A length for the scale bar. */
  km(value: number): string;
}

/** Whether a standing picture shows a layer. */
export function shows({ layers }: Pick<Scene, 'layers'>, layer: string): boolean {
  return layers?.has(layer) ?? true;
}

/** Name of a place in the scene's language. */
export function placeName(scene: Pick<Scene, 'theatre' | 'texts' | 'lang'>, place: number): string {
  return scene.texts?.placeNames[place] || textIn(scene.theatre.places[place].name, scene.lang);
}

/** Name of a post, line or agreement in the scene's language. */
export function nameOf(
  scene: Pick<Scene, 'texts' | 'lang'>,
  group: 'posts' | 'lines' | 'agreements',
  thing: { readonly id: string; readonly name: Texts },
): string {
  return scene.texts?.[group][thing.id]?.name || textIn(thing.name, scene.lang);
}

const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/** Whether a text runs from right to left: letters decide, not the page. */
export function runsRight(text: string): boolean {
  return RTL.test(text);
}
