import { defaultOf, type ViewParam, type ViewParams } from '../../draw/view-params.ts';
import type { Names } from '../../i18n/names.ts';
import type { MapAttributes } from '../view/map-attributes.ts';
import type { Misread } from '../view/misread.ts';
import { nearest, understand } from '../view/understand.ts';
import { TerritoryRecord } from './territory-record.ts';

/** What is asked of a map, and how far it is understood: see `Wishes`. */
export interface WishState {
  readonly map: MapAttributes;
  /** The parameters as far as they are understood. */
  readonly understood: ViewParams;
  readonly misread: Map<string, Misread>;
}

/** Sets what texts mean that are not plain; what means nothing is told. @param isSet whether the map's own properties say so */
export function readWishes(
  wishes: WishState,
  params: Readonly<Partial<ViewParams>>,
  names: Names,
  isSet: boolean,
): void {
  const { map, understood } = wishes;
  for (const [name, asked] of Object.entries(params) as [ViewParam, string][]) {
    // Another text has come meanwhile.
    if (isSet && map[name] !== asked) continue;
    const { text, left, guess } = understand(name, asked, names);
    if (text !== null) map[name] = understood[name] = text;
    else if (isSet) understood[name] = defaultOf(name);
    if (left) tell(wishes, name, { asked: left, now: map[name], guess });
  }
}

/** That the site has no theatre of an id. @param ids those that it has */
export function tellTheatre(wishes: WishState, asked: string, ids: readonly string[]): void {
  tell(wishes, 'theatre', { asked, now: asked, guess: nearest(asked, ids) });
  wishes.map.requestUpdate();
}

/** On the map, and once in the console. @param said what is said there of the text */
export function tell(
  { misread }: WishState,
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
