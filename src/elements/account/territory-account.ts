import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Selection } from '../../engine/model/selection.ts';
import type { TheatreTexts } from '../../engine/model/texts.ts';
import type { DayView } from '../../engine/query/day-view.ts';
import { type Snapshot, snapshotAt } from '../../engine/query/snapshot.ts';
import { accountOf, accountSources, type Passage, type Section } from '../../i18n/day-account.ts';
import { en, type Words } from '../../i18n/en/first.ts';
import type { ReadingWords } from '../../i18n/en/panel.ts';
import { headlineInWords } from '../../i18n/headline-in-words.ts';
import { Names } from '../../i18n/names.ts';
import { newsOf } from '../describe/day-headline.ts';
import { PanelWords } from '../describe/panel-words.ts';
import { look } from '../look/shared-styles.ts';
import { foldedSources } from '../panel/sources.ts';
import { panelStyles } from '../panel/territory-panel.styles.ts';
import { SelectChangeEvent } from '../view/events.ts';
import { placesTable, type TableView, WHOLE_TABLE } from './places-table.ts';

/** An account is told anew when the date has been still for so long, ms: no one can read it while it moves. */
const SETTLE_MS = 200;

/**
 * The map in words: an account of the day in sentences, the list of its places, and its sources. It tells the record; whose
 * word the map shows beside, or what it is compared with, it says first.
 *
 * @fires select-change - a place, event, road, post or zone in it is chosen
 */
export class TerritoryAccount extends LitElement {
  static override styles = [
    look,
    panelStyles,
    css`
      :host {
        background: none;
        display: block;
      }
      .filter {
        display: block;
        font-size: var(--_small, 0.8125rem);
        margin-block-end: 4px;
      }
      .filter input {
        background: transparent;
        block-size: 32px;
        border: 1px solid var(--_rule, GrayText);
        border-radius: 4px;
        display: block;
        font-size: max(16px, 1em);
        inline-size: min(100%, 24em);
        padding-inline: 8px;
      }
      .towns {
        margin-block-end: 8px;
      }
      .contents {
        border: 0;
        flex-wrap: wrap;
        font-size: var(--_small, 0.8125rem);
        gap: 2px 14px;
        padding: 0;
      }
      .contents button {
        block-size: auto;
        padding: 0;
      }
      h3:focus {
        outline: none;
      }
      .passage {
        max-inline-size: 40em;
      }
    `,
  ];

  /** The day shown. Default: none, and nothing is told. */
  @property({ attribute: false }) snapshot: Snapshot | null = null;
  /** Whose word the map shows and what it is compared with. Default: none. */
  @property({ attribute: false }) dayView: DayView | null = null;
  /** Events, claims and sources in the reader's language, once they are loaded. */
  @property({ attribute: false }) texts: TheatreTexts | null = null;
  /** The reader's language. Default: English. */
  @property({ attribute: false }) words: Words = en;
  /** How the reader wants the table of places. */
  @state() view: TableView = WHOLE_TABLE;
  /** The day that is told: the one shown, as soon as it has settled. */
  @state() described: Snapshot | null = null;

  readonly #reading = new PanelWords(this);
  #timer = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearTimeout(this.#timer);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { snapshot } = this;
    if (!changed.has('snapshot') || !snapshot) return;
    window.clearTimeout(this.#timer);
    const describe = () => {
      this.described = snapshotAt(snapshot.theatre, snapshot.day);
    };
    if (this.described?.theatre === snapshot.theatre) this.#timer = window.setTimeout(describe, SETTLE_MS);
    else describe();
  }

  override render() {
    const { described, texts, words, dayView } = this;
    const reading = this.#reading.words;
    if (!described || !reading) return nothing;
    const names = new Names(described.theatre, texts, words);
    const beside = dayView?.claimed || dayView?.compared ? newsOf(described, dayView, names) : '';
    const headline = headlineInWords(described, names);
    const context = { texts, words, names, reading };
    const sections = accountOf(described, names, reading);
    return html`
      <p class="lead"><time>${words.date(described.day)}</time></p>
      ${headline && !dayView?.compared ? html`<p class="headline" dir="auto">${headline.text}</p>` : nothing}
      ${headline?.standfirst && !dayView?.compared ? html`<p dir="auto">${headline.standfirst}</p>` : nothing}
      ${beside ? html`<p>${beside}</p>` : nothing}
      ${this.#contents(sections, reading)}
      ${sections.map(section => this.#section(section, reading.account.headings[section.kind]))}
      ${placesTable(
        described,
        names,
        reading,
        this.view,
        view => {
          this.view = view;
        },
        select => this.#select(select),
      )}
      <h3 id="sources" tabindex="-1">${reading.account.headings.sources}</h3>
      ${foldedSources(context, accountSources(described, names))}
    `;
  }

  /** Ways to each heading: between here and the sources lie a hundred names that the Tab key stops at. */
  #contents(sections: readonly Section[], reading: ReadingWords): TemplateResult {
    const { headings, contents } = reading.account;
    const places = this.described?.theatre.documented ? (['places'] as const) : [];
    const kinds = [...sections.map(({ kind }) => kind), ...places, 'sources' as const];
    return html`
      <nav class="contents" aria-label=${contents}>
        ${kinds.map(
          kind => html`<button type="button" class="link" @click=${() => this.#jump(kind)}>${headings[kind]}</button>`,
        )}
      </nav>
    `;
  }

  #jump(kind: string): void {
    const heading = this.renderRoot.querySelector<HTMLElement>(`#${kind}`);
    heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  }

  #section({ kind, passages }: Section, heading: string): TemplateResult {
    return html`<h3 id=${kind} tabindex="-1">${heading}</h3>${passages.map(one => html`<p class="passage" dir="auto">${this.#linked(one)}</p>`)}`;
  }

  /** The sentences with the names in them as buttons. A name that does not stand there, or stands there before, is left. */
  #linked({ text, links }: Passage): (string | TemplateResult)[] {
    const parts: (string | TemplateResult)[] = [];
    let rest = text;
    for (const { name, select } of links) {
      const at = rest.indexOf(name);
      if (at < 0) continue;
      parts.push(
        rest.slice(0, at),
        html`<button type="button" class="link" @click=${() => this.#select(select)}>${name}</button>`,
      );
      rest = rest.slice(at + name.length);
    }
    return [...parts, rest];
  }

  #select(selection: Selection): void {
    this.dispatchEvent(new SelectChangeEvent(selection));
  }
}
