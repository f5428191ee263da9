import { TerritoryAccount } from '../elements/account/territory-account.ts';
import { TerritoryCamera } from '../elements/camera/territory-camera.ts';
import { TerritorySwipe } from '../elements/canvas/territory-swipe.ts';
import { TerritoryCharts } from '../elements/charts/territory-charts.ts';
import { TerritoryKinds } from '../elements/legend/territory-kinds.ts';
import { TerritoryLegend } from '../elements/legend/territory-legend.ts';
import { TerritoryPointer } from '../elements/map/territory-pointer.ts';
import { TerritoryRecord } from '../elements/map/territory-record.ts';
import { TerritoryPanel } from '../elements/panel/territory-panel.ts';
import { TerritorySearch } from '../elements/search/territory-search.ts';
import { TerritoryPrint } from '../elements/share/territory-print.ts';
import { TerritoryShare } from '../elements/share/territory-share.ts';
import { TerritoryDate } from '../elements/time/territory-date.ts';
import { TerritoryPlayback } from '../elements/time/territory-playback.ts';
import { TerritoryStrip } from '../elements/time/territory-strip.ts';
import { TerritoryTimeCard } from '../elements/time/territory-time-card.ts';
import { TerritoryViewpoint } from '../elements/viewpoint/territory-viewpoint.ts';

/** The elements that the first map does without, by their tags. Loaded after it, or when a reader wants one. */
export const DEFERRED_ELEMENTS = {
  'territory-camera': TerritoryCamera,
  'territory-charts': TerritoryCharts,
  'territory-date': TerritoryDate,
  'territory-account': TerritoryAccount,
  'territory-time-card': TerritoryTimeCard,
  'territory-kinds': TerritoryKinds,
  'territory-legend': TerritoryLegend,
  'territory-panel': TerritoryPanel,
  'territory-pointer': TerritoryPointer,
  'territory-print': TerritoryPrint,
  'territory-record': TerritoryRecord,
  'territory-search': TerritorySearch,
  'territory-share': TerritoryShare,
  'territory-playback': TerritoryPlayback,
  'territory-strip': TerritoryStrip,
  'territory-swipe': TerritorySwipe,
  'territory-viewpoint': TerritoryViewpoint,
} as const;

export { deferredParts as extras } from '../elements/map/deferred-parts.ts';
