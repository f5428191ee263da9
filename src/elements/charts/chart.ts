import type { TheatreTexts } from '../../engine/model/texts.ts';
import { type Deaths, gapOn } from '../../engine/query/deaths.ts';
import { type Series, seriesIndex } from '../../engine/query/series.ts';
import type { TimeWords } from '../../i18n/en/time.ts';
import { gapInWords } from '../../i18n/gap-words.ts';
import type { Names } from '../../i18n/names.ts';
import { countedBy } from '../describe/deaths-in-words.ts';
import type { Days } from '../plot/plot.ts';

/** One number that has a course in time: what it is called and how it is written. */
export interface Course {
  readonly label: string;
  /** State whose colour stands for it, -1 for none. */
  readonly state: number;
  /** A `SideShare.key`, -1 where it is nobody's. */
  readonly holder: number;
  at(day: number): number;
  /** The number in words, of parts of a whole the share; and the amount of it, '' where there is none. */
  format(value: number): string;
  amount(value: number): string;
}

/** The course of some numbers over the days on which they are known. */
export interface Chart extends Days {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  /** `stack`: parts of a whole by holder, as in `matrix`. `line`: the first course. `bars`: the first course, by the week. */
  readonly kind: 'stack' | 'line' | 'bars';
  readonly matrix: Float64Array | null;
  readonly courses: readonly Course[];
  /** What is said of a day for which there is no number; '' where there is one. */
  missing(day: number): string;
  /** Days on which a number may differ from the day before, ascending. */
  readonly days: ArrayLike<number>;
}

/** Roads that have a chart: the author's first ones. */
const ROADS = 2;

/** The charts of a theatre: ground, front, main roads, posts behind lines, agreed zones, deaths. */
export function chartsOf(
  series: Series,
  deaths: { readonly counts: Deaths; readonly texts: TheatreTexts } | null,
  names: Names,
  { charts: words, deaths: deathWords }: TimeWords,
): Chart[] {
  const { theatre } = series;
  const { words: shared } = names;
  const all = { from: theatre.first, until: theatre.last + 1, days: series.days, note: '', missing: () => '' };
  const line = (id: string, title: string, values: Float64Array, format: (value: number) => string): Chart => ({
    ...all,
    id,
    title,
    kind: 'line',
    matrix: null,
    courses: [
      {
        label: title,
        state: -1,
        holder: -1,
        at: day => values[seriesIndex(series, day)],
        format: format,
        amount: () => '',
      },
    ],
  });
  const stack = (id: string, title: string, matrix: Float64Array, amount: (value: number) => string) => ({
    ...all,
    id,
    title,
    kind: 'stack' as const,
    matrix,
    courses: holdersOf(series, matrix, names, amount),
  });
  const charts: Chart[] = [
    stack('ground', words.ground, series.ground, shared.km2),
    line('front', shared.numbers.front, series.front, shared.km),
  ];
  // Where every place is named there is nothing to tell.
  if (series.named.some(share => share < 1))
    charts.push(line('named', words.namedGround, series.named, shared.percent));
  theatre.lines.forEach((road, i) => {
    if (!road.ref || charts.filter(chart => chart.id.startsWith('line:')).length >= ROADS) return;
    charts.push(stack(`line:${road.id}`, names.line(road), series.lines[i], shared.km));
  });
  if (theatre.posts.length > 0) charts.push(line('posts', shared.numbers.posts, series.behind, shared.number));
  theatre.agreements.forEach((agreement, i) => {
    const name = names.agreement(agreement);
    const chart = {
      ...stack(`agreement:${agreement.id}`, name, series.agreements[i], () => ''),
      from: Math.max(all.from, agreement.from),
      until: Math.min(all.until, agreement.until),
      note: agreement.estimate ? shared.map.estimate : '',
    };
    const courses = chart.courses.filter(course => course.at(extremes(chart, course).high) >= SLIVER);
    charts.push({ ...chart, courses });
  });
  if (deaths) charts.push(deathChart(deaths.counts, deaths.texts, names, { ...words, ...deathWords }, all));
  return charts.filter(({ from, until }) => from < until);
}

/** Parts of an agreed zone below this come from its outline being an estimate. */
const SLIVER = 0.001;

/** Who ever has a part of a whole. */
function holdersOf(series: Series, matrix: Float64Array, names: Names, amount: (value: number) => string): Course[] {
  const { theatre, holders } = series;
  const whole = (i: number) => matrix.subarray(i * holders, (i + 1) * holders).reduce((sum, one) => sum + one, 0);
  // Every day adds up to the same: what a road or an area has.
  const total = whole(0) || 1;
  return Array.from({ length: holders }, (_, holder) => holder)
    .filter(holder => series.days.some((_, i) => matrix[i * holders + holder] > 1e-9))
    .map(holder => {
      const kind = holder < theatre.sides.length ? 'held' : holder === theatre.sides.length ? 'contested' : 'none';
      const state = theatre.states.findIndex(one => one.kind === kind && (kind !== 'held' || one.side === holder));
      return {
        label: kind === 'held' ? names.side(holder) : names.words.state[kind],
        state,
        holder,
        at: day => matrix[seriesIndex(series, day) * holders + holder],
        format: value => names.words.percent(value / total),
        amount,
      };
    });
}

function deathChart(
  deaths: Deaths,
  texts: TheatreTexts,
  { theatre, words }: Names,
  { killed: title, deathsNote, deathsNamed, ...said }: TimeWords['charts'] & TimeWords['deaths'],
  all: Pick<Chart, 'from' | 'until'>,
): Chart {
  const { killed, from, until, gaps } = deaths;
  const counted = until > from;
  const note = counted ? deathsNote(words.shortDate(from), words.shortDate(until - 1), countedBy(texts)) : deathsNamed;
  const gapNote = gaps.map(gap => `${gapInWords(theatre, gap, said, words.shortDate)}. ${gap.why}`);
  return {
    ...all,
    id: 'deaths',
    title,
    kind: 'bars',
    matrix: null,
    // Neither the lowest nor the highest is sought where nobody has counted.
    days: Array.from(killed, (_, i) => theatre.first + i).filter(day => !gapOn(deaths, day)),
    note: [note, ...(gaps.length > 0 ? [said.hatched, ...gapNote] : [])].join(' '),
    missing: day => {
      const gap = gapOn(deaths, day);
      return gap && !(killed[day - theatre.first] > 0) ? gapInWords(theatre, gap, said, words.shortDate) : '';
    },
    courses: [
      {
        label: title,
        state: -1,
        holder: -1,
        at: day => killed[day - theatre.first],
        format: people => words.number(people > 0 ? Math.max(1, people) : 0),
        amount: () => '',
      },
    ],
  };
}

/** The lowest and the highest value of a course and the first day of each. */
export function extremes({ days, from, until }: Chart, { at }: Course): { low: number; high: number } {
  const start = days.length > 0 ? Math.max(from, days[0]) : from;
  let [low, high] = [start, start];
  for (let i = 0; i < days.length; i++) {
    if (days[i] < from || days[i] >= until) continue;
    if (at(days[i]) < at(low)) low = days[i];
    if (at(days[i]) > at(high)) high = days[i];
  }
  return { low, high };
}
