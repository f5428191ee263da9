import type { History } from '../../engine/model/history.ts';
import type { Days } from './plot.ts';

/** How days lie along a line, whose ends are the middle of the first day and the middle of the last. */
export interface TimeScale extends Days {
  readonly isEven: boolean;
  /** Where a day stands, 0..1. Days beyond the ends stand at the ends. */
  share(day: number): number;
  /** Where a day begins: at the ends up to half a day beyond the line. */
  edge(day: number): number;
  /** The day that is nearest to a place on the line, 0..1. */
  dayAt(share: number): number;
}

/** So much of the width of an eventful day has a day on which nothing changed, nor within some days of it. */
const QUIET_WIDTH = 0.1;
/** A day is eventful this long before and after a change. */
const NEAR_DAYS = 3;
/** A stretch of this many quiet days at the least is worth the loss of an even scale. */
const LONG_DAYS = 90;

/** Every day is as wide as any other. */
export function evenScale({ from, until }: Days): TimeScale {
  const length = Math.max(1, until - 1 - from);
  return {
    from,
    until,
    isEven: true,
    share: day => clamp((day - from) / length),
    edge: day => (day - 0.5 - from) / length,
    dayAt: share => from + Math.round(clamp(share) * length),
  };
}

/**
 * Days are the wider the more places changed hands about them, so that quiet years leave room to the weeks that counted.
 * Even where no long stretch is quiet, or all of it is.
 */
export function activeScale({ history }: { readonly history: History }, span: Days): TimeScale {
  const widths = widthsOf(history, span);
  const longest = longestQuiet(widths);
  if (longest < LONG_DAYS || longest === widths.length) return evenScale(span);
  const { from, until } = span;
  const starts = new Float64Array(widths.length + 1);
  for (let i = 0; i < widths.length; i++) starts[i + 1] = starts[i] + widths[i];
  const middle = (i: number) => (starts[i] + starts[i + 1]) / 2;
  const first = middle(0);
  const length = middle(widths.length - 1) - first;
  const share = (day: number) =>
    (middle(Math.max(0, Math.min(widths.length - 1, Math.round(day) - from))) - first) / length;
  return {
    from,
    until,
    isEven: false,
    share,
    edge: day => (starts[Math.max(0, Math.min(widths.length, day - from))] - first) / length,
    dayAt: wanted => {
      let [low, high] = [from, until - 1];
      while (low < high) {
        const day = (low + high) >> 1;
        if (share(day) < wanted) low = day + 1;
        else high = day;
      }
      const before = Math.max(from, low - 1);
      return wanted - share(before) < share(low) - wanted ? before : low;
    },
  };
}

/** How wide each day of a span is. */
function widthsOf({ day, changedDays }: History, { from, until }: Days): Float64Array {
  const widths = new Float64Array(until - from).fill(QUIET_WIDTH);
  let row = 0;
  for (const changed of changedDays) {
    if (changed + NEAR_DAYS < from || changed - NEAR_DAYS >= until) continue;
    while (row < day.length && day[row] < changed) row++;
    let rows = 0;
    while (row + rows < day.length && day[row + rows] === changed) rows++;
    // A day on which a whole province changes hands is a few times as wide as one on which a village does.
    const width = 1 + Math.log2(1 + rows);
    for (let near = -NEAR_DAYS; near <= NEAR_DAYS; near++) {
      const at = changed + near - from;
      if (at >= 0 && at < widths.length) widths[at] = Math.max(widths[at], near === 0 ? width : 1);
    }
  }
  return widths;
}

/** Days of the longest stretch without anything. */
function longestQuiet(widths: Float64Array): number {
  let [longest, now] = [0, 0];
  for (const width of widths) {
    now = width === QUIET_WIDTH ? now + 1 : 0;
    longest = Math.max(longest, now);
  }
  return longest;
}

function clamp(share: number): number {
  return Math.max(0, Math.min(1, share));
}
