import { theatres } from 'virtual:theatres';
import type { Loader } from './elements/loader.ts';
import { TerritoryCanvas } from './elements/territory-canvas.ts';
import { TerritoryDay } from './elements/territory-day.ts';
import { TerritoryLegend } from './elements/territory-legend.ts';
import { TerritoryMap } from './elements/territory-map.ts';
import type { TerritoryPanel } from './elements/territory-panel.ts';
import { TerritorySlider } from './elements/territory-slider.ts';
import { decode } from './engine/decode.ts';
import { loadWords } from './i18n/languages.ts';

/** The file that other sites load: registers the elements, and hands the map what it loads with. */

/** Beside this script on a built site; the server of `npm start` keeps the data at its root. */
const site = new URL(
  import.meta.env.DEV ? import.meta.env.BASE_URL : './',
  import.meta.env.DEV ? location.href : import.meta.url,
);

/** Address of a theatre of this site. */
export function theatreAddress(id: string): string {
  return new URL(`data/${id}.json`, site).href;
}

const loader: Loader = {
  source: theatres.length > 0 ? theatreAddress(theatres[0].id) : '',
  theatre: async src => decode(await fetchJson(src)),
  texts: async (src, lang, theatre) => {
    const { decodeTexts } = await import('./engine/decode-texts.ts');
    return decodeTexts(await fetchJson(src.replace(/(\.json)?$/, `.text.${lang}.json`)), theatre);
  },
  words: loadWords,
  rest: async () => {
    const { TerritoryPanel } = await import('./elements/territory-panel.ts');
    define('territory-panel', TerritoryPanel);
  },
};

async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}: ${address}`);
  return response.json();
}

/** Another copy of this script, or another element of that name, may have been there first. */
function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}

TerritoryMap.loader = loader;
define('territory-canvas', TerritoryCanvas);
define('territory-day', TerritoryDay);
define('territory-legend', TerritoryLegend);
define('territory-slider', TerritorySlider);
define('territory-map', TerritoryMap);

declare global {
  interface HTMLElementTagNameMap {
    'territory-canvas': TerritoryCanvas;
    'territory-day': TerritoryDay;
    'territory-legend': TerritoryLegend;
    'territory-map': TerritoryMap;
    'territory-panel': TerritoryPanel;
    'territory-slider': TerritorySlider;
  }
}
