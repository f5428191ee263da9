import { gridX, gridY } from '../engine/model/grid.ts';
import { type Insets, NO_INSETS, type Viewport } from './viewport.ts';

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
