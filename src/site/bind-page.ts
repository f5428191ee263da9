import type { TerritoryMap } from '../elements/map/territory-map.ts';
import { isMove, READER_EVENTS } from '../elements/view/events.ts';
import { entitle } from './document-title.ts';
import { dataAsked } from './theatre-query.ts';
import { Address, readQuery } from './url-state.ts';

/**
 * Makes a map the whole page: the address of the page is the state of the map, and the other way round.
 * @param sourceOf what the map loads for a theatre's name among the data
 * @param lead makes the link beside the title lead to the other theatres, in the language of the page
 */
export function runPage(
  map: TerritoryMap,
  sourceOf: (id: string) => string,
  lead: (link: HTMLAnchorElement) => unknown,
): void {
  const heading = map.querySelector('h1');
  const others = map.querySelector('a');
  const address = new Address(
    {
      location,
      history,
      setTimeout: (task, ms) => setTimeout(task, ms),
      now: () => performance.now(),
    },
    () => map,
  );

  const entitled = () => {
    const title = entitle(map, location.search);
    if (heading) heading.textContent = title;
  };

  const speak = () => {
    entitled();
    if (others) lead(others);
  };

  const read = () => {
    Object.assign(map, readQuery(location.search), { src: sourceOf(dataAsked(location.search)) });
    speak();
  };

  // The map is the page: there is nothing to scroll past it.
  map.cooperative = false;
  for (const name of READER_EVENTS) {
    map.addEventListener(name, event => {
      if (isMove(event)) address.moved();
      else address.chose();
      entitled();
    });
  }
  // And its keys work from anywhere on the page.
  addEventListener('keydown', event => {
    if (event.target === document.body && !map.dispatchEvent(new KeyboardEvent('keydown', event)))
      event.preventDefault();
  });
  map.addEventListener('map-ready', entitled);
  map.addEventListener('language-change', speak);
  addEventListener('popstate', read);
  read();
}
