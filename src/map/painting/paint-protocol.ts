import type { RecordParts } from '../../draw/layer-order.ts';
import type { Style } from '../../draw/style.ts';
import type { Viewport } from '../../draw/viewport.ts';
import type { Theatre } from '../../engine/model/theatre.ts';

/**
 * A drawing that is written down on one thread and drawn on another: what was called on a canvas's context, call by call,
 * as an `Op` and its arguments. Texts and tiles come as pictures, for letters are known to the page alone.
 */
export interface Drawing {
  /** An op, its arguments, the next op ... Colours and words are indexes into `words`, pictures go by their number. */
  readonly calls: Float32Array;
  readonly words: readonly string[];
  /** Pictures that this drawing is the first to use, by number. */
  readonly pictures: readonly (readonly [number: number, picture: ImageBitmap])[];
  /** None of the pictures sent before is used any more. */
  readonly forget: boolean;
}

/** A theatre as the thread that draws holds it: all but the names, for letters are the page's. */
export interface SentTheatre extends Omit<Theatre, 'places'> {
  /** Of each place x, y, latitude, longitude and rank, one after the other. */
  readonly spots: Float64Array;
}

/** A day of a theatre; where somebody else's word than the record's is shown, also the state of each zone. */
export interface SentDay {
  readonly day: number;
  readonly states: Uint16Array | null;
}

/** What is to be painted of a theatre: the thread that draws derives all else from the day. */
export interface SentRecord extends Pick<RecordParts, 'chosen' | 'ringed'> {
  /** Number of the theatre. */
  readonly theatre: number;
  readonly view: Viewport;
  readonly shown: SentDay;
  /** The day that it is compared with, null for none. */
  readonly earlier: SentDay | null;
  /** Zones that somebody's word and the record differ about; null while the record is shown. */
  readonly differing: readonly number[] | null;
  readonly style: Style;
  /** Names of the layers shown. */
  readonly layers: ReadonlySet<string>;
  readonly dotted: readonly number[];
  /** Whether ground fades out at the edges of the map. */
  readonly fades: boolean;
}

/** What the page sends to the thread that draws. Canvases and theatres are told apart by number. */
export type Order =
  | { readonly kind: 'take'; readonly canvas: number; readonly surface: OffscreenCanvas }
  | { readonly kind: 'hold'; readonly number: number; readonly theatre: SentTheatre }
  | { readonly kind: 'release'; readonly number: number }
  | {
      readonly kind: 'draw';
      readonly canvas: number;
      /** Size in device pixels, and how many of them to a CSS pixel. */
      readonly width: number;
      readonly height: number;
      readonly ratio: number;
      /** What is painted there from the record; null for nothing. */
      readonly record: SentRecord | null;
      /** What the page has drawn to go over it. */
      readonly drawing: Drawing;
      /** The canvas is not shown yet: the answer waits until it can be, with this drawing on it. */
      readonly hidden: boolean;
    }
  | { readonly kind: 'drop'; readonly canvas: number };

/** What it answers: that it is there (null), or that a canvas is drawn and the next drawing may come. */
export type Answer = number | null;

export const Op = {
  begin: 0,
  move: 1,
  line: 2,
  curve: 3,
  close: 4,
  arc: 5,
  fill: 6,
  stroke: 7,
  clip: 8,
  save: 9,
  restore: 10,
  alpha: 11,
  fillColour: 12,
  fillPattern: 13,
  strokeColour: 14,
  width: 15,
  join: 16,
  cap: 17,
  dash: 18,
  picture: 19,
} as const;
