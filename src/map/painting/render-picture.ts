import { FONT } from '../../draw/pen.ts';
import { type Picture, sheetView } from '../../draw/picture/picture.ts';
import { CanvasPen } from './canvas-pen.ts';

/** Letters of pictures: those that the map brings for a language, else as in SVG. */
export const PICTURE_FONT = `"Territory Arabic", ${FONT}`;

/**
 * Paints a picture on a canvas, path by path: nothing is loaded, so that the canvas can be read also where the page has no
 * origin of its own.
 * @param ratio pixels of the canvas to one of the picture
 */
export function paintPicture(context: CanvasRenderingContext2D, picture: Picture, ratio: number): void {
  const { width, height, map, view } = picture;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.globalAlpha = 1;
  context.fillStyle = picture.ground;
  context.fillRect(0, 0, width, height);
  context.save();
  context.translate(map.x, map.y);
  context.beginPath();
  context.rect(0, 0, map.width, map.height);
  context.clip();
  picture.paintMap(new CanvasPen(context, view, ratio, PICTURE_FONT));
  context.restore();
  picture.paintWords(new CanvasPen(context, sheetView(picture), ratio, PICTURE_FONT));
}

/** A canvas of a size in pixels that is read more than shown. @throws Error where the browser has no room for it */
export function pictureCanvas(width: number, height: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  // Drawn by the processor, for it is read back: the same pixels every time.
  const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false });
  if (!context) throw new Error(`no room for a picture of ${width} x ${height} pixels`);
  return context;
}
