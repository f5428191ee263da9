/** A finger that has moved this far, px, means to drag or to scroll; before that it taps. */
const SLOP_PX = 8;
/** A finger that drags this far above or below the range moves it more finely, px, and this far very finely. */
const FINE_PX = [36, 96] as const;
/** Of the width of the range, what a finger then moves for its own width. */
const FINE = [1 / 4, 1 / 16] as const;
/** Width of the handle: its middle reaches the ends of the range no nearer than half of it. */
const HANDLE_PX = 24;

/** How values lie on a range. */
export interface RangeScale {
  /** The value at a place, 0 at the least value .. 1. */
  valueAt(share: number): number;
}

/**
 * Touch on a range input, in place of the browser's own, which takes the first touch for a choice: a swipe that only scrolls
 * the page must change nothing. A horizontal drag moves the value, a tap sets it; a vertical swipe is the page's, and what the
 * browser takes over, or a second finger breaks off, is undone. Dragging, a finger that moves away from the range moves it finely.
 *
 * A range whose values are not evenly laid out is moved here for a mouse as well, which its browser would move evenly.
 *
 * Listens on the element around the range (`@pointerdown`, `@pointermove`, `@pointerup`, `@pointercancel`, `@input`, `@change`).
 * Handlers of the range hear `input` and `change` as they do for a mouse, and `cancel` when a drag is undone; `value` is set before.
 */
export class RangeTouch {
  /** Before the range itself hears. */
  readonly capture = true;
  readonly #scale: () => RangeScale | null;
  #touch: {
    readonly id: number;
    readonly x: number;
    readonly y: number;
    /** Where the range stood, and where it stands under the finger. */
    readonly before: string;
    value: string;
    does: 'press' | 'drag' | 'nothing';
    /** Where it was last, and how far the handle has been left behind it by moving finely, px. */
    last: number;
    behind: number;
  } | null = null;
  /** The browser has moved the range by itself, for a mouse, a key or a screen reader, and has not settled it. */
  #moved = false;

  /** @param scale how the values of the range are laid out now; null for evenly */
  constructor(scale: () => RangeScale | null = () => null) {
    this.#scale = scale;
  }

  handleEvent(event: Event): void {
    const range = event.target;
    if (!(range instanceof HTMLInputElement) || range.type !== 'range') return;
    if (event instanceof PointerEvent) {
      if (event.pointerType !== 'mouse' || this.#touch || this.#scale()) this.#onPointer(event, range);
    } else if (event.isTrusted) this.#onNative(event, range);
  }

  #onPointer(event: PointerEvent, range: HTMLInputElement): void {
    const touch = this.#touch;
    const { type, pointerId: id, clientX: x, clientY: y } = event;
    const mouse = event.pointerType === 'mouse';
    if (type === 'pointerdown') {
      if (mouse && event.button !== 0) return;
      // No mouse events follow then, by which the browser would move the range after all.
      event.preventDefault();
      if (touch) this.#end(range, 'nothing');
      else this.#touch = { id, x, y, before: range.value, value: range.value, does: 'press', last: x, behind: 0 };
      if (!mouse || !this.#touch) return;
      // A mouse means what it does at once.
      range.setPointerCapture(id);
      range.focus({ preventScroll: true });
      this.#touch.does = 'drag';
      this.#move(range, x);
      return;
    }
    if (touch?.id !== id) return;
    if (type === 'pointermove') {
      if (touch.does === 'press') touch.does = meaningOf(x - touch.x, y - touch.y);
      if (touch.does === 'drag') {
        const fine = mouse ? 1 : fineness(range, y);
        // Back on the range, the handle is under the finger again.
        touch.behind = fine === 1 ? 0 : touch.behind + (x - touch.last) * (1 - fine);
        this.#move(range, x - touch.behind);
      }
      touch.last = x;
      return;
    }
    if (type === 'pointercancel') this.#end(range, 'nothing');
    else {
      if (touch.does === 'press') this.#move(range, x);
      this.#end(range, touch.does);
    }
  }

  #move(range: HTMLInputElement, x: number): void {
    const touch = this.#touch;
    const value = valueAt(range, x, this.#scale());
    if (!touch || value === touch.value) return;
    touch.value = range.value = value;
    range.dispatchEvent(new Event('input', { bubbles: true }));
  }

  #end(range: HTMLInputElement, did: 'press' | 'drag' | 'nothing'): void {
    const touch = this.#touch;
    this.#touch = null;
    if (!touch) return;
    if (did !== 'nothing') {
      range.focus({ preventScroll: true });
      range.dispatchEvent(new Event('change', { bubbles: true }));
    } else if (touch.value !== touch.before) {
      range.value = touch.before;
      range.dispatchEvent(new Event('cancel', { bubbles: true }));
    }
  }

  /** What the browser itself does of a touch is undone. */
  #onNative(event: Event, range: HTMLInputElement): void {
    const wanted = !this.#touch && (event.type === 'input' || this.#moved);
    this.#moved = wanted && event.type === 'input';
    if (wanted) return;
    event.stopPropagation();
    if (this.#touch) range.value = this.#touch.value;
  }
}

function meaningOf(dx: number, dy: number): 'press' | 'drag' | 'nothing' {
  if (Math.hypot(dx, dy) < SLOP_PX) return 'press';
  return Math.abs(dx) > Math.abs(dy) ? 'drag' : 'nothing';
}

/** How much of a finger's way the handle goes, by how far away it is from the range. */
function fineness(range: HTMLInputElement, y: number): number {
  const { top, bottom } = range.getBoundingClientRect();
  const away = Math.max(top - y, y - bottom);
  return away > FINE_PX[1] ? FINE[1] : away > FINE_PX[0] ? FINE[0] : 1;
}

function valueAt(range: HTMLInputElement, x: number, scale: RangeScale | null): string {
  const { left, width } = range.getBoundingClientRect();
  const [min, max] = [Number(range.min), Number(range.max)];
  const share = Math.max(0, Math.min(1, (x - left - HANDLE_PX / 2) / (width - HANDLE_PX)));
  const forward = getComputedStyle(range).direction === 'rtl' ? 1 - share : share;
  return String(scale ? scale.valueAt(forward) : min + Math.round(forward * (max - min)));
}
