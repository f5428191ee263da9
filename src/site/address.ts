import { attributeOf, defaultOf, type ViewParams, viewParams } from '../draw/view-params.ts';
import { queryTexts } from './url-state.ts';

/** The query that asks for a view; keys that are not of the view stay as they are, in their place. */
export function writeQuery(query: string, view: Readonly<ViewParams>): string {
  const texts = queryTexts(query);
  for (const [name] of viewParams) {
    const key = attributeOf(name);
    const text = view[name];
    if (text && text !== defaultOf(name)) texts.set(key, text);
    else texts.delete(key);
  }
  // Commas and colons may stand in a query as they are; encoded they make a link that nobody can read.
  const text = texts.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return text ? `?${text}` : '';
}

/** At least so many ms lie between two writes: Safari refuses more than 100 in 30 seconds. */
const PAUSE_MS = 500;

/** What the address needs of a window. */
export interface AddressWindow {
  readonly location: { readonly pathname: string; readonly search: string; readonly hash: string };
  readonly history: Pick<History, 'pushState' | 'replaceState'>;
  setTimeout(run: () => void, ms: number): unknown;
  now(): number;
}

/**
 * Keeps the address of the page at what the reader sees. Moves replace the entry of the history, a choice adds one, so
 * that Back undoes choices and not every step of a drag.
 */
export class Address {
  readonly #window: AddressWindow;
  readonly #view: () => Readonly<ViewParams>;
  #written = -PAUSE_MS;
  #waiting = false;
  #push = false;

  constructor(window: AddressWindow, view: () => Readonly<ViewParams>) {
    this.#window = window;
    this.#view = view;
  }

  /** The reader has moved: in time or on the map. */
  moved(): void {
    this.#later();
  }

  /** The reader has made a choice that Back should undo. */
  chose(): void {
    this.#push = true;
    this.#later();
  }

  /** Not before all that the reader's hand has set off is there: one act is one entry. */
  #later(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    this.#window.setTimeout(
      () => {
        this.#waiting = false;
        this.#write();
      },
      this.#written + PAUSE_MS - this.#window.now(),
    );
  }

  #write(): void {
    const { location, history } = this.#window;
    const query = writeQuery(location.search, this.#view());
    const push = this.#push;
    this.#push = false;
    if (query === location.search) return;
    this.#written = this.#window.now();
    const address = location.pathname + query + location.hash;
    try {
      if (push) history.pushState(null, '', address);
      else history.replaceState(null, '', address);
    } catch {
      // A browser may refuse, by its own limit or in a sandbox: the map goes on, the address stays behind.
    }
  }
}
