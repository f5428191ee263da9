import type { Snapshot } from '../../engine/query/snapshot.ts';
import { type FrontGround, groundOf } from './front.ts';

/** How well the parts of the front of a day are known: those that there are, the best first. */
export function frontGrounds(snapshot: Snapshot): FrontGround[] {
  const { boundary } = snapshot;
  const found = new Set<FrontGround>();
  for (let chain = 0; chain < boundary.chains; chain++) {
    if (snapshot.edgeKind(boundary.left[chain], boundary.right[chain]) !== 'front') continue;
    for (let i = boundary.start[chain]; i < boundary.start[chain + 1] - 1; i++) {
      found.add(groundOf(snapshot, boundary.arcs[i]));
    }
  }
  return (['known', 'claimed', 'unnamed'] as const).filter(ground => found.has(ground));
}
