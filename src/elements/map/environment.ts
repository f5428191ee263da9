import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Narrower than this many px the panel has no room beside the map. */
const NARROW_PX = 700;

/** Lower than this many px, as on a phone that lies on its side, a panel over the map would leave nothing of it. */
const FLAT_PX = 480;

/** Wide enough, px, for map and panel side by side where it is flat. */
const FLAT_NARROW_PX = 560;

/** Lower or narrower than this many px a legend that is open would hide the map. */
const LOW_PX = 700;
const SLIM_PX = 1100;

/** What an element is shown in: how much room there is, and whether its reader prefers dark colours. Asks for an update on change. */
export class Surroundings implements ReactiveController {
  narrow = false;
  /** There is no room for a legend that is open. */
  cramped = false;
  /** There is no room for a panel over the map. */
  flat = false;
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
    const height = clientHeight || this.height;
    const cramped = height < LOW_PX || (clientWidth > 0 ? clientWidth < SLIM_PX : this.cramped);
    const flat = height < FLAT_PX;
    const narrow = clientWidth > 0 ? clientWidth < (flat ? FLAT_NARROW_PX : NARROW_PX) : this.narrow;
    const dark = this.#query.matches;
    const full = document.fullscreenElement !== null;
    const same = narrow === this.narrow && cramped === this.cramped && height === this.height;
    if (same && dark === this.dark && full === this.full) return;
    this.narrow = narrow;
    this.cramped = cramped;
    this.flat = flat;
    this.height = height;
    this.dark = dark;
    this.full = full;
    this.#host.requestUpdate();
  };
}
