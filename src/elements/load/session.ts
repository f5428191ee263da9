import type { TheatreTexts } from '../../engine/model/texts.ts';
import type { Theatre } from '../../engine/model/theatre.ts';
import { en, type Words } from '../../i18n/en/first.ts';
import { LANGUAGES, languageOf, withMessages } from '../../i18n/load-words.ts';
import { Names } from '../../i18n/names.ts';
import type { DeferredParts } from '../map/deferred-parts.ts';
import { languageFor } from '../map/language.ts';
import type { Loader } from '../map/loader.ts';
import type { RequestedView } from '../map/requested-view.ts';
import { MapErrorEvent, MapReadyEvent, MapShownEvent } from '../view/events.ts';
import type { MapAttributes } from '../view/map-attributes.ts';
import { isSameId } from '../view/same-id.ts';
import type { Site } from '../view/site.ts';
import { MissingParts } from './missing-parts.ts';
import { needsNames } from './needs-names.ts';
import { Readiness } from './readiness.ts';

/**
 * What a map has loaded. It loads in the order in which things are needed: the theatre and words of the first map, names that
 * it did without, then the other elements, texts and the font. What does not come is tried again until it does, and the map
 * shows without it. Loads that were overtaken by a later one are dropped when they come.
 */
export class Session {
  theatre: Theatre | null = null;
  texts: TheatreTexts | null = null;
  words: Words = en;
  error: Error | null = null;
  /** The promise that the first map is shown. */
  readonly readiness = new Readiness();
  /** Resolves when texts, words and font of the language are there, or could not be loaded. */
  settled: Promise<void> = Promise.resolve();
  readonly missing: MissingParts;
  readonly #map: MapAttributes;
  readonly #loader: Loader;
  readonly #requested: RequestedView;
  readonly #takeUp: (parts: DeferredParts) => void;
  #src = '';
  /** The theatre with the names that the first map may do without. */
  #naming: Promise<Theatre> | null = null;
  #opened = 0;
  #languageLoads = 0;

  /** @param takeUp is given what comes after the first map */
  constructor(map: MapAttributes, loader: Loader, requested: RequestedView, takeUp: (parts: DeferredParts) => void) {
    this.#map = map;
    this.#loader = loader;
    this.#requested = requested;
    this.#takeUp = takeUp;
    this.missing = new MissingParts(() => this.#changed());
  }

  /** Opens the theatre that the map names; where it cannot be loaded, it is tried again until it can. */
  open(): Promise<void> {
    return this.missing.load(
      'map',
      () => this.#openOnce(),
      async cause => {
        const error = cause instanceof Error ? cause : new Error(String(cause));
        console.error(error);
        await this.#fail(error);
        this.readiness.reject(error);
        this.#map.dispatchEvent(new MapErrorEvent(error));
      },
    );
  }

  /** Reads the theatre anew and opens it again. */
  reload(): Promise<void> {
    this.#loader.forget?.(this.#source || this.#loader.source);
    this.readiness.renew();
    return this.open();
  }

  /** The language that the map speaks. @param theatre null before it is there: any that the map has words for */
  language(theatre = this.theatre): string {
    return languageFor(this.#map, this.#map.lang, theatre?.languages ?? LANGUAGES);
  }

  /** Loads words and texts of the language, then its font; until they are there the former ones stand. */
  loadLanguage(): void {
    const language = this.language();
    const texts = this.missing.load('texts', () => this.#setLanguage(language));
    this.settled = texts.then(() => this.missing.load('font', () => this.#loader.loadFont(language)));
  }

  /** What everything is called, as far as that has come. */
  get names(): Names | null {
    return this.theatre && new Names(this.theatre, this.texts, this.words);
  }

  /** Where others find the theatre shown; null where no page of a site shows it. */
  get site(): Site | null {
    return this.#loader.site(this.#src);
  }

  /** What is to be loaded: '' for the site's first theatre. */
  get #source(): string {
    const { src, theatreId, dataset } = this.#map;
    const { theatres, addressOf } = this.#loader;
    const [asked = '', ...record] = theatreId.split('@');
    const id = theatres.find(one => isSameId(one, asked));
    const unknown = src ? dataset.unknown : id ? '' : asked;
    this.#requested.checkTheatre(unknown ?? '', theatres).catch(console.error);
    return src || (id ? addressOf([id, ...record].join('@')) : '');
  }

  async #openOnce(): Promise<void> {
    const map = this.#map;
    if (!(await this.#load(this.#source || this.#loader.source))) return;
    await map.updateComplete;
    await map.renderRoot.querySelector('territory-canvas')?.updateComplete;
    map.dispatchEvent(new MapShownEvent());
    void this.#loadMore();
  }

  /** Loads what the first map needs. True when it is there, false when a later load has overtaken it. */
  async #load(src: string): Promise<boolean> {
    const opened = ++this.#opened;
    this.#languageLoads++;
    this.#src = src;
    // Words come beside the theatre, in the language that it would most likely have.
    let [words, theatre] = await Promise.all([this.#loader.words(this.language(null)), this.#loader.theatre(src)]);
    const spoken = this.language(theatre);
    const wordsNow = spoken === words.lang ? null : this.#loader.words(spoken);
    wordsNow?.catch(() => {});
    // The network is idle while the first map is drawn.
    const naming = theatre.namesLater ? this.#named(theatre) : Promise.resolve(theatre);
    naming.catch(() => {});
    if (needsNames(theatre, this.#map)) {
      theatre = await naming;
      // What is chosen may have a name that stands among the texts alone, or none: then that is to be said soon.
      this.#loader.texts(src, spoken, theatre).catch(() => {});
    }
    if (wordsNow) words = await wordsNow;
    // A language that the map has no words for may have some of the theatre's own, which stand among its texts.
    const texts = languageOf(spoken) ? null : await this.#loader.texts(src, spoken, theatre).catch(() => null);
    if (texts) words = await withMessages(words, texts.words);
    if (opened !== this.#opened) return false;
    if (this.error) this.readiness.renew();
    this.#naming = naming;
    this.theatre = theatre;
    this.words = words;
    this.texts = texts;
    this.error = null;
    this.#changed();
    return true;
  }

  /** Loads what the first map did without. */
  async #loadMore(): Promise<void> {
    let same = true;
    await this.missing.load('names', async () => {
      same = await this.#name();
    });
    if (!same) return;
    this.readiness.resolve();
    this.#map.dispatchEvent(new MapReadyEvent());
    this.loadLanguage();
    void this.missing.load('elements', async () => this.#takeUp(await this.#loader.loadDeferredElements()));
  }

  /**
   * The theatre could not be loaded, or not in time: that is said at once, and in the reader's language when its words
   * have come. Resolves when they have, or could not, or after a second.
   */
  async #fail(error: Error): Promise<void> {
    this.error = error;
    this.#changed();
    const words = this.#loader.words(this.language()).then(
      words => {
        if (this.error !== error) return;
        this.words = words;
        this.#changed();
      },
      () => {},
    );
    await Promise.race([words, new Promise(resolve => setTimeout(resolve, 1000))]);
  }

  /**
   * Loads the names that the first map did without; until they are there small places have none.
   * @returns whether the theatre is still the one that was opened
   * @throws Error where they do not come; they may be asked for again
   */
  async #name(): Promise<boolean> {
    const { theatre } = this;
    if (!theatre?.namesLater) return theatre !== null;
    this.#naming ??= this.#named(theatre);
    const named = await this.#naming.catch(cause => {
      this.#naming = null;
      if (this.theatre === theatre) throw cause;
    });
    if (this.theatre !== theatre) return false;
    this.theatre = named ?? theatre;
    this.#changed();
    return true;
  }

  async #named(theatre: Theatre): Promise<Theatre> {
    if (!this.#loader.names) throw new Error('names are missing');
    return this.#loader.names(this.#src, theatre);
  }

  async #setLanguage(language: string): Promise<void> {
    const { theatre } = this;
    if (!theatre) return;
    const load = ++this.#languageLoads;
    const lang = theatre.languages.includes(language) ? language : theatre.languages[0];
    const words = await this.#loader.words(language);
    if (load !== this.#languageLoads) return;
    if (this.texts?.lang !== lang || this.words.lang !== words.lang) this.words = words;
    this.#changed();
    if (this.texts?.lang !== lang) {
      const texts = await this.#loader.texts(this.#src, lang, theatre);
      if (load !== this.#languageLoads) return;
      const own = await withMessages(words, texts.words);
      if (load !== this.#languageLoads) return;
      this.words = own;
      this.texts = texts;
      this.#changed();
    }
  }

  #changed(): void {
    this.#map.requestUpdate();
  }
}
