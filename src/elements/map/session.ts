import type { TheatreTexts } from '../../engine/model/texts.ts';
import type { Theatre } from '../../engine/model/theatre.ts';
import { en, type Words } from '../../i18n/en/first.ts';
import { languageOf, withMessages } from '../../i18n/load-words.ts';
import { Names } from '../../i18n/names.ts';
import type { Site } from '../view/site.ts';
import type { Loader } from './loader.ts';

/**
 * What a map has loaded: the theatre and words first, its texts after the first map. Loads that were overtaken by a later
 * one are dropped when they come.
 */
export class Session {
  theatre: Theatre | null = null;
  texts: TheatreTexts | null = null;
  words: Words = en;
  error: Error | null = null;
  readonly #loader: Loader;
  readonly #changed: () => void;
  #src = '';
  /** The theatre with the names that the first map may do without. */
  #naming: Promise<Theatre> | null = null;
  #opened = 0;
  #languageLoads = 0;

  constructor(loader: Loader, changed: () => void) {
    this.#loader = loader;
    this.#changed = changed;
  }

  /**
   * Loads what the first map needs. True when it is there, false when a later load has overtaken it.
   * @param language the one to speak, by the theatre; asked before it is there, too, so that its words come beside it
   * @param names whether this map needs names that are kept apart
   */
  async open(
    src: string,
    language: (theatre?: Theatre) => string,
    names: (theatre: Theatre) => boolean,
  ): Promise<boolean> {
    const opened = ++this.#opened;
    this.#languageLoads++;
    this.#src = src || this.#loader.source;
    let [words, theatre] = await Promise.all([this.#loader.words(language()), this.#loader.theatre(this.#src)]);
    const spoken = language(theatre);
    const wordsNow = spoken === words.lang ? null : this.#loader.words(spoken);
    wordsNow?.catch(() => {});
    // The network is idle while the first map is drawn.
    const naming = theatre.namesLater ? this.#named(theatre) : Promise.resolve(theatre);
    naming.catch(() => {});
    if (names(theatre)) theatre = await naming;
    if (wordsNow) words = await wordsNow;
    // A language that the map has no words for may have some of the theatre's own, which stand among its texts.
    const texts = languageOf(spoken) ? null : await this.#loader.texts(this.#src, spoken, theatre).catch(() => null);
    if (texts) words = await withMessages(words, texts.words);
    if (opened !== this.#opened) return false;
    this.#naming = naming;
    this.theatre = theatre;
    this.words = words;
    this.texts = texts;
    this.error = null;
    this.#changed();
    return true;
  }

  /** Has a theatre read anew when it is next opened. */
  forget(src: string): void {
    this.#loader.forget?.(src || this.#loader.source);
  }

  /**
   * The theatre could not be loaded, or not in time: that is said at once, and in the reader's language when its words
   * have come. Resolves when they have, or could not, or after a second.
   */
  async fail(error: Error, language: string): Promise<void> {
    this.error = error;
    this.#changed();
    const words = this.#loader.words(language).then(
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
  async name(): Promise<boolean> {
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

  /** Loads words and texts of a language; until they are there the former ones stand. */
  async setLanguage(language: string): Promise<void> {
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

  /** Loads the letters of a language. The platform's stand until they have come. */
  loadFont(language: string): Promise<void> {
    return this.#loader.loadFont(language);
  }

  /** What everything is called, as far as that has come. */
  get names(): Names | null {
    return this.theatre && new Names(this.theatre, this.texts, this.words);
  }

  /** Where others find the theatre shown; null where no page of a site shows it. */
  get site(): Site | null {
    return this.#loader.site(this.#src);
  }

  /** Defines the elements that the first map does without. */
  loadDeferredElements(): ReturnType<Loader['loadDeferredElements']> {
    return this.#loader.loadDeferredElements();
  }
}
