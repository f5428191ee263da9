import { latOf, lngNear, lngOf } from '../../engine/model/grid.ts';
import type { Theatre } from '../../engine/model/theatre.ts';

/** Degrees: west below east, which may lie beyond 180. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** What is brought into sight stands at least so far from the edges, as a share of what is shown. */
const CLEAR = 0.12;

/** The box around some places; null without any. */
export function boundsOf({ places }: Pick<Theatre, 'places'>, wanted: readonly number[]): Bounds | null {
  if (wanted.length === 0) return null;
  const lng = wanted.map(place => lngOf(places[place].x));
  const lat = wanted.map(place => latOf(places[place].y));
  return [Math.min(...lng), Math.min(...lat), Math.max(...lng), Math.max(...lat)];
}

/**
 * The bounds that a map goes to so that a box comes into sight: moved no further than it takes, and wider only where the
 * box has no room in it. Null where it is in sight already.
 */
export function boundsShowing(shown: Bounds, wanted: Bounds): Bounds | null {
  const middle = (wanted[0] + wanted[2]) / 2;
  const own = (shown[0] + (shown[2] < shown[0] ? shown[2] + 360 : shown[2])) / 2;
  const turn = lngNear(own, middle) - own;
  const east = (shown[2] < shown[0] ? shown[2] + 360 : shown[2]) + turn;
  const [x0, x1] = span([shown[0] + turn, east], [wanted[0], wanted[2]]);
  const [y0, y1] = span([shown[1], shown[3]], [wanted[1], wanted[3]]);
  const isSame = x0 === shown[0] + turn && x1 === east && y0 === shown[1] && y1 === shown[3];
  return isSame ? null : [x0, y0, x1, y1];
}

function span([from, to]: readonly [number, number], [low, high]: readonly [number, number]): [number, number] {
  const clear = (to - from) * CLEAR;
  if (high - low > to - from - 2 * clear) {
    const room = ((high - low) * CLEAR) / (1 - 2 * CLEAR);
    return [low - room, high + room];
  }
  if (low < from + clear) return [low - clear, to - from + low - clear];
  if (high > to - clear) return [from - to + high + clear, high + clear];
  return [from, to];
}
