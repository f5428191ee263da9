/** How long the hint stays, ms. */
const HINT = 1500;

/** What the gestures need from the map's element. */
export interface GestureHost {
  /** Whether the page's own scrolling goes first. */
  isCooperative(): boolean;
  /** Shows a hint, or with '' hides it. */
  hint(kind: 'wheel' | 'touch' | ''): void;
}

/**
 * Lets the page scroll past the map: the wheel zooms only with Ctrl or Command, one finger scrolls the page and two
 * move the map. Listens on `box`, which must be around the map's own element, before the map does.
 */
export class Gestures {
  readonly #box: HTMLElement;
  readonly #host: GestureHost;
  readonly #listening = new AbortController();
  #timer = 0;
  /** The mouse was pressed on the map and not let go. */
  #held = false;

  constructor(box: HTMLElement, host: GestureHost) {
    this.#box = box;
    this.#host = host;
    const { signal } = this.#listening;
    box.addEventListener('wheel', this.#onWheel, { capture: true, signal, passive: true });
    box.addEventListener('touchstart', this.#onTouch, { capture: true, signal, passive: true });
    box.addEventListener('touchmove', this.#onTouch, { capture: true, signal, passive: true });
    box.addEventListener('mousedown', this.#onMouse, { capture: true, signal });
    for (const kind of ['mousemove', 'mouseup'] as const) {
      box.ownerDocument.addEventListener(kind, this.#onMouse, { capture: true, signal });
    }
  }

  stop(): void {
    this.#listening.abort();
    window.clearTimeout(this.#timer);
  }

  #onWheel = (event: WheelEvent): void => {
    if (!this.#waits() || event.ctrlKey || event.metaKey) return;
    event.stopPropagation();
    this.#hint('wheel');
  };

  #onTouch = (event: TouchEvent): void => {
    if (!this.#waits() || event.touches.length > 1) return;
    // Leaflet would take the finger for a drag; clicks are other events and still arrive.
    event.stopPropagation();
    if (event.type === 'touchmove') this.#hint('touch');
  };

  /** A button that is let go outside the window or frame may not be told: Leaflet would drag on without it. */
  #onMouse = ({ type, buttons, clientX, clientY }: MouseEvent): void => {
    if (type === 'mousemove' && this.#held && buttons === 0) {
      this.#box.ownerDocument.dispatchEvent(new MouseEvent('mouseup', { clientX, clientY }));
    } else if (type !== 'mousemove') this.#held = type === 'mousedown';
  };

  /** Filling the screen, the map has no page to give way to. */
  #waits(): boolean {
    return this.#host.isCooperative() && !this.#box.ownerDocument.fullscreenElement;
  }

  #hint(kind: 'wheel' | 'touch'): void {
    this.#host.hint(kind);
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#host.hint(''), HINT);
  }
}
