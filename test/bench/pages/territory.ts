import '../../../src/embed.ts';
import type { TerritoryMap } from '../../../src/elements/territory-map.ts';
import { formatDay } from '../../../src/engine/day.ts';
import { json, offer, painted, type Setting } from './peer.ts';

/** Our element as others embed it, without panel and slider; `?all` with everything on. */
const all = location.search === '?all';
const map = document.createElement('territory-map') as TerritoryMap;
const frame = { width: 800, height: 660 };
const resize = () => {
  map.style.cssText = `position:absolute;left:0;top:0;display:block;width:${frame.width}px;height:${frame.height}px`;
};
const canvas = () => map.shadowRoot?.querySelector('territory-canvas')?.getBoundingClientRect();
resize();
map.src = 'data/theatre.json';
map.lang = 'en';
if (!all) {
  map.controls = 'none';
  map.layers = 'control front';
}
const setting = await json<Setting>('setting.json');
map.view = `${setting.lat},${setting.lng},${setting.zoom}`;
map.date = formatDay(setting.day);
document.body.append(map);
await map.ready;
// The map alone is as large as those of the others.
const box = canvas();
if (box && !all) {
  frame.width += 800 - box.width;
  frame.height += 660 - box.height;
  resize();
}
await offer({
  put: day => {
    map.date = formatDay(day);
  },
  settled: painted,
  middle: () => {
    const { x, y, width, height } = canvas() ?? new DOMRect();
    return { x: x + width / 2, y: y + height / 2 };
  },
});
