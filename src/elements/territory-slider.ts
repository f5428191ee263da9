import { html, LitElement, nothing, type PropertyValues, svg } from 'lit';
import { live } from 'lit/directives/live.js';
import { changesOn } from '../engine/changes.ts';
import { addMonths, dayOf, formatDay } from '../engine/day.ts';
import type { TheatreTexts } from '../engine/texts.ts';
import type { Phase, Theatre } from '../engine/theatre.ts';
import { en, type Words } from '../i18n/en.ts';
import { Names } from '../i18n/names.ts';
import { densityPath, yearStarts } from './density.ts';
import { DateChangeEvent, DateInputEvent, PlayChangeEvent, SpeedChangeEvent } from './events.ts';
import { icon } from './icons.ts';
import { look } from './look.ts';
import { SPEEDS, type Speed, stepFrom } from './player.ts';
import { sliderStyles } from './territory-slider.styles.ts';

/**
 * Moves in time: a track to drag, tap or drive by keys (arrows a day, Page keys a month, Home, End, N and P to the next
 * and previous change), buttons, a speed and a date field. Asks to play, but never plays by itself. In a right-to-left
 * language time runs from right to left.
 *
 * @fires date-input - while the handle moves
 * @fires date-change - when it rests; never when code sets `date`
 * @fires play-change - the reader asks to play or pause
 * @fires speed-change
 * @csspart track
 */
export class TerritorySlider extends LitElement {
  static override styles = [look, sliderStyles];

  static override properties = {
    theatre: { attribute: false },
    texts: { attribute: false },
    words: { attribute: false },
    date: {},
    playing: { type: Boolean },
    speed: { type: Number },
    skipped: { type: Number },
  };

  /** Its first and last day are the ends of the track. Default: none, and nothing is shown. */
  declare theatre: Theatre | null;
  /** Names in the reader's language, once they are loaded. */
  declare texts: TheatreTexts | null;
  /** The reader's language. Default: English. */
  declare words: Words;
  /** ISO date within the theatre. Changed by the reader's hand too. Default: ''. */
  declare date: string;
  /** Whether the map is playing: turns the play button into pause. */
  declare playing: boolean;
  /** One of `SPEEDS`. Default: 1. */
  declare speed: Speed;
  /** Quiet days that the last step of playing has passed over, 0 for none: told beside the track. */
  declare skipped: number;

  /** Drawn once a theatre: the path is as long as the record. */
  #density = '';

  constructor() {
    super();
    this.theatre = null;
    this.texts = null;
    this.words = en;
    this.date = '';
    this.playing = false;
    this.speed = 1;
    this.skipped = 0;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('theatre') && this.theatre) this.#density = densityPath(this.theatre);
  }

  override render() {
    const { theatre, words } = this;
    if (!theatre) return nothing;
    const { slider } = words;
    const day = this.#day(theatre);
    const { changedDays } = theatre.history;
    const [start, end] = [changedDays[0] ?? theatre.last, changedDays[changedDays.length - 1] ?? theatre.first];
    return html`
      <div class="buttons">
        <button
          type="button"
          class="previous"
          aria-label=${slider.previousChange}
          title="${slider.previousChange} (P)"
          ?disabled=${day <= theatre.first || day < start}
          @click=${() => this.#step(theatre, -1)}
        >
          ${icon('previous')}
        </button>
        <button
          type="button"
          class="play"
          aria-label=${this.playing ? slider.pause : slider.play}
          title=${this.playing ? slider.pause : slider.play}
          @click=${() => this.dispatchEvent(new PlayChangeEvent(!this.playing))}
        >
          ${icon(this.playing ? 'pause' : 'play')}
        </button>
        <button
          type="button"
          class="next"
          aria-label=${slider.nextChange}
          title="${slider.nextChange} (N)"
          ?disabled=${day >= end}
          @click=${() => this.#step(theatre, 1)}
        >
          ${icon('next')}
        </button>
        <select class="speed" aria-label=${slider.speed} title=${slider.speed} @change=${this.#onSpeed}>
          ${SPEEDS.map(
            speed => html`<option value=${speed} ?selected=${speed === this.speed}>${slider.times(speed)}</option>`,
          )}
        </select>
      </div>
      <div class="track" part="track">
        ${this.#scale(theatre, day)}
        <input
          type="range"
          step="1"
          min=${theatre.first}
          max=${theatre.last}
          .value=${live(String(day))}
          aria-label=${slider.label}
          aria-valuetext=${this.#spoken(theatre, day)}
          @input=${this.#onInput}
          @change=${this.#onChange}
          @keydown=${this.#onKey}
        />
      </div>
      <div class="field">
        <input
          type="date"
          aria-label=${slider.dateField}
          title=${slider.dateField}
          min=${formatDay(theatre.first)}
          max=${formatDay(theatre.last)}
          .value=${live(formatDay(day))}
          @change=${this.#onField}
          @blur=${this.#onFieldLeft}
        />
      </div>
      <div class="told phase-name">
        <span>${this.#phaseName(theatre, day)}</span>
        <span>${this.skipped > 0 ? slider.skipped(this.skipped) : ''}</span>
      </div>
    `;
  }

  /** What lies under the track, mirrored where time runs to the left: only the years are text, and they are not. */
  #scale(theatre: Theatre, day: number) {
    const span = Math.max(1, theatre.last - theatre.first);
    const mirrored = this.words.dir === 'rtl';
    const at = (d: number) => {
      const share = (Math.max(theatre.first, Math.min(theatre.last, d)) - theatre.first) / span;
      return 100 * (mirrored ? 1 - share : share);
    };
    const flip = mirrored ? `matrix(-1 0 0 1 ${span} 0)` : nothing;
    return svg`
      <svg class="scale" aria-hidden="true">
        <svg y="0" height="26" width="100%" viewBox="0 0 ${span} 1" preserveAspectRatio="none">
          <path class="density" transform=${flip} d=${this.#density}></path>
        </svg>
        <line class="base" x1="0" x2="100%" y1="26.5" y2="26.5"></line>
        ${theatre.phases.map(phase => {
          const [from, until] = [at(phase.from), at(phase.until)];
          const now = phase === phaseOn(theatre, day) ? 'phase now' : 'phase';
          return svg`<rect class=${now} x="${Math.min(from, until)}%" width="${Math.abs(until - from)}%" y="33" height="4"></rect>`;
        })}
        ${yearStarts(theatre).map(
          ({ year, day: start }) => svg`
            <line class="tick" x1="${at(start)}%" x2="${at(start)}%" y1="26" y2="42"></line>
            <text class="year" x="${at(start)}%" y="53">${year}</text>`,
        )}
      </svg>
    `;
  }

  #spoken(theatre: Theatre, day: number): string {
    const changes = changesOn(theatre, day).length;
    const date = this.words.date(day);
    return changes > 0 ? `${date}, ${this.words.slider.changed(changes)}` : date;
  }

  #phaseName(theatre: Theatre, day: number): string {
    const phase = phaseOn(theatre, day);
    return phase ? new Names(theatre, this.texts, this.words).phase(phase) : '';
  }

  #day(theatre: Theatre): number {
    return Math.max(theatre.first, Math.min(theatre.last, dayOf(this.date) ?? theatre.open));
  }

  #step(theatre: Theatre, n: number): void {
    this.#settle(theatre, stepFrom(theatre, this.#day(theatre), n));
  }

  #settle(theatre: Theatre, day: number): void {
    this.date = formatDay(Math.max(theatre.first, Math.min(theatre.last, day)));
    this.dispatchEvent(new DateChangeEvent(this.date));
  }

  #onInput(event: InputEvent & { currentTarget: HTMLInputElement }): void {
    this.date = formatDay(event.currentTarget.valueAsNumber);
    this.dispatchEvent(new DateInputEvent(this.date));
  }

  #onChange(event: Event & { currentTarget: HTMLInputElement }): void {
    this.date = formatDay(event.currentTarget.valueAsNumber);
    this.dispatchEvent(new DateChangeEvent(this.date));
  }

  /** Arrows, Home and End are the native range's own; what it does not know is done here. */
  #onKey(event: KeyboardEvent): void {
    const { theatre } = this;
    if (!theatre || event.ctrlKey || event.metaKey || event.altKey) return;
    const day = this.#day(theatre);
    const to = {
      PageUp: () => addMonths(day, 1),
      PageDown: () => addMonths(day, -1),
      n: () => stepFrom(theatre, day, 1),
      p: () => stepFrom(theatre, day, -1),
    }[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!to) return;
    event.preventDefault();
    this.#settle(theatre, to());
  }

  #onField(event: Event & { currentTarget: HTMLInputElement }): void {
    const day = dayOf(event.currentTarget.value);
    // A date that is half typed is not one yet: the field keeps it and says so by itself.
    if (!this.theatre || day === null || !event.currentTarget.validity.valid) return;
    this.#settle(this.theatre, day);
  }

  /** A date that was not taken does not stay in the field. */
  #onFieldLeft(event: FocusEvent & { currentTarget: HTMLInputElement }): void {
    if (this.theatre) event.currentTarget.value = formatDay(this.#day(this.theatre));
  }

  #onSpeed(event: Event & { currentTarget: HTMLSelectElement }): void {
    this.speed = SPEEDS.find(speed => speed === Number(event.currentTarget.value)) ?? 1;
    this.dispatchEvent(new SpeedChangeEvent(this.speed));
  }
}

function phaseOn(theatre: Theatre, day: number): Phase | undefined {
  return theatre.phases.find(phase => phase.from <= day && day < phase.until);
}
