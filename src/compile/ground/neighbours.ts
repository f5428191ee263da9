import { OUTSIDE, type Topology } from '../../engine/model/topology.ts';

/** The zones beside each zone, each once; OUTSIDE among them where the zone lies on the subject's outline. */
export function neighboursOf(topology: Topology): number[][] {
  const found = Array.from({ length: topology.zones }, () => new Set<number>());
  topology.left.forEach((left, arc) => {
    const right = topology.right[arc];
    if (left !== OUTSIDE) found[left].add(right);
    if (right !== OUTSIDE) found[right].add(left);
  });
  return found.map(zones => [...zones]);
}
