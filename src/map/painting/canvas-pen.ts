import type { Measure, TextMark } from '../../draw/pen.ts';
import type { Viewport } from '../../draw/viewport.ts';
import { ContextPen, type DrawingContext, type Tile } from './context-pen.ts';
import { writtenText } from './text-cache.ts';

/** Draws on a canvas of the page, in the letters that the page knows. */
export class CanvasPen extends ContextPen {
  readonly #to: DrawingContext;
  readonly #ratio: number;
  readonly #font: string;

  /**
   * @param ratio device pixels a CSS pixel
   * @param font family of all text, as CSS writes it
   */
  constructor(context: DrawingContext, view: Viewport, ratio: number, font: string) {
    super(context, view, ratio);
    this.#to = context;
    this.#ratio = ratio;
    this.#font = font;
  }

  override text(mark: TextMark): void {
    const { picture, left, top } = writtenText(mark, this.#font, this.#ratio);
    // In whole device pixels, so that letters stay sharp.
    const at = (value: number) => Math.round(value * this.#ratio) / this.#ratio;
    const width = picture.width / this.#ratio;
    const height = picture.height / this.#ratio;
    this.#to.drawImage(picture, at(mark.x - left), at(mark.y - top), width, height);
  }

  protected override tile(size: number): Tile {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = size;
    return { canvas, context: canvas.getContext('2d') };
  }
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
