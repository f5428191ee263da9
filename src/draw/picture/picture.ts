import type { Selection } from '../../engine/model/selection.ts';
import type { EventKind } from '../../engine/model/texts.ts';
import { textIn } from '../../engine/model/theatre.ts';
import { fitBounds } from '../fit-bounds.ts';
import { LabelPlan } from '../labels/labels.ts';
import { textWidth } from '../labels/text-width.ts';
import { eventMarks } from '../layers/event-marks.ts';
import { paintMap } from '../map.ts';
import type { Measure, Pen } from '../pen.ts';
import { placeName, type Scene } from '../scene.ts';
import { styleOf, type Theme } from '../style.ts';
import type { Viewport } from '../viewport.ts';
import { fitStory } from './fit-story.ts';
import { legendRows, type SheetWords } from './legend.ts';
import { paintLocator } from './locator.ts';
import { paintPlate, paintScale, paintSheet, scaleBox } from './paint-sheet.ts';
import { type ScaleBar, scaleBar } from './scale-bar.ts';
import { type Box, datesOf, layOut, type Sheet, type SheetTexts } from './sheet.ts';

/** Pixels that a picture may have to a side, before it is enlarged. */
export const [SMALLEST, LARGEST] = [160, 8192];

export interface PictureOptions {
  /** px */
  readonly width: number;
  readonly height: number;
  readonly lang: string;
  readonly theme: Theme;
  readonly words: SheetWords;
  /** [west, south, east, north] in degrees; the part where the day's story is where none is given. */
  readonly bounds?: readonly [number, number, number, number] | null;
  /** What the picture shows beside the record of one day. */
  readonly beside?: Pick<Scene, 'compared' | 'differing' | 'voice'>;
  /** Names of the layers drawn; all where none is given. */
  readonly layers?: ReadonlySet<string> | null;
  /** Kinds of event shown; all that have a sign where none is given. */
  readonly kinds?: ReadonlySet<EventKind> | null;
  /** What is marked as chosen. */
  readonly chosen?: Selection | null;
  /** What an editor writes on it. Default: nothing. */
  readonly texts?: Partial<SheetTexts>;
  /** How wide texts run; where no browser measures them, about. */
  readonly measure?: Measure;
}

/** A picture of a day that is laid out and can be painted with any pen. */
export interface Picture {
  /** px */
  readonly width: number;
  readonly height: number;
  /** Colour of the sheet. */
  readonly ground: string;
  /** What it shows, in words. */
  readonly name: string;
  /** Where the map stands on the sheet, px, and what of the ground it shows. */
  readonly map: Box;
  readonly view: Viewport;
  /** Paints the map, in pixels of its own box. */
  paintMap(pen: Pen): void;
  /** Paints title, date, legend, scale and credits, in pixels of the sheet. */
  paintWords(pen: Pen): void;
}

/** Lays out the picture of a day: for SVG and for a canvas, on the command line and in the browser, the same. */
export function layPicture(day: Pick<Scene, 'theatre' | 'texts' | 'snapshot'>, options: PictureOptions): Picture {
  const { theatre, texts, snapshot } = day;
  const { width, height, lang, words, layers, kinds = null, chosen = null, measure = textWidth } = options;
  const style = styleOf(theatre, options.theme);
  const scene: Scene = { theatre, texts, snapshot, style, lang, words: words.map, layers, ...options.beside };
  const written: SheetTexts = { headline: '', standfirst: '', sourceLine: '', ...options.texts };
  const sheet = layOut(width, height, scene, legendRows(scene, words), words, measure, written);
  const { map } = sheet;
  const { bounds } = options;
  const fitted = bounds
    ? fitBounds(bounds, map.width, map.height)
    : fitStory(theatre, snapshot.day, !!options.beside?.compared, map.width, map.height);
  const rtl = words.dir === 'rtl';
  const scale = scaleBar(fitted, Math.min(120 * sheet.scale, map.width / 4));
  const bar = scaleBox(map, scale, rtl, sheet.scale);
  const inset = sheet.inset ? insetBox(sheet, rtl) : null;
  const covered = [bar, ...(inset ? [inset] : [])].map(box => ({
    left: box.x - map.x,
    top: box.y - map.y,
    right: box.x - map.x + box.width,
    bottom: box.y - map.y + box.height,
  }));
  const view: Viewport = { ...fitted, covered };
  return {
    width,
    height,
    ground: style.frame,
    name: [
      written.headline || textIn(theatre.title, lang),
      datesOf(scene, words),
      ...(scene.voice ? [words.voice.as(scene.voice)] : []),
    ].join(', '),
    map,
    view,
    paintMap(pen) {
      const plan = new LabelPlan(theatre, view.zoom, place => placeName(scene, place), measure);
      const events = eventMarks(theatre, texts, snapshot.day, view, plan, kinds);
      paintMap(pen, scene, plan, { events, measure, chosen });
    },
    paintWords(pen) {
      paintSheet(pen, scene, words, sheet);
      pen.group('scale', () => paintScaleOn(pen, scene, words, scale, bar, sheet.scale));
      if (inset) pen.group('locator', () => paintLocator(pen, style, theatre.bounds, inset));
    },
  };
}

function paintScaleOn(pen: Pen, scene: Scene, words: SheetWords, scale: ScaleBar, box: Box, size: number): void {
  paintPlate(pen, scene, box);
  paintScale(pen, scene, words, scale, box.x + (box.width - scale.width) / 2, box.y + box.height - 6 * size, size);
}

/** Where the locator stands: in the upper corner of the map where reading ends, px of the sheet. */
function insetBox({ map, scale }: Sheet, rtl: boolean): Box {
  const width = Math.round(Math.max(64, Math.min(120 * scale, map.width * 0.2, map.height * 0.24)));
  const x = rtl ? map.x + 8 * scale : map.x + map.width - width - 8 * scale;
  return { x, y: map.y + 8 * scale, width, height: width };
}

/** The whole sheet, without a map: what its words are painted on. */
export function sheetView({ width, height }: Pick<Picture, 'width' | 'height'>): Viewport {
  return { width, height, zoom: 0, scale: 1, left: 0, top: 0 };
}
