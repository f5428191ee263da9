import type { TextMark } from '../../draw/pen.ts';

/** Texts kept as pictures, all maps of a page together. */
const MOST = 400;
/** Width of the outline behind letters, px. */
const HALO_PX = 3;

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
  const { text, size, colour, weight, halo, anchor, turn, spacing, rtl } = mark;
  const key = [ratio, font, text, size, colour, weight, halo, anchor, turn, spacing, rtl].join('\n');
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
  const angle = ((mark.turn ?? 0) * Math.PI) / 180;
  const { min, max } = turnedBox(context.measureText(mark.text), angle);
  const [left, top] = [Math.ceil(HALO_PX - min.x), Math.ceil(HALO_PX - min.y)];
  picture.width = Math.max(1, Math.ceil((left + max.x + HALO_PX) * ratio));
  picture.height = Math.max(1, Math.ceil((top + max.y + HALO_PX) * ratio));
  context.scale(ratio, ratio);
  context.translate(left, top);
  context.rotate(angle);
  setText(context, mark, font);
  writeText(context, mark);
  return { picture, left, top };
}

/** What a text covers when it is turned around its anchor, px from there. */
function turnedBox(
  {
    actualBoundingBoxLeft: left,
    actualBoundingBoxRight: right,
    actualBoundingBoxAscent: above,
    actualBoundingBoxDescent: below,
  }: TextMetrics,
  angle: number,
) {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const corners = [
    [-left, -above],
    [right, -above],
    [-left, below],
    [right, below],
  ];
  const x = corners.map(([x, y]) => x * cos - y * sin);
  const y = corners.map(([x, y]) => x * sin + y * cos);
  return { min: { x: Math.min(...x), y: Math.min(...y) }, max: { x: Math.max(...x), y: Math.max(...y) } };
}

function setText(
  context: CanvasRenderingContext2D,
  { size, weight = 400, anchor = 'left', spacing = 0, rtl = false }: TextMark,
  font: string,
): void {
  context.font = `${weight} ${size}px ${font}`;
  context.textAlign = anchor === 'middle' ? 'center' : anchor;
  context.direction = rtl ? 'rtl' : 'ltr';
  // Not in every browser; without it names of countries merely stand closer.
  if ('letterSpacing' in context) context.letterSpacing = `${spacing}px`;
}

function writeText(context: CanvasRenderingContext2D, { text, colour, halo }: TextMark): void {
  if (halo) {
    context.lineJoin = 'round';
    context.lineWidth = HALO_PX;
    context.strokeStyle = halo;
    context.setLineDash([]);
    context.strokeText(text, 0, 0);
  }
  context.fillStyle = colour;
  context.fillText(text, 0, 0);
}
