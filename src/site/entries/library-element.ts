import { fetchedData } from '../fetched-data.ts';
import { registerElements } from '../register-elements.ts';

export { TerritoryMap } from '../../elements/map/territory-map.ts';

/**
 * `territory-map/element` of the package: the class, and what registers it. Nothing happens when it is imported. The package
 * lies on no site: a theatre is an address (`src`), or an id whose file lies in `data/` beside the page (`theatre`).
 */
export function defineTerritoryMap(): void {
  registerElements({
    data: fetchedData,
    keyOf: id => new URL(`data/${id}.json`, document.baseURI).href,
    site: () => null,
  });
}
