import { latOf } from '../../engine/model/grid.ts';
import type { Viewport } from '../viewport.ts';

const EARTH_KM = 40_075.017;

/** A length that reads well and how long it is on the map. */
export interface ScaleBar {
  readonly km: number;
  /** px */
  readonly width: number;
}

/** The longest round length (1, 2 or 5 times a power of ten) at most `most` px wide in the middle of the picture. */
export function scaleBar(view: Viewport, most: number): ScaleBar {
  const lat = latOf((view.top + view.height / 2) / view.scale);
  const kmAPixel = (EARTH_KM * Math.cos((lat * Math.PI) / 180)) / (256 * 2 ** view.zoom);
  const power = 10 ** Math.floor(Math.log10(kmAPixel * most));
  const times = [5, 2, 1].find(step => step * power <= kmAPixel * most) ?? 1;
  return { km: times * power, width: (times * power) / kmAPixel };
}
