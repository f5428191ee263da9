/** A finger that has moved this far, px, means to drag or to scroll; before that it taps. */
const SLOP_PX = 8;
/** Width of the handle: its middle reaches the ends of the range no nearer than half of it. */
const HANDLE_PX = 24;

/**
 * Touch on a range input, in place of the browser's own, which takes the first touch for a choice: a swipe that only scrolls
 * the page must change nothing. A horizontal drag moves the value, a tap sets it; a vertical swipe is the page's, and what the
 * browser takes over, or a second finger breaks off, is undone.
 *
 * Listens on the element around the range (`@pointerdown`, `@pointermove`, `@pointerup`, `@pointercancel`, `@input`, `@change`).
 * Handlers of the range hear `input` and `change` as they do for a mouse, and `cancel` when a drag is undone; `value` is set before.
 */
export class RangeTouch {
  /** Before the range itself hears. */
  readonly capture = true;
  #touch: {
    readonly id: number;
    readonly x: number;
    readonly y: number;
    /** Where the range stood, and where it stands under the finger. */
    readonly before: string;
    value: string;
    does: 'press' | 'drag' | 'nothing';
  } | null = null;
  /** The browser has moved the range by itself, for a mouse, a key or a screen reader, and has not settled it. */
  #moved = false;

  handleEvent(event: Event): void {
    const range = event.target;
    if (!(range instanceof HTMLInputElement) || range.type !== 'range') return;
    if (event instanceof PointerEvent) {
      if (event.pointerType !== 'mouse') this.#onPointer(event, range);
    } else if (event.isTrusted) this.#onNative(event, range);
  }

  #onPointer(event: PointerEvent, range: HTMLInputElement): void {
    const touch = this.#touch;
    const { type, pointerId: id, clientX: x, clientY: y } = event;
    if (type === 'pointerdown') {
      // No mouse events follow then, by which the browser would move the range after all.
      event.preventDefault();
      if (touch) this.#end(range, 'nothing');
      else this.#touch = { id, x, y, before: range.value, value: range.value, does: 'press' };
      return;
    }
    if (touch?.id !== id) return;
    if (type === 'pointermove') {
      if (touch.does === 'press') touch.does = meaningOf(x - touch.x, y - touch.y);
      if (touch.does === 'drag') this.#move(range, x);
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
    const value = valueAt(range, x);
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

function valueAt(range: HTMLInputElement, x: number): string {
  const { left, width } = range.getBoundingClientRect();
  const [min, max] = [Number(range.min), Number(range.max)];
  const share = Math.max(0, Math.min(1, (x - left - HANDLE_PX / 2) / (width - HANDLE_PX)));
  const isRtl = getComputedStyle(range).direction === 'rtl';
  return String(min + Math.round((isRtl ? 1 - share : share) * (max - min)));
}
