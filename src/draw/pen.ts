import type { Sink } from '../engine/geometry/curve.ts';
import type { Viewport } from './viewport.ts';

/** A sink in pixels of the picture, for marks whose size does not follow the zoom. */
export interface PixelSink extends Sink {
  circle(x: number, y: number, radius: number): void;
}

export interface Stroke {
  readonly colour: string;
  /** px */
  readonly width: number;
  /** Lengths of dashes and gaps, px. */
  readonly dash?: readonly number[];
  /** 0 to 1 */
  readonly opacity?: number;
  readonly cap?: 'butt' | 'round';
}

/** Parallel stripes, dots or crosses; it stands still on the ground when the map moves. */
export interface Hatch {
  readonly kind: 'stripe' | 'dots' | 'cross';
  /** Colours in turn, '' for a gap. Dots and crosses use the first. */
  readonly colours: readonly string[];
  /** Width of a stripe, of a dot or of a line, px. */
  readonly width: number;
  /** Width of one colour's band, px; the pattern repeats after as many bands as there are colours. */
  readonly band: number;
  /** 0 to 1 */
  readonly opacity?: number;
}

export interface TextMark {
  readonly text: string;
  /** px */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour: string;
  readonly weight?: 400 | 600;
  /** Colour of the outline behind the letters. */
  readonly halo?: string;
  readonly anchor?: 'left' | 'middle' | 'right';
  /** Clockwise turn around (x, y), degrees. */
  readonly turn?: number;
  /** Extra space between letters, px; never for joined scripts. */
  readonly spacing?: number;
  readonly rtl?: boolean;
}

/** What painters draw with. A path is traced after `begin`, then filled, hatched and stroked as often as wanted. */
export interface Pen {
  readonly view: Viewport;
  /** Traces in grid coordinates. */
  readonly grid: Sink;
  /** Traces in pixels. */
  readonly pixels: PixelSink;
  /** @param reach how far a stroke of the path reaches to each side, px, where that is more than 24: its line counts so far beyond the picture */
  begin(reach?: number): void;
  /** Fills by the even-odd rule. */
  fill(colour: string, opacity?: number): void;
  hatch(hatch: Hatch): void;
  stroke(stroke: Stroke): void;
  /** What `draw` paints shows only inside the path (even-odd). */
  clip(draw: () => void): void;
  text(mark: TextMark): void;
  /** Names what `draw` paints, where the picture has a structure. */
  group(name: string, draw: () => void): void;
}

/** How wide a text runs, px, at a size and weight. */
export type Measure = (text: string, size: number, weight: number) => number;

/** One humanist family with true Arabic, else what the platform has. */
export const FONT =
  '"IBM Plex Sans Arabic", "IBM Plex Sans", "Segoe UI", "Noto Sans", "Noto Sans Arabic", system-ui, sans-serif';
