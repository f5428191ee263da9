import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { formatDay } from '../../engine/model/day.ts';
import type { TheatreTexts } from '../../engine/model/texts.ts';
import type { DayView } from '../../engine/query/day-view.ts';
import { areaSharesBySide } from '../../engine/query/shares-by-side.ts';
import type { Snapshot } from '../../engine/query/snapshot.ts';
import { en, type Words } from '../../i18n/en/first.ts';
import type { headlineInWords } from '../../i18n/headline-in-words.ts';
import { Names } from '../../i18n/names.ts';
import { datesInWords, differsInWords, newsOf } from '../describe/day-headline.ts';
import { look } from '../look/shared-styles.ts';
import { swatch } from '../look/swatch.ts';
import { dayStyles } from './territory-day.styles.ts';

/**
 * The day shown: its date in words and one line of what changed. Takes no input.
 *
 * @csspart date - the date in words
 * @csspart change - the line of what changed
 */
export class TerritoryDay extends LitElement {
  static override styles = [look, dayStyles];

  /** The day. Default: none, and nothing is shown. */
  @property({ attribute: false }) snapshot: Snapshot | null = null;
  /** Whose word the day is shown by and what it is compared with. Default: none, the record of one day. */
  @property({ attribute: false }) dayView: DayView | null = null;
  /** Whether it stands under a still picture, which has no other key: then with everybody's share. Default: false. */
  @property({ type: Boolean }) caption = false;
  /** Names in the reader's language, once they are loaded. */
  @property({ attribute: false }) texts: TheatreTexts | null = null;
  /** The reader's language. Default: English. */
  @property({ attribute: false }) words: Words = en;
  /** Makes the headline of a day. Until it has come, the opening day's own stands. Default: none. */
  @property({ attribute: false }) headlineOf: typeof headlineInWords | null = null;
  /** Whether the date is being dragged or played: then nothing is spoken until it settles. */
  @property({ type: Boolean }) moving = false;

  #spoken = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { snapshot, words } = this;
    const settled = changed.has('snapshot') || changed.has('dayView') || changed.has('moving') || changed.has('words');
    // The opening day is part of the page; only a change of it is news.
    if (!snapshot || this.moving || !settled || !this.hasUpdated) return;
    const names = this.#names(snapshot);
    this.#spoken = `${datesInWords(snapshot, this.dayView, words)}: ${newsOf(snapshot, this.dayView, names)}`;
  }

  override render() {
    const { snapshot, words } = this;
    if (!snapshot) return nothing;
    const names = this.#names(snapshot);
    const { compared, claimed } = this.dayView ?? {};
    const headline = this.#headline(snapshot, names);
    const dates = datesInWords(snapshot, this.dayView, words);
    const news =
      claimed && headline
        ? differsInWords(names, claimed)
        : headline?.standfirst || newsOf(snapshot, this.dayView, names);
    // A quiet day has the name of its chapter there, else what is known of it: the room is taken in any case.
    const quiet = headline || compared || !this.headlineOf ? '' : chapterOf(snapshot, names) || news;
    return html`
      <p class="headline" part="headline" dir="auto">${compared ? dates : headline?.text || quiet}</p>
      <div class="line ${compared ? 'two' : ''}">
        <time class="date" part="date" datetime=${formatDay(snapshot.day)}>${dates}</time>
        <span class="brief" dir="auto">${headline ? headline.text + (claimed ? ` · ${news}` : '') : quiet === news ? news : ''}</span>
        <p class="change" part="change" dir="auto">${quiet === news ? '' : news}</p>
      </div>
      ${compared ? nothing : html`<b class="date apart" part="date">${dates}</b>`}
      ${this.caption ? html`<ul class="numbers" aria-label=${words.numbers.heading}>${shares(snapshot, names)}</ul>` : nothing}
      <p class="hidden" role="status">${this.#spoken}</p>
    `;
  }

  /** What the day is about, or by whose word it is shown; nothing where two days are compared. */
  #headline(snapshot: Snapshot, names: Names): { readonly text: string; readonly standfirst: string } | null {
    const { theatre, day } = snapshot;
    const { compared, claimed } = this.dayView ?? {};
    if (compared) return null;
    if (claimed) return { text: names.words.voice.as(names.voice(claimed.id)), standfirst: '' };
    if (this.texts && this.headlineOf) return this.headlineOf(snapshot, names);
    const { headline } = theatre;
    return headline && day === theatre.open
      ? { text: names.in(headline.text), standfirst: names.in(headline.standfirst) }
      : null;
  }

  #names(snapshot: Snapshot): Names {
    return new Names(snapshot.theatre, this.texts, this.words);
  }
}

/** Name of the chapter of the day, '' where it has none. */
function chapterOf({ theatre, day }: Snapshot, names: Names): string {
  const phase = theatre.phases.find(({ from, until }) => from <= day && day < until);
  return phase ? names.phase(phase) : '';
}

/** Shares below this are left out, so that the line stays one to read. */
const LEAST_SHARE = 0.005;

/** The shares with their colours: the key of a still picture. */
function shares(snapshot: Snapshot, names: Names): TemplateResult[] {
  const { theatre } = snapshot;
  const { words } = names;
  return areaSharesBySide(snapshot)
    .filter(({ share }) => share >= LEAST_SHARE)
    .map(({ kind, side, share, state }) => {
      const holder = kind === 'held' ? names.side(side) : words.state[kind];
      return html`<li>${swatch(theatre, state)} ${words.numbers.holds(holder, share)}</li>`;
    });
}
