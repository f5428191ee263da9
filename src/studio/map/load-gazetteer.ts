import { siteAddress } from '../../site/fetched-data.ts';
import { fetchPacked } from '../open/fetch-packed.ts';
import { Gazetteer } from './gazetteer.ts';

let loaded: Promise<Gazetteer> | null = null;

/** The gazetteer of this site, fetched once when it is first asked for. @throws Error when it is not there */
export function loadGazetteer(): Promise<Gazetteer> {
  loaded ??= fetchPacked(new URL('studio/places.txt', siteAddress).href).then(text => new Gazetteer(text));
  // What failed is tried again when it is asked for again.
  loaded.catch(() => {
    loaded = null;
  });
  return loaded;
}
