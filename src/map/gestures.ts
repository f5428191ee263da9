/** How long the hint stays, ms. */
const HINT_MS = 1500;

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
    box.addEventListener('pointerdown', this.#onPointer, { capture: true, signal });
    box.addEventListener('touchstart', this.#onTouch, { capture: true, signal, passive: false });
    box.addEventListener('touchmove', this.#onTouch, { capture: true, signal, passive: false });
    box.addEventListener('mousedown', this.#onMouse, { capture: true, signal });
    for (const kind of ['mousemove', 'mouseup', 'mouseout'] as const) {
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

  /** Leaflet would take the first finger for a drag, by one event or the other; a tap is a click, which still arrives. */
  #onPointer = (event: PointerEvent): void => {
    if (this.#waits() && event.pointerType === 'touch' && event.isPrimary) event.stopPropagation();
  };

  #onTouch = (event: TouchEvent): void => {
    if (!this.#waits()) return;
    // The browser would scroll with two fingers, too, and take them from the map.
    if (event.touches.length > 1) event.preventDefault();
    else {
      event.stopPropagation();
      if (event.type === 'touchmove') this.#hint('touch');
    }
  };

  /**
   * A drag ends when the pointer leaves the frame, and when it comes back with no button down: a button that is let go
   * outside may never be told, and Leaflet would drag on.
   */
  #onMouse = (event: MouseEvent): void => {
    const { type, buttons, clientX, clientY } = event;
    const document = this.#box.ownerDocument;
    if (type === 'mousedown' || type === 'mouseup') this.#held = type === 'mousedown';
    else if (this.#held && (buttons === 0 || (framed() && isOutside(event)))) {
      document.dispatchEvent(new MouseEvent('mouseup', { clientX, clientY }));
    }
  };

  /** Filling the screen, the map has no page to give way to. */
  #waits(): boolean {
    return this.#host.isCooperative() && !this.#box.ownerDocument.fullscreenElement;
  }

  #hint(kind: 'wheel' | 'touch'): void {
    this.#host.hint(kind);
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#host.hint(''), HINT_MS);
  }
}

function framed(): boolean {
  return window.parent !== window;
}

/** Whether the pointer is out of the window, or on its way out. */
function isOutside({ type, relatedTarget, clientX, clientY }: MouseEvent): boolean {
  if (type === 'mouseout') return relatedTarget === null;
  return clientX < 0 || clientY < 0 || clientX > innerWidth || clientY > innerHeight;
}
