import { parseView, viewNear } from '../draw/map-view.ts';
import type { PictureOptions } from '../draw/picture/picture.ts';
import { attributeOf, LAYERS, type PaintedLayer, type PictureOption, viewParams } from '../draw/view-params.ts';
import { SELECTION_KINDS, type Selection } from '../engine/model/selection.ts';
import { EVENT_KINDS, type EventKind, type TheatreTexts } from '../engine/model/texts.ts';
import type { Theatre } from '../engine/model/theatre.ts';
import { presentId } from '../engine/query/former-ids.ts';
import { oneOf, UsageError } from './usage.ts';

/** Layers that a picture can show. */
const PAINTED = LAYERS.filter((name): name is PaintedLayer => name !== 'tiles');

/** The options of a view, named as an address of the map names them, as `parseArgs` takes them. */
export const VIEW_OPTIONS = Object.fromEntries(
  viewParams.flatMap(([name, { picture }]) => (picture ? [[attributeOf(name), { type: 'string' }]] : [])),
) as {
  readonly [Name in PictureOption]: { readonly type: 'string' };
};
/** What is given of them. */
export type ViewOptions = { readonly [Name in PictureOption]?: string | undefined };

/** What a picture shows of a day: which part, which layers and kinds of event, and what is marked. */
export function shownOf(
  theatre: Theatre,
  texts: TheatreTexts | null,
  { view, layers, kinds, select }: ViewOptions,
): Pick<PictureOptions, 'bounds' | 'layers' | 'kinds' | 'chosen'> {
  return {
    bounds: view === undefined ? null : boundsOf(view, theatre),
    layers: layers === undefined ? null : layers === 'none' ? new Set<string>() : among('layers', layers, PAINTED),
    kinds: kinds === undefined ? null : among<EventKind>('kinds', kinds, EVENT_KINDS),
    chosen: select === undefined ? null : chosenOf(theatre, texts, select),
  };
}

function among<Name extends string>(option: string, text: string, allowed: readonly Name[]): ReadonlySet<Name> {
  const names = text.split(/[\s,]+/).filter(Boolean);
  return new Set(names.map(name => oneOf(option, name, allowed)));
}

function boundsOf(text: string, theatre: Theatre): readonly [number, number, number, number] {
  const view = parseView(text);
  if (view?.kind !== 'bounds') throw new UsageError(`--view is WEST,SOUTH,EAST,NORTH in degrees, not "${text}"`);
  return viewNear(view, theatre.bounds).bounds;
}

function chosenOf(theatre: Theatre, texts: TheatreTexts | null, text: string): Selection {
  const colon = text.indexOf(':');
  const [kind, id] = [oneOf('select', text.slice(0, Math.max(0, colon)), SELECTION_KINDS), text.slice(colon + 1)];
  const { places, posts, lines, agreements } = theatre;
  const things = { town: places, zone: places, post: posts, line: lines, agreement: agreements, event: texts?.events };
  const isPlace = kind === 'town' || kind === 'zone';
  const now = isPlace ? presentId(theatre, texts, id) : null;
  if (now !== null) return { kind, id: now };
  if (!things[kind]?.some(thing => thing.id === id)) throw new UsageError(`--select: there is no ${kind} "${id}"`);
  return { kind, id };
}
