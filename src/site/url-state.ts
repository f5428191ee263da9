/** Keys of the query that name a property of the map. Others are left alone. `date` is the reader's most frequent move. */
export const KEYS = {
  date: 'date',
  compare: 'compare',
  'according-to': 'accordingTo',
  town: 'town',
  select: 'select',
  view: 'view',
  layers: 'layers',
  lang: 'lang',
  theme: 'theme',
  controls: 'controls',
  panel: 'panel',
  kinds: 'kinds',
} as const;

type Key = keyof typeof KEYS;
/** What the reader chose, as the attributes of the map write it; '' for the default. */
export type Choices = Record<(typeof KEYS)[Key], string>;

/** What stands for the default, so that the address does not name it. */
const DEFAULTS: Partial<Record<Key, string>> = { theme: 'auto', controls: 'full' };

/** The choices that a query such as `?date=2020-03-02&town=saraqib` makes; '' where it is silent. */
export function readChoices(query: string): Choices {
  const params = new URLSearchParams(query);
  const choices = Object.entries(KEYS).map(([key, property]) => [
    property,
    params.get(key) ?? DEFAULTS[key as Key] ?? '',
  ]);
  return Object.fromEntries(choices) as Choices;
}

/** The query that makes the choices; keys that are not ours stay as they are, in their place. */
export function writeChoices(query: string, choices: Choices): string {
  const params = new URLSearchParams(query);
  for (const [key, property] of Object.entries(KEYS)) {
    const value = choices[property];
    if (value && value !== DEFAULTS[key as Key]) params.set(key, value);
    else params.delete(key);
  }
  // Commas and colons may stand in a query as they are; encoded they make a link that nobody can read.
  const text = params.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
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
  readonly #choices: () => Choices;
  #written = -PAUSE_MS;
  #waiting = false;
  #push = false;

  constructor(window: AddressWindow, choices: () => Choices) {
    this.#window = window;
    this.#choices = choices;
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
    const query = writeChoices(location.search, this.#choices());
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
