import type { Snapshot } from '../engine/snapshot.ts';
import type { TheatreTexts } from '../engine/texts.ts';
import { type Theatre, textIn } from '../engine/theatre.ts';
import { eventMarks } from './incidents.ts';
import { LabelPlan } from './labels.ts';
import { legendRows, type SheetWords } from './legend.ts';
import { paintMap } from './map.ts';
import { FONT } from './pen.ts';
import { scaleBar } from './scale-bar.ts';
import { placeName, type Scene } from './scene.ts';
import { datesOf, layOut, paintSheet } from './sheet.ts';
import { styleOf, type Theme } from './style.ts';
import { type Detail, UNITS } from './svg-path.ts';
import { escapeXml, SvgPen } from './svg-pen.ts';
import { textWidth } from './text-width.ts';
import { fitBounds, type Viewport } from './viewport.ts';
import { wrap } from './wrap.ts';

/** A picture that others take up must not be larger, bytes. */
const LARGEST = 60_000;

export interface SvgOptions {
  /** px */
  readonly width: number;
  readonly height: number;
  readonly lang: string;
  readonly theme: Theme;
  readonly words: SheetWords;
  /** [west, south, east, north] in degrees; the theatre's bounds where none is given. */
  readonly bounds?: readonly [number, number, number, number];
  /** What the picture shows beside the record of one day. */
  readonly beside?: Pick<Scene, 'compared' | 'differing' | 'voice'>;
  /** As close as 60 KB allow, where none is given. */
  readonly detail?: Detail;
}

/**
 * A day's map as one SVG picture that needs nothing beside it: title, date in words, map, legend, scale and the
 * record's stamp. The same arguments give the same bytes.
 */
export function drawSvg(theatre: Theatre, texts: TheatreTexts | null, snapshot: Snapshot, options: SvgOptions): string {
  const draw = (detail: Detail) => drawWith(detail, theatre, texts, snapshot, options);
  if (options.detail) return draw(options.detail);
  const isSmall = (svg: string) => utf8Length(svg) <= LARGEST;
  const full = draw('full');
  if (isSmall(full)) return full;
  const plain = draw('plain');
  return isSmall(plain) ? plain : draw('coarse');
}

function drawWith(
  detail: Detail,
  theatre: Theatre,
  texts: TheatreTexts | null,
  snapshot: Snapshot,
  options: SvgOptions,
): string {
  const { width, height, lang, words } = options;
  const style = styleOf(theatre, options.theme);
  const scene: Scene = { theatre, texts, snapshot, style, lang, words: words.map, ...options.beside };
  // In a tall picture two dates may take a second line.
  const lines = scene.compared ? wrap(datesOf(scene, words), width - 36, 22, 600, textWidth).length : 1;
  const more = 28 * (lines - 1) + (scene.voice ? 20 : 0);
  const sheet = layOut(width, height, legendRows(scene, words), words, more);
  const { map } = sheet;
  const view = fitBounds(options.bounds ?? theatre.bounds, map.width, map.height);
  const picture = new SvgPen(view, 'm', detail);
  const plan = new LabelPlan(theatre, view.zoom, place => placeName(scene, place), textWidth);
  paintMap(picture, scene, plan, { events: eventMarks(theatre, texts, snapshot.day, view, plan), measure: textWidth });

  const page: Viewport = { width, height, zoom: 0, scale: 1, left: 0, top: 0 };
  const frame = new SvgPen(page, 's');
  paintSheet(frame, scene, words, sheet, scaleBar(view, Math.min(120, map.width / 4)));

  const name = escapeXml(
    [textIn(theatre.title, lang), datesOf(scene, words), ...(scene.voice ? [words.voice.as(scene.voice)] : [])].join(
      ', ',
    ),
  );
  const [x, y, w, h] = [map.x, map.y, map.width, map.height].map(px => px * UNITS);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width * UNITS} ${height * UNITS}" width="${width}" height="${height}"`,
    ` font-family="${escapeXml(FONT)}" xml:lang="${escapeXml(lang)}" role="img" aria-label="${name}">\n`,
    `<title>${name}</title>\n`,
    `<rect width="100%" height="100%" fill="${style.frame}"/>\n`,
    `<svg x="${x}" y="${y}" width="${w}" height="${h}">\n${picture}\n</svg>\n`,
    `${frame}\n</svg>\n`,
  ].join('');
}

/** Bytes of a text, as it is written to a file. */
function utf8Length(text: string): number {
  const units = (kind: RegExp) => text.match(kind)?.length ?? 0;
  return text.length + units(/[\u0080-\u07ff\ud800-\udfff]/g) + 2 * units(/[\u0800-\ud7ff\ue000-\uffff]/g);
}
