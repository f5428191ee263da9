import type { TerritoryMap } from '../elements/map/territory-map.ts';
import { bindPage } from './bind-page.ts';

/**
 * Makes a map the whole page.
 * @param sourceOf what the map loads for a theatre's name among the data
 * @param lead makes the link beside the title lead to the other theatres, in the language of the page
 */
export function runWholePage(
  map: TerritoryMap,
  sourceOf: (name: string) => string,
  lead: (link: HTMLAnchorElement) => unknown,
): void {
  const heading = map.querySelector('h1');
  const others = map.querySelector('a');
  // There is nothing to scroll past the map.
  map.cooperative = false;
  // And its keys work from anywhere on the page.
  addEventListener('keydown', event => {
    if (event.target === document.body && !map.dispatchEvent(new KeyboardEvent('keydown', event)))
      event.preventDefault();
  });
  bindPage(map, {
    sourceOf,
    addsHistory: true,
    showTitle: title => {
      if (heading) heading.textContent = title;
    },
    onLanguage: () => {
      if (others) lead(others);
    },
  });
}
