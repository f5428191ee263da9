import type { Viewport } from '../../draw/viewport.ts';
import { scaleAt } from '../../draw/viewport.ts';
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
} from '../leaflet.ts';
import { CanvasPen } from './canvas-pen.ts';
import { type Surface, stillSurfaceOf, surfaceOf } from './canvas-surface.ts';
import type { DrawingContext } from './context-pen.ts';
import type { PaintedCanvas, PaintWorkerClient } from './paint-worker-client.ts';

/** Ground drawn beyond the edges of the map, px: a short drag shows no bare edge. */
const PADDING_PX = 48;
/** More device pixels than this to a CSS pixel cost time and show nothing. */
const MAX_RATIO = 2;
/** The other thread has so long to draw, ms: then the page does, lest the old day stand under the new date. */
const PATIENCE_MS = 700;

/** Where a canvas stands and how large it is. */
interface Stand {
  readonly zoom: number;
  /** Its upper left corner in pixels of that zoom, and in those of the layers. */
  readonly corner: Point;
  readonly position: Point;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
}

export interface CanvasLayerOptions {
  /** Name of the Leaflet pane that the canvas stands in. */
  readonly pane: string;
  /** Family of its text. */
  font(): string;
  /** @param away the other thread's canvas, where it is to paint all that it can by itself */
  paint(pen: CanvasPen, away?: PaintedCanvas): void;
  /** Whether it is drawn anew now and then only. Default: false. */
  readonly still?: boolean;
  /** The thread that draws while the map stands still, asked for once; absent where the page draws all by itself. */
  paintWorker?(): Promise<PaintWorkerClient>;
}

/**
 * A canvas over the whole map. `paint` draws it anew after every move; `redraw` asks for that when what it shows has
 * changed, at most once a frame. While a zoom is animated the drawn picture is scaled.
 *
 * After a move the page draws at once, lest the picture lag behind the hand. What changes while the map stands still may
 * be drawn by another thread on a canvas of its own, which takes the place of the page's when it is done.
 */
export class CanvasLayer extends Layer {
  readonly #options: CanvasLayerOptions;
  readonly #canvas = document.createElement('canvas');
  readonly #surface: Surface;
  #frame = 0;
  #on: LeafletMap | null = null;
  /** What the canvas shows; a new one after each move. */
  #stand: Stand | null = null;
  /** The other thread's canvas: null until there is one, or where there is none to be had. */
  #away: PaintedCanvas | null = null;
  #started = false;
  /** The other thread is drawing; what has changed since is drawn next. */
  #busy = false;
  /** It has not drawn in time: until it answers the page draws. */
  #late = false;
  #again = false;
  #isZooming = false;
  #waiting: (() => void)[] = [];

  constructor(options: CanvasLayerOptions) {
    super();
    this.#options = options;
    this.#surface = options.still ? stillSurfaceOf(this.#canvas) : surfaceOf(this.#canvas);
    dress(this.#canvas);
  }

  override onAdd(map: LeafletMap): this {
    this.#on = map;
    map.getPane(this.#options.pane)?.append(this.#canvas);
    this.#draw();
    return this;
  }

  override onRemove(): this {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#on = null;
    this.#leave();
    this.#canvas.remove();
    this.#settle();
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

  /** Resolves when what was asked for last is on the canvas. */
  get drawn(): Promise<void> {
    if (!this.#frame && (!this.#busy || this.#late)) return Promise.resolve();
    return new Promise(resolve => this.#waiting.push(resolve));
  }

  /** Draws again in the next frame, however often it is asked for before that. */
  redraw(): void {
    if (this.#frame || !this.#on) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      if (!this.#drawAway()) this.#draw();
    });
  }

  #draw(): void {
    this.#isZooming = false;
    const context = this.#surface.context;
    const stand = this.#standNow();
    if (stand && context) {
      this.#stand = stand;
      const { width, height, ratio } = stand;
      const hasSize = this.#surface.fit(Math.round(width * ratio), Math.round(height * ratio));
      if (hasSize) size(this.#canvas, stand);
      setTransform(this.#canvas, stand.position, 1);
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.clearRect(0, 0, width, height);
      this.#paint(context, stand);
      this.#surface.show();
      this.#swap(false);
    }
    if (!this.#busy || this.#late) this.#settle();
  }

  /** Where the canvas is to stand for the map as it is; null while that has no size. */
  #standNow(): Stand | null {
    const map = this.#on;
    const room = map?.getSize();
    if (!map || !room || room.x === 0 || room.y === 0) return null;
    const position = map.containerPointToLayerPoint(point(-PADDING_PX, -PADDING_PX)).round();
    return {
      zoom: map.getZoom(),
      corner: position.add(map.getPixelOrigin()),
      position,
      width: room.x + 2 * PADDING_PX,
      height: room.y + 2 * PADDING_PX,
      ratio: Math.min(MAX_RATIO, window.devicePixelRatio || 1),
    };
  }

  #paint(context: DrawingContext, { width, height, zoom, corner, ratio }: Stand, away?: PaintedCanvas): void {
    const { x: left, y: top } = corner;
    const view: Viewport = { width, height, zoom, scale: scaleAt(zoom), left, top, rim: PADDING_PX };
    this.#options.paint(new CanvasPen(context, view, ratio, this.#options.font()), away);
  }

  /** Has the other thread draw. @returns false where the page has to: the map has moved, or there is no other thread */
  #drawAway(): boolean {
    const away = this.#away;
    const stand = this.#stand;
    const now = this.#standNow();
    if (!away) this.#startPaintWorker();
    if (!away || !stand || !now || this.#isZooming || !isSame(stand, now)) return false;
    if (this.#late) return false;
    if (this.#busy) {
      this.#again = true;
      return true;
    }
    this.#paint(away.context, stand, away);
    this.#busy = true;
    const { width, height, ratio } = stand;
    const watch = setTimeout(() => {
      this.#late = true;
      this.#again = false;
      this.#draw();
      this.#settle();
    }, PATIENCE_MS);
    const answered = () => {
      clearTimeout(watch);
      const wasLate = this.#late;
      this.#late = false;
      return wasLate;
    };
    away.show(Math.round(width * ratio), Math.round(height * ratio), ratio).then(
      () => {
        // The page has drawn what is newer.
        const late = answered();
        // A move has drawn all of it meanwhile, and somewhere else.
        if (!late && this.#stand === stand && !this.#isZooming && away === this.#away) {
          size(away.element, stand);
          setTransform(away.element, stand.position, 1);
          this.#swap(true);
        }
        this.#atRest();
      },
      cause => {
        answered();
        console.warn(cause);
        this.#leave();
        this.#again = true;
        this.#atRest();
      },
    );
    return true;
  }

  #atRest(): void {
    this.#busy = false;
    if (this.#again) this.redraw();
    this.#again = false;
    if (!this.#frame) this.#settle();
  }

  #settle(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  #startPaintWorker(): void {
    const { paintWorker, pane } = this.#options;
    if (this.#started || !paintWorker) return;
    this.#started = true;
    paintWorker().then(
      worker => {
        if (!this.#on) return;
        this.#away = worker.canvas();
        dress(this.#away.element);
        this.#away.element.style.visibility = 'hidden';
        this.#on.getPane(pane)?.append(this.#away.element);
      },
      // The page goes on drawing by itself: nothing is missing.
      () => {},
    );
  }

  /** The page draws by itself from now on. */
  #leave(): void {
    this.#away?.drop();
    this.#away?.element.remove();
    this.#away = null;
    this.#canvas.style.visibility = '';
  }

  #swap(away: boolean): void {
    if (!this.#away) return;
    this.#canvas.style.visibility = away ? 'hidden' : '';
    this.#away.element.style.visibility = away ? '' : 'hidden';
  }

  /** A drag that leaves the drawn ground draws more of it. */
  #follow(): void {
    const map = this.#on;
    const stand = this.#stand;
    if (!map || !stand || map.getZoom() !== stand.zoom) return;
    const shown = map.containerPointToLayerPoint(point(0, 0)).add(map.getPixelOrigin());
    const { corner } = stand;
    const bare =
      shown.x < corner.x ||
      shown.y < corner.y ||
      shown.x > corner.x + 2 * PADDING_PX ||
      shown.y > corner.y + 2 * PADDING_PX;
    if (bare) this.redraw();
  }

  #transform(): void {
    const map = this.#on;
    if (map) this.#stretch(map.getZoom(), map.getPixelOrigin());
  }

  #animate({ center, zoom }: ZoomAnimEvent): void {
    const map = this.#on;
    if (!map) return;
    this.#isZooming = true;
    this.#stretch(zoom, originAfter(map, center, zoom));
  }

  /** Shows what is drawn as it lies at another zoom. */
  #stretch(zoom: number, origin: Point): void {
    const map = this.#on;
    const stand = this.#stand;
    if (!map || !stand) return;
    const scale = map.getZoomScale(zoom, stand.zoom);
    for (const canvas of [this.#canvas, this.#away?.element])
      if (canvas) setTransform(canvas, stand.corner.multiplyBy(scale).subtract(origin), scale);
  }
}

function isSame(a: Stand, b: Stand): boolean {
  const sameSize = a.width === b.width && a.height === b.height && a.ratio === b.ratio;
  return sameSize && a.zoom === b.zoom && a.corner.equals(b.corner) && a.position.equals(b.position);
}

function dress(canvas: HTMLCanvasElement): void {
  canvas.className = 'leaflet-zoom-animated';
  canvas.setAttribute('aria-hidden', 'true');
}

function size({ style }: HTMLCanvasElement, { width, height }: Stand): void {
  style.width = `${width}px`;
  style.height = `${height}px`;
}

/** Where the map's layers will have their origin once a zoom has ended, in pixels of that zoom. */
export function originAfter(map: LeafletMap, center: LatLng, zoom: number): Point {
  const shift = getPosition(map.getPane('mapPane')!) ?? point(0, 0);
  return map.project(center, zoom).subtract(map.getSize().divideBy(2)).add(shift).round();
}
