import { BoundaryFinder } from '../../engine/geometry/boundary.ts';
import { ringPoints, ringsByLabel } from '../../engine/geometry/rings.ts';
import type { Snapshot } from '../../engine/query/snapshot.ts';
import type { Pen } from '../pen.ts';
import type { Style } from '../style.ts';
import { traceRings } from './gained-ground.ts';

/**
 * Ground that the claim shown and the record give to different holders: under the claimant's tint, hatched in the colour
 * of who holds it on record, with a dashed edge.
 */
export function paintDisputed(
  pen: Pen,
  snapshot: Snapshot,
  style: Style,
  differing: ReadonlyMap<number, unknown>,
): void {
  const { theatre, rows } = snapshot;
  const { topology, states, history } = theatre;
  // Labels: the sides on record, then grey for contested ground or none, then what is not disputed.
  const grey = theatre.sides.length;
  const rest = grey + 1;
  const labels = new Uint8Array(topology.zones).fill(rest);
  for (const zone of differing.keys()) {
    const { side } = states[rows[zone] < 0 ? 0 : history.state[rows[zone]]];
    labels[zone] = side < 0 ? grey : side;
  }
  const boundary = new BoundaryFinder(topology).find(labels);
  for (const [label, rings] of ringsByLabel(boundary, topology)) {
    if (label === rest) continue;
    pen.begin();
    traceRings(
      pen,
      topology,
      rings.map(ring => ringPoints(boundary, ring)),
    );
    const colour = label === grey ? style.contested : style.sides[label].strong;
    pen.hatch({ kind: 'stripe', colours: [colour, ''], width: 3, band: 4, opacity: 0.9 });
    pen.stroke({ colour: style.casing, width: 3, opacity: 0.7 });
    pen.stroke({ colour: style.text, width: 1.5, dash: [3, 2.5], cap: 'butt' });
  }
}
