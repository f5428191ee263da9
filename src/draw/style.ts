import type { Theatre } from '../engine/model/theatre.ts';
import { contrast, luminance, mix, readableOn } from './colour.ts';

export type Theme = 'light' | 'dark';

/** Radius of the badge behind a sign, px. */
export const BADGE_PX = 8;

/** How a side looks, derived from its one colour in the facts. */
export interface SideStyle {
  /** Ground it holds: paint `tint` at `opacity`, so that the base shows through. */
  readonly tint: string;
  readonly opacity: number;
  /** Dots, roads and the band along its edge: the colour at full strength, readable on this theme's ground. */
  readonly strong: string;
  /** A number or sign on `strong`. */
  readonly onStrong: string;
}

/** Every colour and width of the map in one theme. Lengths are px. */
export interface Style {
  readonly theme: Theme;
  readonly land: string;
  readonly outside: string;
  readonly sea: string;
  readonly river: string;
  readonly border: string;
  readonly text: string;
  readonly quiet: string;
  readonly water: string;
  readonly halo: string;
  readonly front: string;
  readonly casing: string;
  readonly contested: string;
  readonly road: string;
  readonly roadCasing: string;
  /** Edges of a highway. */
  readonly roadEdge: string;
  readonly agreement: string;
  readonly frame: string;
  /** Ring or line that marks what the reader has chosen. */
  readonly chosen: string;
  readonly sides: readonly SideStyle[];
}

type Base = Omit<Style, 'sides'>;

const LIGHT: Base = {
  theme: 'light',
  land: '#f4f1ea',
  outside: '#e5e1d8',
  sea: '#e3ebee',
  river: '#a3bfcd',
  border: '#8d857a',
  text: '#24221f',
  quiet: '#6a645b',
  water: '#54707f',
  halo: '#faf8f4',
  front: '#211f1c',
  casing: '#ffffff',
  contested: '#77716a',
  road: '#a49a8c',
  roadCasing: '#fffdf8',
  roadEdge: '#5b554c',
  agreement: '#5d4a7a',
  frame: '#ffffff',
  chosen: '#1f5a8c',
};

const DARK: Base = {
  theme: 'dark',
  land: '#262728',
  outside: '#151617',
  sea: '#0d1317',
  river: '#3a4c57',
  border: '#77726a',
  text: '#eeebe4',
  quiet: '#b3ada3',
  water: '#8fa9b8',
  halo: '#1b1c1d',
  front: '#cbc5b8',
  casing: '#131415',
  contested: '#a39d94',
  road: '#6c675f',
  roadCasing: '#202122',
  roadEdge: '#d6d0c5',
  agreement: '#c3b0e2',
  frame: '#151617',
  chosen: '#8cc3f0',
};

/** Tints of the darkest and of the lightest side: lightness tells them apart where hue does not. */
const OPACITY = { light: [0.42, 0.24], dark: [0.28, 0.44] } as const;
/** A mark must stand out from its ground by this much (WCAG 1.4.11). */
const MARK_CONTRAST = 3;

const styles = new WeakMap<Theatre, Partial<Record<Theme, Style>>>();

/** The style of a theatre's map in a theme. */
export function styleOf(theatre: Theatre, theme: Theme): Style {
  let known = styles.get(theatre);
  if (!known) {
    known = {};
    styles.set(theatre, known);
  }
  known[theme] ??= makeStyle(
    theatre.sides.map(side => side.colour),
    theme,
  );
  return known[theme];
}

/** The style for sides of the given colours (#rrggbb). */
export function makeStyle(colours: readonly string[], theme: Theme): Style {
  const base = theme === 'light' ? LIGHT : DARK;
  const byLightness = colours.map((_, i) => i).sort((a, b) => luminance(colours[a]) - luminance(colours[b]) || a - b);
  const [from, to] = OPACITY[theme];
  const sides = colours.map((colour, i) => {
    const step = colours.length > 1 ? byLightness.indexOf(i) / (colours.length - 1) : 0.5;
    // In the dark a dark side must not sink into the ground: it is lifted towards grey before it is laid on.
    const tint = theme === 'dark' ? readableOn(base.land, colour, '#ffffff', 2.4) : colour;
    const strong =
      theme === 'dark'
        ? readableOn(base.land, colour, '#ffffff', MARK_CONTRAST)
        : readableOn(base.land, colour, '#000000', 2.2);
    // White where it can be read: dark numbers sink into a dark map.
    const onStrong = contrast(strong, '#ffffff') >= MARK_CONTRAST ? '#ffffff' : '#111111';
    return { tint, opacity: from + (to - from) * step, strong, onStrong };
  });
  return { ...base, sides };
}

/** What a side's ground looks like where nothing else shows through: for legends and swatches. */
export function groundColour(style: Style, side: number): string {
  const { tint, opacity } = style.sides[side];
  return mix(style.land, tint, opacity);
}
