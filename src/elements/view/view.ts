import { LAYERS, type LayerName, type ViewParam, type ViewParams } from '../../draw/view-params.ts';
import { dayOf } from '../../engine/model/day.ts';
import { parseSelection, type Selection } from '../../engine/model/selection.ts';
import { EVENT_KINDS, type EventKind } from '../../engine/model/texts.ts';
import type { Theatre } from '../../engine/model/theatre.ts';

/** What the reader chose, resolved against a theatre. Owned by `<territory-map>`. */
export interface View {
  /** The parameters that it was resolved from. */
  readonly asked: Readonly<ViewParams>;
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
export const DEFAULT_LAYERS: ReadonlySet<LayerName> = new Set(LAYERS.filter(name => name !== 'tiles'));

/** What is selected: `select`, else its short form. */
export function selectionIn({ select, town }: Readonly<Pick<ViewParams, 'select' | 'town'>>): Selection | null {
  return parseSelection(select) ?? parseSelection(`town:${town}`);
}

/** The theatre's day that a date names: the nearest one where it lies outside, `fallback` where it is not a date. */
export function parseDate(text: string, theatre: Pick<Theatre, 'first' | 'last'>, fallback: number): number {
  const day = dayOf(text);
  return day === null ? fallback : Math.max(theatre.first, Math.min(theatre.last, day));
}

/**
 * The view that parameters ask for. What they ask for as `before` stays the same object, so that nothing is drawn anew for it.
 */
export function resolveView(params: Readonly<ViewParams>, theatre: Theatre, before: View | null): View {
  const same = (name: ViewParam) => before?.asked[name] === params[name];
  return {
    asked: { ...params },
    day: parseDate(params.date, theatre, theatre.open),
    compare: dayOf(params.compare) === null ? null : parseDate(params.compare, theatre, theatre.open),
    accordingTo: params.accordingTo,
    select: before && same('select') && same('town') ? before.select : selectionIn(params),
    view: params.view,
    layers: before && same('layers') ? before.layers : parseLayers(params.layers),
    kinds: before && same('kinds') ? before.kinds : parseKinds(params.kinds),
  };
}

/**
 * The layers that a list names, separated by spaces or commas; none for `none`, null where it holds no known name. Unknown
 * names are skipped, `relief` too, for which there is nothing to draw.
 */
export function knownLayers(text: string): ReadonlySet<LayerName> | null {
  if (text.trim() === 'none') return new Set();
  const names = wordsIn(text);
  const known = LAYERS.filter(name => names.has(name));
  return known.length > 0 ? new Set(known) : null;
}

/** The same, with the default for a list that holds no known name. */
export function parseLayers(text: string): ReadonlySet<LayerName> {
  return knownLayers(text) ?? DEFAULT_LAYERS;
}

/** The text of a set of layers; '' for the default, `none` where all are off. */
export function formatLayers(layers: ReadonlySet<LayerName>): string {
  const shown = LAYERS.filter(name => layers.has(name));
  const usual = LAYERS.filter(name => DEFAULT_LAYERS.has(name));
  if (shown.join() === usual.join()) return '';
  return shown.length > 0 ? shown.join(' ') : 'none';
}

/** A list of kinds of event; null, which means all, where it holds no known kind. */
export function parseKinds(text: string): ReadonlySet<EventKind> | null {
  const names = wordsIn(text);
  const known = EVENT_KINDS.filter(kind => names.has(kind));
  return known.length > 0 ? new Set(known) : null;
}

/** The text of a set of kinds; '' for all. */
export function formatKinds(kinds: ReadonlySet<EventKind> | null): string {
  return kinds ? EVENT_KINDS.filter(kind => kinds.has(kind)).join(' ') : '';
}

/** `text` where it is one of the allowed words, else the first of them. */
export function oneOf<Word extends string>(text: string, allowed: readonly [Word, ...Word[]]): Word {
  return allowed.find(word => word === text) ?? allowed[0];
}

/** The words of a list, separated by spaces or commas. */
export function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.split(/[\s,]+/).filter(Boolean));
}
