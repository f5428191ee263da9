import { TerritoryAccount } from './elements/territory-account.ts';
import { TerritoryCharts } from './elements/territory-charts.ts';
import { TerritoryDate } from './elements/territory-date.ts';
import { TerritoryKinds } from './elements/territory-kinds.ts';
import { TerritoryPanel } from './elements/territory-panel.ts';
import { TerritoryPrint } from './elements/territory-print.ts';
import { TerritoryRecord } from './elements/territory-record.ts';
import { TerritorySearch } from './elements/territory-search.ts';
import { TerritoryShare } from './elements/territory-share.ts';
import { TerritoryStretch } from './elements/territory-stretch.ts';
import { TerritoryStrip } from './elements/territory-strip.ts';

/** The elements that the first map does without, by their tags. Loaded after it, or when a reader wants one. */
export const REST = {
  'territory-charts': TerritoryCharts,
  'territory-date': TerritoryDate,
  'territory-account': TerritoryAccount,
  'territory-kinds': TerritoryKinds,
  'territory-panel': TerritoryPanel,
  'territory-print': TerritoryPrint,
  'territory-record': TerritoryRecord,
  'territory-search': TerritorySearch,
  'territory-share': TerritoryShare,
  'territory-stretch': TerritoryStretch,
  'territory-strip': TerritoryStrip,
} as const;

export { exportImage } from './elements/share/export-image.ts';
