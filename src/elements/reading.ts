import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Words } from '../i18n/en.ts';
import { languageOf } from '../i18n/languages.ts';
import { type ReadingWords, readingEn } from '../i18n/reading/en.ts';
import { loadReading } from '../i18n/reading/load.ts';

/**
 * What an element that came after the first map says in the language of its `words`. While a language is on its way the
 * one before stands, as it does for the map's own words. Asks for an update when it is there.
 */
export class Reading implements ReactiveController {
  /** Null until the first language is there. */
  words: ReadingWords | null = null;
  readonly #host: ReactiveControllerHost & { readonly words: Words };
  #lang = '';

  constructor(host: ReactiveControllerHost & { readonly words: Words }) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const { lang } = this.#host.words;
    if (lang === this.#lang) return;
    this.#lang = lang;
    if (lang === 'en') this.words = readingEn;
    else void this.#load(lang);
  }

  async #load(lang: string): Promise<void> {
    try {
      const words = await loadReading(languageOf(lang) ?? 'en');
      if (this.#lang !== lang) return;
      this.words = words;
    } catch (cause) {
      console.error(cause);
      this.words ??= readingEn;
    }
    this.#host.requestUpdate();
  }
}
