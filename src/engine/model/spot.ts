import { gridX, gridY, latOf, lngOf } from './grid.ts';

const SPOT = /^(-?\d{1,2}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?)$/;

/** A point of the ground that no place stands for, as an id: `35.8612,36.8034`, to about 10 m. */
export function formatSpot(x: number, y: number): string {
  return `${latOf(y).toFixed(4)},${lngOf(x).toFixed(4)}`;
}

/** Grid coordinates of such a point, null where the text is something else. */
export function parseSpot(id: string): [x: number, y: number] | null {
  const match = SPOT.exec(id);
  return match && [gridX(Number(match[2])), gridY(Number(match[1]))];
}
