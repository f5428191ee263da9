import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Narrower than this many px a panel at the side would leave too little of the map. */
const NARROW_PX = 900;

/** Lower than this many px, as on a phone that lies on its side, a panel over the map would leave nothing of it. */
const FLAT_PX = 480;

/** Wide enough, px, for map and panel side by side where it is flat. */
const FLAT_NARROW_PX = 640;

/** Lower than this many px a sheet would leave less than 60 % of the map. */
const LOW_PX = 600;

/** Lower or narrower than this many px a panel that nobody has asked for would hide too much. */
const CRAMPED_PX = { height: 700, width: 1200 } as const;

/** What an element is shown in: how much room there is, and whether its reader prefers dark colours. Asks for an update on change. */
export class Surroundings implements ReactiveController {
  narrow = false;
  /** There is no room for a panel that nobody has asked for. */
  cramped = false;
  /** There is room for no more than a card of two lines over the map. */
  low = false;
  /** There is no room for a panel over the map. */
  flat = false;
  /** px */
  height = 0;
  width = 0;
  dark = false;
  /** Something fills the screen: there is no page to scroll. */
  full = false;
  /** An extension darkens the page. */
  darkened = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #query = matchMedia('(prefers-color-scheme: dark)');
  readonly #observer = new ResizeObserver(() => this.look());

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.#host);
    this.#query.addEventListener('change', this.look);
    document.addEventListener('fullscreenchange', this.look);
    this.look();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#query.removeEventListener('change', this.look);
    document.removeEventListener('fullscreenchange', this.look);
  }

  /** Asks for an update where something has changed. */
  look = (): void => {
    const { clientWidth, clientHeight } = this.#host;
    // Hidden, it has no width: what was known stays true.
    const height = clientHeight || this.height;
    const width = clientWidth || this.width;
    const cramped = height < CRAMPED_PX.height || width < CRAMPED_PX.width;
    const flat = height < FLAT_PX;
    const narrow = width < (flat ? FLAT_NARROW_PX : NARROW_PX);
    const dark = this.#query.matches || this.darkened;
    const full = document.fullscreenElement !== null;
    const same = width === this.width && height === this.height;
    if (same && dark === this.dark && full === this.full) return;
    this.narrow = narrow;
    this.cramped = cramped;
    this.flat = flat;
    this.low = height < LOW_PX;
    this.width = width;
    this.height = height;
    this.dark = dark;
    this.full = full;
    this.#host.requestUpdate();
  };
}
