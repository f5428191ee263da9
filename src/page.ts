import { theatres } from 'virtual:theatres';
import { Address, readChoices } from './address.ts';
import { READER_EVENTS } from './elements/events.ts';
import type { TerritoryMap } from './elements/territory-map.ts';
import { theatreAddress } from './embed.ts';
import { entitle, linkToAll, theatreAsked } from './theatre-page.ts';

/** The script of index.html: the address of the page is the state of the map, and the other way round. */
const map = document.querySelector('territory-map');
if (map && theatres.length > 0) run(map);

function run(map: TerritoryMap): void {
  const heading = map.querySelector('h1');
  const address = new Address(
    {
      location,
      history,
      setTimeout: (task, ms) => setTimeout(task, ms),
      now: () => performance.now(),
    },
    () => map,
  );

  const speak = () => {
    const title = entitle(map, location.search);
    if (heading) heading.textContent = title;
    void linkToAll(map.querySelector('a'));
  };

  const read = () => {
    Object.assign(map, readChoices(location.search), { src: theatreAddress(theatreAsked(location.search).id) });
    speak();
  };

  // The map is the page: there is nothing to scroll past it.
  map.cooperative = false;
  for (const name of READER_EVENTS) {
    if (name === 'date-change' || name === 'view-change') map.addEventListener(name, () => address.moved());
    else map.addEventListener(name, () => address.chose());
  }
  map.addEventListener('language-change', speak);
  addEventListener('popstate', read);
  read();
  if (import.meta.env.PROD && parent === self) {
    // When nothing else is to do: whoever opens the page without a network finds the theatres that were looked at.
    const whenIdle = globalThis.requestIdleCallback ?? setTimeout;
    map.addEventListener('map-ready', () => whenIdle(() => void keep()));
  }

  import.meta.hot?.on('territory-map:facts', ({ theatre: id }: { theatre: string }) => {
    if (id === theatreAsked(location.search).id) void map.reload();
  });
}

/** Where the browser will not, the map works with a network. */
async function keep(): Promise<void> {
  try {
    const { keepOffline } = await import('./offline.ts');
    await keepOffline(theatreAsked(location.search).id);
  } catch {
    // Nothing that a reader could do.
  }
}
