import { gridX, gridY, latOf, lngNear, lngOf, wrapLng } from './grid.ts';
import type { Theatre } from './theatre.ts';

const SPOT = /^(-?\d{1,2}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?)$/;

/** A point of the ground that no place stands for, as an id: `35.8612,36.8034`, to about 10 m. */
export function formatSpot(x: number, y: number): string {
  return `${latOf(y).toFixed(4)},${wrapLng(lngOf(x)).toFixed(4)}`;
}

/** Whether an id is that of such a point. */
export function isSpot(id: string): boolean {
  return SPOT.test(id);
}

/** Grid coordinates of such a point as a theatre with these bounds counts them, null where the text is something else. */
export function parseSpot(id: string, [west, , east]: Theatre['bounds']): [x: number, y: number] | null {
  const match = SPOT.exec(id);
  return match && [gridX(lngNear(Number(match[2]), (west + east) / 2)), gridY(Number(match[1]))];
}
