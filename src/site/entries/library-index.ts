import { defineTerritoryMap } from './library-element.ts';

export { TerritoryMap } from './library-element.ts';

/** `import 'territory-map'`: registers the elements. On a server there is nothing to register them with. */
if (typeof customElements !== 'undefined') defineTerritoryMap();
