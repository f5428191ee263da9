import { theatres } from 'virtual:theatres';
import { fetchedData, theatreAddress } from '../fetched-data.ts';
import { showFirstMap } from '../first-map.ts';
import { dataKeyFromQuery, theatreFromQuery } from '../theatre-query.ts';
import { readQuery } from '../url-state.ts';

/**
 * The first script of index.html: it asks for the data, decodes them and paints what the address asks for while the map's
 * code (index-page.ts), which is longer, is still on the way. Not while facts are served, for they may be saved meanwhile.
 */
if (import.meta.env.PROD && theatres.length > 0) {
  const address = theatreAddress(dataKeyFromQuery(location.search));
  fetchedData.preload(address, theatre =>
    showFirstMap(theatre, {
      params: readQuery(location.search),
      title: theatreFromQuery(location.search).title,
      links: theatres.length > 1,
      embedded: false,
      named: theatre => fetchedData.names(address, theatre),
    }),
  );
}
// Whatever the language, the first date in words costs 20 ms, or 80 on a phone: spent here, where there is time.
new Date().toLocaleDateString();
