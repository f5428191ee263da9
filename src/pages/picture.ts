import { LabelPlan } from '../draw/labels/labels.ts';
import { textWidth } from '../draw/labels/text-width.ts';
import { actorHatch, contestedHatch, FADED } from '../draw/layers/control.ts';
import { eventMarks } from '../draw/layers/event-marks.ts';
import { type AloneParts, paintMap } from '../draw/map.ts';
import { fitStory } from '../draw/picture/fit-story.ts';
import { legendRows } from '../draw/picture/legend.ts';
import { paintScale } from '../draw/picture/paint-sheet.ts';
import { scaleBar } from '../draw/picture/scale-bar.ts';
import { UNITS } from '../draw/picture/svg-path.ts';
import { PATH_DEFAULTS, SvgPen } from '../draw/picture/svg-pen.ts';
import { placeName } from '../draw/scene.ts';
import { storyBounds } from '../draw/story-bounds.ts';
import type { Viewport } from '../draw/viewport.ts';
import { gridX, gridY } from '../engine/model/grid.ts';
import { type Html, html, raw } from './html.ts';
import { indexedPng } from './indexed-png.ts';
import type { PageDay } from './page-day.ts';
import { stampOf, svgPixels } from './png.ts';
import { svgFile } from './sign-files.ts';

const TERSE = { terse: true } as const;
const MAP_FORM = { detail: 'plain', terse: true } as const;

/** Size of the picture that the places where links are shared show whole, px. */
export const SHARE = { width: 1200, height: 630 } as const;
/** Width of a page's map, px: its letters can be read where it stands narrower. */
const WIDTH_PX = 640;
/** Least and greatest height in widths. */
const [LOWEST, HIGHEST] = [420 / 640, 800 / 640];

/** Most bytes of a shared picture. */
const SHARE_BYTES = 35_000;
/** Colours of a shared picture, and fewer where it would be too large: flat ground, and the blends along its edges. */
const SHARE_COLOURS = [32, 24, 16, 12] as const;

/** Layers of a day's picture that have no words, from the ground up to where those with words begin: the last are dots. */
const WORDLESS = new Set(['base', 'control', 'agreements', 'lines', 'front', 'edge', 'places', 'rings', 'towns']);

/** The layer of towns' dots. */
const DOTS = 'towns';

/** What a picture that speaks no language leaves out. */
const WORDS = new Set(['names', 'annotations']);

/**
 * The picture of a day as links to its page show it: one for all languages, for the words stand beside it wherever a link is
 * shown. At most 35 KB, but for ground that no number of colours makes small.
 */
export function shareImage(page: PageDay): Buffer {
  const { width, height } = SHARE;
  const view = fitStory(page.theatre, page.snapshot.day, false, width, height);
  const pen = new SvgPen(view, 's', TERSE);
  paintDay(pen, page, { has: layer => !WORDS.has(layer) });
  const svg = svgFile(pen);
  const { pixels } = svgPixels(svg);
  const facts = { about: stampOf(page.snapshot) };
  const [most, ...fewer] = SHARE_COLOURS;
  let image = indexedPng(pixels, width, height, facts, most);
  for (const colours of fewer) {
    if (image.length <= SHARE_BYTES) break;
    image = indexedPng(pixels, width, height, facts, colours);
  }
  return image;
}

/** The ground of a day's map as a file of its own, the same in every language of its page. */
export const GROUND_FILE = 'map.svg';

/** @param shared the dots that it has, those of all languages */
export function groundFile(page: PageDay, shared: ReadonlySet<number>): string {
  const pen = new SvgPen(frameOf(page, WIDTH_PX).view, 'g', MAP_FORM);
  paintDay(pen, page, { has: layer => WORDLESS.has(layer), dots: place => shared.has(place) });
  return svgFile(pen);
}

/** Places whose dot a day's map has in each of its languages: which have room for their name depends on its length. */
export function sharedDots(pages: readonly PageDay[]): Set<number> {
  const [first, ...others] = pages.map(page => {
    const dots = new Set<number>();
    const pen = new SvgPen(frameOf(page, WIDTH_PX).view, 'd', MAP_FORM);
    paintDay(pen, page, { has: layer => layer === DOTS, dots: place => !dots.add(place) });
    return dots;
  });
  return new Set([...first].filter(place => others.every(dots => dots.has(place))));
}

/**
 * The map of a day as a part of its page: posts, names and notes, above the ground that lies beside the page.
 * @param shared the dots that the ground has
 */
export function dayMap(page: PageDay, shared: ReadonlySet<number>): Html {
  const frame = frameOf(page, WIDTH_PX);
  const pen = new SvgPen(frame.view, 'm', MAP_FORM);
  paintDay(pen, page, { has: layer => layer === DOTS || !WORDLESS.has(layer), dots: place => !shared.has(place) });
  const scale = scaleBar(frame.view, 120);
  paintScale(pen, page.scene, page.words, scale, frame.view.width - 14 - scale.width, frame.view.height - 12);
  return framed(
    page,
    frame,
    html`<image href="${GROUND_FILE}" width="${frame.wide}" height="${frame.high}"/>${raw(pen.toString())}`,
  );
}

/**
 * The map of a day whole and small, for lists: a small map has fewer names, not smaller ones, and no scale.
 * @param id begins the ids of its parts: of two maps on one page each needs its own
 * @param width px
 */
export function smallMap(page: PageDay, id: string, width: number): Html {
  const frame = frameOf(page, width);
  const pen = new SvgPen(frame.view, id, MAP_FORM);
  paintDay(pen, page);
  return framed(page, frame, raw(pen.toString()));
}

/** What a map shows of the ground, and its size in the picture's units. */
interface Frame {
  readonly view: Viewport;
  readonly wide: number;
  readonly high: number;
}

/** In the shape of the day's own part of the theatre. */
function frameOf({ theatre, snapshot }: PageDay, width: number): Frame {
  const [west, south, east, north] = storyBounds(theatre, snapshot.day);
  const shape = (gridY(south) - gridY(north)) / (gridX(east) - gridX(west));
  const height = Math.round(width * Math.min(HIGHEST, Math.max(LOWEST, shape)));
  return { view: fitStory(theatre, snapshot.day, false, width, height), wide: width * UNITS, high: height * UNITS };
}

/** Paints the map without the words that the page says. */
function paintDay(
  pen: SvgPen,
  { theatre, texts, snapshot, scene }: PageDay,
  parts: Pick<AloneParts, 'has' | 'dots'> = {},
): void {
  const { view } = pen;
  const plan = new LabelPlan(theatre, view.zoom, place => placeName(scene, place), textWidth);
  paintMap(pen, scene, plan, {
    events: eventMarks(theatre, texts, snapshot.day, view, plan),
    measure: textWidth,
    ...parts,
  });
}

function framed({ words, title, snapshot }: PageDay, { view, wide, high }: Frame, content: Html): Html {
  const name = `${words.map.label(title)}, ${words.date(snapshot.day)}`;
  // Its letters are those of the page; it does not turn with the direction of the page.
  return html`<svg class="map" viewBox="0 0 ${wide} ${high}" width="${view.width}" height="${view.height}" direction="ltr" role="img" aria-label="${name}" ${raw(PATH_DEFAULTS)}>${content}</svg>`;
}

/** What the signs of the map mean and how much of each there is. */
export function legend({ scene, words, pageWords, keys }: PageDay): Html {
  return html`<ul class="legend" aria-label="${pageWords.legend}">
${legendRows(scene, words).map(
  row => html`<li>${keys.image(28, 18, pen => row.paint(pen, 1, 1))} <span>${row.text}</span>${row.value ? html` <span class="quiet">${row.value}</span>` : null}</li>
`,
)}</ul>`;
}

/** A small square in the look of a state's ground. Says nothing by itself. */
export function stateKey({ scene, theatre, keys }: PageDay, index: number): Html {
  const state = theatre.states[index];
  const { style } = scene;
  return keys.image(
    18,
    18,
    pen => {
      pen.begin();
      pen.pixels.moveTo(1, 1);
      for (const [x, y] of [
        [17, 1],
        [17, 17],
        [1, 17],
      ]) {
        pen.pixels.lineTo(x, y);
      }
      pen.pixels.closePath();
      pen.fill(style.land);
      if (state.kind === 'held') {
        const { tint, opacity } = style.sides[state.side];
        pen.fill(tint, state.unreported ? opacity * FADED : opacity);
      }
      const hatch =
        state.kind === 'held' ? actorHatch(theatre, style, state.actor) : contestedHatch(theatre, style, index);
      if (hatch) pen.hatch(hatch);
      pen.stroke({ colour: state.kind === 'held' ? style.sides[state.side].strong : style.front, width: 1 });
    },
    14,
  );
}
