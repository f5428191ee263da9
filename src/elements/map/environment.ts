import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Room, roomIn } from './layout.ts';

/** What an element is shown in: how much room there is, and whether its reader prefers dark colours. Asks for an update on change. */
export class Environment implements ReactiveController, Room {
  narrow = false;
  cramped = false;
  low = false;
  flat = false;
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
    const dark = this.#query.matches || this.darkened;
    const full = document.fullscreenElement !== null;
    const same = width === this.width && height === this.height;
    if (same && dark === this.dark && full === this.full) return;
    Object.assign(this, roomIn(width, height));
    this.dark = dark;
    this.full = full;
    this.#host.requestUpdate();
  };
}
