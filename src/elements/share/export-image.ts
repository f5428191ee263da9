import { LARGEST, layPicture, SMALLEST } from '../../draw/picture/picture.ts';
import { drawSvg } from '../../draw/picture/svg.ts';
import { snapshotOf } from '../../engine/query/day-view.ts';
import { measureIn } from '../../map/painting/canvas-pen.ts';
import { PICTURE_FONT, paintPicture, pictureCanvas } from '../../map/painting/render-picture.ts';
import type { MapState } from '../map/tool-dialogs.ts';
import { areaShown, optionsOf } from './picture-options.ts';

/** What a picture of the map may be asked to be. */
export interface ImageOptions {
  /** Default: `png`. */
  readonly format?: 'png' | 'svg';
  /** px, whole numbers from 160 to 8192. Default: 1200 x 675. */
  readonly width?: number;
  readonly height?: number;
  /** How many times as large a PNG is, letters and all: 1 to 4. Default: 1. */
  readonly scale?: number;
  /** What part is shown, as `w,s,e,n`; '' for the whole theatre. Default: what the map shows. */
  readonly area?: string;
}

/** More pixels than this no browser draws at once. */
const MOST_PIXELS = 2 ** 27;

/**
 * What a map shows as a picture that stands alone: with title, date, legend, scale, stamp and credits. The SVG is that of
 * the command line, byte for byte.
 * @throws Error where an option means nothing, or the browser has no room for the picture
 */
export async function exportImage(shown: MapState, asked: ImageOptions): Promise<Blob> {
  const { format = 'png', width = 1200, height = 675, scale = 1, area = areaShown(shown) } = asked;
  if (format !== 'png' && format !== 'svg') throw new Error(`format is "png" or "svg", not ${told(format)}`);
  for (const [name, value] of Object.entries({ width, height })) {
    if (!Number.isInteger(value) || value < SMALLEST || value > LARGEST) {
      throw new Error(`${name} is a whole number of pixels, ${SMALLEST} to ${LARGEST}, not ${told(value)}`);
    }
  }
  if (!Number.isInteger(scale) || scale < 1 || scale > 4) throw new Error(`scale is 1, 2, 3 or 4, not ${told(scale)}`);
  const { theatre, texts } = shown.names;
  const snapshot = snapshotOf(shown.dayView);
  const options = optionsOf(shown, { width, height, area });
  if (format === 'svg') {
    return new Blob([drawSvg(theatre, texts, snapshot, options)], { type: 'image/svg+xml' });
  }
  if (width * height * scale ** 2 > MOST_PIXELS)
    throw new Error(`too large: ${width * scale} x ${height * scale} pixels`);
  const context = pictureCanvas(width * scale, height * scale);
  const measure = measureIn(PICTURE_FONT);
  paintPicture(context, layPicture({ theatre, texts, snapshot }, { ...options, measure }), scale);
  return new Promise((resolve, reject) => {
    context.canvas.toBlob(blob => {
      if (blob) resolve(blob);
      else reject(new Error('the browser made no picture'));
    }, 'image/png');
  });
}

function told(value: unknown): string {
  return typeof value === 'string' ? `"${value}"` : String(value);
}
