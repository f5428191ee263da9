import type { Series } from '../../engine/query/series.ts';
import type { Box, Steps } from './plot.ts';
import { stepBand } from './plot.ts';

/** A holder's part of a whole over time, as a path between the parts below it and those above. */
export interface Layer {
  /** A `SideShare.key`. */
  readonly holder: number;
  readonly path: string;
}

/**
 * Amounts by holder as layers upon each other, the theatre's first side at the bottom; holders that never have anything
 * are left out. Each day fills the box.
 * @param matrix amounts by day and holder, as in `Series`
 */
export function layersOf({ days, holders }: Series, matrix: Float64Array, box: Box): Layer[] {
  // One line more than there are holders: the floor, then the sum of each and those below it.
  const lines = new Float64Array(days.length * (holders + 1));
  for (let i = 0; i < days.length; i++) {
    let sum = 0;
    for (let holder = 0; holder < holders; holder++) sum += matrix[i * holders + holder];
    let below = 0;
    for (let holder = 0; holder < holders && sum > 0; holder++) {
      below += matrix[i * holders + holder] / sum;
      lines[i * (holders + 1) + holder + 1] = below;
    }
  }
  const line = (k: number): Steps => ({ days, at: i => lines[i * (holders + 1) + k] });
  return Array.from({ length: holders }, (_, holder) => holder)
    .filter(holder => days.some((_, i) => matrix[i * holders + holder] > 0))
    .map(holder => ({ holder, path: stepBand(line(holder), line(holder + 1), box) }));
}
