import type { TextMark } from '../draw/pen.ts';
import type { DrawingContext } from './canvas-pen.ts';

/** Texts kept as pictures, all maps of a page together. */
const MOST = 400;
/** Width of the outline behind letters, px. */
const HALO = 3;

/** A text as a picture, and where in it its anchor lies, px. */
export interface WrittenText {
  readonly picture: HTMLCanvasElement;
  readonly left: number;
  readonly top: number;
}

const written = new Map<string, WrittenText>();

/** A font has come: texts are set anew. */
export function forgetTexts(): void {
  written.clear();
}

/** A text as a picture of its own: to set one costs as much as to fill half a map, and the same few show on every day. */
export function writtenText(mark: TextMark, font: string, ratio: number): WrittenText {
  const { text, size, colour, weight, halo, anchor, spacing, rtl } = mark;
  const key = [ratio, font, text, size, colour, weight, halo, anchor, spacing, rtl].join('\n');
  let found = written.get(key);
  if (!found) {
    found = write(mark, font, ratio);
    if (written.size >= MOST) forgetTexts();
    written.set(key, found);
  }
  return found;
}

function write(mark: TextMark, font: string, ratio: number): WrittenText {
  const picture = document.createElement('canvas');
  const context = picture.getContext('2d') as CanvasRenderingContext2D;
  setText(context, mark, font);
  const { actualBoundingBoxLeft, actualBoundingBoxRight, actualBoundingBoxAscent, actualBoundingBoxDescent } =
    context.measureText(mark.text);
  const rim = HALO;
  const [left, top] = [Math.ceil(actualBoundingBoxLeft + rim), Math.ceil(actualBoundingBoxAscent + rim)];
  picture.width = Math.max(1, Math.ceil((left + actualBoundingBoxRight + rim) * ratio));
  picture.height = Math.max(1, Math.ceil((top + actualBoundingBoxDescent + rim) * ratio));
  context.scale(ratio, ratio);
  setText(context, mark, font);
  writeText(context, mark, left, top);
  return { picture, left, top };
}

export function setText(
  context: DrawingContext,
  { size, weight = 400, anchor = 'left', spacing = 0, rtl = false }: TextMark,
  font: string,
): void {
  context.font = `${weight} ${size}px ${font}`;
  context.textAlign = anchor === 'middle' ? 'center' : anchor;
  context.direction = rtl ? 'rtl' : 'ltr';
  // Not in every browser; without it names of countries merely stand closer.
  if ('letterSpacing' in context) context.letterSpacing = `${spacing}px`;
}

export function writeText(context: DrawingContext, { text, colour, halo }: TextMark, x: number, y: number) {
  if (halo) {
    context.lineJoin = 'round';
    context.lineWidth = HALO;
    context.strokeStyle = halo;
    context.setLineDash([]);
    context.strokeText(text, x, y);
  }
  context.fillStyle = colour;
  context.fillText(text, x, y);
}
