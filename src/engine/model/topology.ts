/**
 * How zones share their edges. An arc is a line of vertices between two nodes (or a closed loop) with one zone on its
 * left and one on its right, seen along the arc with y growing downwards on the screen. Outside the subject is -1.
 */
export interface Topology {
  /** Number of zones; zones are 0 .. zones - 1. */
  readonly zones: number;
  /** Grid coordinates of every vertex. */
  readonly x: Float64Array;
  /** Southward. */
  readonly y: Float64Array;
  /** Vertices of arc `a`: `points[start[a]] .. points[start[a + 1] - 1]`, at least two, first and last are its nodes. */
  readonly start: Uint32Array;
  /** Indexes of vertices, arc by arc; see `start`. */
  readonly points: Uint32Array;
  /** Zone on each side of each arc, or `OUTSIDE`; never the same on both. */
  readonly left: Int32Array;
  /** As `left`. */
  readonly right: Int32Array;
}

/** The zone number of ground outside the subject. */
export const OUTSIDE = -1;

/** Number of arcs. */
export function arcCount(topology: Topology): number {
  return topology.left.length;
}
