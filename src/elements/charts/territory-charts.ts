import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { addMonths, formatDay, parseDay } from '../../engine/model/day.ts';
import type { TheatreTexts } from '../../engine/model/texts.ts';
import type { Theatre } from '../../engine/model/theatre.ts';
import { deathsOf } from '../../engine/query/deaths.ts';
import type { Series } from '../../engine/query/series.ts';
import { en, type Words } from '../../i18n/en/first.ts';
import { timeEn } from '../../i18n/en/time.ts';
import { Names } from '../../i18n/names.ts';
import { DeferredWords } from '../describe/deferred-words.ts';
import { look } from '../look/shared-styles.ts';
import { swatch } from '../look/swatch.ts';
import { RangeTouch } from '../plot/range-touch.ts';
import { seriesOf } from '../plot/series-cache.ts';
import { DateChangeEvent, DateInputEvent } from '../view/events.ts';
import { type Chart, type Course, chartsOf, extremes } from './chart.ts';
import { chartAxis, chartPlot } from './chart-plot.ts';
import { chartStyles } from './territory-charts.styles.ts';

/**
 * The course of the theatre's numbers as small charts, one below the other: who held the ground and the roads, how long
 * the front was, posts behind lines, agreed zones, deaths. Each is a slider too, and is told in numbers: on the day shown,
 * the lowest, the highest, and as a table on demand.
 *
 * @fires date-input - while the reader moves in a chart
 * @fires date-change - when the reader has gone to a day
 */
export class TerritoryCharts extends LitElement {
  static override styles = [look, chartStyles];

  /** Default: none, and nothing is shown. */
  @property({ attribute: false }) theatre: Theatre | null = null;
  /** Names and counts of deaths, once they are loaded. */
  @property({ attribute: false }) texts: TheatreTexts | null = null;
  /** The reader's language. Default: English. */
  @property({ attribute: false }) words: Words = en;
  /** The day shown. */
  @property({ attribute: false }) day = 0;
  /** Charts whose table has been opened: the others have none yet. */
  @state() opened: ReadonlySet<string> = new Set();

  readonly #later = new DeferredWords(this, timeEn, 'time');
  readonly #touch = new RangeTouch();
  #series: Series | null = null;
  /** With their drawings, which do not depend on the day. */
  #charts: readonly { readonly chart: Chart; readonly plot: TemplateResult }[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('theatre')) {
      this.#series = null;
      if (this.theatre) void this.#count(this.theatre);
    }
    const onlyDay = changed.size === 1 && (changed.has('day') || changed.has('opened'));
    if (!onlyDay) this.#draw();
  }

  override render() {
    const { theatre } = this;
    const words = this.#later.words?.charts;
    if (!theatre || !words) return nothing;
    return html`
      <p class="quiet">${words.hint}</p>
      ${this.#charts.map(({ chart, plot }) => this.#figure(theatre, chart, plot))}
    `;
  }

  async #count(theatre: Theatre): Promise<void> {
    const series = await seriesOf(theatre);
    if (theatre !== this.theatre) return;
    this.#series = series;
    this.requestUpdate();
  }

  #draw(): void {
    const { theatre, texts, words } = this;
    const later = this.#later.words;
    const series = this.#series;
    if (!theatre || !series || !later) {
      this.#charts = [];
      return;
    }
    const deaths = texts && { texts, counts: deathsOf(theatre, texts) };
    const charts = chartsOf(series, deaths, new Names(theatre, texts, words), later);
    this.#charts = charts.map(chart => ({ chart, plot: chartPlot(series, chart, deaths?.counts ?? null) }));
  }

  #figure(theatre: Theatre, chart: Chart, plot: TemplateResult) {
    const { axis } = this.#later.words ?? timeEn;
    return html`
      <section aria-labelledby=${`title-${chart.id}`}>
        <h3 id=${`title-${chart.id}`}>${chart.title}</h3>
        <div
          class="chart"
          dir=${this.words.dir}
          @pointerdown=${this.#touch}
          @pointermove=${this.#touch}
          @pointerup=${this.#touch}
          @pointercancel=${this.#touch}
          @input=${this.#touch}
          @change=${this.#touch}
        >
          ${plot} ${chartAxis(theatre, axis, this.words.dir)}
          <input
            type="range"
            step="1"
            min=${theatre.first}
            max=${theatre.last}
            .value=${live(String(this.day))}
            aria-label=${chart.title}
            aria-valuetext=${this.#spoken(chart)}
            @input=${this.#onInput}
            @change=${this.#onChange}
            @cancel=${this.#onCancel}
          />
        </div>
        ${this.#numbers(theatre, chart)} ${chart.note ? html`<p class="quiet" dir="auto">${chart.note}</p>` : nothing}
        <details @toggle=${(event: Event & { currentTarget: HTMLDetailsElement }) => this.#onTable(event, chart.id)}>
          <summary>${(this.#later.words ?? timeEn).charts.table}<span class="hidden">: ${chart.title}</span></summary>
          ${this.opened.has(chart.id) ? this.#table(theatre, chart) : nothing}
        </details>
      </section>
    `;
  }

  /** On the day shown, the lowest and the highest; the latter two lead to their days. */
  #numbers(theatre: Theatre, chart: Chart) {
    const words = (this.#later.words ?? timeEn).charts;
    return html`
      <table>
        <thead>
          <tr>
            <td></td>
            <th scope="col">${words.day}</th>
            ${chart.kind === 'bars' ? nothing : html`<th scope="col">${words.low}</th>`}
            <th scope="col">${words.high}</th>
          </tr>
        </thead>
        <tbody>
          ${chart.courses.map(course => {
            const { low, high } = extremes(chart, course);
            return html`
              <tr>
                <th scope="row">${course.state >= 0 ? swatch(theatre, course.state) : nothing} ${course.label}</th>
                <td>${this.#isKnown(chart) ? chart.missing(this.day) || both(course, this.day) : words.notInForce}</td>
                ${chart.kind === 'bars' ? nothing : html`<td>${this.#goTo(course, low)}</td>`}
                <td>${this.#goTo(course, high)}</td>
              </tr>
            `;
          })}
        </tbody>
      </table>
    `;
  }

  #goTo(course: Course, day: number) {
    const value = inWords(course, day);
    const date = this.words.shortDate(day);
    return html`
      <button type="button" class="link" aria-label=${(this.#later.words ?? timeEn).charts.goTo(value, date)}
        @click=${() => this.dispatchEvent(new DateChangeEvent(formatDay(day)))}>
        ${both(course, day)} <span class="date">${date}</span>
      </button>
    `;
  }

  #table(theatre: Theatre, chart: Chart) {
    return html`
      <table>
        <thead>
          <tr>
            <th scope="col">${(this.#later.words ?? timeEn).charts.date}</th>
            ${chart.courses.map(({ label }) => html`<th scope="col">${label}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${sampled(theatre, chart).map(
            day => html`
              <tr>
                <th scope="row">${this.words.shortDate(day)}</th>
                ${chart.courses.map(course => html`<td>${chart.missing(day) || both(course, day)}</td>`)}
              </tr>
            `,
          )}
        </tbody>
      </table>
    `;
  }

  /** Whether the chart is about the day shown. */
  #isKnown({ from, until }: Chart): boolean {
    return from <= this.day && this.day < until;
  }

  #spoken(chart: Chart): string {
    const parts = chart.courses
      .filter(course => chart.kind !== 'stack' || course.at(this.day) > 0)
      .map(course => `${chart.kind === 'stack' ? `${course.label} ` : ''}${inWords(course, this.day)}`);
    const values = this.#isKnown(chart)
      ? chart.missing(this.day) || this.words.list(parts)
      : (this.#later.words ?? timeEn).charts.notInForce;
    return `${this.words.date(this.day)}: ${values}`;
  }

  #onInput(event: Event & { currentTarget: HTMLInputElement }): void {
    this.day = event.currentTarget.valueAsNumber;
    this.dispatchEvent(new DateInputEvent(formatDay(this.day)));
  }

  #onChange(event: Event & { currentTarget: HTMLInputElement }): void {
    this.day = event.currentTarget.valueAsNumber;
    this.dispatchEvent(new DateChangeEvent(formatDay(this.day)));
  }

  /** The finger's drag was broken off. */
  #onCancel(event: Event & { currentTarget: HTMLInputElement }): void {
    this.day = event.currentTarget.valueAsNumber;
    this.dispatchEvent(new DateInputEvent(formatDay(this.day), false));
  }

  #onTable({ currentTarget }: Event & { currentTarget: HTMLDetailsElement }, id: string): void {
    if (currentTarget.open) this.opened = new Set([...this.opened, id]);
  }
}

function inWords({ at, format, amount }: Course, day: number): string {
  return [format(at(day)), amount(at(day))].filter(Boolean).join(', ');
}

/** The same on two lines, each by itself: a number with its unit must not mingle with its neighbour's from right to left. */
function both({ at, format, amount }: Course, day: number) {
  const more = amount(at(day));
  return html`<bdi>${format(at(day))}</bdi>${more ? html` <bdi class="amount">${more}</bdi>` : nothing}`;
}

/** As many rows as a table has at most, about. */
const ROWS = 100;

/** Days for a table: each on which something changes, where those are few, else the first of every few months. */
function sampled({ first, last }: Theatre, { from, until, days, kind }: Chart): number[] {
  const within = Array.from(days).filter(day => day >= from && day < until);
  if (within.length <= ROWS && kind !== 'bars') return within;
  const months = Math.max(1, Math.ceil((last - first) / 30 / ROWS));
  const start = parseDay(`${formatDay(first).slice(0, 4)}-01-01`);
  const sample: number[] = [];
  for (let i = 0; addMonths(start, i) < until; i += months) {
    if (addMonths(start, i) >= from) sample.push(addMonths(start, i));
  }
  return sample;
}
