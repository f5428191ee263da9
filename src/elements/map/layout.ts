import { CONTROLS, type Controls, type PanelName, THEMES, type Theme, VIEW_PARAMS } from '../../draw/view-params.ts';
import { type Insets, NO_INSETS } from '../../draw/viewport.ts';
import { oneOf } from '../view/view.ts';

/** Height of the sheet over the map as a share of the whole element, and of a card of two lines, px. As in the styles. */
const SHEET_SHARE = 0.36;
const CARD_PX = 42;
/** Px that the key takes along the lower edge of the map, and the panel's tabs along its upper edge. As in the styles. */
const KEY_PX = 40;
const TABS_PX = 44;
/** In somebody's article the map keeps this share of the frame; heights are asked for in steps, px. */
const MAP_SHARE = 0.6;
const STEP_PX = 40;
/** Width of the drawer over the map as a share of the whole element, its least and its most, px. As in the styles. */
const DRAWER = { share: 0.26, least: 320, most: 400 } as const;

/** Narrower than this many px a panel at the side would leave too little of the map. */
const NARROW_PX = 900;

/** Lower than this many px, as on a phone that lies on its side, a panel over the map would leave nothing of it. */
const FLAT_PX = 480;

/** Wide enough, px, for map and panel side by side where it is flat. */
const FLAT_NARROW_PX = 640;

/** Lower than this many px a sheet would leave less than 60 % of the map. */
const LOW_PX = 600;

/** Lower or narrower than this many px a panel that nobody has asked for would hide too much. */
const CRAMPED_PX = { height: 700, width: 1200 } as const;

/** How much room there is. */
export interface Room {
  /** px */
  readonly width: number;
  readonly height: number;
  /** There is no room for a panel at the side. */
  readonly narrow: boolean;
  /** There is no room for a panel that nobody has asked for. */
  readonly cramped: boolean;
  /** There is room for no more than a card of two lines over the map. */
  readonly low: boolean;
  /** There is no room for a panel over the map. */
  readonly flat: boolean;
  /** Whether the reader wants dark colours. */
  readonly dark: boolean;
}

/** The room in an element of a size, px. */
export function roomIn(width: number, height: number): Omit<Room, 'dark'> {
  const flat = height < FLAT_PX;
  return {
    width,
    height,
    narrow: width < (flat ? FLAT_NARROW_PX : NARROW_PX),
    cramped: height < CRAMPED_PX.height || width < CRAMPED_PX.width,
    low: height < LOW_PX,
    flat,
  };
}

/** What is shown where, in the room that there is. */
export interface Layout {
  readonly controls: Controls;
  readonly theme: Theme;
  /** The theme resolved. */
  readonly shade: 'light' | 'dark';
  readonly panel: PanelName;
  readonly hasPanel: boolean;
  /** The panel is a sheet over the map's lower part, not a drawer at its side. */
  readonly sheet: boolean;
  /** The panel shows more than its tabs. */
  readonly open: boolean;
  /** Of what is selected only two lines show, for the map needs the room. */
  readonly card: boolean;
  /** Height, px, at which a panel that lies open over the map leaves it most of the whole; 0 while none does. */
  readonly wanted: number;
  /** What panel and key cover of the map. */
  readonly insets: Insets;
  /** The panel lies over the whole map: nothing of it is to be reached. */
  readonly hidesMap: boolean;
  /** Classes of the frame. */
  readonly frame: string;
}

/** What the attributes ask for; words that are not known fall back. */
export interface LayoutOptions {
  readonly controls: string;
  readonly theme: string;
  readonly panel: string;
  readonly selected: boolean;
  /** The reader wants more of what is selected than a card. */
  readonly expanded: boolean;
  readonly dir: 'ltr' | 'rtl';
  /** The map stands in somebody's page, whose readers came for the map first. */
  readonly embedded: boolean;
  /** Height of the map's own part, px; 0 before it is laid out. */
  readonly mapHeight: number;
}

/** Lays out the map, which runs from edge to edge. The panel is a drawer over its end, or where that is narrow a sheet over its lower part. */
export function layOut(options: LayoutOptions, room: Room, before: Layout | null): Layout {
  const controls = oneOf(options.controls, CONTROLS);
  const theme = oneOf(options.theme, THEMES);
  const shade = theme === 'auto' ? (room.dark ? 'dark' : 'light') : theme;
  // A drawer beside a flat map takes half of it: in somebody's page only what the reader opens does that.
  const opened = options.expanded || (!options.selected && options.panel && options.panel !== 'closed');
  const sheet = room.narrow || controls !== 'full' || (options.embedded && room.flat && !opened);
  // Unasked, it is open where the map keeps two thirds of the screen beside it.
  const usual = sheet || room.cramped ? 'closed' : 'today';
  const panel = controls === 'full' ? oneOf(options.panel, VIEW_PARAMS.panel.words) || usual : 'closed';
  const hasPanel = controls === 'full' || (controls === 'compact' && options.selected);
  const open = hasPanel && (options.selected || panel !== 'closed');
  const reading = hasPanel && panel === 'words' && !options.selected;
  const card = sheet && open && options.selected && (room.low || options.embedded) && !options.expanded;
  // On a small screen a part of the map would be of no use above the sheet.
  const covers = sheet && !card && (reading || (open && room.flat));
  const drawer = reading ? room.width / 2 : between(DRAWER.least, room.width * DRAWER.share, DRAWER.most);
  const end = open && !sheet ? Math.round(drawer) + 10 : 0;
  // What stands above and below the map is as high as its words; in steps, lest a frame twitch with each date.
  const around = room.height - options.mapHeight + KEY_PX + CARD_PX;
  const wanted = sheet && open && options.mapHeight > 0 ? Math.ceil(around / (1 - MAP_SHARE) / STEP_PX) * STEP_PX : 0;
  const insets: Insets = {
    ...NO_INSETS,
    top: hasPanel && !open && !sheet ? TABS_PX : 0,
    bottom:
      controls === 'none'
        ? 0
        : KEY_PX + (sheet && open ? (card ? CARD_PX : Math.round(room.height * SHEET_SHARE) - KEY_PX) : 0),
    [options.dir === 'rtl' ? 'left' : 'right']: end,
  };
  return {
    controls,
    theme,
    shade,
    panel,
    hasPanel,
    sheet,
    open,
    card,
    wanted,
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
      // What the reader has asked for may take the map's whole height, what is there unasked may not.
      options.selected || options.panel ? 'asked' : '',
      sheet || room.cramped ? 'cramped' : '',
    ].join(' '),
  };
}

function between(least: number, value: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

function same(a: Insets, b: Insets): boolean {
  return a.top === b.top && a.right === b.right && a.bottom === b.bottom && a.left === b.left;
}
