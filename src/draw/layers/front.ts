import { BASES, STATUSES } from '../../engine/model/history.ts';
import { OUTSIDE } from '../../engine/model/topology.ts';
import type { EdgeKind, Snapshot } from '../../engine/query/snapshot.ts';
import type { Pen } from '../pen.ts';
import type { Scene } from '../scene.ts';

/**
 * How well a part of the front is known. `claimed`: a place beside it is held by claim, or by inference where the other
 * is named. `unnamed`: no source names the places on either side: it rests on areas, maps or inference alone.
 */
export type FrontGround = 'known' | 'claimed' | 'unnamed';

const CLAIMED = STATUSES.indexOf('claimed');
const INFERRED = STATUSES.indexOf('inferred');
const NAMED = BASES.indexOf('named');

/** Lengths of dashes and gaps of the front, in its own widths. */
export const FRONT_DASH: Readonly<Record<FrontGround, readonly [dash: number, gap: number] | null>> = {
  known: null,
  claimed: [2.6, 1.5],
  unnamed: [1, 1],
};

/**
 * The front: the strongest line of the map, dark with a light casing, dashed where it is less firmly known. The edges of
 * contested ground are quieter; the boundary of allies is a thin line, and the edge of ground that nothing was reported
 * from is dotted, for where it runs nobody says.
 */
export function paintFront(pen: Pen, { snapshot, style }: Pick<Scene, 'snapshot' | 'style'>): void {
  const width = frontWidth(pen.view.zoom);
  pen.begin();
  traceEdges(pen, snapshot, 'contested-edge');
  pen.stroke({ colour: style.casing, width: width * 0.6 + 2, opacity: 0.6 });
  pen.stroke({ colour: style.front, width: width * 0.6, dash: [width * 1.2, width * 1.4], opacity: 0.8, cap: 'butt' });
  pen.begin();
  traceEdges(pen, snapshot, 'allied-boundary');
  pen.stroke({ colour: style.front, ...ALLIED });
  pen.begin();
  traceEdges(pen, snapshot, 'unreported-edge');
  pen.stroke({ colour: style.front, ...UNREPORTED_EDGE });
  for (const ground of ['unnamed', 'claimed'] as const) {
    const dash = FRONT_DASH[ground]!.map(part => part * width);
    pen.begin();
    traceEdges(pen, snapshot, 'front', arc => groundOf(snapshot, arc) === ground);
    pen.stroke({ colour: style.casing, width: width + 2.6, opacity: 0.8 });
    pen.stroke({ colour: style.front, width: width * 0.9, dash, cap: 'butt' });
  }
  pen.begin();
  traceEdges(pen, snapshot, 'front', arc => groundOf(snapshot, arc) === 'known');
  pen.stroke({ colour: style.casing, width: width + 2.6, opacity: 0.8, cap: 'butt' });
  pen.stroke({ colour: style.front, width });
}

/** Looks of the boundary of allies, and of the edge of ground that nothing was reported from. */
export const ALLIED = { width: 1, opacity: 0.75 } as const;
export const UNREPORTED_EDGE = { width: 1.5, opacity: 0.7, dash: [0.1, 3.4], cap: 'round' } as const;

/** Width of the front at a zoom: 2 px over a country, 3.5 px close up. */
export function frontWidth(zoom: number): number {
  return Math.max(2, Math.min(3.5, 2 + (zoom - 8) * 0.4));
}

export function groundOf({ theatre, rows }: Snapshot, arc: number): FrontGround {
  const { left, right } = theatre.topology;
  const { status, basis } = theatre.history;
  let [named, doubtful] = [false, false];
  for (const zone of [left[arc], right[arc]]) {
    if (zone === OUTSIDE || rows[zone] < 0) continue;
    const row = rows[zone];
    if (status[row] === CLAIMED) return 'claimed';
    if (status[row] === INFERRED) doubtful = true;
    if (basis[row] === NAMED) named = true;
  }
  return named ? (doubtful ? 'claimed' : 'known') : 'unnamed';
}

/** Traces the parts of the boundary of one kind whose arcs are wanted. */
export function traceEdges(pen: Pen, snapshot: Snapshot, kind: EdgeKind, wanted = (_arc: number) => true): void {
  const { boundary, curves } = snapshot;
  for (let chain = 0; chain < boundary.chains; chain++) {
    if (snapshot.edgeKind(boundary.left[chain], boundary.right[chain]) !== kind) continue;
    const last = boundary.start[chain + 1] - 1;
    let from = boundary.start[chain];
    while (from < last) {
      let to = from;
      while (to < last && wanted(boundary.arcs[to])) to++;
      if (to > from) curves.traceChain(pen.grid, chain, from, to);
      from = to + 1;
    }
  }
}
