import { TerritoryPanel } from './elements/territory-panel.ts';
import { TerritorySearch } from './elements/territory-search.ts';
import { TerritoryShare } from './elements/territory-share.ts';

/** The elements that the first map does without, by their tags. Loaded after it, or when a reader wants one. */
export const REST = {
  'territory-panel': TerritoryPanel,
  'territory-search': TerritorySearch,
  'territory-share': TerritoryShare,
} as const;
