import { fold } from '../../engine/text/fold.ts';
import type { SourceFact } from '../read/facts.ts';

/** What sources rest on, and which of them speak independently of each other. */
export class Independence {
  readonly #sources: ReadonlyMap<string, SourceFact>;

  constructor(sources: readonly SourceFact[]) {
    this.#sources = new Map(sources.map(source => [source.id, source]));
  }

  get(id: string): SourceFact | undefined {
    return this.#sources.get(id);
  }

  /**
   * Whether two of the sources are independent: their publishers differ, and neither is derived from the other or from
   * a third that both rest on.
   */
  hasTwo(ids: readonly string[]): boolean {
    return ids.some((a, i) => ids.slice(i + 1).some(b => this.#areTwo(a, b)));
  }

  /** The source at the end of the chain of `derived_from`; null where the chain bites its own tail. */
  origin(id: string): string | null {
    const seen = new Set<string>();
    for (let at = id; ; ) {
      if (seen.has(at)) return null;
      seen.add(at);
      const next = this.#sources.get(at)?.derivedFrom ?? '';
      if (next === '') return at;
      at = next;
    }
  }

  #areTwo(a: string, b: string): boolean {
    const [one, other] = [this.get(a), this.get(b)];
    if (!one || !other || fold(one.publisher) === fold(other.publisher)) return false;
    return this.origin(a) !== this.origin(b);
  }
}

/** An address as it is told from others: without scheme, `www.`, port, fragment or closing slash. */
export function addressOf(url: string): string {
  if (!URL.canParse(url)) return '';
  const { hostname, pathname, search } = new URL(url);
  return `${hostname.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}${search}`;
}
