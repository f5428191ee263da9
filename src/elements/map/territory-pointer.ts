import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Selection } from '../../engine/model/selection.ts';
import { en, type Words } from '../../i18n/en/first.ts';
import { marksEn } from '../../i18n/en/marks.ts';
import type { Drawing } from '../../map/map-layers.ts';
import { DeferredWords } from '../describe/deferred-words.ts';
import { markInWords } from '../describe/mark-in-words.ts';
import { icon } from '../look/icons.ts';
import { look } from '../look/shared-styles.ts';
import type { MapState } from './tool-dialogs.ts';

/** What the map under it answers. */
export interface Pointed extends HTMLElement {
  /** What can be chosen at a point, px from the map's corner; null where it covers nothing, undefined before it is drawn. */
  pickAt(x: number, y: number): Selection | null | undefined;
  choose(select: Selection | null): void;
  /** What stands over the map has changed. */
  settleNames(): void;
  readonly drawing?: Drawing | null;
}

/** A pointer that has moved further than this many px has dragged the map. */
const DRAG_PX = 5;
/** Where a browser remembers that the hint was read. */
const READ = 'territory-map:hint';

/**
 * What the map says of itself: a card beside the pointer that names what a click would open, the same for the middle of the
 * map while the keyboard is on it, a sentence where a click finds nothing, and once, until it is dismissed, that there is
 * something to click. Takes no room and no clicks.
 */
export class TerritoryPointer extends LitElement {
  static override styles = [
    look,
    css`
      :host {
        inset: 0;
        overflow: hidden;
        pointer-events: none;
        position: absolute;
        z-index: 550;
      }
      .card,
      .said {
        background: var(--_paper, Canvas);
        border: 1px solid var(--_rule, GrayText);
        border-radius: 6px;
        box-shadow: 0 1px 6px #0003;
        font-size: var(--_small, 0.8125rem);
        inline-size: max-content;
        line-height: 1.35;
        max-inline-size: min(300px, 100% - 16px);
        padding: 5px 9px;
        position: absolute;
      }
      .card * {
        display: block;
      }
      .said {
        align-items: center;
        display: flex;
        gap: 8px;
        inset-block-end: 46px;
        inset-inline-start: 8px;
        /* Clear of the zoom buttons. */
        max-inline-size: min(440px, 100% - 60px);
      }
      /* Above what opens the panel there. */
      @container (inline-size < 900px) {
        .said {
          inset-block-end: 90px;
        }
      }
      .said:empty {
        display: none;
      }
      .said button {
        display: grid;
        flex: none;
        inline-size: 28px;
        block-size: 28px;
        place-items: center;
        pointer-events: auto;
      }
      .icon {
        block-size: 14px;
        fill: currentColor;
        inline-size: 14px;
      }
      .cross {
        inset: calc(50% - 9px) auto auto calc(50% - 9px);
        position: absolute;
        stroke: var(--_accent, Highlight);
        stroke-width: 2;
      }
    `,
  ];

  /** What the map shows. Default: null, and nothing is said. */
  @property({ attribute: false }) shown: MapState | null = null;
  /** What lies at a point, px from the map's corner. */
  @state() at: { readonly select: Selection; readonly x: number; readonly y: number; readonly middle: boolean } | null =
    null;
  /** What was said last: how to begin, or that a click found nothing. */
  @state() said: 'hint' | 'outside' | '' = '';

  readonly #words = new DeferredWords(this, marksEn, 'marks');
  #map: Pointed | null = null;
  #frame = 0;
  #covering = 0;
  #down: { x: number; y: number; on: Selection | null | undefined } = { x: 0, y: 0, on: null };

  /** What it and what stands in it covers for a while, px of the window: no name or note is put there. */
  get covers(): readonly DOMRect[] {
    const said = this.said && this.renderRoot?.querySelector('.said');
    const swipe = this.renderRoot?.querySelector<HTMLElement & { covers?: readonly DOMRect[] }>('territory-swipe');
    return [...(said ? [said.getBoundingClientRect()] : []), ...(swipe?.covers ?? [])];
  }

  /** The reader's language. */
  get words(): Words {
    return this.shown?.names.words ?? en;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const around = this.parentElement;
    this.#map = around?.querySelector<Pointed>('territory-canvas') ?? null;
    for (const name of HEARD) around?.addEventListener(name, this.#onMap);
    if (!wasRead()) this.said = 'hint';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    cancelAnimationFrame(this.#frame);
    for (const name of HEARD) this.parentElement?.removeEventListener(name, this.#onMap);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('shown') && this.shown?.view.select && this.said === 'hint') this.#dismiss();
  }

  override render() {
    const { shown, at, said } = this;
    const words = this.#words.words;
    if (!shown || !words) return nothing;
    const { names, dayView } = shown;
    const [name, more] = at ? markInWords(names, dayView, at.select, words) : ['', ''];
    return html`
      ${at?.middle ? html`<svg class="cross" width="18" height="18" aria-hidden="true"><path d="M9 0v18M0 9h18"></path></svg>` : nothing}
      ${
        at && (name || more)
          ? html`<div class="card" dir=${names.words.dir}>
              <b dir="auto">${name}</b> <span>${more}</span>
              ${at.middle ? html`<small>${words.middle}</small>` : nothing}
            </div>`
          : nothing
      }
      ${
        dayView.compared && shown.map.controls === 'full'
          ? html`<territory-swipe
              .shown=${shown}
              .drawing=${this.#map?.drawing ?? null}
              .moved=${this.#settle}
            ></territory-swipe>`
          : nothing
      }
      <p class="hidden" role="status">${said === 'outside' ? words.outside : ''}${at?.middle ? `${name} ${more}` : ''}</p>
      <div class="said">${
        said === ''
          ? nothing
          : html`<span>${words[said]}</span>
              <button type="button" aria-label=${names.words.close} title=${names.words.close} @click=${this.#dismiss}>
                ${icon('close')}
              </button>`
      }</div>
    `;
  }

  /** Beside what it tells of, and never beyond the edges. */
  protected override updated(): void {
    // What it says comes before names and notes, and makes room for them again.
    if (this.#covering !== this.covers.length) this.#map?.settleNames();
    this.#covering = this.covers.length;
    const card = this.renderRoot.querySelector<HTMLElement>('.card');
    if (!card || !this.at) return;
    const { x, y } = this.at;
    const [wide, high] = [card.offsetWidth, card.offsetHeight];
    const left = x + 14 + wide > this.clientWidth ? x - 14 - wide : x + 14;
    const top = y + 16 + high > this.clientHeight ? y - 12 - high : y + 16;
    card.style.left = `${Math.max(4, left)}px`;
    card.style.top = `${Math.max(4, top)}px`;
  }

  #onMap = (event: Event): void => {
    const [target] = event.composedPath();
    const onGround = target instanceof Element && !target.closest('button, a, select, input, summary');
    const onMap = event.composedPath().includes(this.#map as EventTarget);
    if (event instanceof KeyboardEvent) {
      if (event.key === 'Escape') this.#forget();
      if (event.key === 'Enter' && this.at?.middle && onGround) this.#map?.choose(this.at.select);
    } else if (event.type === 'focusin' || event.type === 'view-change') {
      // Arrow keys move the map; what comes to its middle can be opened.
      const on = event.type === 'view-change' ? this.at?.middle : onMap && (target as Element).matches(MAP_FOCUS);
      if (on) this.#point(this.clientWidth / 2, this.clientHeight / 2, true);
      else this.#forget();
    } else if (event.type === 'pointerdown') {
      this.#onDown(event as PointerEvent);
      this.#forget();
    } else if (event instanceof PointerEvent && event.type === 'pointermove') {
      const named = target instanceof Element && target.closest('.town');
      const shows = event.pointerType === 'mouse' && event.buttons === 0 && onMap && (onGround || named);
      if (shows) this.#pointSoon(event.clientX, event.clientY);
      else if (!this.at?.middle) this.#forget();
    } else if (event.type === 'click' && onMap && onGround) this.#onClick(event as MouseEvent);
    else if (event.type !== 'click') this.#forget();
  };

  /** What is pressed is found out at once: a click that chooses it moves the map before it is heard here. */
  #onDown({ clientX, clientY }: PointerEvent): void {
    const { left, top } = this.getBoundingClientRect();
    this.#down = { x: clientX, y: clientY, on: this.#map?.pickAt(clientX - left, clientY - top) };
  }

  #onClick({ clientX, clientY }: MouseEvent): void {
    if (Math.hypot(clientX - this.#down.x, clientY - this.#down.y) > DRAG_PX) return;
    if (this.#down.on === null) this.said = 'outside';
    else this.#dismiss();
  }

  /** Measured once a frame. */
  #pointSoon(clientX: number, clientY: number): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      const { left, top } = this.getBoundingClientRect();
      this.#point(clientX - left, clientY - top, false);
    });
  }

  #point(x: number, y: number, middle: boolean): void {
    const select = this.#map?.pickAt(x, y);
    this.at = select ? { select, x, y, middle } : null;
  }

  #forget(): void {
    cancelAnimationFrame(this.#frame);
    this.at = null;
  }

  #settle = (): void => this.#map?.settleNames();

  #dismiss = (): void => {
    if (this.said === 'hint') remember();
    this.said = '';
  };
}

const HEARD = [
  'pointermove',
  'pointerleave',
  'pointerdown',
  'click',
  'wheel',
  'focusin',
  'focusout',
  'keydown',
  'view-change',
] as const;
const MAP_FOCUS = '.leaflet-container:focus-visible';

/** In a sandboxed frame nothing is remembered. */
function wasRead(): boolean {
  try {
    return localStorage.getItem(READ) !== null;
  } catch {
    return false;
  }
}

function remember(): void {
  try {
    localStorage.setItem(READ, '1');
  } catch {
    // It is said again the next time.
  }
}
