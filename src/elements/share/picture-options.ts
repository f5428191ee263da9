import { parseView, viewNear } from '../../draw/map-view.ts';
import type { Picture, PictureOptions } from '../../draw/picture/picture.ts';
import { layPicture } from '../../draw/picture/picture.ts';
import type { SheetTexts } from '../../draw/picture/sheet.ts';
import { formatDay } from '../../engine/model/day.ts';
import { type DayView, dayView, snapshotOf } from '../../engine/query/day-view.ts';
import { pictureHeadline } from '../../i18n/picture-headline.ts';
import type { MapState } from '../map/tool-dialogs.ts';

/** Size and part of the ground of a picture. */
export interface Frame {
  /** px */
  readonly width: number;
  readonly height: number;
  /** What part is shown, as `w,s,e,n`; '' for where the day's story is. */
  readonly area: string;
  /** What an editor wrote; a headline is written for them where they wrote none, '' is none. */
  readonly texts?: Partial<SheetTexts>;
}

/** The part that was chosen, as `w,s,e,n`; '' where nobody has moved the map: each picture then shows where its day's story is. */
export function areaShown({ map, area }: MapState): string {
  return map.view ? area() : '';
}

/** The whole area, as `w,s,e,n`. */
export function wholeArea({ names }: MapState): string {
  return names.theatre.view.join();
}

/** How a picture of what a map shows is drawn. */
export function optionsOf(
  { names, view, dayView, layout }: MapState,
  frame: Frame,
  shown: DayView = dayView,
): PictureOptions {
  const { words } = names;
  const part = parseView(frame.area);
  const { compared, claimed } = shown;
  const voice = claimed ? names.voice(claimed.id) : '';
  return {
    texts: { ...pictureHeadline(snapshotOf(shown), { compared, voice }, names), ...frame.texts },
    width: frame.width,
    height: frame.height,
    lang: words.lang,
    theme: layout.shade,
    words,
    bounds: part?.kind === 'bounds' ? viewNear(part, names.theatre.bounds).bounds : null,
    layers: view.layers,
    kinds: view.kinds,
    chosen: view.select,
    beside: {
      compared,
      differing: claimed?.differing ?? null,
      voice,
    },
  };
}

/** The picture of another day, all else as it is shown; nothing is compared. */
export function pictureOn(shown: MapState, day: number, frame: Frame, measure: PictureOptions['measure']): Picture {
  const { names, view } = shown;
  const { theatre, texts } = names;
  const then = dayView(theatre, texts, { day, compare: null, accordingTo: view.accordingTo });
  const options = { ...optionsOf(shown, frame, then), ...(measure ? { measure } : {}) };
  return layPicture({ theatre, texts, snapshot: then.snapshot }, options);
}

/** Name of a file without its ending: theatre, day or days, and what else sets it apart. */
export function fileName({ names, view, dayView: { compared } }: MapState): string {
  const { compare, day, accordingTo } = view;
  const dates = compared ? [compared.earlier.day, compared.later.day] : compare === null ? [day] : [compare, day];
  return [names.theatre.id, ...dates.map(formatDay), ...(accordingTo ? [`as-${accordingTo}`] : [])].join('-');
}
