import type { Hatch, Pen, PixelSink, Stroke, TextMark } from '../../draw/pen.ts';
import type { Viewport } from '../../draw/viewport.ts';
import type { Sink } from '../../engine/geometry/curve.ts';

/** What of a canvas's context a pen uses: little enough to be written down and drawn on another thread. */
export interface DrawingContext extends Sink {
  globalAlpha: number;
  fillStyle: string | CanvasGradient | CanvasPattern;
  strokeStyle: string | CanvasGradient | CanvasPattern;
  lineWidth: number;
  lineJoin: CanvasLineJoin;
  lineCap: CanvasLineCap;
  beginPath(): void;
  arc(x: number, y: number, radius: number, from: number, to: number): void;
  setLineDash(dash: number[]): void;
  fill(rule: CanvasFillRule): void;
  stroke(): void;
  clip(rule: CanvasFillRule): void;
  save(): void;
  restore(): void;
  createPattern(tile: CanvasImageSource, repetition: string): CanvasPattern | null;
  drawImage(picture: CanvasImageSource, x: number, y: number, width: number, height: number): void;
}

/** A small canvas on which the tile of a hatch is made. */
export interface Tile {
  readonly canvas: CanvasImageSource;
  readonly context: Pick<
    OffscreenCanvasRenderingContext2D,
    'arc' | 'beginPath' | 'fill' | 'fillRect' | 'fillStyle' | 'lineWidth' | 'rotate' | 'scale'
  > | null;
}

/**
 * Draws on a canvas whose context is scaled so that one unit is one CSS pixel, on the page's thread or another. What the
 * two have different means for is left to those who extend it.
 */
export abstract class ContextPen implements Pen {
  readonly view: Viewport;
  readonly grid: Sink;
  readonly pixels: PixelSink;
  readonly #context: DrawingContext;
  readonly #ratio: number;

  /** @param ratio device pixels a CSS pixel */
  constructor(context: DrawingContext, view: Viewport, ratio: number) {
    this.view = view;
    this.#context = context;
    this.#ratio = ratio;
    this.grid = new GridPath(context, view);
    this.pixels = {
      moveTo: (x, y) => context.moveTo(x, y),
      lineTo: (x, y) => context.lineTo(x, y),
      quadraticCurveTo: (cx, cy, x, y) => context.quadraticCurveTo(cx, cy, x, y),
      closePath: () => context.closePath(),
      // Not closed, as in GridPath: its end is its beginning.
      circle(x, y, radius) {
        context.moveTo(x + radius, y);
        context.arc(x, y, radius, 0, 2 * Math.PI);
      },
    };
  }

  begin(): void {
    this.#context.beginPath();
  }

  fill(colour: string, opacity = 1): void {
    this.#context.globalAlpha = opacity;
    this.#context.fillStyle = colour;
    this.#context.fill('evenodd');
    this.#context.globalAlpha = 1;
  }

  hatch(hatch: Hatch): void {
    const pattern = this.#context.createPattern(this.#tileOf(hatch), 'repeat');
    if (!pattern) return;
    // Tied to the ground in whole device pixels: the pattern neither swims when the map moves nor blurs.
    const size = tileSize(hatch, this.#ratio);
    const shift = (origin: number) => -(Math.round(origin * this.#ratio) % size) / this.#ratio;
    pattern.setTransform(
      new DOMMatrix([1 / this.#ratio, 0, 0, 1 / this.#ratio, shift(this.view.left), shift(this.view.top)]),
    );
    this.#context.globalAlpha = hatch.opacity ?? 1;
    this.#context.fillStyle = pattern;
    this.#context.fill('evenodd');
    this.#context.globalAlpha = 1;
  }

  stroke({ colour, width, dash = [], opacity = 1, cap = 'round' }: Stroke): void {
    const context = this.#context;
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.lineJoin = 'round';
    context.lineCap = cap;
    context.globalAlpha = opacity;
    context.setLineDash([...dash]);
    context.stroke();
    context.globalAlpha = 1;
  }

  clip(draw: () => void): void {
    this.#context.save();
    this.#context.clip('evenodd');
    draw();
    this.#context.restore();
    this.#context.beginPath();
  }

  abstract text(mark: TextMark): void;

  /** A square canvas of `size` device pixels. */
  protected abstract tile(size: number): Tile;

  group(_name: string, draw: () => void): void {
    draw();
  }

  /** A tile of a pattern that runs at 45 degrees. */
  #tileOf(hatch: Hatch): CanvasImageSource {
    const ratio = this.#ratio;
    const key = `${ratio} ${JSON.stringify(hatch)}`;
    const known = tiles.get(key);
    if (known) return known;
    const { kind, colours, width, band } = hatch;
    const size = tileSize(hatch, ratio);
    const { canvas, context } = this.tile(size);
    if (context) {
      const period = kind === 'stripe' ? band * colours.length : band;
      context.scale(size / (period * Math.SQRT2), size / (period * Math.SQRT2));
      context.rotate(Math.PI / 4);
      context.lineWidth = width;
      const reach = 3 * period;
      if (kind === 'dots') {
        context.fillStyle = colours[0];
        for (let x = -2; x <= 2; x++) {
          for (let y = -2; y <= 2; y++) {
            context.beginPath();
            context.arc((x + 0.5) * band, (y + 0.5) * band, width / 2, 0, 2 * Math.PI);
            context.fill();
          }
        }
      } else {
        colours.forEach((colour, i) => {
          if (!colour) return;
          context.fillStyle = colour;
          for (let x = -reach; x <= reach; x += period) {
            context.fillRect(x + i * band, -reach, width, 2 * reach);
            if (kind === 'cross') context.fillRect(-reach, x, 2 * reach, width);
          }
        });
      }
    }
    tiles.set(key, canvas);
    return canvas;
  }
}

/** Steps shorter than this are no steps to the eye, and curves that rise less are straight, px. */
const STEP = 0.1;
const RISE = 0.25;

/**
 * Traces grid coordinates on a canvas. The canvas computes in single precision; subtracting the view's origin here keeps
 * positions exact at every zoom. Loops are led back to where they began, not closed: before a browser closes a path it
 * measures the whole of it, so that a thousand rings would be measured a thousand times.
 */
class GridPath implements Sink {
  readonly #context: DrawingContext;
  readonly #scale: number;
  readonly #left: number;
  readonly #top: number;
  #fromX = 0;
  #fromY = 0;
  #x = 0;
  #y = 0;

  constructor(context: DrawingContext, { scale, left, top }: Viewport) {
    this.#context = context;
    this.#scale = scale;
    this.#left = left;
    this.#top = top;
  }

  moveTo(x: number, y: number): void {
    this.#fromX = this.#x = x * this.#scale - this.#left;
    this.#fromY = this.#y = y * this.#scale - this.#top;
    this.#context.moveTo(this.#x, this.#y);
  }

  lineTo(x: number, y: number): void {
    this.#to(x * this.#scale - this.#left, y * this.#scale - this.#top);
  }

  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void {
    const px = x * this.#scale - this.#left;
    const py = y * this.#scale - this.#top;
    const qx = cx * this.#scale - this.#left;
    const qy = cy * this.#scale - this.#top;
    // A curve's middle rises half as far above its chord's as the point that it bends towards.
    if (Math.abs(2 * qx - this.#x - px) < 4 * RISE && Math.abs(2 * qy - this.#y - py) < 4 * RISE) {
      this.#to(px, py);
      return;
    }
    this.#x = px;
    this.#y = py;
    this.#context.quadraticCurveTo(qx, qy, px, py);
  }

  closePath(): void {
    this.#to(this.#fromX, this.#fromY);
  }

  #to(x: number, y: number): void {
    if (Math.abs(x - this.#x) < STEP && Math.abs(y - this.#y) < STEP) return;
    this.#x = x;
    this.#y = y;
    this.#context.lineTo(x, y);
  }
}

const tiles = new Map<string, CanvasImageSource>();

/** Side of a hatch's tile in device pixels: whole, so that the tiles meet without a seam. */
function tileSize({ kind, colours, band }: Hatch, ratio: number): number {
  const period = kind === 'stripe' ? band * colours.length : band;
  return Math.max(2, Math.round(period * Math.SQRT2 * ratio));
}
