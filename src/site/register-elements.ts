import { TerritoryCanvas } from '../elements/canvas/territory-canvas.ts';
import { TerritoryLegend } from '../elements/legend/territory-legend.ts';
import type { Loader } from '../elements/map/loader.ts';
import { TerritoryDay } from '../elements/map/territory-day.ts';
import { TerritoryMap } from '../elements/map/territory-map.ts';
import { TerritorySlider } from '../elements/time/territory-slider.ts';
import { loadWords } from '../i18n/load-words.ts';
import { loadLetters } from './arabic-font.ts';
import type { REST } from './deferred-elements.ts';

/** Where the data of an entry comes from; words and elements are the same for all. */
export type DataLoader = Pick<Loader, 'source' | 'theatre' | 'names' | 'texts' | 'site' | 'thread'>;

/** Registers the elements, and hands the map what it loads with. */
export function register(data: DataLoader): void {
  TerritoryMap.loader = {
    ...data,
    words: loadWords,
    letters: loadLetters,
    rest: async () => {
      const { REST, exportImage } = await import('./deferred-elements.ts');
      for (const [tag, element] of Object.entries(REST)) define(tag, element);
      return { exportImage };
    },
  };
  define('territory-canvas', TerritoryCanvas);
  define('territory-day', TerritoryDay);
  define('territory-legend', TerritoryLegend);
  define('territory-slider', TerritorySlider);
  define('territory-map', TerritoryMap);
}

/** Another copy of this script, or another element of that name, may have been there first. */
function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}

type Rest = { [Tag in keyof typeof REST]: InstanceType<(typeof REST)[Tag]> };

declare global {
  interface HTMLElementTagNameMap extends Rest {
    'territory-canvas': TerritoryCanvas;
    'territory-day': TerritoryDay;
    'territory-legend': TerritoryLegend;
    'territory-map': TerritoryMap;
    'territory-slider': TerritorySlider;
  }
}
