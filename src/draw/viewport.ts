import { latOf, lngOf, wrapLng } from '../engine/model/grid.ts';
import type { Rect } from './labels/collision-grid.ts';

/** Which part of the grid is drawn, and how large. */
export interface Viewport {
  /** Size of the picture, px. */
  readonly width: number;
  readonly height: number;
  /** As on any web map: the world is 256 * 2^zoom px wide. Fractions are allowed. */
  readonly zoom: number;
  /** Pixels a grid unit. */
  readonly scale: number;
  /** Position of the upper left corner, px from the corner of the world; subtract it from `grid * scale`. */
  readonly left: number;
  readonly top: number;
  /** Width of a rim of the picture that is drawn but hidden until the map moves, px; names keep out of it. Default 0. */
  readonly rim?: number;
  /** Parts of the picture that something else is painted over, px: no name is written there. Default: none. */
  readonly covered?: readonly Rect[];
}

/** Space at the edges of a picture that something else covers, px. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export const NO_INSETS: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

/** Pixels a grid unit at a zoom: the grid is the world at zoom 16. */
export function scaleAt(zoom: number): number {
  return 2 ** (zoom - 16);
}

/**
 * What a viewport shows between the insets, as [west, south, east, north] in degrees to about 10 m; across the date line
 * west is the larger, or east lies beyond 180 where that is more than half the world. No more than once around it.
 */
export function boundsIn(
  { width, height, left, top, scale }: Viewport,
  insets: Insets = NO_INSETS,
): [number, number, number, number] {
  const lng = (x: number) => Number(lngOf((left + x) / scale).toFixed(4));
  const lat = (y: number) => Number(latOf((top + y) / scale).toFixed(4));
  const [west, east] = [lng(insets.left), lng(width - insets.right)];
  const [south, north] = [lat(height - insets.bottom), lat(insets.top)];
  if (east - west <= HALF_WORLD) return [wrapped(west), south, wrapped(east), north];
  const aside = Math.max(0, (east - west - 360) / 2);
  return [west + aside, south, east - aside, north];
}

/** Wider than this, west above east could not be told from two numbers that changed places. */
const HALF_WORLD = 180;

function wrapped(lng: number): number {
  return Number(wrapLng(lng).toFixed(4));
}

/** Pixel of a grid position. */
export function toPixel(view: Viewport, x: number, y: number): [x: number, y: number] {
  return [x * view.scale - view.left, y * view.scale - view.top];
}

/** Whether a pixel lies in the picture or at most `margin` px beside it. */
export function inSight(view: Viewport, x: number, y: number, margin = 0): boolean {
  return x >= -margin && y >= -margin && x <= view.width + margin && y <= view.height + margin;
}

/** Whether something is painted over a part of what a box, px, takes up. */
export function isOverlaid(
  { covered }: Pick<Viewport, 'covered'>,
  left: number,
  top: number,
  right = left,
  bottom = top,
): boolean {
  return covered?.some(box => left < box.right && right > box.left && top < box.bottom && bottom > box.top) ?? false;
}
