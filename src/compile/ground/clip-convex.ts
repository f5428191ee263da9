import type { Position } from 'geojson';

/** Whether a closed ring, counter-clockwise, never turns to the right. */
export function isConvex(ring: readonly Position[]): boolean {
  for (let i = 1; i < ring.length; i++) {
    const next = ring[i + 1] ?? ring[1];
    if (aside(next, ring[i - 1], ring[i]) < 0) return false;
  }
  return true;
}

/**
 * The part of a closed ring that lies in a convex ring, closed (Sutherland and Hodgman, "Reentrant polygon clipping",
 * 1974). Where that is several pieces, edges that run there and back along the convex ring join them: the area is
 * right, the outline is not for drawing. Many times faster than the general case, which most Voronoi zones are not.
 * @param convex counter-clockwise
 * @returns no positions where they have no ground in common
 */
export function clipConvex(ring: readonly Position[], convex: readonly Position[]): Position[] {
  let open = ring.slice(0, -1);
  for (let i = 1; i < convex.length && open.length > 0; i++) {
    const [a, b] = [convex[i - 1], convex[i]];
    const kept: Position[] = [];
    let before = open[open.length - 1];
    let beforeAside = aside(before, a, b);
    for (const position of open) {
      const here = aside(position, a, b);
      if (here > 0 !== beforeAside > 0) {
        const share = beforeAside / (beforeAside - here);
        kept.push([before[0] + share * (position[0] - before[0]), before[1] + share * (position[1] - before[1])]);
      }
      if (here > 0) kept.push(position);
      before = position;
      beforeAside = here;
    }
    open = kept;
  }
  return open.length > 2 ? [...open, open[0]] : [];
}

/** Above zero to the left of the line from a to b. */
function aside([x, y]: Position, [ax, ay]: Position, [bx, by]: Position): number {
  return (bx - ax) * (y - ay) - (by - ay) * (x - ax);
}
