import { addMonths, formatDay, parseDay } from '../../engine/model/day.ts';
import type { AxisWords } from '../../i18n/axis-words.ts';
import type { Days } from './plot.ts';
import type { TimeScale } from './time-scale.ts';

/** A mark of a time axis. */
export interface Tick {
  readonly day: number;
  readonly label: string;
}

/** How far apart marks may stand, closest first. */
const STEPS = [
  ...([1, 2, 7] as const).map(n => ['day', n, n] as const),
  ...([1, 3, 6] as const).map(n => ['month', n, 30 * n] as const),
  ...([1, 2, 5, 10, 20, 50] as const).map(n => ['year', n, 365 * n] as const),
];

/** Round dates within some days, as many as have room. @param letter px that a letter takes, about */
export function ticksOf({ from, until }: Days, words: AxisWords, px: number, letter: number): Tick[] {
  const perDay = px / (until - from);
  const room = {
    day: letter * words.day(parseDay('2020-01-28')).length + 14,
    month: letter * words.month(parseDay('2020-01-28')).length + 14,
    year: letter * 4 + 12,
  };
  const [unit, n] = STEPS.find(([unit, , days]) => days * perDay >= room[unit]) ?? STEPS[STEPS.length - 1];
  const ticks: Tick[] = [];
  if (unit === 'day') {
    for (let at = from; at < until; at += n) ticks.push({ day: at, label: words.day(at) });
    return ticks;
  }
  const months = unit === 'year' ? 12 * n : n;
  const firstYear = Number(formatDay(from).slice(0, 4));
  const start = parseDay(`${unit === 'year' ? Math.floor(firstYear / n) * n : firstYear}-01-01`);
  for (let i = 0; ; i += months) {
    const at = addMonths(start, i);
    if (at >= until) return ticks;
    if (at < from) continue;
    ticks.push({ day: at, label: formatDay(at).slice(5, 7) === '01' ? words.year(at) : words.month(at) });
  }
}

/** Months between the marks that are tried, coarsest first. */
const EVERY_MONTHS = [12, 6, 3, 1] as const;

/** Round dates on a line on which days are not all as wide: years first, then months wherever there is room between them. */
export function ticksOn(scale: TimeScale, words: AxisWords, px: number, letter: number): Tick[] {
  const { from, until } = scale;
  const taken: (readonly [left: number, right: number])[] = [];
  const ticks: Tick[] = [];
  const start = parseDay(`${formatDay(from).slice(0, 4)}-01-01`);
  for (const months of EVERY_MONTHS) {
    for (let i = 0; ; i += months) {
      const day = addMonths(start, i);
      if (day >= until) break;
      if (day < from) continue;
      const label = formatDay(day).slice(5, 7) === '01' ? words.year(day) : words.month(day);
      const half = (letter * label.length) / 2 + 5;
      const at = scale.share(day) * px;
      if (taken.some(([left, right]) => at - half < right && at + half > left)) continue;
      taken.push([at - half, at + half]);
      ticks.push({ day, label });
    }
  }
  return ticks.sort((a, b) => a.day - b.day);
}
