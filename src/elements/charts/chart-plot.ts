import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Theatre } from '../../engine/model/theatre.ts';
import type { Deaths } from '../../engine/query/deaths.ts';
import type { Series } from '../../engine/query/series.ts';
import type { AxisWords } from '../../i18n/axis-words.ts';
import { deathSums } from '../plot/death-sums.ts';
import { bars, type Days, hatch, stepBand, stepLine } from '../plot/plot.ts';
import { layersOf } from '../plot/stack.ts';
import { ticksOf } from '../plot/ticks.ts';
import { type Chart, extremes } from './chart.ts';

const WEEK_DAYS = 7;
/** Px that a chart is wide in the panel, about: how many marks its axis has room for. */
const WIDTH_PX = 330;

/** The drawing of a chart over all days of the theatre, in a box that is stretched and, where need be, turned round. */
export function chartPlot(series: Series, chart: Chart, deaths: Deaths | null): TemplateResult {
  const { theatre } = series;
  const box = { from: theatre.first, until: theatre.last + 1 };
  const view = `0.5 0 ${Math.max(1, box.until - box.from - 1)} 1`;
  const drawn =
    chart.kind === 'stack'
      ? stacked(series, chart, box)
      : chart.kind === 'line'
        ? line(series, chart, box)
        : deaths && killed(theatre, deaths, box);
  const [course] = chart.courses;
  const top = chart.kind === 'line' && course ? course.format(course.at(extremes(chart, course).high)) : '';
  return html`
    <svg class=${`plot ${chart.kind}`} viewBox=${view} preserveAspectRatio="none" aria-hidden="true">${drawn}</svg>
    ${top ? html`<span class="top" aria-hidden="true">${top}</span>` : nothing}
  `;
}

/** Each holder's part, over the days that the chart is about. */
function stacked(series: Series, { matrix, courses, from, until }: Chart, box: Days) {
  const { sides } = series.theatre;
  if (!matrix) return nothing;
  const layers = layersOf(series, matrix, { from, until }).filter(({ holder }) =>
    courses.some(one => one.holder === holder),
  );
  return svg`<g transform=${`translate(${from - box.from} 0)`}>
    ${layers.map(({ holder, path }) =>
      holder < sides.length
        ? svg`<path d=${path} fill=${sides[holder].colour}></path>`
        : svg`<path d=${path} class=${holder === sides.length ? 'contested' : 'none'}></path>`,
    )}
  </g>`;
}

/** A line and the ground below it, from nought to the highest. */
function line(series: Series, chart: Chart, box: Days) {
  const [course] = chart.courses;
  const most = course.at(extremes(chart, course).high) || 1;
  const steps = { days: series.days, at: (i: number) => (0.96 * course.at(series.days[i])) / most };
  const floor = { days: series.days, at: () => 0 };
  return svg`<path class="area" d=${stepBand(floor, steps, box)}></path><path class="line" d=${stepLine(steps, box)}></path>`;
}

/** By the week: those counted, and paler those that only events name. */
function killed(theatre: Theatre, deaths: Deaths, box: Days) {
  const { counted, named, most } = deathSums(theatre, deaths, box, WEEK_DAYS);
  const path = (sum: Float64Array) => bars(sum, box, WEEK_DAYS, week => 0.96 * Math.min(1, sum[week] / most));
  const gaps = deaths.gaps.map(gap => hatch(gap, box)).join('');
  return svg`${gaps ? svg`<path class="gap" d=${gaps}></path>` : nothing}<path class="counted" d=${path(counted)}></path><path class="named" d=${path(named)}></path>`;
}

/** Round dates below a chart. */
export function chartAxis({ first, last }: Theatre, words: AxisWords, dir: 'ltr' | 'rtl'): TemplateResult {
  const ticks = ticksOf({ from: first, until: last + 1 }, words, WIDTH_PX, 6.4);
  return html`<svg class="axis" aria-hidden="true">
    ${ticks.map(({ day, label }) => {
      const share = (day - first) / Math.max(1, last - first);
      const x = 100 * (dir === 'rtl' ? 1 - share : share);
      return svg`<line x1="${x}%" x2="${x}%" y2="4"></line><text x="${x}%" y="15">${label}</text>`;
    })}
  </svg>`;
}
