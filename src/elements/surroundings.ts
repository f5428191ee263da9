import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Narrower than this many px the panel has no room beside the map. */
const NARROW = 700;

/** Lower than this many px a legend that is open would hide the map. */
const LOW = 700;

/** What an element is shown in: how much room there is, and whether its reader prefers dark colours. Asks for an update on change. */
export class Surroundings implements ReactiveController {
  narrow = false;
  low = false;
  /** px */
  height = 0;
  dark = false;
  /** Something fills the screen: there is no page to scroll. */
  full = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #query = matchMedia('(prefers-color-scheme: dark)');
  readonly #observer = new ResizeObserver(() => this.#look());

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.#host);
    this.#query.addEventListener('change', this.#look);
    document.addEventListener('fullscreenchange', this.#look);
    this.#look();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#query.removeEventListener('change', this.#look);
    document.removeEventListener('fullscreenchange', this.#look);
  }

  #look = (): void => {
    const { clientWidth, clientHeight } = this.#host;
    // Hidden, it has no width: what was known stays true.
    const narrow = clientWidth > 0 ? clientWidth < NARROW : this.narrow;
    const height = clientHeight || this.height;
    const low = height < LOW;
    const dark = this.#query.matches;
    const full = document.fullscreenElement !== null;
    if (narrow === this.narrow && height === this.height && dark === this.dark && full === this.full) return;
    this.narrow = narrow;
    this.low = low;
    this.height = height;
    this.dark = dark;
    this.full = full;
    this.#host.requestUpdate();
  };
}
