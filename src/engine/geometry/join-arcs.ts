import type { Topology } from '../model/topology.ts';

/** Straight pieces of zone edges between numbered nodes, each with its zone on the left and on the right. */
export interface Segments {
  readonly from: number[];
  readonly to: number[];
  readonly left: number[];
  readonly right: number[];
}

/** Chain segments into arcs: an arc ends where other than two segments meet, or returns to its start. */
export function joinArcs(
  segments: Segments,
  nodeX: ArrayLike<number>,
  nodeY: ArrayLike<number>,
  zones: number,
): Topology {
  const ends = endsByNode(segments, nodeX.length);
  const used = new Uint8Array(segments.from.length);
  const start = [0];
  const points: number[] = [];
  const left: number[] = [];
  const right: number[] = [];

  const walk = (first: number, from: number) => {
    const forward = segments.from[first] === from;
    left.push(forward ? segments.left[first] : segments.right[first]);
    right.push(forward ? segments.right[first] : segments.left[first]);
    points.push(from);
    let segment = first;
    let node = from;
    for (;;) {
      used[segment] = 1;
      node = segments.from[segment] === node ? segments.to[segment] : segments.from[segment];
      points.push(node);
      if (node === from || ends.degree(node) !== 2) break;
      const next = ends.other(node, segment);
      if (used[next]) break;
      segment = next;
    }
    start.push(points.length);
  };

  for (let segment = 0; segment < used.length; segment++) {
    for (const node of [segments.from[segment], segments.to[segment]]) {
      if (!used[segment] && ends.degree(node) !== 2) walk(segment, node);
    }
  }
  for (let segment = 0; segment < used.length; segment++) {
    if (!used[segment]) walk(segment, segments.from[segment]);
  }
  return compact(zones, start, points, left, right, nodeX, nodeY);
}

function endsByNode(segments: Segments, nodes: number) {
  const at = new Uint32Array(nodes + 1);
  for (const side of [segments.from, segments.to]) for (const node of side) at[node + 1]++;
  for (let node = 0; node < nodes; node++) at[node + 1] += at[node];
  const fill = at.slice();
  const list = new Uint32Array(at[nodes]);
  segments.from.forEach((from, segment) => {
    list[fill[from]++] = segment;
    list[fill[segments.to[segment]]++] = segment;
  });
  return {
    degree: (node: number) => at[node + 1] - at[node],
    other: (node: number, segment: number) => (list[at[node]] === segment ? list[at[node] + 1] : list[at[node]]),
  };
}

/** Keep only the nodes that arcs use, numbered in the order of their first use. */
function compact(
  zones: number,
  start: number[],
  points: number[],
  left: number[],
  right: number[],
  nodeX: ArrayLike<number>,
  nodeY: ArrayLike<number>,
): Topology {
  const number = new Int32Array(nodeX.length).fill(-1);
  const x: number[] = [];
  const y: number[] = [];
  const renumbered = Uint32Array.from(points, node => {
    if (number[node] < 0) {
      number[node] = x.length;
      x.push(nodeX[node]);
      y.push(nodeY[node]);
    }
    return number[node];
  });
  return {
    zones,
    x: Float64Array.from(x),
    y: Float64Array.from(y),
    start: Uint32Array.from(start),
    points: renumbered,
    left: Int32Array.from(left),
    right: Int32Array.from(right),
  };
}
