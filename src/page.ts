import { theatres } from 'virtual:theatres';
import { dataAsked } from './asked.ts';
import { fetchAhead, theatreAddress } from './fetched.ts';

/**
 * The first script of index.html: it asks for the data and decodes them while the map's code, which is three times as
 * long, is still on the way.
 */
if (theatres.length > 0) fetchAhead(theatreAddress(dataAsked(location.search)));
void import('./page-start.ts').then(({ startPage }) => startPage());
// Whatever the language, the first date in words costs 20 ms, or 80 on a phone: spent here, where there is time.
new Date().toLocaleDateString();
