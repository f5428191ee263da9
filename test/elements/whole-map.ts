import { afterEach, beforeEach, expect, onTestFinished, vi } from 'vitest';
import { page } from 'vitest/browser';
import { TerritoryCanvas } from '../../src/elements/canvas/territory-canvas.ts';
import { TerritoryKey } from '../../src/elements/legend/territory-key.ts';
import { TerritoryLegend } from '../../src/elements/legend/territory-legend.ts';
import { deferredParts } from '../../src/elements/map/deferred-parts.ts';
import type { Loader } from '../../src/elements/map/loader.ts';
import { TerritoryDay } from '../../src/elements/map/territory-day.ts';
import { TerritoryMap } from '../../src/elements/map/territory-map.ts';
import { TerritoryPointer } from '../../src/elements/map/territory-pointer.ts';
import { TerritoryPanel } from '../../src/elements/panel/territory-panel.ts';
import { TerritoryDate } from '../../src/elements/time/territory-date.ts';
import { TerritorySlider } from '../../src/elements/time/territory-slider.ts';
import { TerritoryViewpoint } from '../../src/elements/viewpoint/territory-viewpoint.ts';
import type { Theatre } from '../../src/engine/model/theatre.ts';
import { loadWords } from '../../src/i18n/load-words.ts';
import { makeTexts, makeTheatre } from './fixture.ts';
import { part } from './mount.ts';

/** The whole map on the made-up war, for tests of what its elements do together. No test may leave an error in the console. */

/** What the names of small places wait for before they come. */
export const names = { wait: Promise.resolve() };

/** Only the largest town has its name yet. */
export function withoutNames(theatre: Theatre): Theatre {
  const places = theatre.places.map(place => (place.rank === 1 ? place : { ...place, id: '', name: { en: '' } }));
  return { ...theatre, places, namesLater: true };
}

const loader: Loader = {
  source: 'first.json',
  theatres: ['first', 'villages'],
  addressOf: id => `${id}.json`,
  theatre: async src => {
    if (src === 'missing.json') throw new Error('404');
    return src === 'villages.json' ? withoutNames({ ...makeTheatre(), id: src }) : { ...makeTheatre(), id: src };
  },
  names: async () => {
    await names.wait;
    return { ...makeTheatre(), id: 'villages.json' };
  },
  texts: async (_src, lang, theatre) => makeTexts(theatre, lang),
  words: loadWords,
  site: () => null,
  loadFont: async () => {},
  loadDeferredElements: async () => {
    define('territory-legend', TerritoryLegend);
    define('territory-panel', TerritoryPanel);
    define('territory-pointer', TerritoryPointer);
    define('territory-date', TerritoryDate);
    define('territory-viewpoint', TerritoryViewpoint);
    return deferredParts;
  },
};

function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}

TerritoryMap.loader = loader;
define('territory-canvas', TerritoryCanvas);
define('territory-day', TerritoryDay);
define('territory-key', TerritoryKey);
define('territory-slider', TerritorySlider);
define('territory-map', TerritoryMap);

export const errors = vi.spyOn(console, 'error');
beforeEach(() => {
  errors.mockClear();
});
afterEach(() => {
  expect(errors.mock.calls).toEqual([]);
});

/** A map in a page of a size, with attributes, once its first map and its texts are there. */
export async function show(
  attributes: Record<string, string> = {},
  size: [number, number] = [1200, 800],
): Promise<TerritoryMap> {
  await page.viewport(...size);
  const map = document.createElement('territory-map') as TerritoryMap;
  for (const [name, value] of Object.entries(attributes)) map.setAttribute(name, value);
  map.style.height = '100vh';
  document.body.style.margin = '0';
  document.body.append(map);
  onTestFinished(() => map.remove());
  await map.ready;
  await vi.waitFor(() => expect(part(map, 'territory-canvas')).toHaveProperty('texts.lang', expect.any(String)));
  await map.updateComplete;
  return map;
}
