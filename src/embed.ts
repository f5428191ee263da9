import { theatres } from 'virtual:theatres';
import { fetchAhead, theatreAddress } from './fetched.ts';

/**
 * The file that other sites load: an ES module that registers the elements and fetches their data. What the first map of
 * the page will ask for is fetched and decoded while the code of the map is still on the way.
 */
const map = document.querySelector('territory-map');
const src = map && (map.getAttribute('src') || (theatres.length > 0 && theatreAddress(theatres[0].id)));
if (src) fetchAhead(src);
(await import('./embed-start.ts')).registerFetched();
