import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../../i18n/en/first.ts';
import { keepTrying, tryAgain } from './keep-trying.ts';

/** What a map may lack for a while: itself, its other elements, its texts, names of small places, its own letters. */
export type Part = 'map' | 'elements' | 'texts' | 'names' | 'font';

/** What of a map has not come, and is being tried again. */
export class MissingParts {
  readonly #loads = new Map<Part, { load: () => Promise<unknown>; trying: AbortController }>();
  readonly #missing = new Set<Part>();
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /**
   * Loads a part until it is there; a later load of the same part takes its place.
   * @param first told of the first failure only
   * @returns resolves after the first try, whatever became of it
   */
  load(part: Part, load: () => Promise<unknown>, first: (cause: unknown) => void = console.error): Promise<void> {
    this.#loads.get(part)?.trying.abort();
    const trying = new AbortController();
    this.#loads.set(part, { load, trying });
    return new Promise(resolve => {
      const failed = (cause: unknown) => {
        if (this.#loads.get(part)?.trying !== trying) return resolve();
        if (!this.#missing.has(part)) first(cause);
        this.#missing.add(part);
        this.#changed();
        resolve();
      };
      void keepTrying(load, { failed, signal: trying.signal }).then(() => {
        if (this.#loads.get(part)?.trying === trying) {
          this.#loads.delete(part);
          if (this.#missing.delete(part)) this.#changed();
        }
        resolve();
      });
    });
  }

  /** The map is no longer in a page: nothing is asked for. */
  pause(): void {
    for (const { trying } of this.#loads.values()) trying.abort();
  }

  /** It is in a page again. */
  resume(): void {
    for (const [part, { load, trying }] of this.#loads) if (trying.signal.aborted) void this.load(part, load);
  }

  /** Says what is missing, and offers to try again; nothing where all is there but the font, for which another stands in. */
  notice({ missing }: Words): TemplateResult | typeof nothing {
    const parts = (['elements', 'texts', 'names'] as const).filter(part => this.#missing.has(part));
    if (parts.length === 0) return nothing;
    return html`<p class="missing" role="status">
      <span>${missing.these(parts.map(part => missing[part]))}</span>
      ${tryAgainButton(missing.tryAgain)}
    </p>`;
  }
}

export function tryAgainButton(label: string): TemplateResult {
  return html`<button type="button" @click=${tryAgain}>${label}</button>`;
}
