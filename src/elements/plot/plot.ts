/**
 * Lines, bands and bars of the numbers of days, as SVG paths in a box that is as wide as it has days and one unit high,
 * with days from the left; to be stretched, and turned round where time runs to the left.
 */

/** The days of a box: the first one, and the first no longer in it. */
export interface Days {
  readonly from: number;
  readonly until: number;
}

/** The days of a box and how they lie in it. */
export interface Box extends Days {
  /** Where a day begins. Default: as many units from the left as there are days before it in the box. */
  readonly x?: (day: number) => number;
}

/** What stands from each of some days on, `days` in ascending order, until the next. */
export interface Steps {
  readonly days: ArrayLike<number>;
  /** Value on `days[i]`, 0..1. */
  at(i: number): number;
}

/** As many steps as anyone can see: a long record does not make a long path. */
const FINEST = 1500;

/** The indexes of the steps that show in a box, the first of them the one that it begins with; none where all lie before a gap. */
function shown({ days }: Steps, { from, until }: Days): number[] {
  const grain = (until - from) / FINEST;
  const indexes: number[] = [];
  let last = -Infinity;
  for (let i = 0; i < days.length && days[i] < until; i++) {
    // Of steps too near to each other the later one stands.
    if (days[i] <= from || days[i] - last < grain) indexes.pop();
    else last = days[i];
    indexes.push(i);
  }
  return indexes;
}

/** A line of steps. */
export function stepLine(steps: Steps, box: Box): string {
  return run(steps, box, shown(steps, box), false).replace('L', 'M');
}

/** The ground between two lines of steps over the same days. */
export function stepBand(lower: Steps, upper: Steps, box: Box): string {
  const indexes = shown(upper, box);
  return `${run(upper, box, indexes, false).replace('L', 'M')}${run(lower, box, indexes, true)}Z`;
}

function run({ days, at }: Steps, box: Box, indexes: readonly number[], back: boolean): string {
  const { from, until } = box;
  const x = placesIn(box);
  const corners: string[] = [];
  indexes.forEach((index, i) => {
    const [start, end] = [i === 0 ? from : days[index], i + 1 < indexes.length ? days[indexes[i + 1]] : until];
    const y = round(1 - at(index));
    corners.push(`${x(start)} ${y}`, `${x(end)} ${y}`);
  });
  if (back) corners.reverse();
  return corners.map(corner => `L${corner}`).join('');
}

/** Sums of the numbers of days, `values[0]` that of day `first`, over stretches of some days. */
export function sums(values: ArrayLike<number>, first: number, { from, until }: Days, days: number): Float64Array {
  const summed = new Float64Array(Math.ceil((until - from) / days));
  for (let day = Math.max(first, from); day < until && day - first < values.length; day++) {
    summed[Math.floor((day - from) / days)] += values[day - first];
  }
  return summed;
}

/** Slanting lines over some days of a box: no data there. They keep their slant however the box is stretched, about. */
export function hatch({ from, until }: Days, box: Box): string {
  if (from >= box.until || until <= box.from) return '';
  const x = placesIn(box);
  const [start, end] = [x(Math.max(from, box.from)), x(Math.min(until, box.until))];
  const step = (x(box.until) - x(box.from)) / 60;
  let path = '';
  for (let at = start - step; at < end; at += step) {
    const [left, right] = [Math.max(start, at), Math.min(end, at + step)];
    // What is cut off at an edge begins or ends part of the way up.
    if (right > left)
      path += `M${round(left)} ${round(1 - (left - at) / step)}L${round(right)} ${round(1 - (right - at) / step)}`;
  }
  return path;
}

/** Bars of some days' width that stand on the floor of the box; `height` gives 0..1. */
export function bars(values: ArrayLike<number>, box: Box, days: number, height: (i: number) => number): string {
  const x = placesIn(box);
  let path = '';
  for (let i = 0; i < values.length; i++) {
    const tall = values[i] > 0 ? height(i) : 0;
    if (tall > 0) {
      const [left, right] = [box.from + i * days, Math.min(box.from + (i + 1) * days, box.until)];
      path += `M${x(left)} 1V${round(1 - tall)}H${x(right)}V1Z`;
    }
  }
  return path;
}

function placesIn({ from, x }: Box): (day: number) => number {
  return x ? day => round(x(day)) : day => day - from;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
