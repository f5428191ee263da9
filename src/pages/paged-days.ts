import { dayOf } from '../engine/model/day.ts';

/** A theatre with more changed days than this gets its pages only on request. */
const MANY = 500;

/**
 * The days of a theatre that get a page without scripts.
 * @param changed the days that changed
 * @param wanted `all`, `none`, dates with commas between them, or '': all, unless they are too many
 * @throws Error when that means nothing
 */
export function pagedDays(changed: Int32Array, wanted: string): number[] {
  const dates = wantedDates(wanted);
  const tooMany = wanted === '' && changed.length > MANY;
  return wanted === 'none' || tooMany ? [] : [...changed].filter(day => dates === null || dates.has(day));
}

function wantedDates(wanted: string): ReadonlySet<number> | null {
  if (['', 'all', 'none'].includes(wanted)) return null;
  return new Set(
    wanted.split(',').map(text => {
      const day = dayOf(text.trim());
      if (day === null) throw new Error(`PAGES is all, none or dates with commas between them, not "${wanted}"`);
      return day;
    }),
  );
}
