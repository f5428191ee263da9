import { theatres } from 'virtual:theatres';
import { TerritoryCanvas } from '../elements/canvas/territory-canvas.ts';
import { TerritoryKey } from '../elements/legend/territory-key.ts';
import type { Loader } from '../elements/map/loader.ts';
import { TerritoryDay } from '../elements/map/territory-day.ts';
import { TerritoryMap } from '../elements/map/territory-map.ts';
import { TerritorySlider } from '../elements/time/territory-slider.ts';
import { loadWords } from '../i18n/load-words.ts';
import type { DataSource } from './data-source.ts';
import type { DEFERRED_ELEMENTS } from './deferred-elements.ts';

/** What differs between the kinds of pages that a map stands in. */
export interface SiteParts extends Pick<Loader, 'site' | 'paintWorker'> {
  readonly data: DataSource;
  /** Key of a theatre of this site among the data. */
  keyOf(id: string): string;
}

/** Registers the elements, and hands the map what it loads with. */
export function registerElements({ data, keyOf, site, paintWorker }: SiteParts): void {
  TerritoryMap.loader = {
    source: theatres.length > 0 ? keyOf(theatres[0].id) : '',
    theatres: theatres.map(({ id }) => id),
    addressOf: keyOf,
    theatre: key => data.theatre(key),
    forget: key => data.forget(key),
    names: (key, theatre) => data.names(key, theatre),
    texts: (key, lang, theatre) => data.texts(key, lang, theatre),
    site,
    paintWorker,
    words: loadWords,
    loadFont: async lang => {
      if (/^ar\b/.test(lang)) await (await import('./arabic-font.ts')).loadArabicFont();
    },
    loadDeferredElements: async () => {
      const { DEFERRED_ELEMENTS, extras } = await import('./deferred-elements.ts');
      for (const [tag, element] of Object.entries(DEFERRED_ELEMENTS)) define(tag, element);
      return extras;
    },
  };
  define('territory-canvas', TerritoryCanvas);
  define('territory-day', TerritoryDay);
  define('territory-key', TerritoryKey);
  define('territory-slider', TerritorySlider);
  define('territory-map', TerritoryMap);
}

/** Another copy of this script, or another element of that name, may have been there first. */
function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}

type Deferred = { [Tag in keyof typeof DEFERRED_ELEMENTS]: InstanceType<(typeof DEFERRED_ELEMENTS)[Tag]> };

declare global {
  interface HTMLElementTagNameMap extends Deferred {
    'territory-canvas': TerritoryCanvas;
    'territory-day': TerritoryDay;
    'territory-key': TerritoryKey;
    'territory-map': TerritoryMap;
    'territory-slider': TerritorySlider;
  }
}
