import { type Insets, NO_INSETS } from '../draw/viewport.ts';
import type { Surroundings } from './surroundings.ts';
import { type Controls, oneOf, type PanelName, type Theme } from './view.ts';

export const THEMES = ['auto', 'light', 'dark'] as const;

/** Height of the sheet over the map as a share of the whole element, and px of its tabs alone. As in the styles. */
const SHEET = 0.42;
const TABS = 40;

/** What is shown where, in the room that there is. */
export interface Layout {
  readonly controls: Controls;
  readonly theme: Theme;
  /** The theme resolved. */
  readonly shade: 'light' | 'dark';
  readonly panel: PanelName;
  readonly hasPanel: boolean;
  /** Whether the legend begins folded. */
  readonly folded: boolean;
  /** What the panel covers of the map. */
  readonly insets: Insets;
  /** Classes of the frame. */
  readonly frame: string;
}

/** What the attributes ask for; words that are not known fall back. */
export interface LayoutWishes {
  readonly controls: string;
  readonly theme: string;
  readonly panel: string;
  readonly selected: boolean;
}

/** Lays out the map. Where the panel has no room beside it, it is a sheet over the map's lower part. */
export function layOut(wishes: LayoutWishes, room: Surroundings, before: Layout | null): Layout {
  const controls = oneOf<Controls>(wishes.controls, ['full', 'compact', 'none']);
  const theme = oneOf<Theme>(wishes.theme, THEMES);
  const shade = theme === 'auto' ? (room.dark ? 'dark' : 'light') : theme;
  const sheet = room.narrow || controls !== 'full';
  const asked = oneOf<PanelName | ''>(wishes.panel, ['', 'today', 'about', 'closed']);
  const panel =
    sheet && controls === 'full' ? asked || 'closed' : sheet ? 'closed' : asked === 'about' ? asked : 'today';
  const hasPanel = controls === 'full' || (controls === 'compact' && wishes.selected);
  const open = sheet && hasPanel && (wishes.selected || panel !== 'closed');
  const covered = !sheet || !hasPanel ? 0 : open ? Math.round(room.height * SHEET) : TABS;
  return {
    controls,
    theme,
    shade,
    panel,
    hasPanel,
    folded: sheet || room.low,
    // The same object while nothing moves, so that the map is not laid out anew.
    insets: before?.insets.bottom === covered ? before.insets : { ...NO_INSETS, bottom: covered },
    frame: ['frame', shade, controls, sheet ? 'sheet' : 'wide', open ? 'open' : ''].join(' '),
  };
}
