import { daysUntil } from '../model/history.ts';
import type { Theatre } from '../model/theatre.ts';
import { isBehind } from './holdings.ts';
import { RecordWalk } from './record-walk.ts';
import { holderOf } from './shares-by-side.ts';
import { Tally } from './tally.ts';

/**
 * The numbers of every day of a theatre. They are kept for the days on which some of them may differ from the day
 * before; between those they stand still. What is by holder is a matrix, one row a day: `amounts[i * holders + holder]`
 * on `days[i]`, a holder being a `Standing.key`.
 */
export interface Series {
  readonly theatre: Theatre;
  /** Ascending; the first is the theatre's first day. */
  readonly days: Int32Array;
  /** The sides, then contested ground, then ground without record. */
  readonly holders: number;
  /** Km2 by holder. */
  readonly ground: Float64Array;
  /** Km of front. */
  readonly front: Float64Array;
  /** Km by holder, of each line of the theatre. */
  readonly lines: readonly Float64Array[];
  /** Shares by holder, 0..1, of the ground of each agreement, in force or not. */
  readonly agreements: readonly Float64Array[];
  /** Posts that stand, and those of them behind another side's line. */
  readonly posts: Float64Array;
  readonly behind: Float64Array;
}

/** Counts the series of a theatre, pausing often, so that whoever asks may do something else in between. */
export function* countSeries(theatre: Theatre): Generator<undefined, Series> {
  const days = daysThatDiffer(theatre);
  const holders = theatre.sides.length + 2;
  const holder = theatre.states.map((_, state) => holderOf(theatre, state));
  const byHolder = () => new Float64Array(days.length * holders);
  const series = {
    theatre,
    days,
    holders,
    ground: byHolder(),
    front: new Float64Array(days.length),
    lines: theatre.lines.map(byHolder),
    agreements: theatre.agreements.map(byHolder),
    posts: new Float64Array(days.length),
    behind: new Float64Array(days.length),
  };
  const tally = new Tally(theatre);
  yield;
  const walk = new RecordWalk(theatre, tally);
  const whole = theatre.agreements.map((_, i) => tally.agreementKm2[i].reduce((sum, km2) => sum + km2, 0));
  for (let i = 0; i < days.length; i++) {
    yield* walk.to(days[i]);
    const write = (into: Float64Array, byState: Float64Array, whole = 1) => {
      for (let one = 0; one < byState.length; one++) into[i * holders + holder[one]] += byState[one] / whole;
    };
    write(series.ground, tally.km2);
    series.front[i] = tally.front;
    tally.lineKm.forEach((km, line) => {
      write(series.lines[line], km);
    });
    tally.agreementKm2.forEach((km2, agreement) => {
      if (whole[agreement] > 0) write(series.agreements[agreement], km2, whole[agreement]);
    });
    for (const post of theatre.posts) {
      if (days[i] < post.from || days[i] >= post.until) continue;
      series.posts[i]++;
      if (post.zone >= 0 && isBehind(theatre, post, tally.states[post.zone])) series.behind[i]++;
    }
  }
  return series;
}

/** The index of the day in `Series.days` whose numbers are those of a day of the theatre. */
export function seriesIndex({ days }: Series, day: number): number {
  return Math.max(0, daysUntil(days, day) - 1);
}

/** The first day, the days that changed, and those on which a post, an agreement or unreported ground comes or goes. */
function daysThatDiffer({ first, last, history, posts, agreements, unreported }: Theatre): Int32Array {
  const days = new Set([first, ...history.changedDays]);
  for (const { from, until } of [...posts, ...agreements, ...unreported]) {
    for (const day of [from, until]) if (day > first && day <= last) days.add(day);
  }
  return Int32Array.from(days).sort();
}
