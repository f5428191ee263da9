import { distanceKm } from '../geometry/geodesy.ts';
import type { Line } from '../model/theatre.ts';
import { type Stretch, stretchesOf } from './holdings.ts';
import { placeNear } from './neighbours.ts';
import type { Snapshot } from './snapshot.ts';

/** A stretch of a road in the hands of one side, told by the places at its ends. */
export interface RoadStretch {
  /** A state of the side that holds it, or contested ground, or ground without record. */
  readonly state: number;
  readonly km: number;
  /** Places at its ends, as indexes into `Theatre.places`. */
  readonly from: number;
  readonly to: number;
}

/** Shorter stretches are left out: where a front runs along a road, they tell more of how it was drawn than of who holds it. */
const LEAST_KM = 1;
/** Parts of a road whose ends lie so near to each other are one road. */
const GAP_KM = 1;

/** A road from its beginning to its end, one stretch for each change of side; ground outside the subject is left out. */
export function roadWalk(snapshot: Snapshot, line: Line): RoadStretch[] {
  const { theatre } = snapshot;
  const sideOf = (state: number) => {
    const { kind, side } = theatre.states[state];
    return kind === 'held' ? side : kind;
  };
  const walk: { state: number; km: number; first: Stretch; last: Stretch }[] = [];
  for (const stretch of stretchesOf(snapshot, line)) {
    if (stretch.state < 0 || stretch.km < LEAST_KM) continue;
    const before = walk.at(-1);
    if (before && sideOf(before.state) === sideOf(stretch.state) && gap(before.last, stretch) < GAP_KM + LEAST_KM) {
      before.km += stretch.km;
      before.last = stretch;
    } else walk.push({ state: stretch.state, km: stretch.km, first: stretch, last: stretch });
  }
  return walk.map(({ state, km, first, last }) => ({
    state,
    km,
    from: placeNear(theatre, first.part.x[first.first], first.part.y[first.first]),
    to: placeNear(theatre, last.part.x[last.last], last.part.y[last.last]),
  }));
}

/** Km from the end of a stretch to the beginning of another. */
function gap(before: Stretch, after: Stretch): number {
  return distanceKm(
    before.part.x[before.last],
    before.part.y[before.last],
    after.part.x[after.first],
    after.part.y[after.first],
  );
}
