import { theatres } from 'virtual:theatres';
import { writeChoices } from './address.ts';
import type { Site } from './elements/loader.ts';

/**
 * What others can be given of a theatre of this site: the addresses of its pages.
 * @param folder address of the site, ending in a slash
 */
export function siteOf(folder: string, id: string): Site | null {
  const theatre = theatres.find(one => one.id === id);
  if (!theatre) return null;
  const first = theatre === theatres[0] ? '' : `?theatre=${id}`;
  return {
    folder,
    theatre: id,
    pages: theatre.pages,
    query: choices => writeChoices(first, choices),
  };
}
