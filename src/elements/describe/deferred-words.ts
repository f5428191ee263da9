import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Words } from '../../i18n/en/first.ts';
import type { LaterPart, WordsOf } from '../../i18n/later-words.ts';
import { loadLater } from '../../i18n/load-words.ts';
import { keepTrying } from '../load/keep-trying.ts';

/**
 * What an element that came after the first map says in the language of its `words`. While a language is on its way the
 * one before stands, as it does for the map's own words. Asks for an update when it is there.
 */
export class DeferredWords<Part extends LaterPart> implements ReactiveController {
  /** Null until the first language is there. */
  words: WordsOf<Part> | null = null;
  readonly #host: ReactiveControllerHost & { readonly words: Words };
  readonly #english: WordsOf<Part>;
  readonly #part: Part;
  #lang = '';
  #loading: AbortController | null = null;

  /** @param english is at hand with the elements that say it; the other languages are loaded */
  constructor(host: ReactiveControllerHost & { readonly words: Words }, english: WordsOf<Part>, part: Part) {
    this.#host = host;
    this.#english = english;
    this.#part = part;
    host.addController(this);
  }

  hostUpdate(): void {
    const { lang } = this.#host.words;
    if (lang === this.#lang) return;
    this.#lang = lang;
    this.#loading?.abort();
    if (lang === 'en') this.words = this.#english;
    else void this.#fetch(this.#host.words);
  }

  async #fetch(words: Words): Promise<void> {
    this.#loading = new AbortController();
    const { signal } = this.#loading;
    const load = async () => {
      const later = await loadLater(words.lang);
      return later ? ((await later[this.#part](words)) as WordsOf<Part>) : this.#english;
    };
    // English is better than nothing while they are tried again.
    const failed = (cause: unknown) => {
      console.error(cause);
      this.words ??= this.#english;
      this.#host.requestUpdate();
    };
    const loaded = await keepTrying(load, { failed, signal });
    if (signal.aborted) return;
    this.words = loaded;
    this.#host.requestUpdate();
  }
}
