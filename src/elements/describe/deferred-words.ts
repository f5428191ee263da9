import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Words } from '../../i18n/en/first.ts';
import { type Language, languageOf } from '../../i18n/load-words.ts';

/**
 * What an element that came after the first map says in the language of its `words`. While a language is on its way the
 * one before stands, as it does for the map's own words. Asks for an update when it is there.
 */
export class DeferredWords<Later> implements ReactiveController {
  /** Null until the first language is there. */
  words: Later | null = null;
  readonly #host: ReactiveControllerHost & { readonly words: Words };
  readonly #english: Later;
  readonly #load: (lang: Language) => Promise<Later>;
  #lang = '';

  /** @param english is at hand with the elements that say it; the other languages are loaded */
  constructor(
    host: ReactiveControllerHost & { readonly words: Words },
    english: Later,
    load: (lang: Language) => Promise<Later>,
  ) {
    this.#host = host;
    this.#english = english;
    this.#load = load;
    host.addController(this);
  }

  hostUpdate(): void {
    const { lang } = this.#host.words;
    if (lang === this.#lang) return;
    this.#lang = lang;
    if (lang === 'en') this.words = this.#english;
    else void this.#fetch(lang);
  }

  async #fetch(lang: string): Promise<void> {
    try {
      const words = await this.#load(languageOf(lang) ?? 'en');
      if (this.#lang !== lang) return;
      this.words = words;
    } catch (cause) {
      console.error(cause);
      this.words ??= this.#english;
    }
    this.#host.requestUpdate();
  }
}
