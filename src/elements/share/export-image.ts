import { LARGEST, layPicture, SMALLEST } from '../../draw/picture/picture.ts';
import { withPngFacts } from '../../draw/picture/png-chunks.ts';
import { drawSvg } from '../../draw/picture/svg.ts';
import { formatDay } from '../../engine/model/day.ts';
import { snapshotOf } from '../../engine/query/day-view.ts';
import { measureIn } from '../../map/painting/canvas-pen.ts';
import { PICTURE_FONT, paintPicture, pictureCanvas } from '../../map/painting/render-picture.ts';
import type { MapState } from '../map/tool-dialogs.ts';
import { areaShown, optionsOf } from './picture-options.ts';

/** What a picture of the map may be asked to be. */
export interface ImageOptions {
  /** Default: `png`. */
  readonly format?: 'png' | 'svg' | 'pdf';
  /** px, a whole number from 160 to 8192. Default: 1200. */
  readonly width?: number;
  /** As `width`. Default: 675. */
  readonly height?: number;
  /** How many times as large a PNG is, letters and all: more than 0, at most 16. Default: 1. */
  readonly scale?: number;
  /** What a PNG says of its pixels to an inch. Default: nothing. */
  readonly dpi?: number | null;
  /** Points (1/72 inch) of a PDF to each px. Default: 0.75, 96 px to an inch. */
  readonly points?: number;
  /** Default: what changed on the day. '' for none. */
  readonly headline?: string;
  /** Whose picture it is, before the record and its credits. Default: nothing. */
  readonly sourceLine?: string;
  /** What part is shown, as `w,s,e,n`; '' for where the day's story is. Default: what the map shows. */
  readonly area?: string;
}

/** More pixels than this no browser draws at once. */
const MOST_PIXELS = 2 ** 27;
const FORMATS = ['png', 'svg', 'pdf'] as const;
const MOST_SCALE = 16;

/**
 * What a map shows as a picture that stands alone: with headline, date, legend, scale, stamp and credits. SVG and PDF are
 * those of the command line, byte for byte.
 * @throws Error where an option means nothing, or the browser has no room for the picture
 */
export async function exportImage(shown: MapState, asked: ImageOptions): Promise<Blob> {
  const { format = 'png', width = 1200, height = 675, scale = 1, area = areaShown(shown) } = asked;
  if (!FORMATS.includes(format)) throw new Error(`format is "png", "svg" or "pdf", not ${quoted(format)}`);
  for (const [name, value] of Object.entries({ width, height })) {
    if (!Number.isInteger(value) || value < SMALLEST || value > LARGEST) {
      throw new Error(`${name} is a whole number of pixels, ${SMALLEST} to ${LARGEST}, not ${quoted(value)}`);
    }
  }
  if (!(scale > 0 && scale <= MOST_SCALE)) throw new Error(`scale is up to ${MOST_SCALE}, not ${quoted(scale)}`);
  const { theatre, texts } = shown.names;
  const day = { theatre, texts, snapshot: snapshotOf(shown.dayView) };
  const written = {
    ...(asked.headline === undefined ? {} : { headline: asked.headline, standfirst: '' }),
    ...(asked.sourceLine === undefined ? {} : { sourceLine: asked.sourceLine }),
  };
  const options = optionsOf(shown, { width, height, area, texts: written });
  if (format === 'svg') {
    return new Blob([drawSvg(theatre, texts, day.snapshot, options)], { type: 'image/svg+xml' });
  }
  if (format === 'pdf') {
    const [{ drawPdf }, { pdfFonts: fonts }] = await Promise.all([
      import('../../draw/picture/pdf.ts'),
      import('./pdf-font-data.ts'),
    ]);
    return new Blob([await drawPdf(day, options, { fonts, points: asked.points ?? 0.75 })], {
      type: 'application/pdf',
    });
  }
  const [wide, high] = [Math.round(width * scale), Math.round(height * scale)];
  if (wide * high > MOST_PIXELS) throw new Error(`too large: ${wide} x ${high} pixels`);
  const context = pictureCanvas(wide, high);
  const measure = measureIn(PICTURE_FONT);
  paintPicture(context, layPicture(day, { ...options, measure }), scale);
  const blob = await new Promise<Blob | null>(resolve => context.canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('the browser made no picture');
  const about = { Source: `territory-map ${theatre.id}@${theatre.record} ${formatDay(day.snapshot.day)}` };
  const png = withPngFacts(new Uint8Array(await blob.arrayBuffer()), { dpi: asked.dpi ?? null, about });
  return new Blob([png], { type: 'image/png' });
}

function quoted(value: unknown): string {
  return typeof value === 'string' ? `"${value}"` : String(value);
}
