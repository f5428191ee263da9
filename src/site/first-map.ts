import { pointOf } from '../draw/layers/selection.ts';
import { parseView, viewNear } from '../draw/map-view.ts';
import { styleOf } from '../draw/style.ts';
import { type ViewParams, viewParams } from '../draw/view-params.ts';
import { layOutEmptyFrame } from '../elements/frame/empty-frame.ts';
import { needsNames } from '../elements/load/needs-names.ts';
import { layOut, roomIn } from '../elements/map/layout.ts';
import { openingBounds } from '../elements/map/opening-bounds.ts';
import { isCanonical } from '../elements/view/is-canonical.ts';
import { resolveView } from '../elements/view/view.ts';
import type { Selection } from '../engine/model/selection.ts';
import { type Theatre, textIn } from '../engine/model/theatre.ts';
import { Comparison } from '../engine/query/comparison.ts';
import { snapshotAt } from '../engine/query/snapshot.ts';
import { directionOf, languageAmong } from '../i18n/language-tags.ts';
import { firstView } from '../map/first-view.ts';
import { paintFirstPicture } from '../map/painting/first-picture.ts';

/** A page that shows its map before the map's own code is there. */
export interface FirstPage {
  readonly params: Readonly<ViewParams>;
  /** Titles of the theatre, by language. */
  readonly title: Readonly<Record<string, string>>;
  /** Whether a link stands beside the title. */
  readonly links: boolean;
  /** Whether it stands in somebody else's page. */
  readonly embedded: boolean;
  /** The theatre with the names that were kept apart. */
  named(theatre: Theatre): Promise<Theatre>;
}

/** More device pixels than this to a CSS pixel cost time and show nothing. */
const MAX_RATIO = 2;
/** A page that is not seen draws no frames: longer than this, ms, none is waited for. */
const PATIENCE_MS = 200;

/**
 * Paints the map that the address asks for over the place of the element, before the element, Leaflet and the controls have
 * come, where these will show the same. Where it takes more than the record, as somebody's word does, nothing is painted, and
 * the reader waits for the map itself. Resolves when the picture is on the screen.
 */
export async function showFirstMap(theatre: Theatre, page: FirstPage): Promise<void> {
  const { params } = page;
  if (params.accordingTo || viewParams.some(([name, info]) => !isCanonical(info, params[name]))) return;
  const isChosen = params.select !== '' || params.town !== '';
  const named = isChosen && needsNames(theatre, params) ? await page.named(theatre) : theatre;
  const host = document.createElement('div');
  host.className = 'first-map';
  document.querySelector('main')?.prepend(host);
  if (!paint(host, named, page)) return host.remove();
  document.querySelector('.still')?.remove();
  await new Promise<void>(done => {
    requestAnimationFrame(() => requestAnimationFrame(() => done()));
    setTimeout(done, PATIENCE_MS);
  });
}

/** The map has drawn the same. */
export function removeFirstMap(): void {
  requestAnimationFrame(() => {
    for (const picture of document.querySelectorAll('.still, .first-map')) picture.remove();
  });
}

function paint(host: HTMLElement, theatre: Theatre, { params, title, links, embedded }: FirstPage): boolean {
  const view = resolveView(params, theatre, null);
  const lang = languageAmong([params.lang, ...navigator.languages], theatre.languages) ?? theatre.languages[0];
  const dir = directionOf(lang);
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  const { controls, panel } = params;
  const selected = view.select !== null && isThere(theatre, view.select);
  const options = { controls, panel, theme: params.theme, selected, expanded: false, dir, embedded, mapHeight: 0 };
  const layout = layOut(options, { ...roomIn(host.clientWidth, host.clientHeight), dark }, null);
  // Under a still picture stand words that take the room they need, and online tiles come from another host.
  if (layout.hidesMap || layout.controls === 'none' || view.layers.has('tiles')) return false;
  const two = view.compare !== null;
  const map = layOutEmptyFrame(host, layout, { title: textIn(title, lang), lang, dir, links, two });
  if (!map?.clientWidth || !map.clientHeight) return false;
  const day = snapshotAt(theatre, view.day);
  const compared = view.compare === null ? null : new Comparison(day, snapshotAt(theatre, view.compare));
  // Of two days the map draws the later.
  const snapshot = compared?.later ?? day;
  const { insets } = layout;
  const [width, height] = [map.clientWidth, map.clientHeight];
  const asked = parseView(view.view);
  const free = height - insets.top - insets.bottom;
  const wanted = asked
    ? viewNear(asked, theatre.bounds)
    : ({ kind: 'bounds', bounds: openingBounds(snapshot, two, view.select, null, free) } as const);
  const canvas = document.createElement('canvas');
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', textIn(title, lang));
  canvas.style.inlineSize = `${width}px`;
  const viewport = firstView(theatre.bounds, wanted, { width, height }, insets);
  const key = { left: 0, top: height - insets.bottom, right: width, bottom: height };
  paintFirstPicture(
    canvas,
    {
      scene: { theatre, snapshot, compared, style: styleOf(theatre, layout.shade) },
      layers: view.layers,
      chosen: view.select,
      lang,
    },
    { ...viewport, covered: [key] },
    getComputedStyle(map).fontFamily,
    Math.min(MAX_RATIO, devicePixelRatio || 1),
  );
  map.append(canvas);
  return true;
}

/** Whether the theatre has what is selected. Events stand among the texts, which come later. */
function isThere(theatre: Theatre, { kind, id }: Selection): boolean {
  if (kind === 'line' || kind === 'agreement') return theatre[`${kind}s`].some(one => one.id === id);
  return pointOf({ theatre }, { kind, id } as Selection, null) !== null;
}
