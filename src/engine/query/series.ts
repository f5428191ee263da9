import { BASES, daysUntil } from '../model/history.ts';
import type { Theatre } from '../model/theatre.ts';
import { isBehind } from './holdings.ts';
import { holderOf } from './shares-by-side.ts';
import { Tally } from './tally.ts';

/**
 * The numbers of every day of a theatre. They are kept for the days on which some of them may differ from the day
 * before; between those they stand still. What is by holder is a matrix, one row a day: `amounts[i * holders + holder]`
 * on `days[i]`, a holder being a `SideShare.key`.
 */
export interface Series {
  readonly theatre: Theatre;
  /** Ascending; the first is the theatre's first day. */
  readonly days: Int32Array;
  /** The sides, then contested ground, then ground without record. */
  readonly holders: number;
  /** Km2 by holder. */
  readonly ground: Float64Array;
  /** Share, 0..1, of the ground with a record whose place a source names. */
  readonly named: Float64Array;
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

const NAMED = BASES.indexOf('named');

/** Control rows between two pauses. */
const SLICE = 256;

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
    named: new Float64Array(days.length),
    front: new Float64Array(days.length),
    lines: theatre.lines.map(byHolder),
    agreements: theatre.agreements.map(byHolder),
    posts: new Float64Array(days.length),
    behind: new Float64Array(days.length),
  };
  const tally = new Tally(theatre);
  yield;
  const { day, zone, state, basis } = theatre.history;
  const known = new KnownGround(theatre);
  const whole = theatre.agreements.map((_, i) => tally.agreementKm2[i].reduce((sum, km2) => sum + km2, 0));
  let row = 0;
  for (let i = 0; i < days.length; i++) {
    for (; row < day.length && day[row] <= days[i]; row++) {
      tally.set(zone[row], state[row]);
      known.set(zone[row], state[row], basis[row]);
      if (row % SLICE === 0) yield;
    }
    const write = (into: Float64Array, byState: Float64Array, whole = 1) => {
      for (let one = 0; one < byState.length; one++) into[i * holders + holder[one]] += byState[one] / whole;
    };
    write(series.ground, tally.km2);
    series.named[i] = known.share;
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

/** How much of the ground with a record has a place that a source names. */
class KnownGround {
  readonly #theatre: Theatre;
  /** Of each zone: 0 no record, 1 recorded, 2 named. */
  readonly #level: Uint8Array;
  #recorded = 0;
  #named = 0;

  constructor(theatre: Theatre) {
    this.#theatre = theatre;
    this.#level = new Uint8Array(theatre.zoneKm2.length);
  }

  get share(): number {
    return this.#recorded > 0 ? this.#named / this.#recorded : 0;
  }

  set(zone: number, state: number, basis: number): void {
    const km2 = this.#theatre.zoneKm2[zone];
    const level = this.#theatre.states[state].kind === 'none' ? 0 : basis === NAMED ? 2 : 1;
    const before = this.#level[zone];
    this.#level[zone] = level;
    this.#recorded += km2 * (Number(level > 0) - Number(before > 0));
    this.#named += km2 * (Number(level === 2) - Number(before === 2));
  }
}

/** The index of the day in `Series.days` whose numbers are those of a day of the theatre. */
export function seriesIndex({ days }: Series, day: number): number {
  return Math.max(0, daysUntil(days, day) - 1);
}

/** The first day, the days that changed, and those on which a post or an agreement comes or goes. */
function daysThatDiffer({ first, last, history, posts, agreements }: Theatre): Int32Array {
  const days = new Set([first, ...history.changedDays]);
  for (const { from, until } of [...posts, ...agreements]) {
    for (const day of [from, until]) if (day > first && day <= last) days.add(day);
  }
  return Int32Array.from(days).sort();
}
