import type { TerritoryMap } from '../elements/map/territory-map.ts';
import { isMove, READER_EVENTS } from '../elements/view/events.ts';
import { Address } from './address.ts';
import { updateTitle } from './document-title.ts';
import { dataKeyFromQuery } from './theatre-query.ts';
import { readQuery } from './url-state.ts';

/** What a page does with the map that it is bound to. */
export interface PageBinding {
  /** What the map loads for a theatre's name among the data. */
  sourceOf(name: string): string;
  /** Whether a choice adds an entry to the history, so that Back undoes it; else it replaces the one that is there. */
  readonly addsHistory: boolean;
  /** Shows the title of what the map shows, after each change. */
  showTitle(title: string): void;
  /** Called when the page has another language, or its address asks for another map. */
  onLanguage?(): void;
  /** Called after each choice or move of the reader. */
  onReader?(): void;
}

/**
 * Binds a page to its map: the address of the page is the state of the map, and the other way round, and its title names
 * what is shown.
 * @returns shows the title anew, for changes that were not the reader's
 */
export function bindPage(map: TerritoryMap, binding: PageBinding): () => void {
  const replaceState = history.replaceState.bind(history);
  const address = new Address(
    {
      location,
      history: { replaceState, pushState: binding.addsHistory ? history.pushState.bind(history) : replaceState },
      setTimeout: (task, ms) => setTimeout(task, ms),
      now: () => performance.now(),
    },
    () => map,
  );
  const showTitle = () => binding.showTitle(updateTitle(map, location.search));
  const onLanguage = () => binding.onLanguage?.();
  const read = () => {
    const src = binding.sourceOf(dataKeyFromQuery(location.search));
    Object.assign(map, readQuery(location.search), { src });
    showTitle();
    onLanguage();
  };
  for (const name of READER_EVENTS) {
    map.addEventListener(name, event => {
      if (isMove(event)) address.moved();
      else address.chose();
      showTitle();
      binding.onReader?.();
    });
  }
  // Only then is the default day known.
  map.addEventListener('map-ready', showTitle);
  map.addEventListener('language-change', onLanguage);
  addEventListener('popstate', read);
  read();
  return showTitle;
}
