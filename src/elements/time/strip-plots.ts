import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Theatre } from '../../engine/model/theatre.ts';
import { changesOn } from '../../engine/query/changes.ts';
import type { Deaths } from '../../engine/query/deaths.ts';
import type { Series } from '../../engine/query/series.ts';
import { deathSums } from '../plot/death-sums.ts';
import { type Box, bars, hatch, sums } from '../plot/plot.ts';
import { layersOf } from '../plot/stack.ts';
import type { TimeScale } from '../plot/time-scale.ts';

/** Units of the box that the plots are drawn in, which is stretched to the width of the track. */
const UNITS = 2000;
const VIEW = `0 0 ${UNITS} 1`;

/** What the strip shows of all days: how much changed, how many died, and who held which share of the ground. */
export function stripPlots(
  theatre: Theatre,
  { series, deaths }: { readonly series: Series | null; readonly deaths: Deaths | null },
  scale: TimeScale,
): TemplateResult {
  const { from, until } = scale;
  const box: Box = { from, until, x: day => UNITS * scale.edge(day) };
  const { sides } = theatre;
  return html`
    <svg class="plot changes" viewBox=${VIEW} preserveAspectRatio="none"><path d=${changeBars(theatre, box)}></path></svg>
    <svg class="plot deaths" viewBox=${VIEW} preserveAspectRatio="none">${deaths ? deathBars(theatre, deaths, box) : nothing}</svg>
    <svg class="plot shares" viewBox=${VIEW} preserveAspectRatio="none">
      ${
        series
          ? layersOf(series, series.ground, box).map(({ holder, path }) =>
              holder < sides.length
                ? svg`<path d=${path} fill=${sides[holder].colour}></path>`
                : svg`<path d=${path} class=${holder === sides.length ? 'contested' : 'none'}></path>`,
            )
          : nothing
      }
    </svg>
  `;
}

/** Days that one bar stands for: a week where the whole of a long record shows. */
function barDays({ from, until }: Box): number {
  const days = until - from;
  return days <= 400 ? 1 : days <= 4000 ? 7 : 30;
}

/** How many places changed hands: by the logarithm, so that one village is still seen beside hundreds. */
function changeBars(theatre: Theatre, box: Box): string {
  const counts = new Float64Array(box.until - box.from);
  for (const day of theatre.history.changedDays) {
    if (day >= box.from && day < box.until) counts[day - box.from] = changesOn(theatre, day).length;
  }
  const width = barDays(box);
  const summed = sums(counts, box.from, box, width);
  const most = Math.log1p(summed.reduce((a, b) => Math.max(a, b), 1));
  return bars(summed, box, width, i => Math.log1p(summed[i]) / most);
}

/** How many were killed, by the square root. */
function deathBars(theatre: Theatre, deaths: Deaths, box: Box) {
  const width = barDays(box);
  const { counted, named, most } = deathSums(theatre, deaths, box, width);
  const path = (sum: Float64Array) => bars(sum, box, width, bar => Math.sqrt(Math.min(1, sum[bar] / most)));
  const gaps = deaths.gaps.map(gap => hatch(gap, box)).join('');
  return svg`${gaps ? svg`<path class="gap" d=${gaps}></path>` : nothing}<path class="counted" d=${path(counted)}></path><path class="named" d=${path(named)}></path>`;
}
