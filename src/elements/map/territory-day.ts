import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { formatDay } from '../../engine/model/day.ts';
import type { TheatreTexts } from '../../engine/model/texts.ts';
import type { DayView } from '../../engine/query/day-view.ts';
import { areaSharesBySide, type SideShare, sharesBySide } from '../../engine/query/shares-by-side.ts';
import type { Snapshot } from '../../engine/query/snapshot.ts';
import { en, type Words } from '../../i18n/en/first.ts';
import type { headlineInWords } from '../../i18n/headline-in-words.ts';
import { Names } from '../../i18n/names.ts';
import { datesInWords, newsOf } from '../describe/day-headline.ts';
import { look } from '../look/shared-styles.ts';
import { swatch } from '../look/swatch.ts';

/**
 * The day shown: its date in words, one line of what changed, and the day's numbers. Takes no input.
 *
 * @csspart date - the date in words
 * @csspart change - the line of what changed
 */
export class TerritoryDay extends LitElement {
  static override styles = [
    look,
    css`
      /* The largest type, in as much room at all times: the map below must not jump with the date. */
      .headline {
        display: -webkit-box;
        -webkit-box-orient: vertical;
        --_rows: 1;
        -webkit-line-clamp: var(--_rows);
        line-clamp: var(--_rows);
        block-size: calc(1lh * var(--_rows));
        contain: strict;
        font-size: calc(var(--_huge, 1.75rem) * 0.9);
        font-weight: 600;
        letter-spacing: -0.01em;
        line-height: 1.2;
        overflow: hidden;
      }
      @container (inline-size < 900px) {
        .headline {
          --_rows: 2;
          font-size: calc(var(--_large, 1.25rem) * 0.95);
        }
      }
      @container (block-size < 560px) and (inline-size >= 500px) {
        .headline {
          --_rows: 1;
        }
      }
      .date {
        display: block;
        font-size: var(--_large, 1.25rem);
        font-weight: 600;
        line-height: 1.15;
      }
      /* Here and below: as many lines at all times, for the map under them must not jump with the date. */
      .change {
        display: -webkit-box;
        -webkit-box-orient: vertical;
        --_lines: 1;
        -webkit-line-clamp: var(--_lines);
        line-clamp: var(--_lines);
        margin-block-start: 2px;
        block-size: calc(1lh * var(--_lines));
        /* What is written here moves nothing else, so that nothing else is laid out anew with each date. */
        contain: strict;
        overflow: hidden;
      }
      .numbers {
        align-content: start;
        color: var(--_quiet, inherit);
        display: flex;
        flex-wrap: wrap;
        font-size: var(--_small, 0.8125rem);
        gap: 2px 1.1em;
        line-height: 1.4;
        margin-block-start: 6px;
        /* What two lines do not hold is told in the panel. */
        block-size: calc(2.8em + 2px);
        overflow: hidden;
      }
      @container (inline-size < 700px) or (block-size < 700px) {
        .numbers {
          display: none;
        }
      }
      /* Under a still picture the shares with their colours are its key. */
      :host([caption]) .numbers {
        block-size: auto;
        display: flex;
      }
      :host([caption]) .numbers li:not(:has(svg)) {
        display: none;
      }
      @container (inline-size < 1100px) {
        .change {
          --_lines: 2;
        }
      }
      @container (inline-size < 700px) {
        .change {
          font-size: var(--_small, 0.8125rem);
        }
        .date {
          font-size: var(--_text, 0.9375rem);
        }
      }
      @container (block-size < 480px) {
        .change {
          --_lines: 1;
          font-size: var(--_small, 0.8125rem);
        }
        .date {
          font-size: var(--_large, 1.25rem);
        }
      }
      /* In one line, two dates too: the map needs the room. */
      @container (inline-size < 560px) and (block-size < 480px) {
        .date {
          font-size: var(--_text, 0.9375rem);
          overflow: hidden;
          text-overflow: ellipsis;
          white-space: nowrap;
        }
      }
    `,
  ];

  /** The day. Default: none, and nothing is shown. */
  @property({ attribute: false }) snapshot: Snapshot | null = null;
  /** Whose word the day is shown by and what it is compared with. Default: none, the record of one day. */
  @property({ attribute: false }) dayView: DayView | null = null;
  /** The day whose numbers are told; while the date runs, one of the last. Default: the day shown. */
  @property({ attribute: false }) read: Snapshot | null = null;
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
    const read = this.read ?? snapshot;
    const headline = this.#headline(snapshot, names);
    return html`
      <p class="headline" part="headline" dir="auto">${headline?.text}</p>
      <time class="date" part="date" datetime=${formatDay(snapshot.day)}>
        ${datesInWords(snapshot, this.dayView, words)}
      </time>
      <p class="change" part="change" dir="auto">${(!this.dayView?.claimed && headline?.standfirst) || newsOf(snapshot, this.dayView, names)}</p>
      <ul class="numbers" aria-label=${words.numbers.heading}>
        ${this.dayView?.compared ? html`<li>${words.shortDate(snapshot.day)}:</li>` : nothing}
        ${guard([read, words, this.texts], () => numbers(read, names))}
      </ul>
      <p class="hidden" role="status">${this.#spoken}</p>
    `;
  }

  /** What the day is about; nothing where two days are compared. */
  #headline(snapshot: Snapshot, names: Names): { readonly text: string; readonly standfirst: string } | null {
    const { theatre, day } = snapshot;
    if (this.dayView?.compared) return null;
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

/** Shares below this are left to the panel, so that the line stays one to read. */
const TOLD = 0.005;
/** As many roads as the line tells of: the author's first ones. */
const ROADS = 2;

function numbers(snapshot: Snapshot, names: Names): TemplateResult[] {
  const { theatre } = snapshot;
  const { words } = names;
  const told = (held: readonly SideShare[], share: (one: SideShare) => number) =>
    words.list(held.filter(one => share(one) >= TOLD).map(one => words.numbers.holds(holder(one, names), share(one))));

  const items = areaSharesBySide(snapshot)
    .filter(sideShare => sideShare.share >= TOLD)
    .map(sideShare => {
      const holds = words.numbers.holds(holder(sideShare, names), sideShare.share);
      return html`<li>${swatch(theatre, sideShare.state)} ${holds}</li>`;
    });
  items.push(html`<li>${words.numbers.front} ${words.km(snapshot.front.km)}</li>`);
  for (const { line, km } of snapshot.lines.filter(({ line }) => line.ref).slice(0, ROADS)) {
    const held = sharesBySide(theatre, km.entries());
    if (held.length > 0) items.push(html`<li><b>${line.ref}</b> ${told(held, one => one.share)}</li>`);
  }
  return items;
}

function holder({ kind, side }: SideShare, names: Names): string {
  return kind === 'held' ? names.side(side) : names.words.state[kind];
}
