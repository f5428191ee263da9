import { CONTROLS, type Controls, type PanelName, THEMES, type Theme, VIEW_PARAMS } from '../../draw/view-params.ts';
import { type Insets, NO_INSETS } from '../../draw/viewport.ts';
import { oneOf } from '../view/view.ts';
import type { Surroundings } from './environment.ts';

/** Height of the sheet over the map as a share of the whole element, and px of its tabs alone. As in the styles. */
const SHEET_SHARE = 0.36;
const TABS_PX = 40;
/**
 * In somebody's article the sheet takes what leaves the map this share of the whole element, and at least a card of two
 * lines: px without and with tabs. As in the styles.
 */
const MAP_SHARE = 0.6;
const CARD_PX = { compact: 76, full: 112 };
/** Px that an open legend takes from the start of the map. As in the styles. */
const LEGEND_PX = 296;

/** What is shown where, in the room that there is. */
export interface Layout {
  readonly controls: Controls;
  readonly theme: Theme;
  /** The theme resolved. */
  readonly shade: 'light' | 'dark';
  readonly panel: PanelName;
  readonly hasPanel: boolean;
  /** Whether the panel lies open over the lower part of the map. */
  readonly open: boolean;
  /** Whether the legend begins folded. */
  readonly folded: boolean;
  /** What panel and legend cover of the map. */
  readonly insets: Insets;
  /** The panel lies over the whole map: nothing of it is to be reached. */
  readonly hidesMap: boolean;
  /** Classes of the frame. */
  readonly frame: string;
}

/** What the attributes ask for; words that are not known fall back. */
export interface LayoutWishes {
  readonly controls: string;
  readonly theme: string;
  readonly panel: string;
  readonly selected: boolean;
  readonly dir: 'ltr' | 'rtl';
  /** The map stands in somebody's page, whose readers came for the map first. */
  readonly embedded: boolean;
  /** Height of the map's own part, px; 0 before it is laid out. */
  readonly mapHeight: number;
}

/** Lays out the map. Where the panel has no room beside it, it is a sheet over the map's lower part. */
export function layOut(wishes: LayoutWishes, room: Surroundings, before: Layout | null): Layout {
  const controls = oneOf(wishes.controls, CONTROLS);
  const theme = oneOf(wishes.theme, THEMES);
  const shade = theme === 'auto' ? (room.dark ? 'dark' : 'light') : theme;
  const sheet = room.narrow || controls !== 'full';
  const asked = oneOf(wishes.panel, VIEW_PARAMS.panel.words);
  const panel =
    sheet && controls === 'full'
      ? asked || 'closed'
      : sheet
        ? 'closed'
        : asked === 'closed' || asked === ''
          ? 'today'
          : asked;
  const hasPanel = controls === 'full' || (controls === 'compact' && wishes.selected);
  const open = sheet && hasPanel && (wishes.selected || panel !== 'closed');
  const reading = hasPanel && panel === 'words' && !wishes.selected;
  // On a small screen a part of the map would be of no use above the sheet.
  const covers = sheet && (reading || (open && controls === 'full' && room.flat));
  const folded = sheet || room.cramped;
  const card = wishes.embedded && open && !covers;
  const sheetPx = card
    ? Math.max(CARD_PX[controls === 'full' ? 'full' : 'compact'], wishes.mapHeight - room.height * MAP_SHARE)
    : room.height * SHEET_SHARE;
  const insets: Insets = {
    ...NO_INSETS,
    bottom: !sheet || !hasPanel ? 0 : open ? Math.round(sheetPx) : TABS_PX,
    [wishes.dir === 'rtl' ? 'right' : 'left']: folded ? 0 : LEGEND_PX,
  };
  return {
    controls,
    theme,
    shade,
    panel,
    hasPanel,
    open,
    folded,
    hidesMap: covers,
    // The same object while nothing moves, so that the map is not laid out anew.
    insets: before && same(before.insets, insets) ? before.insets : insets,
    frame: [
      'frame',
      shade,
      controls,
      sheet ? 'sheet' : 'wide',
      open ? 'open' : '',
      card ? 'card' : '',
      reading ? 'reading' : '',
      covers ? 'covers' : '',
      room.flat ? 'flat' : '',
      folded ? 'cramped' : '',
    ].join(' '),
  };
}

function same(a: Insets, b: Insets): boolean {
  return a.top === b.top && a.right === b.right && a.bottom === b.bottom && a.left === b.left;
}
