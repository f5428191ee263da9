import { gridX, gridY, latOf, lngOf } from '../engine/model/grid.ts';

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

/** The viewport that shows all of [west, south, east, north] (degrees) between the insets. */
export function fitBounds(
  bounds: readonly [number, number, number, number],
  width: number,
  height: number,
  insets: Insets = NO_INSETS,
): Viewport {
  const west = gridX(bounds[0]);
  const east = gridX(bounds[2]);
  const south = gridY(bounds[1]);
  const north = gridY(bounds[3]);
  const free = { width: width - insets.left - insets.right, height: height - insets.top - insets.bottom };
  const scale = Math.min(Math.max(free.width, 1) / (east - west), Math.max(free.height, 1) / (south - north));
  const left = ((west + east) / 2) * scale - insets.left - free.width / 2;
  const top = ((north + south) / 2) * scale - insets.top - free.height / 2;
  return { width, height, zoom: Math.log2(scale) + 16, scale, left, top };
}

/** What a viewport shows between the insets, as [west, south, east, north] in degrees to about 10 m. */
export function boundsIn(
  { width, height, left, top, scale }: Viewport,
  insets: Insets = NO_INSETS,
): [number, number, number, number] {
  const lng = (x: number) => Math.max(-180, Math.min(180, Number(lngOf((left + x) / scale).toFixed(4))));
  const lat = (y: number) => Number(latOf((top + y) / scale).toFixed(4));
  return [lng(insets.left), lat(height - insets.bottom), lng(width - insets.right), lat(insets.top)];
}

/** Pixel of a grid position. */
export function toPixel(view: Viewport, x: number, y: number): [x: number, y: number] {
  return [x * view.scale - view.left, y * view.scale - view.top];
}

/** Whether a pixel lies in the picture or at most `margin` px beside it. */
export function inSight(view: Viewport, x: number, y: number, margin = 0): boolean {
  return x >= -margin && y >= -margin && x <= view.width + margin && y <= view.height + margin;
}
