import type { DrawingContext } from './context-pen.ts';
import { type Drawing, Op } from './paint-protocol.ts';

/** Pictures that were sent, by number. */
export type Pictures = Map<number, ImageBitmap>;

/** Keeps the pictures that a drawing brings and lets go of those that it does not want. */
export function keepPictures(pictures: Pictures, { forget, pictures: brought }: Drawing): void {
  if (forget) {
    for (const picture of pictures.values()) picture.close();
    pictures.clear();
  }
  for (const [number, picture] of brought) pictures.set(number, picture);
}

/** Draws what was written down. @throws Error on an op that it does not know */
export function replay(
  context: DrawingContext,
  { calls, words }: Drawing,
  pictures: ReadonlyMap<number, ImageBitmap>,
): void {
  const picture = (number: number) => pictures.get(number) as ImageBitmap;
  let at = 0;
  const next = () => calls[at++];
  while (at < calls.length) {
    const op = calls[at++];
    if (op === Op.line) context.lineTo(next(), next());
    else if (op === Op.move) context.moveTo(next(), next());
    else if (op === Op.curve) context.quadraticCurveTo(next(), next(), next(), next());
    else if (op === Op.close) context.closePath();
    else if (op === Op.arc) context.arc(next(), next(), next(), next(), next());
    else if (op === Op.begin) context.beginPath();
    else if (op === Op.fill) context.fill(words[next()] as CanvasFillRule);
    else if (op === Op.stroke) context.stroke();
    else if (op === Op.clip) context.clip(words[next()] as CanvasFillRule);
    else if (op === Op.save) context.save();
    else if (op === Op.restore) context.restore();
    else if (op === Op.alpha) context.globalAlpha = next();
    else if (op === Op.fillColour) context.fillStyle = words[next()];
    else if (op === Op.strokeColour) context.strokeStyle = words[next()];
    else if (op === Op.width) context.lineWidth = next();
    else if (op === Op.join) context.lineJoin = words[next()] as CanvasLineJoin;
    else if (op === Op.cap) context.lineCap = words[next()] as CanvasLineCap;
    else if (op === Op.dash) {
      const count = next();
      context.setLineDash([...calls.subarray(at, at + count)]);
      at += count;
    } else if (op === Op.picture) context.drawImage(picture(next()), next(), next(), next(), next());
    else if (op === Op.fillPattern) {
      const pattern = context.createPattern(picture(next()), 'repeat');
      pattern?.setTransform({ a: next(), d: next(), e: next(), f: next() });
      if (pattern) context.fillStyle = pattern;
    } else throw new Error(`unknown op: ${op}`);
  }
}
