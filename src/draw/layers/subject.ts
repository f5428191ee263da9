import type { Theatre } from '../../engine/model/theatre.ts';
import { arcCount, OUTSIDE, type Topology } from '../../engine/model/topology.ts';

const known = new WeakMap<Topology, readonly Float64Array[]>();

/** The subject's outline as closed rings in grid coordinates, chained from the arcs that have a zone on one side only. */
export function subjectRings(theatre: Theatre): readonly Float64Array[] {
  let rings = known.get(theatre.topology);
  if (!rings) {
    rings = chainRings(theatre.topology);
    known.set(theatre.topology, rings);
  }
  return rings;
}

function chainRings(topology: Topology): Float64Array[] {
  const { start, points, left, right, x, y } = topology;
  /** Arcs that leave a vertex, each once and with the subject on its left. */
  const leaving = new Map<number, number[]>();
  const ends = (arc: number) => {
    const [first, last] = [points[start[arc]], points[start[arc + 1] - 1]];
    return right[arc] === OUTSIDE ? [first, last] : [last, first];
  };
  for (let arc = 0; arc < arcCount(topology); arc++) {
    if (left[arc] !== OUTSIDE && right[arc] !== OUTSIDE) continue;
    const [from] = ends(arc);
    const arcs = leaving.get(from);
    if (arcs) arcs.push(arc);
    else leaving.set(from, [arc]);
  }
  const rings: Float64Array[] = [];
  for (const [from, arcs] of leaving) {
    while (arcs.length) {
      const ring: number[] = [];
      let at = from;
      do {
        const arc = leaving.get(at)?.pop();
        if (arc === undefined) break;
        const forward = right[arc] === OUTSIDE;
        const count = start[arc + 1] - start[arc];
        for (let i = 0; i < count - 1; i++) {
          const vertex = points[forward ? start[arc] + i : start[arc + 1] - 1 - i];
          ring.push(x[vertex], y[vertex]);
        }
        at = ends(arc)[1];
      } while (at !== from);
      if (ring.length >= 6) rings.push(Float64Array.from(ring));
    }
  }
  return rings;
}
