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

/** The theatres that a page can show. How a file is read is the only thing that differs between kinds of pages. */
export class DataSource {
  readonly #read: Reader;
  #preloaded: { readonly key: string; readonly theatre: Promise<Theatre> } | null = null;

  constructor(read: Reader) {
    this.#read = read;
  }

  /** Reads and decodes a theatre that will be asked for, while the code that asks for it is still on the way. */
  preload(key: string): void {
    const theatre = this.#load(key);
    // Whoever asks for it hears of a failure.
    theatre.catch(() => {});
    this.#preloaded = { key, theatre };
  }

  /**
   * The theatre of a key. What was preloaded serves once: when it is asked for again the file may have changed.
   * @throws Error when it is not there or is not a compiled theatre
   */
  theatre(key: string): Promise<Theatre> {
    const theatre = this.#preloaded?.key === key ? this.#preloaded.theatre : this.#load(key);
    this.#preloaded = null;
    return theatre;
  }

  /** The same theatre with the names that were kept apart from the first map. */
  async names(key: string, theatre: Theatre): Promise<Theatre> {
    const code = import('../engine/format/decode-names.ts');
    return readWithPinnedFallback(key, theatre.record, async from => {
      const names = await this.#read(from, 'names');
      return (await code).decodeNames(names, theatre);
    });
  }

  /** The texts of a theatre in one of its languages. */
  async texts(key: string, lang: string, theatre: Theatre): Promise<TheatreTexts> {
    const { decodeTexts } = await import('../engine/format/decode-texts.ts');
    return readWithPinnedFallback(key, theatre.record, async from =>
      decodeTexts(await this.#read(from, `text.${lang}`), theatre),
    );
  }

  async #load(key: string): Promise<Theatre> {
    return decode(await this.#read(key, ''));
  }
}
