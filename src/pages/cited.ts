import { dayOf } from '../engine/model/day.ts';
import { byStrength } from '../engine/query/source-order.ts';
import { attribute, type Html, html, isWebAddress } from './html.ts';
import type { PageDay } from './page-day.ts';

/** The sources of a page, numbered in the order in which it cites them. */
export class Cited {
  readonly #page: PageDay;
  readonly #numbers = new Map<number, number>();

  constructor(page: PageDay) {
    this.#page = page;
  }

  /** Who says so: publishers with links to their entries in the list. Nothing where there is no source. */
  cite(sources: readonly number[]): Html | null {
    const { texts, pageWords } = this.#page;
    if (!texts || sources.length === 0) return null;
    const links = byStrength(texts, sources).map((source, i) => {
      const number = this.#numbers.get(source) ?? this.#numbers.size + 1;
      this.#numbers.set(source, number);
      return html`${i > 0 ? ' · ' : ''}<a href="#source-${number}"><bdi>${texts.sources[source].publisher}</bdi>&nbsp;(${number})</a>`;
    });
    return html`<p class="quiet">${pageWords.sources} ${links}</p>`;
  }

  /** Everything cited so far: publisher, date, to which side it is close, if to any, what it rests on, and the link. */
  list(): Html | null {
    if (this.#numbers.size === 0) return null;
    const { words } = this.#page;
    return html`<section>
<h2>${words.sources.heading}</h2>
<ol class="sources">
${[...this.#numbers].map(([source, number]) => this.#entry(source, number))}</ol>
</section>
`;
  }

  #entry(index: number, number: number): Html {
    const { texts, words, names } = this.#page;
    const sources = texts?.sources ?? [];
    const { publisher, title, date, url, lang, lean, derivedFrom } = sources[index];
    const day = dayOf(date);
    const written = !date ? words.sources.undated : day === null ? date : words.shortDate(day);
    const close = lean < 0 ? '' : words.sources.close(names.side(lean));
    const basis = derivedFrom < 0 ? '' : words.sources.restsOn(sources[derivedFrom].publisher);
    const details = [written, close, basis].filter(Boolean).join(' · ');
    const text = html`<bdi${attribute('lang', lang)}>${title || url}</bdi>`;
    return html`<li id="source-${number}"><bdi class="name">${publisher}</bdi> <span class="quiet">${details}</span><br>${
      isWebAddress(url) ? html`<a class="out" href="${url}" rel="noopener noreferrer external">${text}</a>` : text
    }</li>
`;
  }
}
