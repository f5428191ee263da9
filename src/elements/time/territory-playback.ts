import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { formatDay } from '../../engine/model/day.ts';
import type { TheatreTexts } from '../../engine/model/texts.ts';
import type { Theatre } from '../../engine/model/theatre.ts';
import { en, type Words } from '../../i18n/en/first.ts';
import { timeEn } from '../../i18n/en/time.ts';
import { Names } from '../../i18n/names.ts';
import { DeferredWords } from '../describe/deferred-words.ts';
import { look } from '../look/shared-styles.ts';
import { phaseFrom, type Span, type SpanKind, spanAt, spansOf } from '../plot/spans.ts';
import { LoopChangeEvent, SpanChooseEvent, TimeChangeEvent } from '../plot/time-events.ts';
import { timeIcon } from '../plot/time-icons.ts';
import { activeScale } from '../plot/time-scale.ts';
import { DateChangeEvent } from '../view/events.ts';
import { SpeedChangeEvent } from '../view/later-events.ts';
import { SPEEDS, type Speed } from './player.ts';
import { playbackStyles } from './territory-playback.styles.ts';

/**
 * The slider's further controls: to the next and previous phase, what is repeated while playing, how fast it plays, and
 * which stretch of time the track shows.
 *
 * @fires date-change - the reader goes to a phase
 * @fires loop-change - a stretch is to be repeated, or no longer
 * @fires speed-change
 * @fires span-choose - another stretch is to be shown
 * @fires time-change - time is to be even on the track, or no longer
 */
export class TerritoryPlayback extends LitElement {
  static override styles = [look, playbackStyles];

  /** Default: none, and nothing is shown. */
  @property({ attribute: false }) theatre: Theatre | null = null;
  /** Names in the reader's language, once they are loaded. */
  @property({ attribute: false }) texts: TheatreTexts | null = null;
  /** The reader's language. Default: English. */
  @property({ attribute: false }) words: Words = en;
  /** The day shown. */
  @property({ attribute: false }) day = 0;
  /** What the track shows; null for everything. */
  @property({ attribute: false }) span: Span | null = null;
  /** One of `SPEEDS`. Default: 1. */
  @property({ attribute: false }) speed: Speed = 1;
  /** What is repeated while playing, null for nothing. Default: null. */
  @property({ attribute: false }) loop: SpanKind | null = null;
  /** Every day is as wide on the track. Default: false, and quiet stretches are narrow. */
  @property({ attribute: false }) even = false;

  readonly #later = new DeferredWords(this, timeEn, 'time');

  override render() {
    const { theatre, day } = this;
    const words = this.#later.words?.stretch;
    if (!theatre || !words) return nothing;
    const span = this.span ?? spanAt(theatre, 'whole', day);
    return html`
      ${
        theatre.phases.length > 0
          ? html`${this.#phaseButton(theatre, -1, words.previousPhase)} ${this.#phaseButton(theatre, 1, words.nextPhase)}`
          : nothing
      }
      ${this.#loopButton(theatre, span)} ${this.#evenButton(theatre, span)}
      <select class="speed" aria-label=${words.speed} title=${words.speed} @change=${this.#onSpeed}>
        ${SPEEDS.map(
          speed => html`<option value=${speed} .selected=${speed === this.speed}>${words.times(speed)}</option>`,
        )}
      </select>
      ${this.#spanChoice(theatre, span)}
    `;
  }

  #phaseButton(theatre: Theatre, n: 1 | -1, label: string) {
    const to = phaseFrom(theatre, this.day, n);
    const keys = n > 0 ? ']' : '[';
    return html`
      <button
        type="button"
        class=${n > 0 ? 'next' : 'previous'}
        aria-label=${label}
        title="${label} (${keys})"
        aria-disabled=${to === this.day}
        @click=${() => to === this.day || this.dispatchEvent(new DateChangeEvent(formatDay(to)))}
      >
        ${timeIcon(n > 0 ? 'nextPhase' : 'previousPhase')}
      </button>
    `;
  }

  /** Repeats what the track shows; where that is everything, the phase of the day. */
  #loopButton(theatre: Theatre, { kind }: Span) {
    const offered = repeatable(theatre, kind);
    const stretch = this.#name(theatre, spanAt(theatre, this.loop ?? offered, this.day));
    const label = this.#words.repeat(stretch);
    return html`
      <button
        type="button"
        class="loop"
        aria-label=${label}
        title=${label}
        aria-pressed=${this.loop !== null}
        @click=${() => this.dispatchEvent(new LoopChangeEvent(this.loop === null ? offered : null))}
      >
        ${timeIcon('loop')}
      </button>
    `;
  }

  /** Every day as wide as any other, or quiet stretches narrow; nothing where that is the same. */
  #evenButton(theatre: Theatre, span: Span) {
    if (activeScale(theatre, span).isEven) return nothing;
    const { even } = this.#words;
    return html`
      <button
        type="button"
        class="even"
        aria-label=${even}
        title=${even}
        aria-pressed=${this.even}
        @click=${() => this.dispatchEvent(new TimeChangeEvent(this.even ? 'active' : 'even'))}
      >
        ${timeIcon('even')}
      </button>
    `;
  }

  /** Everything, a phase or, where there are several, a year. */
  #spanChoice(theatre: Theatre, shown: Span) {
    const { track, phases: phasesHeading, years: yearsHeading } = this.#words;
    const whole = spanAt(theatre, 'whole', theatre.first);
    const phases = spansOf(theatre, 'phase').filter(({ phase }) => phase);
    const years = spansOf(theatre, 'year');
    const spans = [whole, ...phases, ...years];
    const option = (span: Span) => html`
      <option value=${spans.indexOf(span)} .selected=${span.kind === shown.kind && span.from === shown.from}>
        ${this.#name(theatre, span)}
      </option>
    `;
    return html`
      <select
        class="span"
        aria-label=${track}
        title=${track}
        @change=${({ currentTarget }: Event & { currentTarget: HTMLSelectElement }) =>
          this.#choose(theatre, spans[Number(currentTarget.value)])}
      >
        ${option(whole)}
        ${phases.length > 0 ? html`<optgroup label=${phasesHeading}>${phases.map(option)}</optgroup>` : nothing}
        ${years.length > 1 ? html`<optgroup label=${yearsHeading}>${years.map(option)}</optgroup>` : nothing}
      </select>
    `;
  }

  /** What is repeated goes along with what is shown. */
  #choose(theatre: Theatre, span: Span): void {
    this.dispatchEvent(new SpanChooseEvent(span));
    if (this.loop !== null) this.dispatchEvent(new LoopChangeEvent(repeatable(theatre, span.kind)));
  }

  get #words() {
    return (this.#later.words ?? timeEn).stretch;
  }

  /** What a stretch is called; the days between two phases by their dates. */
  #name(theatre: Theatre, { kind, from, until, phase }: Span): string {
    const { words } = this;
    if (kind === 'whole') return this.#words.whole;
    if (kind === 'year') return formatDay(from).slice(0, 4);
    return phase
      ? new Names(theatre, this.texts, words).phase(phase)
      : words.record.period(words.shortDate(from), words.shortDate(until - 1));
  }

  #onSpeed(event: Event & { currentTarget: HTMLSelectElement }): void {
    const speed = SPEEDS.find(one => one === Number(event.currentTarget.value)) ?? 1;
    this.dispatchEvent(new SpeedChangeEvent(speed));
  }
}

function repeatable(theatre: Theatre, shown: SpanKind): SpanKind {
  return shown === 'whole' && theatre.phases.length > 0 ? 'phase' : shown;
}
