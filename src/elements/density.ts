import { changesOn } from '../engine/changes.ts';
import { formatDay, parseDay } from '../engine/day.ts';
import type { Theatre } from '../engine/theatre.ts';

const WEEK = 7;

/** How many places changed hands in each week of a theatre. Counted once, kept as long as the theatre. */
export function changesByWeek(theatre: Theatre): Uint32Array {
  let weeks = counted.get(theatre);
  if (!weeks) {
    weeks = new Uint32Array(Math.floor((theatre.last - theatre.first) / WEEK) + 1);
    for (const day of theatre.history.changedDays) {
      weeks[Math.floor((day - theatre.first) / WEEK)] += changesOn(theatre, day).length;
    }
    counted.set(theatre, weeks);
  }
  return weeks;
}

const counted = new WeakMap<Theatre, Uint32Array>();

/**
 * An SVG path of bars, one a week, in a box that is as wide as the theatre has days and one unit high. Heights grow with
 * the logarithm of the count: one village is still seen beside a week in which hundreds fell.
 */
export function densityPath(theatre: Theatre): string {
  const weeks = changesByWeek(theatre);
  const most = Math.log1p(Math.max(1, ...weeks));
  let path = '';
  weeks.forEach((count, week) => {
    if (count > 0) path += `M${week * WEEK} 1V${(1 - Math.log1p(count) / most).toFixed(3)}h${WEEK}V1Z`;
  });
  return path;
}

/** The first days of the years that begin within a theatre. */
export function yearStarts({ first, last }: Pick<Theatre, 'first' | 'last'>): { year: number; day: number }[] {
  const starts = [];
  for (let year = Number(formatDay(first).slice(0, 4)) + 1; ; year++) {
    const day = parseDay(`${year}-01-01`);
    if (day > last) return starts;
    starts.push({ year, day });
  }
}
