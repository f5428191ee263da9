import type { Position } from 'geojson';

interface Edge {
  readonly a: Position;
  readonly b: Position;
  /** Easternmost longitude. */
  readonly east: number;
  readonly west: number;
}

/** A point at which closed rings cross themselves or each other, or null. Rings may touch at corners. */
export function selfIntersection(rings: readonly (readonly Position[])[]): Position | null {
  const edges: Edge[] = [];
  for (const ring of rings) {
    for (let i = 0; i + 1 < ring.length; i++) {
      const [a, b] = [ring[i], ring[i + 1]];
      edges.push({ a, b, west: Math.min(a[0], b[0]), east: Math.max(a[0], b[0]) });
    }
  }
  // From west to east, each edge is held against those that it can still meet.
  edges.sort((p, q) => p.west - q.west);
  let open: Edge[] = [];
  for (const edge of edges) {
    open = open.filter(other => other.east >= edge.west);
    for (const other of open) if (cross(edge, other)) return meeting(edge, other);
    open.push(edge);
  }
  return null;
}

function cross({ a, b }: Edge, { a: c, b: d }: Edge): boolean {
  return orientation(a, b, c) * orientation(a, b, d) < 0 && orientation(c, d, a) * orientation(c, d, b) < 0;
}

/** The sign of the turn from a over b to c. */
function orientation(a: Position, b: Position, c: Position): number {
  return Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
}

/** The point at which two crossing edges meet. */
function meeting({ a, b }: Edge, { a: c, b: d }: Edge): Position {
  const across = (b[0] - a[0]) * (d[1] - c[1]) - (b[1] - a[1]) * (d[0] - c[0]);
  const share = ((c[0] - a[0]) * (d[1] - c[1]) - (c[1] - a[1]) * (d[0] - c[0])) / across;
  return [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
}
