/**
 * The Hilbert curve through a square of cells, along which places are numbered: cells that are near each other on it
 * are near each other on the ground, so that a place is a small step from the one before. After Warren, Hacker's
 * Delight, chapter 16; distances are exact whole numbers for sides up to 2^26.
 */

/** How far along the curve a cell lies. @param side of the square, a power of two */
export function hilbertDistance(column: number, row: number, side: number): number {
  let x = column;
  let y = row;
  let distance = 0;
  for (let half = side / 2; half >= 1; half /= 2) {
    const right = x & half ? 1 : 0;
    const up = y & half ? 1 : 0;
    distance += half * half * ((3 * right) ^ up);
    [x, y] = turned(x, y, right, up, side);
  }
  return distance;
}

/**
 * The cell at a distance along the curve. Asked for every place before the first map is there, it makes
 * nothing on the way.
 */
export function hilbertCell(distance: number, side: number): [column: number, row: number] {
  let x = 0;
  let y = 0;
  let left = distance;
  for (let half = 1; half < side; half *= 2) {
    const quarter = left % 4;
    const right = quarter >> 1;
    const up = (quarter & 1) ^ right;
    if (up === 0) {
      const turned = right ? half - 1 - y : y;
      y = right ? half - 1 - x : x;
      x = turned;
    }
    if (right) x += half;
    if (up) y += half;
    left = (left - quarter) / 4;
  }
  return [x, y];
}

/** The curve enters a quarter of a square mirrored or turned. */
function turned(x: number, y: number, right: number, up: number, side: number): [number, number] {
  if (up === 1) return [x, y];
  return right === 1 ? [side - 1 - y, side - 1 - x] : [y, x];
}
