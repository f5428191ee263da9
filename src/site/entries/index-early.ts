import { theatres } from 'virtual:theatres';
import { fetchedData, theatreAddress } from '../fetched-data.ts';
import { dataKeyFromQuery } from '../theatre-query.ts';

/**
 * The first script of index.html: it asks for the data and decodes them while the map's code (index-page.ts), which is six
 * times as long, is still on the way. Not while facts are served, for they may be saved meanwhile.
 */
if (import.meta.env.PROD && theatres.length > 0) fetchedData.preload(theatreAddress(dataKeyFromQuery(location.search)));
// Whatever the language, the first date in words costs 20 ms, or 80 on a phone: spent here, where there is time.
new Date().toLocaleDateString();
