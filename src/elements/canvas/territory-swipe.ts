import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Comparison } from '../../engine/query/comparison.ts';
import { en, type Words } from '../../i18n/en/first.ts';
import { marksEn } from '../../i18n/en/marks.ts';
import type { Drawing } from '../../map/map-layers.ts';
import { CanvasLayer } from '../../map/painting/canvas-layer.ts';
import { DeferredWords } from '../describe/deferred-words.ts';
import { look } from '../look/shared-styles.ts';
import type { MapState } from '../map/tool-dialogs.ts';

/** Percent of the width by which a key moves the divider, and with Shift. */
const STEP = 2;
const LEAP = 10;
/** Beyond every edge of the map, px. */
const FAR_PX = 100_000;
/** Panes of the earlier and of the later day, above the one that compares them and below the names. */
const PANES = { earlier: 'swipe-earlier', later: 'swipe-later' } as const;

/**
 * Two days that are compared, side by side on one map: the earlier one before a divider that a pointer drags and arrow keys
 * move, the later one behind it. At either end one day is shown whole, so that Home and End change between them at a blink.
 * Until it is asked for, the map shows what was gained.
 */
export class TerritorySwipe extends LitElement {
  static override styles = [
    look,
    css`
      :host {
        inset: 0;
        pointer-events: none;
        position: absolute;
      }
      button {
        background: var(--_paper, Canvas);
        border: 1px solid var(--_rule, GrayText);
        border-radius: 5px;
        box-shadow: 0 1px 4px #0003;
        font-size: var(--_small, 0.8125rem);
        inset-block-start: 52px;
        inset-inline-start: 12px;
        min-block-size: 34px;
        padding-inline: 10px;
        pointer-events: auto;
        position: absolute;
      }
      button[aria-pressed='true'] {
        background: var(--_accent, Highlight);
        color: var(--_paper, Canvas);
      }
      /* Where the choices above have two rows. */
      @container (inline-size < 1200px) or (block-size < 480px) {
        button {
          inset-block-start: 94px;
        }
      }
      @container (inline-size < 560px) {
        button {
          inset-inline-start: 8px;
        }
      }
      /* There the card of a town wants the room. */
      @container (inline-size < 640px) and (block-size < 360px) {
        button {
          display: none;
        }
      }
      /* The line is to be seen only: a town under it can still be pressed. */
      .divider {
        inset-block: 0;
        position: absolute;
      }
      .divider::before {
        background: var(--_accent, Highlight);
        box-shadow: 0 0 0 1px var(--_paper, Canvas);
        content: '';
        inline-size: 3px;
        inset-block: 0;
        inset-inline-start: -1.5px;
        position: absolute;
      }
      .knob {
        block-size: 44px;
        cursor: ew-resize;
        inline-size: 44px;
        inset: calc(50% - 22px) auto auto -22px;
        outline: none;
        pointer-events: auto;
        position: absolute;
        touch-action: none;
      }
      .knob::before {
        background: var(--_accent, Highlight);
        border: 3px solid var(--_paper, Canvas);
        border-radius: 50%;
        content: '';
        inset: 6px;
        position: absolute;
      }
      .knob:focus-visible::before {
        box-shadow: 0 0 0 3px var(--_accent, Highlight);
      }
      .day {
        background: var(--_paper, Canvas);
        border-radius: 4px;
        font-size: var(--_small, 0.8125rem);
        font-weight: 600;
        inset-block-end: 50px;
        padding: 2px 8px;
        position: absolute;
        white-space: nowrap;
      }
      .earlier {
        inset-inline-end: 8px;
      }
      .later {
        inset-inline-start: 8px;
      }
    `,
  ];

  /** What the map shows: two days compared. Default: null, and nothing is offered. */
  @property({ attribute: false }) shown: MapState | null = null;
  /** The map that is drawn on. Default: null. */
  @property({ attribute: false }) drawing: Drawing | null = null;
  /** Whether the two days stand side by side. */
  @state() active = false;
  /** Where the divider stands, percent of the width from where lines begin. */
  @state() place = 50;

  /** Told when what it covers has moved. Default: nothing. */
  @property({ attribute: false }) moved: () => void = () => {};

  readonly #words = new DeferredWords(this, marksEn, 'marks');
  #layers: CanvasLayer[] = [];
  #on: Drawing | null = null;

  /** The reader's language. */
  get words(): Words {
    return this.shown?.names.words ?? en;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  override render() {
    const { shown, place, words } = this;
    const said = this.#words.words;
    const compared = this.#compared;
    if (!shown || !said || !compared) return nothing;
    const [earlier, later] = [words.shortDate(compared.earlier.day), words.shortDate(compared.later.day)];
    return html`
      <button type="button" aria-pressed=${this.active} @click=${() => Object.assign(this, { active: !this.active })}>
        ${said.swipe}
      </button>
      ${
        this.active
          ? html`<div class="divider">
              <div
                class="knob"
                role="slider"
                tabindex="0"
                aria-label=${said.divider(earlier, later)}
                aria-valuemin="0"
                aria-valuemax="100"
                aria-valuenow=${Math.round(place)}
                aria-valuetext=${said.divided(earlier, words.percent(place / 100), later)}
                @keydown=${this.#onKey}
                @pointerdown=${this.#onDown}
                @pointermove=${this.#onMove}
              ></div>
              <span class="day earlier" dir="auto" ?hidden=${place < 12}>${earlier}</span>
              <span class="day later" dir="auto" ?hidden=${place > 88}>${later}</span>
            </div>`
          : nothing
      }
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const divider = this.renderRoot.querySelector<HTMLElement>('.divider');
    if (divider) divider.style.insetInlineStart = `${this.place}%`;
    if (changed.has('active') && this.active) this.#knob?.focus({ preventScroll: true });
    if (changed.has('active') || changed.has('place')) this.moved();
    if (!this.active || !this.#compared || !this.drawing) this.#stop();
    else if (this.#on !== this.drawing) this.#start(this.drawing);
    else if (changed.has('shown')) for (const layer of this.#layers) layer.redraw();
    this.#divide();
  }

  /** What it covers of the map, px of the window: no town could be pressed there. */
  get covers(): readonly DOMRect[] {
    return [...this.renderRoot.querySelectorAll('button, .knob')].map(one => one.getBoundingClientRect());
  }

  get #knob(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.knob');
  }

  get #compared(): Comparison | null {
    return this.shown?.dayView.compared ?? null;
  }

  #start(drawing: Drawing): void {
    this.#stop();
    this.#on = drawing;
    const { map, layers } = drawing;
    const family = getComputedStyle(this).fontFamily;
    for (const day of ['earlier', 'later'] as const) {
      const pane = map.getPane(PANES[day]) ?? map.createPane(PANES[day]);
      // Above the pane of the day, which comes before it, and below that of the names.
      pane.style.zIndex = map.getPane('day')?.style.zIndex ?? '';
      const layer = new CanvasLayer({
        pane: PANES[day],
        font: () => family,
        paint: pen => this.#compared && layers.paintOther(pen, this.#compared[day]),
      });
      this.#layers.push(layer);
      map.addLayer(layer);
    }
    map.on('move zoom viewreset', this.#divide);
  }

  #stop(): void {
    if (!this.#on) return;
    const { map } = this.#on;
    for (const layer of this.#layers.splice(0)) layer.remove();
    map.off('move zoom viewreset', this.#divide);
    const day = map.getPane('day');
    if (day) day.style.visibility = '';
    this.#on = null;
  }

  /** Shows of each day its own side. */
  #divide = (): void => {
    const map = this.#on?.map;
    if (!map) return;
    const rtl = this.words.dir === 'rtl';
    const fromLeft = ((rtl ? 100 - this.place : this.place) / 100) * this.clientWidth;
    const { x } = map.containerPointToLayerPoint([fromLeft, 0]);
    const side = (from: number, to: number) =>
      `polygon(${from}px ${-FAR_PX}px, ${to}px ${-FAR_PX}px, ${to}px ${FAR_PX}px, ${from}px ${FAR_PX}px)`;
    const sides = [side(-FAR_PX, x), side(x, FAR_PX)];
    const [earlier, later] = rtl ? sides.reverse() : sides;
    for (const [name, path] of [
      [PANES.earlier, earlier],
      [PANES.later, later],
    ]) {
      const pane = map.getPane(name);
      if (pane) pane.style.clipPath = path;
    }
    const day = map.getPane('day');
    if (day) day.style.visibility = 'hidden';
  };

  #onKey(event: KeyboardEvent): void {
    const step = event.shiftKey ? LEAP : STEP;
    const onward = this.words.dir === 'rtl' ? -step : step;
    const by = { ArrowRight: onward, ArrowLeft: -onward, ArrowUp: step, ArrowDown: -step }[event.key];
    const to = { Home: 0, End: 100 }[event.key] ?? (by === undefined ? undefined : this.place + by);
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    // The map hears the keys of what lies on it.
    event.preventDefault();
    event.stopPropagation();
    this.place = Math.max(0, Math.min(100, to));
  }

  #onDown(event: PointerEvent & { currentTarget: HTMLElement }): void {
    if (event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    event.currentTarget.focus({ preventScroll: true });
  }

  #onMove(event: PointerEvent & { currentTarget: HTMLElement }): void {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const { left, width } = this.getBoundingClientRect();
    const share = Math.max(0, Math.min(1, (event.clientX - left) / width));
    this.place = 100 * (this.words.dir === 'rtl' ? 1 - share : share);
  }
}
