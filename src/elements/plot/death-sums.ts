import type { Theatre } from '../../engine/model/theatre.ts';
import type { Deaths } from '../../engine/query/deaths.ts';
import { type Days, sums } from './plot.ts';

/** The dead over stretches of some days: those whom a data set has counted, apart from those whom only events name. */
export interface DeathSums {
  readonly counted: Float64Array;
  readonly named: Float64Array;
  /** The highest of all, at least 1. */
  readonly most: number;
}

export function deathSums(
  { first }: Theatre,
  { killed, from, until, gaps }: Deaths,
  box: Days,
  days: number,
): DeathSums {
  const part = (wanted: boolean) =>
    sums(
      killed.map((people, i) => ((first + i >= from && first + i < until) === wanted ? people : 0)),
      first,
      box,
      days,
    );
  const [counted, named] = [part(true), part(false)];
  // Days that nobody has counted set no measure for those that somebody has.
  const scale = until > from && gaps.length > 0 ? [counted] : [counted, named];
  const most = scale.reduce((top, one) => one.reduce((a, b) => Math.max(a, b), top), 1);
  return { counted, named, most };
}
