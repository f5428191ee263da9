import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Narrower than this many px the panel has no room beside the map. */
const NARROW = 700;

/** What an element is shown in: how wide it is, and whether its reader prefers dark colours. Asks for an update on change. */
export class Surroundings implements ReactiveController {
  narrow = false;
  dark = false;
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
    this.#look();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#query.removeEventListener('change', this.#look);
  }

  #look = (): void => {
    const { clientWidth } = this.#host;
    // Hidden, it has no width: what was known stays true.
    const narrow = clientWidth > 0 ? clientWidth < NARROW : this.narrow;
    const dark = this.#query.matches;
    if (narrow === this.narrow && dark === this.dark) return;
    this.narrow = narrow;
    this.dark = dark;
    this.#host.requestUpdate();
  };
}
