import { defaultOf, type ViewParam, type ViewParams } from '../../draw/view-params.ts';
import type { Names } from '../../i18n/names.ts';
import type { MapAttributes } from '../view/map-attributes.ts';
import type { Misread } from '../view/misread.ts';
import { nearest, readLeniently } from '../view/read-leniently.ts';
import { TerritoryRecord } from './territory-record.ts';

/** What is asked of a map, and how far it is understood: see `RequestedView`. */
export interface RequestState {
  readonly map: MapAttributes;
  /** The parameters as far as they are understood. */
  readonly understood: ViewParams;
  readonly misread: Map<string, Misread>;
}

/** Sets what texts mean that are not plain; what means nothing is told. @param isSet whether the map's own properties say so */
export function readRequested(
  requested: RequestState,
  params: Readonly<Partial<ViewParams>>,
  names: Names,
  isSet: boolean,
): void {
  const { map, understood } = requested;
  for (const [name, asked] of Object.entries(params) as [ViewParam, string][]) {
    // Another text has come meanwhile.
    if (isSet && map[name] !== asked) continue;
    const { text, left, guess } = readLeniently(name, asked, names);
    if (text !== null) map[name] = understood[name] = text;
    else if (isSet) understood[name] = defaultOf(name);
    if (left) report(requested, name, { asked: left, now: map[name], guess });
  }
}

/** That the site has no theatre of an id. @param ids those that it has */
export function reportTheatre(requested: RequestState, asked: string, ids: readonly string[]): void {
  report(requested, 'theatre', { asked, now: asked, guess: nearest(asked, ids) });
  requested.map.requestUpdate();
}

/** On the map, and once in the console. @param said what is said there of the text */
export function report(
  { misread }: RequestState,
  name: string,
  one: Misread,
  said = 'cannot be understood for certain',
): void {
  const { asked, guess } = one;
  if (misread.get(name)?.asked !== asked)
    console.warn(`territory-map: ${name} “${asked}” ${said}${guess && `; perhaps “${guess}”`}`);
  misread.set(name, one);
  // Who says it comes with who has read it: it is said with the first map, and waits for nothing that comes after that.
  if (!customElements.get('territory-record')) customElements.define('territory-record', TerritoryRecord);
}
