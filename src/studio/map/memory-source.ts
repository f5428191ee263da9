import { deepEqual } from 'fast-equals';
import type { Compiled } from '../../engine/format/compiled.ts';
import { decode } from '../../engine/format/decode.ts';
import type { Theatre } from '../../engine/model/theatre.ts';
import type { Topology } from '../../engine/model/topology.ts';
import { DataSource, type Reader } from '../../site/data-source.ts';

/**
 * One theatre that its author changes again and again. Most edits leave the zones as they are: then those of the state
 * before are taken, and not cut anew.
 */
export class MemorySource extends DataSource {
  readonly #read: Reader;
  #loading: Promise<Theatre> | null = null;
  #past: { readonly parts: readonly unknown[]; readonly topology: Topology } | null = null;

  constructor(read: Reader) {
    super(read);
    this.#read = read;
  }

  override theatre(key: string): Promise<Theatre> {
    const loading = this.#loading ?? this.#load(key);
    this.#loading = loading;
    // What failed is asked for again.
    loading.catch(() => {
      if (this.#loading === loading) this.#loading = null;
    });
    return loading;
  }

  override forget(key: string): void {
    this.#loading = null;
    super.forget(key);
  }

  async #load(key: string): Promise<Theatre> {
    const json = await this.#read(key, '');
    const compiled = json as Partial<Compiled> | null;
    // All that zones are made of.
    const parts = [compiled?.zones, compiled?.places?.spots, compiled?.places?.documented];
    const theatre = decode(json, this.#past && deepEqual(this.#past.parts, parts) ? this.#past.topology : undefined);
    this.#past = { parts, topology: theatre.topology };
    return theatre;
  }
}
