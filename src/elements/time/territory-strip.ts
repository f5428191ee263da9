import { html, LitElement, nothing, type PropertyValues, svg } from 'lit';
import { property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';

import { textWidth } from '../../draw/labels/text-width.ts';
import type { TheatreTexts } from '../../engine/model/texts.ts';
import type { Phase, Theatre } from '../../engine/model/theatre.ts';
import { changesOn } from '../../engine/query/changes.ts';
import { type Deaths, deathsOf } from '../../engine/query/deaths.ts';
import type { Series } from '../../engine/query/series.ts';
import { snapshotAt } from '../../engine/query/snapshot.ts';
import { en, type Words } from '../../i18n/en/first.ts';
import { timeEn } from '../../i18n/en/time.ts';
import { gapInWords } from '../../i18n/gap-words.ts';
import { Names } from '../../i18n/names.ts';
import { whatChanged } from '../../i18n/what-changed.ts';
import { deathsInWords } from '../describe/deaths-in-words.ts';
import { DeferredWords } from '../describe/deferred-words.ts';
import { look } from '../look/shared-styles.ts';
import { deathSums } from '../plot/death-sums.ts';
import { bars, hatch, sums } from '../plot/plot.ts';
import { seriesOf } from '../plot/series-cache.ts';
import { type Span, spanAt, spansOf } from '../plot/spans.ts';
import { layersOf } from '../plot/stack.ts';
import { ticksOf } from '../plot/ticks.ts';
import { SpanChooseEvent } from '../plot/time-events.ts';
import { stripStyles } from './territory-strip.styles.ts';

/** What is done on the track that the strip lies in. */
const TRACKED = ['pointermove', 'pointerleave', 'pointerup', 'pointercancel', 'keydown', 'input', 'focusout'] as const;

/**
 * What lies under the track of the slider: phases by name, how much changed and how many died, who held which share of the
 * ground, and the calendar; above it, what changed on the day that is
 * pointed at or moved to. Says nothing to a screen reader, which
 * hears all of it elsewhere, and changes nothing by itself.
 *
 * @fires span-choose - a phase is clicked: it is to be shown by itself, or everything again
 */
export class TerritoryStrip extends LitElement {
  static override styles = [look, stripStyles];

  /** Default: none, and nothing is shown. */
  @property({ attribute: false }) theatre: Theatre | null = null;
  /** Events and counts of deaths, once they are loaded. */
  @property({ attribute: false }) texts: TheatreTexts | null = null;
  /** The reader's language. Default: English. */
  @property({ attribute: false }) words: Words = en;
  /** The day shown. */
  @property({ attribute: false }) day = 0;
  /** The days under the track; null for all. */
  @property({ attribute: false }) span: Span | null = null;
  /** The day under the pointer, null for none. */
  @state() pointed: number | null = null;
  /** The handle is being moved, by hand or by keys: its day is told about. */
  @state() held = false;
  /** Of the element, px: asked of the browser while the date runs, it would have the whole page laid out each time. */
  @state() width = 0;

  readonly #later = new DeferredWords(this, timeEn, 'time');
  readonly #watch = new ResizeObserver(([{ contentRect }]) => {
    this.width = contentRect.width;
  });
  #track: HTMLElement | null = null;
  #series: Series | null = null;
  #deaths: Deaths | null = null;
  /** What does not depend on the day, drawn once for a span. */
  #drawn: { span: Span; series: Series | null; deaths: Deaths | null; plots: unknown } | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch.observe(this);
    this.#track = this.parentElement;
    for (const name of TRACKED) this.#track?.addEventListener(name, this.#onTrack);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch.disconnect();
    for (const name of TRACKED) this.#track?.removeEventListener(name, this.#onTrack);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { theatre, texts } = this;
    if (changed.has('theatre')) {
      this.#series = null;
      if (theatre) void this.#count(theatre);
    }
    if (changed.has('theatre') || changed.has('texts')) this.#deaths = theatre && texts && deathsOf(theatre, texts);
  }

  override render() {
    const { theatre } = this;
    if (!theatre) return nothing;
    const span = this.span ?? spanAt(theatre, 'whole', theatre.first);
    return html`
      <div class="strip" aria-hidden="true">
        ${this.#phases(theatre, span)} ${this.#plots(theatre, span)} ${this.#gaps(theatre, span)}
        ${guard([span.from, span.until, this.width, this.#later.words, this.words], () => this.#axis(span))}
        <svg class="needle"><line x1="${this.#at(span, this.day)}%" x2="${this.#at(span, this.day)}%" y2="100%"></line></svg>
        ${this.#told === null ? nothing : this.#tip(theatre, span, this.#told)}
      </div>
    `;
  }

  /** What is told stands above its day, but never beyond the ends of the track. */
  protected override updated(): void {
    const tip = this.renderRoot.querySelector<HTMLElement>('.tip');
    if (!tip || !this.theatre || this.#told === null) return;
    const span = this.span ?? spanAt(this.theatre, 'whole', this.theatre.first);
    const room = this.clientWidth - tip.offsetWidth;
    const left = (this.#at(span, this.#told) / 100) * this.clientWidth - tip.offsetWidth / 2;
    tip.style.left = `${Math.max(-8, Math.min(room + 8, left))}px`;
  }

  /** The day to tell about above the track. */
  get #told(): number | null {
    return this.pointed ?? (this.held ? this.day : null);
  }

  /** A mouse points at a day; fingers and keys move the handle. */
  #onTrack = (event: Event): void => {
    if (event instanceof PointerEvent) {
      const points = event.type === 'pointermove' && event.pointerType === 'mouse';
      this.pointed = points ? this.#dayAt(event.clientX) : null;
      if (event.type !== 'pointermove') this.held = false;
    } else if (event instanceof KeyboardEvent) this.held ||= event.key !== 'Tab' && event.key !== 'Shift';
    else this.held = event.type === 'input';
  };

  #dayAt(x: number): number | null {
    if (!this.theatre) return null;
    const { from, until } = this.span ?? spanAt(this.theatre, 'whole', this.theatre.first);
    const { left, width } = this.getBoundingClientRect();
    const share = Math.max(0, Math.min(1, (x - left) / width));
    return from + Math.round((this.words.dir === 'rtl' ? 1 - share : share) * (until - 1 - from));
  }

  async #count(theatre: Theatre): Promise<void> {
    const series = await seriesOf(theatre);
    if (theatre !== this.theatre) return;
    this.#series = series;
    this.requestUpdate();
  }

  /** Percent of the width at which a day stands, from the left. */
  #at({ from, until }: Span, day: number): number {
    const share = Math.max(0, Math.min(1, (day - from) / Math.max(1, until - 1 - from)));
    return 100 * (this.words.dir === 'rtl' ? 1 - share : share);
  }

  #phases(theatre: Theatre, span: Span) {
    const now = spanAt(theatre, 'phase', this.day).phase;
    const shown = [theatre, this.texts, this.words, span.from, span.until, now, this.width];
    return guard(shown, () => {
      const names = new Names(theatre, this.texts, this.words);
      const phases = spansOf(theatre, 'phase').filter(({ from, until }) => from < span.until && until > span.from);
      return html`<svg class="phases">${phases.map((one, i) => this.#phase(theatre, names, span, one, now, i))}</svg>`;
    });
  }

  #phase(theatre: Theatre, names: Names, span: Span, chosen: Span, now: Phase | null, i: number) {
    const { phase, from, until } = chosen;
    if (!phase) return nothing;
    const [a, b] = [this.#at(span, from - 0.5), this.#at(span, until - 0.5)];
    const [x, width] = [Math.min(a, b), Math.abs(a - b)];
    const name = names.phase(phase);
    const fits = textWidth(name, 11, 400) + 10 < (width / 100) * this.width;
    const look = ['phase', i % 2 ? 'even' : '', phase === now ? 'now' : ''].join(' ');
    return svg`
      <g class=${look} @click=${() => this.#choose(theatre, span, chosen)}>
        <rect x="${x}%" width="${width}%" height="100%"></rect>
        ${fits ? svg`<text x="${x + width / 2}%" y="12">${name}</text>` : nothing}
      </g>`;
  }

  /** A phase, or everything where the phase is all that shows. */
  #choose(theatre: Theatre, shown: Span, phase: Span): void {
    const all = shown.from === phase.from && shown.until === phase.until;
    this.dispatchEvent(new SpanChooseEvent(all ? spanAt(theatre, 'whole', this.day) : phase));
  }

  #plots(theatre: Theatre, span: Span): unknown {
    const [series, deaths, drawn] = [this.#series, this.#deaths, this.#drawn];
    if (drawn && drawn.span.from === span.from && drawn.span.until === span.until) {
      if (drawn.series === series && drawn.deaths === deaths) return drawn.plots;
    }
    // From the middle of the first day to the middle of the last, as the handle goes.
    const box = `0.5 0 ${Math.max(1, span.until - span.from - 1)} 1`;
    const plots = html`
      <svg class="plot changes" viewBox=${box} preserveAspectRatio="none"><path d=${changeBars(theatre, span)}></path></svg>
      <svg class="plot deaths" viewBox=${box} preserveAspectRatio="none">${deaths ? deathBars(theatre, deaths, span) : nothing}</svg>
      <svg class="plot shares" viewBox=${box} preserveAspectRatio="none">
        ${
          series
            ? layersOf(series, series.ground, span).map(({ holder, path }) =>
                holder < theatre.sides.length
                  ? svg`<path d=${path} fill=${theatre.sides[holder].colour}></path>`
                  : svg`<path d=${path} class=${holder === theatre.sides.length ? 'contested' : 'none'}></path>`,
              )
            : nothing
        }
      </svg>
    `;
    this.#drawn = { span, series, deaths, plots };
    return plots;
  }

  /** What the hatching means, where there is room to say so. */
  #gaps(theatre: Theatre, span: Span) {
    const later = this.#later.words;
    const deaths = this.#deaths;
    if (!later || !deaths || deaths.gaps.length === 0) return nothing;
    return html`<svg class="gaps">
      ${deaths.gaps.map(gap => {
        const [from, until] = [Math.max(gap.from, span.from), Math.min(gap.until, span.until)];
        const text = gapInWords(theatre, gap, later.deaths, day => this.words.shortDate(day));
        const [start, end] = [this.#at(span, from), this.#at(span, until - 1)];
        const ground = textWidth(text, 10, 400) + 10;
        const middle = (start + end) / 2;
        if (from >= until || ground >= (Math.abs(end - start) / 100) * this.width) return nothing;
        return svg`<rect x="${middle}%" y="1" width=${ground} height="13" transform="translate(${-ground / 2} 0)"></rect>
          <text x="${middle}%" y="11">${text}</text>`;
      })}
    </svg>`;
  }

  #axis(span: Span) {
    const { axis } = this.#later.words ?? timeEn;
    const ticks = ticksOf(span, axis, this.width || 600, 6.4);
    return html`<svg class="axis">
      ${ticks.map(({ day, label }) => {
        const x = this.#at(span, day);
        const edge = x < 2 ? 'start' : x > 98 ? 'end' : 'middle';
        return svg`<line x1="${x}%" x2="${x}%" y2="4"></line><text class=${edge} x="${x}%" y="15">${label}</text>`;
      })}
    </svg>`;
  }

  #tip(theatre: Theatre, span: Span, day: number) {
    const { words } = this;
    const names = new Names(theatre, this.texts, words);
    const later = this.#later.words ?? timeEn;
    const deaths =
      this.texts && this.#deaths
        ? deathsInWords(theatre, this.texts, this.#deaths, later, day, one => words.shortDate(one))
        : '';
    const x = this.#at(span, day);
    return html`
      <svg class="mark"><line x1="${x}%" x2="${x}%" y2="100%"></line></svg>
      <div class="tip" dir=${words.dir}>
        <b>${words.date(day)}</b> ${whatChanged(snapshotAt(theatre, day), names)}
        ${deaths ? html`<span>${deaths}</span>` : nothing}
      </div>
    `;
  }
}

/** Days that one bar stands for: a week where the whole of a long record shows. */
function barDays({ from, until }: Span): number {
  const days = until - from;
  return days <= 400 ? 1 : days <= 4000 ? 7 : 30;
}

/** How many places changed hands: by the logarithm, so that one village is still seen beside hundreds. */
function changeBars(theatre: Theatre, span: Span): string {
  const counts = new Float64Array(span.until - span.from);
  for (const day of theatre.history.changedDays) {
    if (day >= span.from && day < span.until) counts[day - span.from] = changesOn(theatre, day).length;
  }
  const width = barDays(span);
  const summed = sums(counts, span.from, span, width);
  const most = Math.log1p(summed.reduce((a, b) => Math.max(a, b), 1));
  return bars(summed, span, width, i => Math.log1p(summed[i]) / most);
}

/** How many were killed, by the square root. */
function deathBars(theatre: Theatre, deaths: Deaths, span: Span) {
  const width = barDays(span);
  const { counted, named, most } = deathSums(theatre, deaths, span, width);
  const path = (sum: Float64Array) => bars(sum, span, width, bar => Math.sqrt(Math.min(1, sum[bar] / most)));
  const gaps = deaths.gaps.map(gap => hatch(gap, span)).join('');
  return svg`${gaps ? svg`<path class="gap" d=${gaps}></path>` : nothing}<path class="counted" d=${path(counted)}></path><path class="named" d=${path(named)}></path>`;
}
