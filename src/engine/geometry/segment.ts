/** Length of a vector; Math.hypot may differ in the last bit from browser to browser. */
export function length(dx: number, dy: number): number {
  return Math.sqrt(dx * dx + dy * dy);
}

/** How far along the segment p-q its point nearest to (x, y) lies: 0 at p, 1 at q; 0 where p and q are one point. */
export function nearestAlong(x: number, y: number, px: number, py: number, qx: number, qy: number): number {
  const dx = qx - px;
  const dy = qy - py;
  return Math.max(0, Math.min(1, ((x - px) * dx + (y - py) * dy) / (dx * dx + dy * dy || 1)));
}

/** Distance of (x, y) from the segment p-q, ends included, in the units of the input. */
export function distanceFromSegment(x: number, y: number, px: number, py: number, qx: number, qy: number): number {
  const at = nearestAlong(x, y, px, py, qx, qy);
  return length(x - px - at * (qx - px), y - py - at * (qy - py));
}

/**
 * Whether a ray from (x, y) towards growing x crosses the segment a-b. Of a ring's edges an odd number is crossed from
 * inside it; an edge that the ray runs along or ends on counts for one of the two that meet there.
 */
export function crossesRay(x: number, y: number, ax: number, ay: number, bx: number, by: number): boolean {
  return ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax);
}
