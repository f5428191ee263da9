import { css, html, LitElement, nothing, svg } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { TerritoryCanvas } from '../../elements/canvas/territory-canvas.ts';
import { projectionOf, type Spot, spotOf } from './projection.ts';

/** What is drawn: corners of a line or an area, one spot, or a loop around places. */
export type Drawing = 'line' | 'area' | 'spot' | 'lasso';

/**
 * Lies over the map: shows what is being drawn, whose corners can be dragged, and takes a lasso. The form beside the map
 * has the same corners as numbers, for the keyboard.
 *
 * @fires points-change - corners were moved; `points` has them
 * @fires lasso - a loop was drawn; `loop` has its corners
 */
export class DrawOverlay extends LitElement {
  static override styles = css`
    :host {
      inset: 0;
      pointer-events: none;
      position: absolute;
      z-index: 5;
    }
    svg {
      block-size: 100%;
      display: block;
      inline-size: 100%;
      overflow: hidden;
    }
    .lasso {
      cursor: crosshair;
      pointer-events: all;
      touch-action: none;
    }
    path {
      fill: none;
      stroke: #b3005e;
      stroke-width: 2.5;
    }
    .closed {
      fill: #b3005e33;
    }
    circle {
      cursor: move;
      fill: #fff;
      pointer-events: all;
      stroke: #b3005e;
      stroke-width: 2.5;
      touch-action: none;
    }
  `;

  /** The map that it lies over. Default: null. */
  @property({ attribute: false }) canvas: TerritoryCanvas | null = null;
  /** What is being drawn. Default: `line`. */
  @property() drawing: Drawing = 'line';
  /** Corners drawn so far. Default: none. */
  @property({ attribute: false }) points: readonly Spot[] = [];
  /** Counts up when the map has moved. */
  @property({ type: Number }) moved = 0;
  @state() private loop: readonly Spot[] = [];
  #dragged = -1;

  override render() {
    const project = this.canvas && projectionOf(this.canvas);
    if (!project) return nothing;
    const lasso = this.drawing === 'lasso';
    const spots = lasso ? this.loop : this.points;
    const [own, theirs] = [this.getBoundingClientRect(), this.canvas?.getBoundingClientRect() ?? new DOMRect()];
    const at = spots.map(spot => {
      const [x, y] = project(spot);
      return [x + theirs.left - own.left, y + theirs.top - own.top];
    });
    const closed = lasso || this.drawing === 'area';
    const path = at.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)},${y.toFixed(1)}`).join('');
    return html`<svg class=${lasso ? 'lasso' : ''} aria-hidden="true"
      @pointerdown=${(event: PointerEvent) => this.#down(event)} @pointermove=${(event: PointerEvent) => this.#move(event)}
      @pointerup=${() => this.#up()} @pointercancel=${() => this.#up()}>
      <path class=${closed ? 'closed' : ''} d=${path + (closed && at.length > 2 ? 'Z' : '')}></path>
      ${lasso ? nothing : at.map(([x, y], i) => svg`<circle r="6" cx=${x} cy=${y} data-corner=${i}></circle>`)}
    </svg>`;
  }

  #down(event: PointerEvent): void {
    const corner = (event.target as SVGElement).dataset.corner;
    this.#dragged = corner === undefined ? -1 : Number(corner);
    if (this.drawing !== 'lasso' && this.#dragged < 0) return;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    if (this.drawing === 'lasso') this.loop = this.#spots(event);
    event.preventDefault();
  }

  #move(event: PointerEvent): void {
    if (this.drawing === 'lasso') {
      if (this.loop.length > 0) this.loop = [...this.loop, ...this.#spots(event)];
      return;
    }
    const [spot] = this.#dragged < 0 ? [] : this.#spots(event);
    if (!spot) return;
    this.points = this.points.map((point, i) => (i === this.#dragged ? spot : point));
    this.dispatchEvent(new CustomEvent<readonly Spot[]>('points-change', { detail: this.points }));
  }

  #up(): void {
    this.#dragged = -1;
    const { loop } = this;
    this.loop = [];
    if (loop.length > 2) this.dispatchEvent(new CustomEvent<readonly Spot[]>('lasso', { detail: loop }));
  }

  #spots(event: PointerEvent): readonly Spot[] {
    const { canvas } = this;
    const box = canvas?.getBoundingClientRect();
    const spot = canvas && box && spotOf(canvas.spotAt(event.clientX - box.left, event.clientY - box.top));
    return spot ? [spot] : [];
  }
}
