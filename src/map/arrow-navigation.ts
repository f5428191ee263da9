/** Arrow keys by where they point, x to the right and y down. */
export const DIRECTIONS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

interface Spot {
  readonly x: number;
  readonly y: number;
}

/**
 * The one of the candidates that an arrow key leads to from a place: the nearest one in a quarter circle about that
 * direction, else in the half circle; the place itself where there is none, null where the key is not an arrow.
 */
export function nearestTowards(
  key: string,
  places: readonly Spot[],
  from: number,
  candidates: Iterable<number>,
): number | null {
  const direction = DIRECTIONS[key];
  if (!direction) return null;
  let best = from;
  let least = Infinity;
  for (const candidate of candidates) {
    const [dx, dy] = [places[candidate].x - places[from].x, places[candidate].y - places[from].y];
    const along = dx * direction[0] + dy * direction[1];
    const across = Math.abs(dx * direction[1]) + Math.abs(dy * direction[0]);
    if (candidate === from || along <= 0) continue;
    const cost = Math.hypot(along, across) * (across <= along ? 1 : 4);
    if (cost < least) {
      least = cost;
      best = candidate;
    }
  }
  return best;
}
