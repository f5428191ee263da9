/** More than the relative error that the three products and sums below can gather. */
const DOUBT = 2 ** -50;
/** Coordinates are taken to this part of a grid unit where floats cannot tell: far below what floats of their size hold. */
const FINEST = 2 ** 40;

/**
 * Which way one turns at b, coming from a and going on to c: 1, -1, or 0 when the three lie in one line. Exact: where
 * the rounding of floats could change the answer, it is worked out again in whole numbers.
 */
export function turn(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): -1 | 0 | 1 {
  const [p, q] = [(bx - ax) * (cy - ay), (by - ay) * (cx - ax)];
  const doubt = DOUBT * (Math.abs(p) + Math.abs(q));
  if (p - q > doubt) return 1;
  if (q - p > doubt) return -1;
  return exactTurn(ax, ay, bx, by, cx, cy);
}

function exactTurn(...coordinates: [number, number, number, number, number, number]): -1 | 0 | 1 {
  // Times a power of two is exact for a float; what is finer than 2^-40 is rounded away.
  const [ax, ay, bx, by, cx, cy] = coordinates.map(value => BigInt(Math.round(value * FINEST)));
  const twice = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
  return twice > 0n ? 1 : twice < 0n ? -1 : 0;
}
