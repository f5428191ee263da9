import { theatres } from 'virtual:theatres';
import type { Site } from '../elements/view/site.ts';
import { writeQuery } from './address.ts';
import { current } from './record-pinning.ts';

/**
 * What others can be given of a theatre of this site: the addresses of its pages.
 * @param folder address of the site, ending in a slash
 * @param name of the theatre among the site's data, pinned to a record or not
 */
export function siteOf(folder: string, name: string): Site | null {
  const id = current(name);
  const theatre = theatres.find(one => one.id === id);
  if (!theatre) return null;
  const first = theatre === theatres[0] ? '' : `?theatre=${id}`;
  return {
    folder,
    theatre: id,
    newest: id === name ? '' : theatre.record,
    pages: theatre.pages,
    query: params => writeQuery(first, params),
  };
}
