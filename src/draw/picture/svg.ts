import type { TheatreTexts } from '../../engine/model/texts.ts';
import type { Theatre } from '../../engine/model/theatre.ts';
import type { Snapshot } from '../../engine/query/snapshot.ts';
import { FONT } from '../pen.ts';
import { escapeMarkup } from './escape-markup.ts';
import { layPicture, type Picture, type PictureOptions, sheetView } from './picture.ts';
import { type Detail, UNITS } from './svg-path.ts';
import { SvgPen } from './svg-pen.ts';

/** A picture that others take up must not be larger, bytes. */
const LARGEST = 60_000;

export interface SvgOptions extends PictureOptions {
  /** As close as 60 KB allow, where none is given. */
  readonly detail?: Detail;
}

/**
 * A day's map as one SVG picture that needs nothing beside it: title, date in words, map, legend, scale, the record's
 * stamp and credits. The same arguments give the same bytes.
 */
export function drawSvg(theatre: Theatre, texts: TheatreTexts | null, snapshot: Snapshot, options: SvgOptions): string {
  const picture = layPicture({ theatre, texts, snapshot }, options);
  const draw = (detail: Detail) => drawWith(detail, picture, options.lang);
  if (options.detail) return draw(options.detail);
  const isSmall = (svg: string) => utf8Length(svg) <= LARGEST;
  const full = draw('full');
  if (isSmall(full)) return full;
  const plain = draw('plain');
  return isSmall(plain) ? plain : draw('coarse');
}

function drawWith(detail: Detail, picture: Picture, lang: string): string {
  const { width, height } = picture;
  const map = new SvgPen(picture.view, 'm', detail);
  picture.paintMap(map);
  const words = new SvgPen(sheetView(picture), 's');
  picture.paintWords(words);

  const name = escapeMarkup(picture.name);
  const [x, y, w, h] = [picture.map.x, picture.map.y, picture.map.width, picture.map.height].map(px => px * UNITS);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width * UNITS} ${height * UNITS}" width="${width}" height="${height}"`,
    ` font-family="${escapeMarkup(FONT)}" xml:lang="${escapeMarkup(lang)}" role="img" aria-label="${name}">\n`,
    `<title>${name}</title>\n`,
    `<rect width="100%" height="100%" fill="${picture.ground}"/>\n`,
    `<svg x="${x}" y="${y}" width="${w}" height="${h}">\n${map}\n</svg>\n`,
    `${words}\n</svg>\n`,
  ].join('');
}

/** Bytes of a text, as it is written to a file. */
function utf8Length(text: string): number {
  const units = (kind: RegExp) => text.match(kind)?.length ?? 0;
  return text.length + units(/[\u0080-\u07ff\ud800-\udfff]/g) + 2 * units(/[\u0800-\ud7ff\ue000-\uffff]/g);
}
