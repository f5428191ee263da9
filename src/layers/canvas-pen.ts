import type { Hatch, Measure, Pen, PixelSink, Stroke, TextMark } from '../draw/pen.ts';
import type { Viewport } from '../draw/viewport.ts';
import type { Sink } from '../engine/curve.ts';

/** Draws on a canvas whose context is scaled so that one unit is one CSS pixel. */
export class CanvasPen implements Pen {
  readonly view: Viewport;
  readonly grid: Sink;
  readonly pixels: PixelSink;
  readonly #context: CanvasRenderingContext2D;
  readonly #ratio: number;
  readonly #font: string;
  #fontNow = '';

  /**
   * @param ratio device pixels a CSS pixel
   * @param font family of all text, as CSS writes it
   */
  constructor(context: CanvasRenderingContext2D, view: Viewport, ratio: number, font: string) {
    this.#font = font;
    this.view = view;
    this.#context = context;
    this.#ratio = ratio;
    const { scale, left, top } = view;
    // The canvas computes in single precision; subtracting the origin here keeps positions exact at every zoom.
    this.grid = {
      moveTo: (x, y) => context.moveTo(x * scale - left, y * scale - top),
      lineTo: (x, y) => context.lineTo(x * scale - left, y * scale - top),
      quadraticCurveTo: (cx, cy, x, y) =>
        context.quadraticCurveTo(cx * scale - left, cy * scale - top, x * scale - left, y * scale - top),
      closePath: () => context.closePath(),
    };
    this.pixels = {
      moveTo: (x, y) => context.moveTo(x, y),
      lineTo: (x, y) => context.lineTo(x, y),
      quadraticCurveTo: (cx, cy, x, y) => context.quadraticCurveTo(cx, cy, x, y),
      closePath: () => context.closePath(),
      circle(x, y, radius) {
        context.moveTo(x + radius, y);
        context.arc(x, y, radius, 0, 2 * Math.PI);
        context.closePath();
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
    const pattern = this.#context.createPattern(tileOf(hatch, this.#ratio), 'repeat');
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

  text({
    text,
    x,
    y,
    size,
    colour,
    weight = 400,
    halo,
    anchor = 'left',
    turn = 0,
    spacing = 0,
    rtl = false,
  }: TextMark): void {
    const context = this.#context;
    // Setting a font costs more than drawing a short text in it, so it is set only when it differs.
    const wanted = `${weight} ${size}px ${this.#font}`;
    if (wanted !== this.#fontNow) context.font = this.#fontNow = wanted;
    context.textAlign = anchor === 'middle' ? 'center' : anchor;
    context.direction = rtl ? 'rtl' : 'ltr';
    // Not in every browser; without it names of countries merely stand closer.
    if ('letterSpacing' in context) context.letterSpacing = `${spacing}px`;
    const before = turn ? context.getTransform() : null;
    const [at, level] = turn ? [0, 0] : [x, y];
    if (turn) {
      context.translate(x, y);
      context.rotate((turn * Math.PI) / 180);
    }
    if (halo) {
      context.lineJoin = 'round';
      context.lineWidth = 3;
      context.strokeStyle = halo;
      context.setLineDash([]);
      context.strokeText(text, at, level);
    }
    context.fillStyle = colour;
    context.fillText(text, at, level);
    if (before) context.setTransform(before);
  }

  group(_name: string, draw: () => void): void {
    draw();
  }
}

const tiles = new Map<string, HTMLCanvasElement>();

/** Side of a hatch's tile in device pixels: whole, so that the tiles meet without a seam. */
function tileSize({ kind, colours, band }: Hatch, ratio: number): number {
  const period = kind === 'stripe' ? band * colours.length : band;
  return Math.max(2, Math.round(period * Math.SQRT2 * ratio));
}

/** A tile of a pattern that runs at 45 degrees. */
function tileOf(hatch: Hatch, ratio: number): HTMLCanvasElement {
  const key = `${ratio} ${JSON.stringify(hatch)}`;
  const known = tiles.get(key);
  if (known) return known;
  const { kind, colours, width, band } = hatch;
  const size = tileSize(hatch, ratio);
  const tile = document.createElement('canvas');
  tile.width = tile.height = size;
  const context = tile.getContext('2d');
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
  tiles.set(key, tile);
  return tile;
}

/** Measures text as this browser sets it in a font family. */
export function measureIn(font: string): Measure {
  const ruler = document.createElement('canvas').getContext('2d');
  return (text, size, weight) => {
    if (!ruler) return text.length * size * 0.6;
    ruler.font = `${weight} ${size}px ${font}`;
    return ruler.measureText(text).width;
  };
}
