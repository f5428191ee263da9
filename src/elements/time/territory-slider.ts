import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { addMonths, dayOf, formatDay } from '../../engine/model/day.ts';
import type { TheatreTexts } from '../../engine/model/texts.ts';
import type { Theatre } from '../../engine/model/theatre.ts';
import { changesOn } from '../../engine/query/changes.ts';
import { en, type Words } from '../../i18n/en/first.ts';
import { Names } from '../../i18n/names.ts';
import { icon } from '../look/icons.ts';
import { look } from '../look/shared-styles.ts';
import type { RangeScale } from '../plot/range-touch.ts';
import { phaseFrom, type Span, type SpanKind, spanAt } from '../plot/spans.ts';
import type { LoopChangeEvent, SpanChooseEvent } from '../plot/time-events.ts';
import { DateChangeEvent, DateInputEvent, PlayChangeEvent } from '../view/events.ts';
import type { SpeedChangeEvent } from '../view/later-events.ts';
import { type Speed, stepFrom } from './player.ts';
import { sliderStyles } from './territory-slider.styles.ts';

/** Makes a listener to touches on a range from how its values are laid out; null for evenly. */
export type MakeTouch = (scale: () => RangeScale | null) => EventListenerObject;

/**
 * Moves in time: a track to drag, tap or drive by keys (arrows a day, Page keys a month, with Shift a phase, Home, End, N
 * and P to the next and previous change), buttons, a speed and a date field. The track shows everything or one phase or
 * year, and then follows the day from one to the next. Asks to play, but never plays by itself. In a right-to-left
 * language time runs from right to left.
 *
 * @fires date-input - while the handle moves
 * @fires date-change - when it rests; never when code sets `date`
 * @fires play-change - the reader asks to play or pause
 * @fires speed-change
 * @fires loop-change - the reader wants a stretch repeated, or no longer
 * @csspart track
 */
export class TerritorySlider extends LitElement {
  static override styles = [look, sliderStyles];

  /** Its first and last day are the ends of the track. Default: none, and nothing is shown. */
  @property({ attribute: false }) theatre: Theatre | null = null;
  /** Names, events and counts in the reader's language, once they are loaded. */
  @property({ attribute: false }) texts: TheatreTexts | null = null;
  /** The reader's language. Default: English. */
  @property({ attribute: false }) words: Words = en;
  /** ISO date within the theatre. Changed by the reader's hand too. Default: ''. */
  @property() date = '';
  /** Whether the map is playing: turns the play button into pause. */
  @property({ type: Boolean }) playing = false;
  /** One of `SPEEDS`. Default: 1. */
  @property({ type: Number }) speed: Speed = 1;
  /** What is repeated while playing, null for nothing. Default: null. */
  @property({ attribute: false }) loop: SpanKind | null = null;
  /** Quiet days that the last step of playing has passed over, 0 for none: told beside the track. */
  @property({ type: Number }) skipped = 0;
  /** The other of two days compared, null for none. Default: null. */
  @property({ attribute: false }) compare: number | null = null;
  /** `even`: all days are as wide on the track; else quiet stretches are narrow. Default: ''. */
  @property() time = '';
  /** Makes what hears touches on the track in place of the browser: a `RangeTouch`. Default: null, and the browser does what it does. */
  @property({ attribute: false }) makeTouch: MakeTouch | null = null;
  /** What the track shows: everything, or the phase or year of the day. */
  @state() shown: SpanKind = 'whole';
  /** Where there is little room: whether the further controls show. */
  @state() open = false;

  #touch: EventListenerObject | null = null;

  constructor() {
    super();
    this.addEventListener('keydown', this.#onEscape);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('theatre')) this.shown = 'whole';
    if (!this.#touch && this.makeTouch) {
      this.#touch = this.makeTouch(() => {
        // Evenly laid out until the strip has come, which draws the handle too.
        const scale = this.renderRoot.querySelector('territory-strip')?.scale;
        return scale ? { valueAt: share => scale.dayAt(share) } : null;
      });
    }
  }

  /** The track, where arrow keys move in time. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('input[type=range]')?.focus(options);
  }

  override render() {
    const { theatre, words } = this;
    if (!theatre) return nothing;
    const { slider } = words;
    const day = this.#day(theatre);
    const span = spanAt(theatre, this.shown, day);
    const { phase } = spanAt(theatre, 'phase', day);
    const { changedDays } = theatre.history;
    const [start, end] = [changedDays[0] ?? theatre.last, changedDays[changedDays.length - 1] ?? theatre.first];
    return html`
      <div class="buttons">
        ${this.#button('previous', `${slider.previousChange}`, 'P', day <= theatre.first || day < start, () =>
          stepFrom(theatre, day, -1),
        )}
        <button
          type="button"
          class="play"
          aria-label=${this.playing ? slider.pause : slider.play}
          title=${this.playing ? slider.pause : slider.play}
          @click=${() => this.dispatchEvent(new PlayChangeEvent(!this.playing))}
        >
          ${icon(this.playing ? 'pause' : 'play')}
        </button>
        ${this.#button('next', slider.nextChange, 'N', day >= end, () => stepFrom(theatre, day, 1))}
        <button
          type="button"
          class="more"
          aria-label=${slider.more}
          title=${slider.more}
          aria-expanded=${this.open}
          @click=${() => Object.assign(this, { open: !this.open })}
        >
          ${icon('more')}
        </button>
      </div>
      <div class=${this.open ? 'further open' : 'further'}>
        <territory-playback
          .theatre=${theatre}
          .texts=${this.texts}
          .words=${words}
          .day=${day}
          .span=${span}
          .speed=${this.speed}
          .loop=${this.loop}
          .even=${this.time === 'even'}
          @date-change=${this.#onPart}
          @loop-change=${this.#onPart}
          @speed-change=${this.#onPart}
          @span-choose=${this.#onPart}
        ></territory-stretch>
      </div>
      <div
        class="track"
        part="track"
        @pointerdown=${this.#touch}
        @pointermove=${this.#touch}
        @pointerup=${this.#touch}
        @pointercancel=${this.#touch}
        @input=${this.#touch}
        @change=${this.#touch}
      >
        <territory-strip
          .theatre=${theatre}
          .texts=${this.texts}
          .words=${words}
          .day=${day}
          .span=${span}
          .compare=${this.compare}
          .even=${this.time === 'even'}
          @span-choose=${this.#onPart}
        ></territory-strip>
        <input
          type="range"
          step="1"
          min=${span.from}
          max=${Math.max(span.from + 1, span.until - 1)}
          .value=${live(String(day))}
          aria-label=${slider.label}
          aria-valuetext=${this.#spoken(theatre, day)}
          @input=${this.#onInput}
          @change=${this.#onChange}
          @cancel=${this.#onCancel}
          @keydown=${this.#onKey}
        />
      </div>
      <territory-date .theatre=${theatre} .words=${words} .day=${day} @date-change=${this.#onPart}></territory-date>
      <div class=${this.skipped > 0 ? 'news quiet' : 'news'}>
        ${this.skipped > 0 ? slider.skipped(this.skipped) : phase ? new Names(theatre, this.texts, words).phase(phase) : ''}
      </div>
    `;
  }

  #button(name: 'previous' | 'next', label: string, key: string, off: boolean, to: () => number) {
    return html`
      <button type="button" class=${name} aria-label=${label} title="${label} (${key})" aria-disabled=${off}
        @click=${() => off || this.#settle(to())}>
        ${icon(name)}
      </button>
    `;
  }

  #spoken(theatre: Theatre, day: number): string {
    const changes = changesOn(theatre, day).length;
    const date = this.words.date(day);
    return changes > 0 ? `${date}, ${this.words.slider.changed(changes)}` : date;
  }

  #day(theatre: Theatre): number {
    return Math.max(theatre.first, Math.min(theatre.last, dayOf(this.date) ?? theatre.open));
  }

  #settle(day: number, chosen = true): void {
    const { theatre } = this;
    if (!theatre) return;
    this.date = formatDay(Math.max(theatre.first, Math.min(theatre.last, day)));
    this.dispatchEvent(new DateChangeEvent(this.date, chosen));
  }

  /** Shows a stretch on the track; a day outside it gives way to its first. */
  #show({ kind, from, until }: Span): void {
    const { theatre } = this;
    if (!theatre) return;
    this.shown = kind;
    const day = this.#day(theatre);
    if (day < from || day >= until) this.#settle(from);
  }

  #onInput(event: Event & { currentTarget: HTMLInputElement }): void {
    this.date = formatDay(event.currentTarget.valueAsNumber);
    this.dispatchEvent(new DateInputEvent(this.date));
  }

  /** The finger's drag was broken off. */
  #onCancel(event: Event & { currentTarget: HTMLInputElement }): void {
    this.date = formatDay(event.currentTarget.valueAsNumber);
    this.dispatchEvent(new DateInputEvent(this.date, false));
  }

  #onChange(event: Event & { currentTarget: HTMLInputElement }): void {
    this.date = formatDay(event.currentTarget.valueAsNumber);
    this.dispatchEvent(new DateChangeEvent(this.date));
  }

  /** All keys are done here, and not by the range itself: what was done must not be done again by the page around it. */
  #onKey(event: KeyboardEvent): void {
    const { theatre } = this;
    if (!theatre || event.ctrlKey || event.metaKey || event.altKey) return;
    const day = this.#day(theatre);
    const { from, until } = spanAt(theatre, this.shown, day);
    const onward = this.words.dir === 'rtl' ? -1 : 1;
    // Past the ends of what the track shows, on to what lies before and after. A day is a step, not a jump.
    const step = { ArrowUp: 1, ArrowDown: -1, ArrowRight: onward, ArrowLeft: -onward }[event.key];
    const to = {
      Home: () => from,
      End: () => until - 1,
      PageUp: () => (event.shiftKey ? phaseFrom(theatre, day, 1) : addMonths(day, 1)),
      PageDown: () => (event.shiftKey ? phaseFrom(theatre, day, -1) : addMonths(day, -1)),
      n: () => stepFrom(theatre, day, 1),
      p: () => stepFrom(theatre, day, -1),
      ']': () => phaseFrom(theatre, day, 1),
      '[': () => phaseFrom(theatre, day, -1),
      // Looks at the phase alone, and at everything again.
      z: () => {
        this.#show(spanAt(theatre, this.shown === 'phase' ? 'whole' : 'phase', day));
        return this.#day(theatre);
      },
    }[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!step && !to) return;
    event.preventDefault();
    const next = Math.max(theatre.first, Math.min(theatre.last, step ? day + step : (to?.() ?? day)));
    if (next !== this.#day(theatre)) this.#settle(next, !step);
  }

  /** Closes the further controls, wherever in the slider the reader is. */
  #onEscape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.open || event.defaultPrevented) return;
    event.preventDefault();
    this.open = false;
    this.renderRoot.querySelector<HTMLElement>('.more')?.focus();
  }

  /** What the parts of the slider ask for goes on to the map; here it is so already. */
  #onPart(event: DateChangeEvent | LoopChangeEvent | SpeedChangeEvent | SpanChooseEvent): void {
    if ('date' in event) this.date = event.date;
    else if ('loop' in event) this.loop = event.loop;
    else if ('speed' in event) this.speed = event.speed;
    else this.#show(event.span);
  }
}
