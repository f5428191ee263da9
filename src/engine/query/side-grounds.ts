import type { State } from '../model/theatre.ts';
import { type EdgeKind, edgeBetween, type Snapshot } from './snapshot.ts';

/** The ground of a day by side, so that no edge runs between two actors of one side. */
export interface SideGrounds {
  /** By zone: index of the side that holds it, then one number for contested ground, then one for all other ground. */
  readonly labels: Int32Array;
  /** The label of contested ground. */
  readonly contested: number;
  /** What the edge between two labels is; either may be OUTSIDE. Ground of unknown fate has none. */
  edgeKind(left: number, right: number): EdgeKind;
}

/** The ground of each side on a day, and the kind of every edge between two of them: the rule is `edgeBetween`. */
export function sideGrounds({ theatre, states }: Snapshot): SideGrounds {
  const contested = theatre.sides.length;
  const grounds: Pick<State, 'kind' | 'side'>[] = theatre.sides.map((_, side) => ({ kind: 'held', side }));
  grounds.push({ kind: 'contested', side: -1 }, { kind: 'none', side: -1 });
  const labels = Int32Array.from(states, index => {
    const { kind, side, unreported } = theatre.states[index];
    return kind === 'contested' ? contested : kind === 'none' || unreported ? contested + 1 : side;
  });
  const edgeKind = (left: number, right: number) =>
    left < 0 || right < 0 ? 'none' : edgeBetween(theatre, grounds[left], grounds[right]);
  return { labels, contested, edgeKind };
}
