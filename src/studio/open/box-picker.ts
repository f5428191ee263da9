import { css, html, LitElement, nothing, svg } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { GeometryObject } from 'topojson-specification';
import { worldOutline } from './base-map.ts';

/**
 * A world map on which a box is dragged. The fields beside it say the same in numbers, for the keyboard.
 *
 * @fires box-change - the box in degrees: west, south, east, north
 */
export class BoxPicker extends LitElement {
  static override styles = css`
    svg {
      background: var(--_shade);
      border: 1px solid var(--_rule);
      cursor: crosshair;
      display: block;
      inline-size: 100%;
      touch-action: none;
    }
    .land {
      fill: none;
      stroke: var(--_quiet);
      stroke-width: 0.4;
    }
    .box {
      fill: var(--_accent);
      fill-opacity: 0.25;
      stroke: var(--_accent);
      vector-effect: non-scaling-stroke;
    }
  `;

  /** Degrees as texts: west, south, east, north; '' where not known. */
  @property({ attribute: false }) bounds: readonly string[] = ['', '', '', ''];
  /** Accessible name. Default: ''. */
  @property() label = '';
  @state() private land = '';
  #from: readonly [number, number] | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  override render() {
    const [west, south, east, north] = this.bounds.map(Number);
    const whole = this.bounds.every(text => text !== '') && west < east && south < north;
    return html`<svg viewBox="-180 -85 360 170" role="img" aria-label=${this.label}
      @pointerdown=${(event: PointerEvent) => this.#down(event)} @pointermove=${(event: PointerEvent) => this.#move(event)} @pointerup=${() => {
        this.#from = null;
      }} @pointercancel=${() => {
        this.#from = null;
      }}>
      ${svg`<path class="land" d=${this.land}></path>`}
      ${whole ? svg`<rect class="box" x=${west} y=${-north} width=${east - west} height=${north - south}></rect>` : nothing}
    </svg>`;
  }

  async #load(): Promise<void> {
    try {
      const [{ mesh }, world] = await Promise.all([import('topojson-client'), worldOutline()]);
      this.land = mesh(world, world.objects.land as GeometryObject)
        .coordinates.map(line =>
          line
            .map(([lon, lat], i) => {
              // Across the date line the coast goes on at the other edge of the picture.
              const on = i > 0 && Math.abs(lon - line[i - 1][0]) < 180;
              return `${on ? 'L' : 'M'}${lon.toFixed(1)},${(-lat).toFixed(1)}`;
            })
            .join(''),
        )
        .join('');
    } catch (cause) {
      // The fields beside it do without a picture.
      console.warn(cause);
    }
  }

  #down(event: PointerEvent): void {
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.#from = this.#at(event);
  }

  #move(event: PointerEvent): void {
    if (!this.#from) return;
    const [ax, ay] = this.#from;
    const [bx, by] = this.#at(event);
    const box = [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)].map(value => value.toFixed(1));
    this.dispatchEvent(new CustomEvent('box-change', { detail: box }));
  }

  /** Degrees under the pointer. */
  #at(event: PointerEvent): readonly [number, number] {
    const { left, top, width, height } = (event.currentTarget as Element).getBoundingClientRect();
    const lon = ((event.clientX - left) / width) * 360 - 180;
    const lat = 85 - ((event.clientY - top) / height) * 170;
    return [Math.max(-180, Math.min(180, lon)), Math.max(-85, Math.min(85, lat))];
  }
}
