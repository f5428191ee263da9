import type { Position } from 'geojson';
import { unbroken } from './longitudes.ts';

/** Twice the signed area of a closed ring in square degrees; positive when it runs counter-clockwise, north up. */
export function doubleArea(ring: readonly Position[]): number {
  let sum = 0;
  for (let i = 0; i + 1 < ring.length; i++) sum += ring[i][0] * ring[i + 1][1] - ring[i + 1][0] * ring[i][1];
  return sum;
}

/** What had to be done to a ring, or why it is none. */
export type RingState = 'right' | 'closed' | 'turned' | 'closed and turned' | 'flat' | 'short';

/** A ring as RFC 7946 wants it: closed, outer rings counter-clockwise, holes clockwise. */
export function rightRing(ring: readonly Position[], hole: boolean): { ring: Position[]; state: RingState } {
  const open = ring.length > 0 && !same(ring[0], ring[ring.length - 1]);
  const closed = open ? [...ring, ring[0]] : [...ring];
  if (closed.length < 4) return { ring: closed, state: 'short' };
  // Which way a ring runs across the date line only shows where it is whole.
  const area = doubleArea(unbroken(closed));
  if (area === 0) return { ring: closed, state: 'flat' };
  const turned = area > 0 === hole;
  if (turned) closed.reverse();
  return { ring: closed, state: turned ? (open ? 'closed and turned' : 'turned') : open ? 'closed' : 'right' };
}

function same(a: Position, b: Position): boolean {
  return a[0] === b[0] && a[1] === b[1];
}
