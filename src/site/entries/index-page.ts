import { theatres } from 'virtual:theatres';
import { keepTrying } from '../../elements/load/keep-trying.ts';
import { linkToAll } from '../document-title.ts';
import { theatreAddress } from '../fetched-data.ts';
import { removeFirstMap } from '../first-map.ts';
import { registerFetched } from '../register-fetched.ts';
import { dataKeyFromQuery, theatreFromQuery } from '../theatre-query.ts';
import { runWholePage } from '../whole-page.ts';

/** The script of index.html. */
const map = document.querySelector('territory-map');
// In one go with what the address says of the map, lest it open twice.
registerFetched();
if (map && theatres.length > 0) {
  document.querySelector('.late')?.remove();
  for (const done of ['map-shown', 'map-error']) map.addEventListener(done, removeFirstMap, { once: true });
  runWholePage(map, theatreAddress, linkToAll);
  if (import.meta.env.PROD && parent === self) {
    // Whoever opens the page without a network finds the theatres that were looked at.
    map.addEventListener('map-ready', async () => {
      const load = () => import('../keep-offline.ts');
      const { keepOffline } = await keepTrying(load, { failed() {}, signal: new AbortController().signal });
      keepOffline(dataKeyFromQuery(location.search));
    });
  }
  import.meta.hot?.on('territory-map:facts', ({ theatre: id }: { theatre: string }) => {
    if (id === theatreFromQuery(location.search).id) void map.reload();
  });
}
