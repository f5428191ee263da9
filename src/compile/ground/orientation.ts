import { orient2d } from 'robust-predicates';

/**
 * Which way one turns at b, coming from a and going on to c: 1, -1, or 0 when the three lie in one line. Exact for all
 * floats: where rounding could change the answer, robust-predicates works it out anew.
 */
export function orientation(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): -1 | 0 | 1 {
  const side = orient2d(ax, ay, bx, by, cx, cy);
  return side < 0 ? 1 : side > 0 ? -1 : 0;
}
