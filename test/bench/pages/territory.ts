import type { TerritoryMap } from '../../../src/elements/map/territory-map.ts';
import { formatDay } from '../../../src/engine/model/day.ts';
import { offer, painted } from './peer.ts';

/**
 * Our element as others embed it: it stands in the page, which loads embed.js of the built site (see site.ts). Without
 * panel and slider; `?all` with everything on.
 */
const all = location.search === '?all';
const map = document.querySelector('territory-map') as TerritoryMap;
/** About what leaves 800 x 660 to the map; when it is there, just that is seen to. */
const frame = { width: 800, height: 760 };
const resize = () => {
  map.style.cssText = `position:absolute;left:0;top:0;display:block;width:${frame.width}px;height:${frame.height}px`;
};
const canvas = () => map.shadowRoot?.querySelector('territory-canvas');
const place = () => canvas()?.getBoundingClientRect() ?? new DOMRect();
resize();
if (!all) {
  map.setAttribute('controls', 'none');
  map.setAttribute('layers', 'control front');
}
const first = new Promise(resolve => map.addEventListener('map-shown', resolve, { once: true }));
await first;
/** The map alone stays as large as those of the others, whatever room the caption below it takes, also later on. */
const keepSize = () => {
  const { width, height } = place();
  frame.width += 800 - width;
  frame.height += 660 - height;
  resize();
};
/** The end of the second frame from the call, as with the others, or later where the picture comes later. */
async function settled(): Promise<void> {
  const frames = painted();
  await map.updateComplete;
  await canvas()?.updateComplete;
  // What the element was handed is drawn, or asked of the worker, in the next frame.
  await new Promise(requestAnimationFrame);
  await canvas()?.drawn;
  await frames;
}

await offer({
  put: day => {
    map.date = formatDay(day);
  },
  settled,
  middle: () => {
    const { x, y, width, height } = place();
    return { x: x + width / 2, y: y + height / 2 };
  },
});

const shown = canvas();
if (shown && !all) {
  keepSize();
  new ResizeObserver(keepSize).observe(shown);
}
