import { attributeOf, defaultOf, type ViewParam, type ViewParams, viewParams } from '../../draw/view-params.ts';
import type { Names } from '../../i18n/names.ts';
import { keepTrying } from '../load/keep-trying.ts';
import type { MapAttributes } from '../view/map-attributes.ts';
import { isPlain } from '../view/plain.ts';

/** A text that was not understood, or could mean two things. */
export interface Misread {
  readonly asked: string;
  /** What the parameter is now; `asked` where nothing was understood. */
  readonly now: string;
  /** What was perhaps meant, as the parameter writes it; '' where nothing comes near. */
  readonly guess: string;
}

type Knows = (name: ViewParam, text: string) => boolean;

/**
 * What is asked of a map, as far as it is understood. Plain texts are at once; for others the code that reads what people write
 * is loaded, and the parameter is set to what they mean. What means nothing is the default, and is told by `misread`.
 */
export class Wishes {
  /** By parameter; `theatre` for an id that the site does not have, else the name of an attribute that means nothing. */
  readonly misread = new Map<string, Misread>();
  /** Resolves when all that was asked for by now is read. */
  settled: Promise<void> = Promise.resolve();
  /** Whether something that was asked for is still being read. */
  reading = 0;
  readonly #map: MapAttributes;
  readonly #knows: Knows;
  readonly #params = Object.fromEntries(viewParams.map(([name]) => [name, defaultOf(name)])) as ViewParams;
  /** The texts that were read last. */
  readonly #read = new Map<ViewParam, string>();
  /** What was asked for before is not read any more. */
  #newest = new AbortController();

  constructor(map: MapAttributes, knows: Knows) {
    this.#map = map;
    this.#knows = knows;
  }

  /** The parameters of the map, as far as they are understood. */
  params(names: Names): Readonly<ViewParams> {
    const unread: Partial<ViewParams> = {};
    for (const [name, info] of viewParams) {
      const text = this.#map[name];
      if (this.misread.get(name)?.now !== text) this.misread.delete(name);
      if (text === defaultOf(name) || (isPlain(info, text) && this.#knows(name, text))) {
        this.#params[name] = text;
        this.#read.delete(name);
      } else if (this.#read.get(name) !== text) {
        unread[name] = text;
        this.#read.set(name, text);
      }
    }
    if (Object.keys(unread).length > 0) this.#start(unread, names, true);
    return this.#params;
  }

  /** What somebody else asks for: what means nothing changes nothing, and is told. */
  ask(params: Readonly<Partial<ViewParams>>, names: Names): void {
    this.#start(params, names, false);
  }

  #start(params: Readonly<Partial<ViewParams>>, names: Names, isSet: boolean): void {
    this.#newest.abort();
    this.#newest = new AbortController();
    this.reading++;
    this.settled = Promise.all([this.settled, this.#understand(params, names, isSet)]).then(() => {
      this.reading--;
      this.#map.requestUpdate();
    });
  }

  async #understand(params: Readonly<Partial<ViewParams>>, names: Names, isSet: boolean): Promise<void> {
    const map = this.#map;
    try {
      const { understand } = await loadReader();
      for (const [name, asked] of Object.entries(params) as [ViewParam, string][]) {
        // Another text has come meanwhile.
        if (isSet && map[name] !== asked) continue;
        const { text, left, guess } = understand(name, asked, names);
        if (text !== null) map[name] = this.#params[name] = text;
        else if (isSet) this.#params[name] = defaultOf(name);
        if (left) this.tell(name, { asked: left, now: map[name], guess });
      }
    } catch (cause) {
      console.error(cause);
      // Until the code that reads it is there, it is not understood, and that is told.
      for (const [name, asked] of Object.entries(params) as [ViewParam, string][]) {
        if (isSet) this.#params[name] = defaultOf(name);
        this.tell(name, { asked, now: map[name], guess: '' });
      }
      void keepTrying(loadReader, { failed() {}, signal: this.#newest.signal }).then(() => {
        for (const name of Object.keys(params)) this.misread.delete(name);
        this.#start(params, names, isSet);
      });
    }
  }

  /** On the map, and once in the console. */
  tell(name: string, misread: Misread): void {
    const { asked, guess } = misread;
    if (this.misread.get(name)?.asked !== asked)
      console.warn(
        `territory-map: ${name} “${asked}” cannot be understood for certain${guess && `; perhaps “${guess}”`}`,
      );
    this.misread.set(name, misread);
  }

  /** Attributes whose names are nearly those of the map: what they should say is not heard. */
  async checkAttributes(): Promise<void> {
    const names = this.#map.getAttributeNames().filter(name => !OTHERS.test(name) && !KNOWN.has(name));
    if (names.length === 0) return;
    const { nearest } = await loadReader();
    for (const name of names) {
      const guess = nearest(name, [...KNOWN]);
      if (guess) this.tell(name, { asked: name, now: name, guess: '' });
    }
    this.#map.requestUpdate();
  }

  /** A theatre that the site does not have. @param ids those that it has */
  async checkTheatre(asked: string, ids: readonly string[]): Promise<void> {
    if (!asked) {
      this.misread.delete('theatre');
      return;
    }
    const { nearest } = await loadReader();
    this.tell('theatre', { asked, now: asked, guess: nearest(asked, ids) });
    this.#map.requestUpdate();
  }
}

/** What reads what people write. */
const loadReader = () => import('../view/understand.ts');
const KNOWN = new Set(['src', 'theatre', ...viewParams.map(([name]) => attributeOf(name))]);
/** What any element may have, or a framework leaves on it. */
const OTHERS =
  /^(?:class|id|style|slot|part|exportparts|dir|hidden|title|role|tabindex|translate|inert|is|key|ref)$|^(?:data|aria|on|v|s|x|hx|ng|astro|svelte)-|^on|[:@_.#]/;
