import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { changedPlaces } from '../../draw/layers/towns.ts';
import { paintLocator } from '../../draw/picture/locator.ts';
import { storyBounds } from '../../draw/story-bounds.ts';
import { styleOf } from '../../draw/style.ts';
import type { Theatre } from '../../engine/model/theatre.ts';
import { snapshotOf } from '../../engine/query/day-view.ts';
import { en, type Words } from '../../i18n/en/first.ts';
import { marksEn } from '../../i18n/en/marks.ts';
import { CanvasPen } from '../../map/painting/canvas-pen.ts';
import { DeferredWords } from '../describe/deferred-words.ts';
import { look } from '../look/shared-styles.ts';
import type { MapState } from '../map/tool-dialogs.ts';
import { type Bounds, boundsOf, boundsShowing } from './bounds-showing.ts';

/** The map that is moved. */
export interface Moved extends HTMLElement {
  /** What it shows clear of what covers it, as `w,s,e,n`; '' before it shows anything. */
  readonly area: string;
  /** Glides to bounds, or is there at once where the reader wants less motion. No `view-change` is sent. */
  glide(bounds: Bounds): void;
  /** Names under what stands over it go, others come back. */
  settleNames(): void;
}

/** Side of the inset, px, in a large map and in a small one; a map of fewer px to a side has none. */
const [LARGE_PX, SMALL_PX, LEAST_PX] = [104, 72, 300];
const ROOMY_PX = 620;

/**
 * Where on Earth the map lies, in a small inset, and a switch that has the map follow what changes from day to day. Also
 * brings the places of the day back into sight when a panel comes to cover them. It moves the map only then, and no longer
 * once the reader has moved it.
 */
export class TerritoryCamera extends LitElement {
  static override styles = [
    look,
    css`
      :host {
        display: grid;
        gap: 6px;
        inset-block-start: 56px;
        inset-inline-start: 10px;
        justify-items: start;
        pointer-events: none;
        position: absolute;
        z-index: 500;
      }
      canvas {
        border-radius: 4px;
        display: block;
      }
      button {
        align-items: center;
        background: var(--_paper, Canvas);
        border: 1px solid var(--_rule, GrayText);
        border-radius: 5px;
        display: flex;
        font-size: var(--_small, 0.8125rem);
        gap: 5px;
        min-block-size: 32px;
        min-inline-size: 32px;
        padding: 2px 8px;
        pointer-events: auto;
      }
      button[aria-pressed='true'] {
        background: var(--_accent, Highlight);
        border-color: var(--_accent, Highlight);
        color: var(--_paper, Canvas);
      }
      svg {
        block-size: 16px;
        fill: none;
        inline-size: 16px;
        stroke: currentColor;
        stroke-width: 1.6;
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  /** What the map shows. Default: null, and nothing is there. */
  @property({ attribute: false }) shown: MapState | null = null;
  /** Whether the map follows what changes. */
  @state() following = false;
  /** Side of the inset, px; 0 for none. */
  @state() side = 0;

  readonly #words = new DeferredWords(this, marksEn, 'marks');
  readonly #observer = new ResizeObserver(([{ contentRect }]) => this.#measure(contentRect));
  #map: Moved | null = null;
  #drawn = '';
  #day = Number.NaN;
  #insets: unknown = null;

  /** The reader's language. */
  get words(): Words {
    return this.shown?.names.words ?? en;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const map = this.parentElement;
    this.#map = map?.querySelector<Moved>('territory-canvas') ?? null;
    if (map) this.#observer.observe(map);
    map?.addEventListener('view-change', this.#onView);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
    this.parentElement?.removeEventListener('view-change', this.#onView);
  }

  override render() {
    const { shown, side } = this;
    const words = this.#words.words;
    // Two days that are compared have their own choices there, and nothing to follow.
    if (!shown || !words || shown.view.compare !== null) return nothing;
    const full = shown.layout.controls === 'full';
    return html`
      ${side > 0 ? html`<canvas role="img" aria-label=${words.locator} width=${2 * side} height=${2 * side}></canvas>` : nothing}
      ${
        full
          ? html`<button type="button" aria-pressed=${this.following} title=${words.followTitle} @click=${this.#onFollow}>
              <svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="4"></circle><path d="M8 1v3M8 12v3M1 8h3M12 8h3"></path></svg>
              <span class=${side < LARGE_PX ? 'hidden' : ''}>${words.follow}</span>
            </button>`
          : nothing
      }
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const { shown } = this;
    if (!shown) return;
    this.#draw(shown);
    if (!changed.has('shown')) return;
    const { day } = snapshotOf(shown.dayView);
    const { insets } = shown.layout;
    const covered = this.#insets !== null && this.#insets !== insets && !shown.view.select;
    const moved = day !== this.#day && !Number.isNaN(this.#day);
    this.#insets = insets;
    this.#day = day;
    if ((this.following && moved) || covered) void this.#bringIn(shown.names.theatre, day);
  }

  /** Brings what changes on a day into sight, once the map has taken up what covers it. */
  async #bringIn(theatre: Theatre, day: number): Promise<void> {
    await this.updateComplete;
    await new Promise(resolve => requestAnimationFrame(resolve));
    const area = (this.#map?.area ?? '').split(',').map(Number);
    const wanted = boundsOf(theatre, changedPlaces({ theatre, day }));
    if (!wanted || area.length !== 4 || day !== this.#day) return;
    const next = boundsShowing(area as [number, number, number, number], wanted);
    if (next) this.#map?.glide(next);
  }

  /** The inset shows the same as long as theme, theatre and size are the same. */
  #draw({ names: { theatre }, layout }: MapState): void {
    const canvas = this.renderRoot.querySelector('canvas');
    const key = `${theatre.id} ${layout.shade} ${this.side}`;
    // By script: a strict policy of a page around the map refuses styles that stand in markup.
    if (canvas) canvas.style.inlineSize = canvas.style.blockSize = `${this.side}px`;
    if (!canvas || (this.#drawn === key && canvas.dataset.drawn === key)) return;
    const context = canvas.getContext('2d');
    if (!context) return;
    const { side } = this;
    context.setTransform(2, 0, 0, 2, 0, 0);
    context.clearRect(0, 0, side, side);
    const view = { width: side, height: side, zoom: 0, scale: 1, left: 0, top: 0 };
    paintLocator(new CanvasPen(context, view, 2, ''), styleOf(theatre, layout.shade), theatre.bounds, {
      ...{ x: 0, y: 0 },
      width: side,
      height: side,
    });
    this.#drawn = canvas.dataset.drawn = key;
    this.#map?.settleNames();
  }

  #measure({ width, height }: DOMRectReadOnly): void {
    const least = Math.min(width, height);
    this.side = least < LEAST_PX ? 0 : least < ROOMY_PX ? SMALL_PX : LARGE_PX;
  }

  #onFollow = (): void => {
    this.following = !this.following;
    const { shown } = this;
    if (this.following && shown) this.#map?.glide(storyBounds(shown.names.theatre, snapshotOf(shown.dayView).day));
  };

  /** Whoever moves the map by hand wants to look elsewhere. */
  #onView = (): void => {
    this.following = false;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'territory-camera': TerritoryCamera;
  }
}
