import { slug } from '../../engine/text/ids.ts';
import { freeId } from '../../engine/text/new-ids.ts';

export interface DraftSource {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  readonly date: string;
  readonly url: string;
  readonly lang: string;
}

/** The documents that the data name, each once. */
export class Sources {
  readonly #known = new Map<string, string>();
  readonly list: DraftSource[] = [];

  /** The ids of the sources of a cell: texts with `;` between them, ids of known ones, addresses. */
  of(text: string, url = ''): string[] {
    const parts = text.split(/\s*[;|]\s*/).filter(part => part !== '');
    if (parts.length === 0) return url === '' ? [] : [this.#one(url, url)];
    return [...new Set(parts.map(part => this.#one(part, parts.length === 1 ? url : '')))];
  }

  /** A row of a table of sources. */
  declare(source: DraftSource): void {
    this.#add(source);
  }

  #one(text: string, url: string): string {
    const known = this.#known.get(key(text, url)) ?? this.#known.get(key(text, ''));
    if (known !== undefined) return known;
    const address = /^https?:\/\/\S+$/i.test(url) ? url : /^https?:\/\/\S+$/i.test(text) ? text : '';
    const publisher = address === text ? hostOf(address) : text;
    const title = address === text ? text : text;
    const id = slug(publisher).slice(0, 60) || `source-${this.list.length + 1}`;
    return this.#add(
      { id, publisher: publisher.slice(0, 200), title: title.slice(0, 300), date: '', url: address, lang: '' },
      key(text, url),
    );
  }

  #add(source: DraftSource, ...keys: string[]): string {
    const id = freeId(source.id, wanted => this.list.some(one => one.id === wanted));
    this.list.push({ ...source, id });
    for (const one of [...keys, key(source.id, ''), key(source.id, source.url)])
      if (!this.#known.has(one)) this.#known.set(one, id);
    return id;
  }
}

function key(text: string, url: string): string {
  return `${text.trim().toLowerCase()}\n${url}`;
}

function hostOf(address: string): string {
  try {
    return new URL(address).hostname.replace(/^www\./, '');
  } catch {
    return address;
  }
}
