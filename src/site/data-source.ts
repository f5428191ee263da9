import { decode } from '../engine/format/decode.ts';
import type { TheatreTexts } from '../engine/model/texts.ts';
import type { Theatre } from '../engine/model/theatre.ts';
import { readWithPinnedFallback } from './record-pinning.ts';

/**
 * Reads one compiled file, parsed from JSON but not checked.
 * @param key names a theatre: an address where files are fetched, else its name among the site's data
 * @param part '' for the theatre itself, `names` or `text.<lang>` for what stands in a file beside it
 * @throws Error when there is no such file or it is no JSON
 */
export type Reader = (key: string, part: string) => Promise<unknown>;

/** Longer than this, ms, a load that has no answer is not waited for by those who ask anew; see keep-trying.ts. */
const PATIENCE_MS = 18_000;

/** The theatres that a page can show. How a file is read is the only thing that differs between kinds of pages. */
export class DataSource {
  readonly #read: Reader;
  /** What has come or is on its way, for all maps of a page; what failed is asked for again. */
  readonly #loads = new Map<string, Promise<unknown>>();

  constructor(read: Reader) {
    this.#read = read;
  }

  /**
   * Reads and decodes a theatre that will be asked for, while the code that asks for it is still on the way.
   * @param show shows it before anybody else has it; what it does is waited for
   */
  preload(key: string, show?: (theatre: Theatre) => Promise<void>): void {
    const shown = this.#shared(key, async () => {
      const theatre = decode(await this.#read(key, ''));
      await show?.(theatre).catch(console.error);
      return theatre;
    });
    // Whoever asks for it hears of a failure.
    shown.catch(() => {});
  }

  /**
   * The theatre of a key: one for all maps of a page.
   * @throws Error when it is not there or is not a compiled theatre
   */
  theatre(key: string): Promise<Theatre> {
    return this.#shared(key, async () => decode(await this.#read(key, '')));
  }

  /** Reads a theatre anew when it is next asked for: its file has changed. */
  forget(key: string): void {
    for (const name of [...this.#loads.keys()]) if (name.split('\n')[0] === key) this.#loads.delete(name);
  }

  /** The same theatre with the names that were kept apart from the first map. */
  async names(key: string, theatre: Theatre): Promise<Theatre> {
    return this.#shared([key, theatre.record, 'names'].join('\n'), async () => {
      const code = import('../engine/format/decode-names.ts');
      // Waited for after the data; a failure is heard of then.
      code.catch(() => {});
      return readWithPinnedFallback(key, theatre.record, async from => {
        const names = await this.#read(from, 'names');
        return (await code).decodeNames(names, theatre);
      });
    });
  }

  /** The texts of a theatre in one of its languages. */
  async texts(key: string, lang: string, theatre: Theatre): Promise<TheatreTexts> {
    return this.#shared([key, theatre.record, lang].join('\n'), async () => {
      const { decodeTexts } = await import('../engine/format/decode-texts.ts');
      return readWithPinnedFallback(key, theatre.record, async from =>
        decodeTexts(await this.#read(from, `text.${lang}`), theatre),
      );
    });
  }

  #shared<Loaded>(name: string, load: () => Promise<Loaded>): Promise<Loaded> {
    const before = this.#loads.get(name) as Promise<Loaded> | undefined;
    if (before) return before;
    const loading = load();
    this.#loads.set(name, loading);
    const forget = () => {
      if (this.#loads.get(name) === loading) this.#loads.delete(name);
    };
    loading.catch(forget);
    // One without an answer must not keep the next try from asking again.
    const timer = setTimeout(forget, PATIENCE_MS);
    loading.then(
      () => clearTimeout(timer),
      () => clearTimeout(timer),
    );
    return loading;
  }
}
