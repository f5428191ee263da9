import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { TheatreTexts } from '../../engine/model/texts.ts';
import type { Snapshot } from '../../engine/query/snapshot.ts';
import { en, type Words } from '../../i18n/en/first.ts';
import { Names } from '../../i18n/names.ts';
import type { Match } from '../../i18n/search/match.ts';
import { Finder, type Group, type SearchItem } from '../../i18n/search/search-items.ts';
import { PanelWords } from '../describe/panel-words.ts';
import { closeByEscape } from '../look/close-by-escape.ts';
import { icon } from '../look/icons.ts';
import { look } from '../look/shared-styles.ts';
import { swatch } from '../look/swatch.ts';
import { ToolChangeEvent } from '../view/later-events.ts';
import { goTo } from './destination.ts';
import { searchStyles } from './territory-search.styles.ts';

/**
 * One box to find anything by: places in any spelling, outposts, roads, agreed zones, chapters, events, dates. A dialog
 * from the moment it is there; it asks no one else, and works offline.
 *
 * @fires select-change - a place, outpost, road, zone or event is chosen
 * @fires date-change - a date, a chapter, or an event of another day is chosen
 * @fires view-change - what is chosen is wider than a spot
 * @fires panel-change - a chapter is chosen
 * @fires tool-change - with no tool: its reader is done
 */
export class TerritorySearch extends LitElement {
  static override styles = [look, searchStyles];

  /** The day shown: who holds what is found. Default: none, and nothing is found. */
  @property({ attribute: false }) snapshot: Snapshot | null = null;
  /** Names, aliases and events in the reader's language, once they are loaded. */
  @property({ attribute: false }) texts: TheatreTexts | null = null;
  /** The reader's language. Default: English. */
  @property({ attribute: false }) words: Words = en;
  /** Called when something was chosen and the dialog is closed. Default: nothing. */
  @property({ attribute: false }) done: () => void = () => {};
  /** What is typed. */
  @state() text = '';
  /** The row that Enter chooses. */
  @state() active = 0;

  readonly #reading = new PanelWords(this);
  #finder: Finder | null = null;
  #groups: readonly Group[] = [];
  #rows: readonly Match<SearchItem>[] = [];
  #chosen = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const sameTheatre = this.#finder?.names.theatre === this.snapshot?.theatre;
    if (changed.has('texts') || changed.has('words') || !sameTheatre) this.#finder = null;
    if (this.#finder && !changed.has('text')) return;
    const text = this.text.trim();
    this.#groups = (text && this.#index()?.find(text)) || [];
    this.#rows = this.#groups.flatMap(group => group.matches);
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('dialog')?.showModal();
    this.renderRoot.querySelector('input')?.focus();
    // The dialog is painted first; the first letter finds the names folded.
    setTimeout(() => this.#index());
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('active') || changed.has('text'))
      this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  #index(): Finder | null {
    const { snapshot, texts, words } = this;
    if (snapshot) this.#finder ??= new Finder(new Names(snapshot.theatre, texts, words));
    return this.#finder;
  }

  override render() {
    const { words, text } = this;
    const said = this.#reading.words?.search;
    const open = this.#rows.length > 0;
    return html`
      <dialog aria-label=${words.search} @close=${this.#onClose} @click=${this.#onBackdrop} @keydown=${closeByEscape}>
        <div class="head">
          <input
            type="text"
            role="combobox"
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            enterkeyhint="go"
            dir="auto"
            aria-label=${words.search}
            aria-autocomplete="list"
            aria-expanded=${open}
            aria-controls="results"
            aria-activedescendant=${open ? `row-${this.active}` : nothing}
            aria-describedby="hint"
            placeholder=${said?.placeholder ?? nothing}
            .value=${text}
            @input=${this.#onInput}
            @keydown=${this.#onKey}
          />
          <button type="button" class="close" aria-label=${words.close} title=${words.close} @click=${this.#close}>
            ${icon('close')}
          </button>
        </div>
        <p id="hint" class="hint">${text.trim() && !open ? said?.nothing(text.trim()) : html`${said?.hint} <span class="keys">${said?.keys}</span>`}</p>
        <div id="results" class="results" role=${open ? 'listbox' : nothing} aria-label=${open ? words.search : nothing}>
          ${this.#list()}
        </div>
        <p class="hidden" role="status">${text.trim() ? (open ? said?.found(this.#rows.length) : said?.nothing(text.trim())) : ''}</p>
      </dialog>
    `;
  }

  #list(): TemplateResult[] {
    const kinds = this.#reading.words?.search.kinds;
    let row = 0;
    return this.#groups.map(
      ({ kind, matches }) => html`
        <div role="group" aria-labelledby="kind-${kind}">
          <div class="kind" id="kind-${kind}" role="presentation">${kinds?.[kind]}</div>
          ${matches.map(match => this.#row(match, row++))}
        </div>
      `,
    );
  }

  #row({ item, name, tier }: Match<SearchItem>, row: number): TemplateResult {
    // A name found by its sound alone would puzzle, and so would the word by which the record knows a zone.
    const isId = item.kind === 'agreement' && name === this.snapshot?.theatre.agreements[item.index].id;
    const otherwise = name !== item.title && !isId && ['exact', 'start', 'words'].includes(tier);
    return html`
      <div
        role="option"
        id="row-${row}"
        aria-selected=${row === this.active}
        @click=${() => this.#choose(row)}
      >
        <span dir="auto">${item.title}</span>
        <span class="quiet">${otherwise ? html`<bdi>${name}</bdi>` : nothing}${this.#detail(item)}</span>
      </div>
    `;
  }

  /** What tells one thing from another of a like name: who holds it, or when it was. */
  #detail({ kind, index }: SearchItem): TemplateResult | typeof nothing {
    const { snapshot, texts, words } = this;
    if (!snapshot) return nothing;
    const { theatre, states } = snapshot;
    switch (kind) {
      case 'town': {
        if (index >= theatre.documented) return nothing;
        const names = new Names(theatre, texts, words);
        return html`${swatch(theatre, states[index])} ${names.state(states[index])}`;
      }
      case 'post': {
        const { kind: sort, number } = theatre.posts[index];
        return html`${number ? words.post.numbered(words.post.kinds[sort], number) : words.post.kinds[sort]}`;
      }
      case 'phase':
        return html`${words.shortDate(Math.max(theatre.first, theatre.phases[index].from))}`;
      case 'event': {
        const event = texts?.events[index];
        return event ? html`${words.event.kinds[event.kind]} · ${words.shortDate(event.day)}` : nothing;
      }
      default:
        return nothing;
    }
  }

  #onInput({ currentTarget }: Event & { currentTarget: HTMLInputElement }): void {
    this.text = currentTarget.value;
    this.active = 0;
  }

  #onKey(event: KeyboardEvent): void {
    // While a letter is being put together its keys belong to it.
    if (event.isComposing) return;
    const last = this.#rows.length - 1;
    const to: Record<string, number> = {
      ArrowDown: this.active < last ? this.active + 1 : 0,
      ArrowUp: this.active > 0 ? this.active - 1 : last,
      PageDown: Math.min(last, this.active + 5),
      PageUp: Math.max(0, this.active - 5),
    };
    if (event.key === 'Enter') this.#choose(this.active);
    else if (event.key in to && last >= 0) this.active = to[event.key];
    else return;
    event.preventDefault();
  }

  #choose(row: number): void {
    const found = this.#rows[row]?.item;
    if (!found || !this.snapshot) return;
    this.#chosen = true;
    for (const event of goTo(found, this.snapshot, this.texts)) this.dispatchEvent(event);
    this.#close();
  }

  #close(): void {
    this.renderRoot.querySelector('dialog')?.close();
  }

  #onBackdrop(event: MouseEvent & { currentTarget: HTMLDialogElement }): void {
    if (event.target === event.currentTarget) this.#close();
  }

  #onClose(): void {
    this.dispatchEvent(new ToolChangeEvent(''));
    if (this.#chosen) this.done();
  }
}
