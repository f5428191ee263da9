import { theatres } from 'virtual:theatres';
import { theatreAddress } from './embed.ts';
import { runPage } from './page-map.ts';
import { linkToAll, theatreAsked } from './theatre-page.ts';

/** The script of index.html. */
const map = document.querySelector('territory-map');
if (map && theatres.length > 0) {
  runPage(map, theatreAddress, linkToAll);
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
