import { defaultOf, type ViewParam, type ViewParams, viewParams } from '../../draw/view-params.ts';
import { languageAmong } from '../../i18n/language-tags.ts';
import type { Names } from '../../i18n/names.ts';
import { keepTrying } from '../load/keep-trying.ts';
import { isCanonical } from '../view/is-canonical.ts';
import type { MapAttributes } from '../view/map-attributes.ts';
import type { Misread } from '../view/misread.ts';
import { selectionIn } from '../view/view.ts';
import type { RequestState } from './read-requested.ts';

type Knows = (name: ViewParam, text: string) => boolean;

/**
 * What is asked of a map, as far as it is understood. Plain texts are at once; for others the code that reads what people write
 * is loaded, and the parameter is set to what they mean. What means nothing is the default, and is told by `misread`.
 */
export class RequestedView implements RequestState {
  /** By parameter; `theatre` for an id that the site does not have, else the name of an attribute that means nothing. */
  readonly misread = new Map<string, Misread>();
  /** Resolves when all that was asked for by now is read. */
  settled: Promise<void> = Promise.resolve();
  /** Whether something that was asked for is still being read. */
  reading = 0;
  readonly map: MapAttributes;
  readonly #knows: Knows;
  /** The parameters as far as they are understood. */
  readonly understood = Object.fromEntries(viewParams.map(([name]) => [name, defaultOf(name)])) as ViewParams;
  /** The texts that were read last. */
  readonly #asked = new Map<ViewParam, string>();
  /** What was asked for before is not read any more. */
  #newest = new AbortController();

  constructor(map: MapAttributes, knows: Knows) {
    this.map = map;
    this.#knows = knows;
  }

  /** The parameters of the map, as far as they are understood. */
  params(names: Names): Readonly<ViewParams> {
    const unread: Partial<ViewParams> = {};
    for (const [name, info] of viewParams) {
      const text = this.map[name];
      if (this.misread.get(name)?.now !== text) this.misread.delete(name);
      if (text === defaultOf(name) || (isCanonical(info, text) && this.#knows(name, text))) {
        this.understood[name] = text;
        this.#asked.delete(name);
      } else if (this.#asked.get(name) !== text) {
        unread[name] = text;
        this.#asked.set(name, text);
      }
    }
    if (Object.keys(unread).length > 0) this.#start(unread, names, true);
    return this.understood;
  }

  /** What somebody else asks for: what means nothing changes nothing, and is told. */
  ask(params: Readonly<Partial<ViewParams>>, names: Names): void {
    this.#start(params, names, false);
  }

  #start(params: Readonly<Partial<ViewParams>>, names: Names, isSet: boolean): void {
    this.#newest.abort();
    this.#newest = new AbortController();
    this.reading++;
    this.settled = Promise.all([this.settled, this.#read(params, names, isSet)]).then(() => {
      this.reading--;
      this.map.requestUpdate();
    });
  }

  async #read(params: Readonly<Partial<ViewParams>>, names: Names, isSet: boolean): Promise<void> {
    try {
      const { readRequested } = await loadReader();
      readRequested(this, params, names, isSet);
    } catch (cause) {
      console.error(cause);
      // Until the code that reads it is there, it is not understood, and that is told.
      for (const [name, asked] of Object.entries(params) as [ViewParam, string][]) {
        if (isSet) this.understood[name] = defaultOf(name);
        this.misread.set(name, { asked, now: this.map[name], guess: '' });
      }
      void keepTrying(loadReader, { failed() {}, signal: this.#newest.signal }).then(() => {
        for (const name of Object.keys(params)) this.misread.delete(name);
        this.#start(params, names, isSet);
      });
    }
  }

  /** A theatre that the site does not have, '' where it has what is asked for. @param ids those that it has */
  async checkTheatre(asked: string, ids: readonly string[]): Promise<void> {
    if (!asked) this.misread.delete('theatre');
    else (await loadReader()).reportTheatre(this, asked, ids);
  }
}

/**
 * Whether a theatre has what a parameter names by its id; true for parameters that name nothing, and while it cannot be told:
 * before the theatre is there, and of what can be selected before all names and texts are.
 */
export function isKnown(names: Names | null, name: ViewParam, text: string): boolean {
  if (!names) return true;
  const { texts, theatre } = names;
  if (name === 'lang') return text === '' || languageAmong([text], theatre.languages) !== undefined;
  if (name === 'accordingTo') return names.voice(text) !== '';
  if (!texts || theatre.namesLater || (name !== 'town' && name !== 'select')) return true;
  const selection = selectionIn({ select: '', town: '', [name]: text });
  return selection !== null && names.selected(selection) !== '';
}

/** What reads what people write. */
const loadReader = () => import('./read-requested.ts');
