import type { TheatreTexts } from '../../engine/model/texts.ts';
import type { Theatre } from '../../engine/model/theatre.ts';
import type { Snapshot } from '../../engine/query/snapshot.ts';
import { FONT } from '../pen.ts';
import { escapeMarkup } from './escape-markup.ts';
import { layPicture, type Picture, type PictureOptions, sheetView } from './picture.ts';
import { type Detail, UNITS } from './svg-path.ts';
import { SvgPen } from './svg-pen.ts';

/** A picture that others take up must not be larger, bytes. */
const LARGEST = 64_000;

export interface SvgOptions extends PictureOptions {
  /** As close as 64 KB allow, where none is given. */
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
  const map = new SvgPen(picture.view, '_m', { detail, portable: true });
  picture.paintMap(map);
  const words = new SvgPen(sheetView(picture), '_s', { detail, portable: true });
  words.group('text', () => picture.paintWords(words));

  const name = escapeMarkup(picture.name);
  const [x, y, w, h] = [picture.map.x, picture.map.y, picture.map.width, picture.map.height].map(px =>
    Math.round(px * UNITS),
  );
  const [wide, high] = [width * UNITS, height * UNITS];
  const around = `M0 0h${wide}v${high}h${-wide}zM${x} ${y}v${h}h${w}v${-h}z`;
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"',
    ' xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"',
    ` viewBox="0 0 ${wide} ${high}" width="${width}" height="${height}"`,
    ` font-family="${escapeMarkup(FONT)}" xml:lang="${escapeMarkup(lang)}" role="img" aria-label="${name}">\n`,
    `<title>${name}</title>\n`,
    `<defs><clipPath id="frame"><path d="M0 0h${w}v${h}h${-w}z"/></clipPath></defs>\n`,
    `<path d="M0 0h${wide}v${high}h${-wide}z" fill="${picture.ground}"/>\n`,
    `<g id="map" class="map" inkscape:groupmode="layer" inkscape:label="map" transform="translate(${x} ${y})" clip-path="url(#frame)">\n${map}\n</g>\n`,
    // What reaches beyond the map lies under the sheet, also where a program knows no clip.
    `<path id="sheet" d="${around}" fill="${picture.ground}"/>\n`,
    `${words}\n</svg>\n`,
  ].join('');
}

/** Bytes of a text, as it is written to a file. */
function utf8Length(text: string): number {
  const units = (kind: RegExp) => text.match(kind)?.length ?? 0;
  return text.length + units(/[\u0080-\u07ff\ud800-\udfff]/g) + 2 * units(/[\u0800-\ud7ff\ue000-\uffff]/g);
}
