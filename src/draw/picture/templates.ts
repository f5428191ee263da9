import { LARGEST, SMALLEST } from './picture.ts';

/** Shapes that newsrooms ask for. Columns are measured on paper, the others on screens. */
export const TEMPLATES = {
  '1-column': { mm: [90, 120], dpi: 300 },
  '2-columns': { mm: [185, 140], dpi: 300 },
  '16:9': { px: [1920, 1080], letters: 1.5 },
  '4:5': { px: [1080, 1350], letters: 1.8 },
  '1:1': { px: [1080, 1080], letters: 1.8 },
  '9:16': { px: [1080, 1920], letters: 2 },
} as const satisfies Record<string, Template>;

type Template =
  | { readonly mm: readonly [number, number]; readonly dpi: number }
  /** `letters`: how many times as large as on a desktop, for these are seen on phones. */
  | { readonly px: readonly [number, number]; readonly letters: number };

export type TemplateName = keyof typeof TEMPLATES;
export const TEMPLATE_NAMES = Object.keys(TEMPLATES) as readonly TemplateName[];

/** What somebody asks of the size of a picture. What is given beside a template counts before it. */
export interface SizeQuery {
  readonly template?: TemplateName | null;
  /** Paper, mm. */
  readonly mm?: readonly [width: number, height: number] | null;
  /** Screen, px. */
  readonly px?: readonly [width: number, height: number] | null;
  /** Pixels of a PNG to an inch. Of a size in mm they decide how many pixels there are; of one in px they are only noted. */
  readonly dpi?: number | null;
  /** How many times as large a PNG of a size in px is, letters and all. */
  readonly scale?: number;
}

/** A size that a picture can be drawn in. */
export interface PictureSize {
  /** px in which it is laid out, 96 to an inch of paper. */
  readonly width: number;
  readonly height: number;
  /** Pixels of a PNG to each of them. */
  readonly scale: number;
  /** What a PNG says of its pixels to an inch; null where nobody asked. */
  readonly dpi: number | null;
  /** Points (1/72 inch) of a PDF to each of the px. */
  readonly points: number;
}

const PX_PER_INCH = 96;
const MM_PER_INCH = 25.4;
const POINTS_PER_INCH = 72;
export const [LEAST_DPI, MOST_DPI] = [36, 1200];
/** More pixels than this in a PNG and programs refuse it. */
const MOST_PIXELS = 2 ** 27;
/** Paper of a template is this when nobody says otherwise. */
const PAPER_DPI = 300;

/**
 * The size that is asked for.
 * @throws RangeError in words, where it is too small, too large or nothing
 */
export function sizeOf({ template = null, mm = null, px = null, dpi = null, scale = 1 }: SizeQuery): PictureSize {
  if (mm && px) throw new RangeError('a size is in mm or in pixels, not both');
  if (dpi !== null && !(dpi >= LEAST_DPI && dpi <= MOST_DPI)) {
    throw new RangeError(`dpi is ${LEAST_DPI} to ${MOST_DPI}, not ${dpi}`);
  }
  const from: Template | null = template && TEMPLATES[template];
  const paper = mm ?? (from && 'mm' in from && !px ? from.mm : null);
  if (paper) return onPaper(paper, dpi ?? (from && 'mm' in from ? from.dpi : PAPER_DPI));
  const screen = px ?? (from && 'px' in from ? from.px : null);
  if (!screen) throw new RangeError('a size is in mm, in pixels or that of a template');
  const letters = from && 'px' in from ? from.letters : 1;
  const [width, height] = screen.map(side => Math.round(side / letters));
  return checked({ width, height, scale: (screen[0] / width) * scale, dpi, points: POINTS_PER_INCH / PX_PER_INCH });
}

function onPaper([wide, high]: readonly [number, number], dpi: number): PictureSize {
  const [width, height] = [wide, high].map(side => Math.round((side / MM_PER_INCH) * PX_PER_INCH));
  // So many pixels that they fill the paper exactly, whatever the layout was rounded to.
  const scale = Math.round((wide / MM_PER_INCH) * dpi) / width;
  return checked({ width, height, scale, dpi, points: ((wide / MM_PER_INCH) * POINTS_PER_INCH) / width });
}

function checked(size: PictureSize): PictureSize {
  for (const side of [size.width, size.height]) {
    if (!(side >= SMALLEST && side <= LARGEST)) {
      throw new RangeError(`a picture has ${SMALLEST} to ${LARGEST} px to a side (96 to an inch), not ${side}`);
    }
  }
  const pixels = size.width * size.height * size.scale ** 2;
  if (pixels > MOST_PIXELS) throw new RangeError(`too large: ${Math.round(pixels / 1e6)} million pixels`);
  return size;
}
