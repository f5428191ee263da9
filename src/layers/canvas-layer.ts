import type { Viewport } from '../draw/viewport.ts';
import { scaleAt } from '../draw/viewport.ts';
import { CanvasPen } from './canvas-pen.ts';
import { type Surface, stillSurfaceOf, surfaceOf } from './canvas-surface.ts';
import {
  getPosition,
  type LatLng,
  Layer,
  type LeafletEventHandlerFn,
  type LeafletMap,
  type Point,
  point,
  setTransform,
  type ZoomAnimEvent,
} from './leaflet.ts';

/** Ground drawn beyond the edges of the map, px: a short drag shows no bare edge. */
const PADDING = 48;
/** More device pixels than this to a CSS pixel cost time and show nothing. */
const MAX_RATIO = 2;

/**
 * A canvas over the whole map. `paint` draws it anew after every move; `redraw` asks for that when what it shows has
 * changed, at most once a frame. While a zoom is animated the drawn picture is scaled.
 */
export class CanvasLayer extends Layer {
  readonly #paint: (pen: CanvasPen) => void;
  readonly #paneName: string;
  readonly #font: () => string;
  readonly #canvas = document.createElement('canvas');
  readonly #surface: Surface;
  #frame = 0;
  #on: LeafletMap | null = null;
  /** What the canvas shows: its zoom, and its upper left corner in pixels of that zoom. */
  #zoom = 0;
  #corner: Point = point(0, 0);
  #size: Point = point(0, 0);

  /** @param pane name of the Leaflet pane that the canvas stands in
   * @param font family of its text
   * @param still whether it is drawn anew now and then only */
  constructor(pane: string, font: () => string, paint: (pen: CanvasPen) => void, still = false) {
    super();
    this.#surface = still ? stillSurfaceOf(this.#canvas) : surfaceOf(this.#canvas);
    this.#paneName = pane;
    this.#font = font;
    this.#paint = paint;
    this.#canvas.className = 'leaflet-zoom-animated';
    this.#canvas.setAttribute('aria-hidden', 'true');
  }

  override onAdd(map: LeafletMap): this {
    this.#on = map;
    map.getPane(this.#paneName)?.append(this.#canvas);
    this.#draw();
    return this;
  }

  override onRemove(): this {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#canvas.remove();
    this.#on = null;
    return this;
  }

  override getEvents(): Record<string, LeafletEventHandlerFn> {
    return {
      moveend: () => this.#draw(),
      move: () => this.#follow(),
      zoom: () => this.#transform(),
      zoomanim: event => this.#animate(event as ZoomAnimEvent),
    };
  }

  /** Draws again in the next frame, however often it is asked for before that. */
  redraw(): void {
    if (this.#frame || !this.#on) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#draw();
    });
  }

  #draw(): void {
    const map = this.#on;
    const context = this.#surface.context;
    if (!map || !context) return;
    const size = map.getSize();
    if (size.x === 0 || size.y === 0) return;
    const ratio = Math.min(MAX_RATIO, window.devicePixelRatio || 1);
    const corner = map.containerPointToLayerPoint(point(-PADDING, -PADDING)).round();
    const [width, height] = [size.x + 2 * PADDING, size.y + 2 * PADDING];
    this.#fit(width, height, ratio);
    setTransform(this.#canvas, corner, 1);
    this.#zoom = map.getZoom();
    this.#corner = corner.add(map.getPixelOrigin());
    this.#size = size;
    const scale = scaleAt(this.#zoom);
    const view: Viewport = {
      width,
      height,
      zoom: this.#zoom,
      scale,
      left: this.#corner.x,
      top: this.#corner.y,
      rim: PADDING,
    };
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    this.#paint(new CanvasPen(context, view, ratio, this.#font()));
    this.#surface.show();
  }

  /** Setting a canvas's size clears and allocates it, so it is done only when the size differs. */
  #fit(width: number, height: number, ratio: number): void {
    const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (!this.#surface.fit(w, h)) return;
    this.#canvas.style.width = `${width}px`;
    this.#canvas.style.height = `${height}px`;
  }

  /** A drag that leaves the drawn ground draws more of it. */
  #follow(): void {
    const map = this.#on;
    if (!map || map.getZoom() !== this.#zoom) return;
    const shown = map.containerPointToLayerPoint(point(0, 0)).add(map.getPixelOrigin());
    const bare =
      shown.x < this.#corner.x ||
      shown.y < this.#corner.y ||
      shown.x + this.#size.x > this.#corner.x + this.#size.x + 2 * PADDING ||
      shown.y + this.#size.y > this.#corner.y + this.#size.y + 2 * PADDING;
    if (bare) this.redraw();
  }

  #transform(): void {
    const map = this.#on;
    if (!map) return;
    const scale = map.getZoomScale(map.getZoom(), this.#zoom);
    setTransform(this.#canvas, this.#corner.multiplyBy(scale).subtract(map.getPixelOrigin()), scale);
  }

  #animate({ center, zoom }: ZoomAnimEvent): void {
    const map = this.#on;
    if (!map) return;
    const scale = map.getZoomScale(zoom, this.#zoom);
    setTransform(this.#canvas, this.#corner.multiplyBy(scale).subtract(originAfter(map, center, zoom)), scale);
  }
}

/** Where the map's layers will have their origin once a zoom has ended, in pixels of that zoom. */
export function originAfter(map: LeafletMap, center: LatLng, zoom: number): Point {
  const shift = getPosition(map.getPane('mapPane')!) ?? point(0, 0);
  return map.project(center, zoom).subtract(map.getSize().divideBy(2)).add(shift).round();
}
