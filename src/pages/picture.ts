import { LabelPlan } from '../draw/labels/labels.ts';
import { textWidth } from '../draw/labels/text-width.ts';
import { actorHatch, contestedHatch, FADED } from '../draw/layers/control.ts';
import { eventMarks } from '../draw/layers/event-marks.ts';
import { paintMap } from '../draw/map.ts';
import { FONT } from '../draw/pen.ts';
import { fitStory } from '../draw/picture/fit-story.ts';
import { legendRows } from '../draw/picture/legend.ts';
import { paintScale } from '../draw/picture/paint-sheet.ts';
import { scaleBar } from '../draw/picture/scale-bar.ts';
import { UNITS } from '../draw/picture/svg-path.ts';
import { SvgPen } from '../draw/picture/svg-pen.ts';
import { placeName } from '../draw/scene.ts';
import { storyBounds } from '../draw/story-bounds.ts';
import type { Viewport } from '../draw/viewport.ts';
import { gridX, gridY } from '../engine/model/grid.ts';
import { type Html, html, raw } from './html.ts';
import type { PageDay } from './page-day.ts';
import { stampOf, svgToPng } from './png.ts';

/** Size of the picture that the places where links are shared show whole, px. */
export const SHARE = { width: 1200, height: 630 } as const;
/** Width of a page's map, px: its letters can be read where it stands narrower. */
const WIDTH_PX = 640;
/** Least and greatest height in widths. */
const [LOWEST, HIGHEST] = [420 / 640, 800 / 640];

/** Colours of a shared picture: flat ground, and the blends along its edges. */
const SHARE_COLOURS = 48;

/** A pen that writes nothing. */
class WordlessPen extends SvgPen {
  override text(): void {}
}

/**
 * The picture of a day as links to its page show it: one for all languages, for the words stand beside it wherever a link is
 * shown. At most 35 KB.
 */
export function shareImage({ theatre, texts, snapshot, scene, words }: PageDay): Buffer {
  const { width, height } = SHARE;
  const view = fitStory(theatre, snapshot.day, false, width, height);
  const pen = new WordlessPen(view, 's');
  const plan = new LabelPlan(theatre, view.zoom, place => placeName(scene, place), textWidth);
  paintMap(pen, scene, plan, { events: eventMarks(theatre, texts, snapshot.day, view, plan), measure: textWidth });
  const scale = scaleBar(view, 120);
  paintScale(pen, scene, words, scale, width - 14 - scale.width, height - 12);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width * UNITS} ${height * UNITS}" width="${width}" height="${height}">${pen}</svg>`;
  return svgToPng(svg, { about: stampOf(snapshot) }, 1, SHARE_COLOURS);
}

/**
 * The map of a day as a part of its page, in the shape of its own part of the theatre and without the words that the page says.
 * @param id begins the ids of its parts: of two maps on one page each needs its own
 * @param width px; a small map has fewer names, not smaller ones, and no scale
 */
export function mapPicture(page: PageDay, id = 'm', width: number = WIDTH_PX): Html {
  const { theatre, texts, snapshot, scene, words, title } = page;
  const [west, south, east, north] = storyBounds(theatre, snapshot.day);
  const shape = (gridY(south) - gridY(north)) / (gridX(east) - gridX(west));
  const height = Math.round(width * Math.min(HIGHEST, Math.max(LOWEST, shape)));
  const view = fitStory(theatre, snapshot.day, false, width, height);
  const pen = new SvgPen(view, id, { detail: 'plain' });
  const plan = new LabelPlan(theatre, view.zoom, place => placeName(scene, place), textWidth);
  paintMap(pen, scene, plan, { events: eventMarks(theatre, texts, snapshot.day, view, plan), measure: textWidth });
  if (width >= WIDTH_PX) {
    const scale = scaleBar(view, 120);
    paintScale(pen, scene, words, scale, width - 14 - scale.width, height - 12);
  }
  const name = `${words.map.label(title)}, ${words.date(snapshot.day)}`;
  // The map does not turn with the direction of the page.
  return html`<svg class="map" viewBox="0 0 ${width * UNITS} ${height * UNITS}" width="${width}" height="${height}" font-family="${FONT}" direction="ltr" role="img" aria-label="${name}">${raw(pen.toString())}</svg>`;
}

/** What the signs of the map mean and how much of each there is. */
export function legend({ scene, words, pageWords }: PageDay): Html {
  return html`<ul class="legend" aria-label="${pageWords.legend}">
${legendRows(scene, words).map((row, i) => {
  const pen = new SvgPen(box(28, 18), `l${i}`);
  row.paint(pen, 1, 1);
  return html`<li>${key(28, 18, pen)} <span>${row.text}</span>${row.value ? html` <span class="quiet">${row.value}</span>` : null}</li>
`;
})}</ul>`;
}

/** The ground of every state once, for `stateKey` to show. */
export function stateKeys({ scene, theatre }: PageDay): Html {
  const keys = theatre.states.map((state, index) => {
    const pen = new SvgPen(box(18, 18), `k${index}`);
    const { style } = scene;
    pen.begin();
    for (const [i, [x, y]] of [
      [1, 1],
      [17, 1],
      [17, 17],
      [1, 17],
    ].entries()) {
      if (i === 0) pen.pixels.moveTo(x, y);
      else pen.pixels.lineTo(x, y);
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
    return html`<symbol id="state${index}" viewBox="0 0 ${18 * UNITS} ${18 * UNITS}">${raw(pen.toString())}</symbol>`;
  });
  return html`<svg class="keys" width="0" height="0" aria-hidden="true">${keys}</svg>`;
}

/** A small square in the look of a state's ground. Says nothing by itself. */
export function stateKey(state: number): Html {
  return html`<svg class="key" width="14" height="14" aria-hidden="true"><use href="#state${state}"/></svg>`;
}

function key(width: number, height: number, pen: SvgPen): Html {
  return html`<svg class="key" viewBox="0 0 ${width * UNITS} ${height * UNITS}" width="${width}" height="${height}" aria-hidden="true">${raw(pen.toString())}</svg>`;
}

function box(width: number, height: number): Viewport {
  return { width, height, zoom: 0, scale: 1, left: 0, top: 0 };
}
