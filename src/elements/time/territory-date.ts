import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { dayOf, formatDay } from '../../engine/model/day.ts';
import type { Theatre } from '../../engine/model/theatre.ts';
import { en, type Words } from '../../i18n/en/first.ts';
import { timeEn } from '../../i18n/en/time.ts';
import { type DateReading, orderOf, readDate } from '../../i18n/search/dates.ts';
import { DeferredWords } from '../describe/deferred-words.ts';
import { look } from '../look/shared-styles.ts';
import { timeIcon } from '../plot/time-icons.ts';
import { DateChangeEvent } from '../view/events.ts';
import { dateStyles } from './territory-date.styles.ts';

/** Keys by which browsers change a date field. */
const KEYS_OF_DATES = /^(?:\d| |Enter|Arrow\w+|Backspace|Delete|Home|End|PageUp|PageDown)$/;

/**
 * The day as the reader's language writes it, to be typed over in any usual way, or picked from the browser's calendar,
 * whose own field writes dates as the device does. The day that is meant stands beside it in words before it is taken. What cannot be read is said in words, and stays until the reader mends
 * or leaves it. With the attribute `below` it stands alone, and says so below itself.
 *
 * @fires date-change - a date has been typed or picked
 */
export class TerritoryDate extends LitElement {
  static override styles = [look, dateStyles];

  /** The days that can be chosen. Default: none, and nothing is shown. */
  @property({ attribute: false }) theatre: Theatre | null = null;
  /** The reader's language. Default: English. */
  @property({ attribute: false }) words: Words = en;
  /** The day shown. */
  @property({ attribute: false }) day = 0;
  /** What the day is, for who does not see where the field stands. Default: the day shown. */
  @property() label = '';
  /** What was typed last is no day of the theatre. */
  @state() failed = false;

  /** What the reader is typing; null for the day. */
  #typed: string | null = null;

  readonly #later = new DeferredWords(this, timeEn, 'time');

  /** The field, once it is there. */
  override async focus(options?: FocusOptions): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector('input')?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('day')) this.#forget();
  }

  override render() {
    const { theatre, words } = this;
    const later = this.#later.words?.date;
    if (!theatre || !later) return nothing;
    const reading = this.#typed === null || this.failed ? null : this.#read(theatre, this.#typed);
    const span = [words.shortDate(theatre.first), words.shortDate(theatre.last)] as const;
    return html`
      <input
        type="text"
        autocomplete="off"
        spellcheck="false"
        enterkeyhint="go"
        aria-label=${this.label || words.slider.dateField}
        aria-invalid=${this.failed}
        aria-describedby=${this.failed ? 'failed' : 'reads'}
        title=${later.hint}
        .value=${live(this.#typed ?? words.shortDate(this.day))}
        @focus=${(event: FocusEvent & { currentTarget: HTMLInputElement }) => event.currentTarget.select()}
        @keydown=${this.#onKey}
        @input=${this.#onInput}
        @change=${this.#onTyped}
        @blur=${this.#forget}
      />
      <span class="calendar">
        ${timeIcon('calendar')}
        <input
          type="date"
          aria-label=${later.calendar}
          title=${later.calendar}
          min=${formatDay(theatre.first)}
          max=${formatDay(theatre.last)}
          .value=${live(formatDay(this.day))}
          @click=${this.#onCalendar}
          @keydown=${this.#onCalendarKey}
          @change=${this.#onPicked}
        />
      </span>
      <p class="reads" id="reads">${reading ? words.date(reading.day) : nothing}</p>
      <p class="failed" id="failed" role="alert">${this.failed ? later.failed(...span) : nothing}</p>
    `;
  }

  #choose(theatre: Theatre, day: number): void {
    this.day = Math.max(theatre.first, Math.min(theatre.last, day));
    this.#forget();
    this.dispatchEvent(new DateChangeEvent(formatDay(this.day)));
  }

  /** Gives up what was typed, and what was said of it. */
  #forget(): void {
    this.#typed = null;
    this.failed = false;
    this.requestUpdate();
  }

  #onInput({ currentTarget: field }: Event & { currentTarget: HTMLInputElement }): void {
    this.#typed = field.value;
    this.failed = false;
    this.requestUpdate();
  }

  #onTyped({ currentTarget: field }: Event & { currentTarget: HTMLInputElement }): void {
    const { theatre, words } = this;
    if (!theatre || field.value === words.shortDate(this.day)) return;
    const reading = this.#read(theatre, field.value);
    if (reading) this.#choose(theatre, reading.day);
    else this.failed = true;
  }

  /** What a text means, as this reader writes dates; null for no day of the theatre. */
  #read(theatre: Theatre, text: string): DateReading | null {
    const { first, last } = theatre;
    const locales = [this.words.lang, ...navigator.languages];
    const reading = readDate(text, { first, last, locales, order: orderOf(navigator.languages[0] ?? 'en') });
    return reading && reading.day >= first && reading.day <= last ? reading : null;
  }

  /** Escape gives up what was typed; keys of a field are no keys of the map. */
  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || (this.#typed === null && !this.failed)) return;
    event.preventDefault();
    this.#forget();
  }

  /** Only its sign shows of the field, so that a click anywhere on it opens the calendar. */
  #onCalendar({ currentTarget: field }: Event & { currentTarget: HTMLInputElement }): void {
    try {
      field.showPicker();
    } catch {
      // In a frame of another origin only the browser itself may open it: by a click on the sign, which the styles spread out.
    }
  }

  /** What is not seen is not typed into: keys open the calendar or go on. */
  #onCalendarKey(event: KeyboardEvent & { currentTarget: HTMLInputElement }): void {
    if (!KEYS_OF_DATES.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (event.key === 'Enter' || event.key === ' ') this.#onCalendar(event);
  }

  #onPicked({ currentTarget: field }: Event & { currentTarget: HTMLInputElement }): void {
    const day = dayOf(field.value);
    if (this.theatre && day !== null && field.validity.valid) this.#choose(this.theatre, day);
    field.value = formatDay(this.day);
  }
}
