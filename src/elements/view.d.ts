import { type EventKind } from '../engine/model/texts.ts';
import type { Theatre } from '../engine/model/theatre.ts';
/** What a reader can choose on the map. A `zone` is open ground: its id is the documented place that it counts with, else its coordinates. */
export declare const SELECTION_KINDS: readonly ['town', 'post', 'event', 'line', 'agreement', 'zone'];
export type SelectionKind = (typeof SELECTION_KINDS)[number];
export interface Selection {
  readonly kind: SelectionKind;
  readonly id: string;
}
/** Layers of the map, in drawing order from the top of the legend. */
export declare const LAYERS: readonly [
  'control',
  'front',
  'agreements',
  'lines',
  'posts',
  'towns',
  'events',
  'base',
  'tiles',
];
export type LayerName = (typeof LAYERS)[number];
export type Theme = 'light' | 'dark' | 'auto';
export type Controls = 'full' | 'compact' | 'none';
/** What the panel can show while nothing is selected, in the order of its tabs. */
export declare const PANELS: readonly ['today', 'words', 'charts', 'tour', 'about'];
/** `closed` leaves the map alone. */
export type PanelName = (typeof PANELS)[number] | 'closed';
/** What the reader chose, resolved against a theatre. Owned by `<territory-map>`. */
export interface View {
  /** Day shown, inside the theatre. */
  readonly day: number;
  /** Day compared with, inside the theatre; null for none. */
  readonly compare: number | null;
  /** Id of the actor or side whose word is shown, '' for the record. */
  readonly accordingTo: string;
  readonly select: Selection | null;
  /** `lat,lng,zoom`, `w,s,e,n` or '' for the theatre's bounds. */
  readonly view: string;
  readonly layers: ReadonlySet<LayerName>;
  /** Kinds of event shown; null for all. */
  readonly kinds: ReadonlySet<EventKind> | null;
}
/** All layers but the online tiles: no request to another host unless the reader asks. */
export declare const DEFAULT_LAYERS: ReadonlySet<LayerName>;
/** `town:saraqib` as a selection, or null where the text names nothing that can be selected. */
export declare function parseSelect(text: string): Selection | null;
/** The text of a selection, '' for none. */
export declare function formatSelect(select: Selection | null): string;
/** The theatre's day that a date names: the nearest one where it lies outside, `fallback` where it is not a date. */
export declare function parseDate(text: string, theatre: Pick<Theatre, 'first' | 'last'>, fallback: number): number;
/** What the attributes of a map ask for. */
export type Asked = Readonly<
  Record<'date' | 'compare' | 'accordingTo' | 'select' | 'town' | 'view' | 'layers' | 'kinds', string>
>;
/** The view asked for. What was not changed stays the same object, so that nothing is drawn anew for it. */
export declare function resolveView(
  asked: Asked,
  theatre: Theatre,
  changed: (name: keyof Asked) => boolean,
  before: View | null,
): View;
/** A list of layers, separated by spaces or commas. Unknown names are skipped, `relief` too, for which there is nothing to draw; a list with no known name is the default. */
export declare function parseLayers(text: string): ReadonlySet<LayerName>;
/** The text of a set of layers; '' for the default, `none` where all are off. */
export declare function formatLayers(layers: ReadonlySet<LayerName>): string;
/** A list of kinds of event; null, which means all, where it holds no known kind. */
export declare function parseKinds(text: string): ReadonlySet<EventKind> | null;
/** The text of a set of kinds; '' for all. */
export declare function formatKinds(kinds: ReadonlySet<EventKind> | null): string;
/** `text` where it is one of the allowed words, else the first of them. */
export declare function oneOf<Word extends string>(text: string, allowed: readonly [Word, ...Word[]]): Word;
