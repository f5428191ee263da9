import { type Nearest, NearestLine } from '../geometry/nearest-line.ts';
import type { Theatre } from '../model/theatre.ts';
import { edgeKind, type Snapshot } from './snapshot.ts';

const fronts = new WeakMap<Snapshot, NearestLine>();

/** The point of the day's front (unsmoothed) nearest to a point in grid coordinates; null on a day without a front. */
export function nearestFront(snapshot: Snapshot, x: number, y: number): Nearest | null {
  let front = fronts.get(snapshot);
  if (!front) {
    front = frontOf(snapshot);
    fronts.set(snapshot, front);
  }
  return front.from(x, y);
}

/** Every arc between two held zones of different sides, under its number. */
function frontOf({ theatre, states }: Snapshot): NearestLine {
  const { left, right, start, points, x, y } = theatre.topology;
  const front = new NearestLine();
  for (let arc = 0; arc < left.length; arc++) {
    if (left[arc] < 0 || right[arc] < 0) continue;
    const [a, b] = [states[left[arc]], states[right[arc]]];
    if (a === b || edgeKind(theatre, a, b) !== 'front') continue;
    front.add(
      arc,
      Array.from(points.subarray(start[arc], start[arc + 1]), point => [x[point], y[point]]),
    );
  }
  return front;
}

const roads = new WeakMap<Theatre, readonly NearestLine[]>();

/** Km from a point in grid coordinates to each line of the theatre, in their order. */
export function kmToLines(theatre: Theatre, x: number, y: number): number[] {
  let lines = roads.get(theatre);
  if (!lines) {
    lines = theatre.lines.map(({ parts }) => {
      const road = new NearestLine();
      for (const [i, part] of parts.entries())
        road.add(
          i,
          Array.from(part.x, (px, k) => [px, part.y[k]]),
        );
      return road;
    });
    roads.set(theatre, lines);
  }
  return lines.map(line => line.from(x, y)?.km ?? Infinity);
}
