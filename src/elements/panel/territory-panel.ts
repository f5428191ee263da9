import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { PANELS, type PanelName } from '../../draw/view-params.ts';
import { zoneAt } from '../../engine/geometry/point-location.ts';
import { formatDay } from '../../engine/model/day.ts';
import type { Selection } from '../../engine/model/selection.ts';
import { parseSpot } from '../../engine/model/spot.ts';
import type { EventKind, TheatreTexts } from '../../engine/model/texts.ts';
import type { Theatre } from '../../engine/model/theatre.ts';
import type { DayView } from '../../engine/query/day-view.ts';
import type { Snapshot } from '../../engine/query/snapshot.ts';
import { en, type Words } from '../../i18n/en/first.ts';
import { Names } from '../../i18n/names.ts';
import { datesInWords } from '../describe/day-headline.ts';
import { PanelWords } from '../describe/panel-words.ts';
import { icon } from '../look/icons.ts';
import { look } from '../look/shared-styles.ts';
import { DateChangeEvent, PanelChangeEvent, SelectChangeEvent } from '../view/events.ts';
import type { Site } from '../view/site.ts';
import { aboutPart } from './about.ts';
import { agreementPart } from './agreement.ts';
import { differingPart } from './claim-differences.ts';
import { comparePart, type Sorting } from './compare.ts';
import { eventPart } from './event.ts';
import { linePart } from './line.ts';
import type { PanelContext } from './panel-context.ts';
import { postPart } from './post.ts';
import { suggestPart } from './suggest.ts';
import { panelStyles } from './territory-panel.styles.ts';
import { todayPart } from './today.ts';
import { tourPart } from './tour.ts';
import { groundPart, townPart } from './town.ts';

/**
 * Tells about what is selected (a town, post, road, agreed zone or event), else about the day or about the data. Its tabs
 * and its button close it, and open it again.
 *
 * @fires select-change - a place or event in it is chosen, or it is closed
 * @fires date-change - a stretch of history or the date of an event is chosen
 * @fires panel-change - a tab is chosen, or the panel is closed
 * @fires card-expand - the reader wants more than the card
 * @csspart body
 */
export class TerritoryPanel extends LitElement {
  static override styles = [look, panelStyles];

  /** The day. Default: none, and nothing is shown. */
  @property({ attribute: false }) snapshot: Snapshot | null = null;
  /** Whose word the day is shown by and what it is compared with. Default: none, the record of one day. */
  @property({ attribute: false }) dayView: DayView | null = null;
  /** How the places of a comparison are sorted. */
  @state() sorting: Sorting = { column: 'when', descending: false, all: false };
  /** Events, claims and sources in the reader's language, once they are loaded. */
  @property({ attribute: false }) texts: TheatreTexts | null = null;
  /** The reader's language. Default: English. */
  @property({ attribute: false }) words: Words = en;
  /** What to tell about; null for what `panel` says. Default: null. */
  @property({ attribute: false }) select: Selection | null = null;
  /** Kinds of event that are shown, null for all. Default: null. */
  @property({ attribute: false }) kinds: ReadonlySet<EventKind> | null = null;
  /** What it shows while nothing is selected: `today`, `about`, or `closed` for the tabs alone. Default: `today`. */
  @property() panel: PanelName = 'today';
  /** The site that shows the theatre, whose studio takes corrections; null where there is none. */
  @property({ attribute: false }) site: Site | null = null;
  /** Whether it lies over the lower part of the map: closed, it is then one button. Default: false. */
  @property({ type: Boolean, reflect: true }) sheet = false;
  /** Whether only two lines of what is selected show, with a button for the rest. Default: false. */
  @property({ type: Boolean, reflect: true }) card = false;

  /** The reader chose something inside the panel, and the button is gone with what it stood in. */
  #chosenHere = false;
  readonly #reading = new PanelWords(this);

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('select')) return;
    const body = this.renderRoot.querySelector('.body');
    if (body) body.scrollTop = 0;
    if (this.#chosenHere) this.attend();
    this.#chosenHere = false;
  }

  /** Takes the reader to what it tells: the keyboard and whoever listens go on from there. */
  attend(): void {
    const heading =
      this.renderRoot.querySelector<HTMLElement>('h2') ?? this.renderRoot.querySelector<HTMLElement>('button');
    heading?.focus({ preventScroll: true });
  }

  override render() {
    const { snapshot, words } = this;
    if (!snapshot) return nothing;
    const card = this.#selection(this.#context(snapshot));
    if (card && this.card) return html`<div class="body" @keydown=${this.#onKey}>${card}</div>`;
    const closed = !card && this.panel === 'closed';
    return html`
      <div class=${closed ? 'tabs closed' : 'tabs'}>
        <nav aria-label=${words.panel}>
          ${panelsOf(snapshot.theatre).map(name => this.#tab(name, tabName(name, words, this.dayView), !card && this.panel === name))}
        </nav>
        ${card || closed ? nothing : this.#close(() => this.#onShut())}
      </div>
      ${
        !closed
          ? html`<div class="body" part="body" role="region" tabindex="0" aria-label=${words.panel}
              @keydown=${this.#onKey} @select-change=${this.#onSelectInside}>
              ${card ?? this.#standing(this.#context(snapshot))}
            </div>`
          : nothing
      }
    `;
  }

  #tab(name: PanelName, label: string, open: boolean) {
    return html`
      <button type="button" aria-expanded=${open} @click=${() => this.#onTab(name, open)}>
        ${label} ${this.sheet && this.panel === 'closed' && !this.select ? html`<span aria-hidden="true">▴</span>` : nothing}
      </button>
    `;
  }

  /** What is shown while nothing is selected. */
  #standing(context: PanelContext): TemplateResult {
    const { words, snapshot } = context;
    const standing = panelsOf(context.theatre).some(name => name === this.panel) ? STANDING[this.panel] : undefined;
    if (standing) return html`<h2 tabindex="-1">${tabName(this.panel, words, this.dayView)}</h2>${standing(context)}`;
    const { compared = null, claimed = null } = this.dayView ?? {};
    const drawn = { ...context, snapshot: compared?.later ?? snapshot };
    const differing = claimed ? differingPart(drawn, claimed) : nothing;
    return html`
      <h2 class="hidden" tabindex="-1">${datesInWords(snapshot, this.dayView, words)}</h2>
      ${
        compared
          ? html`${comparePart(context, compared, this.sorting, sorting => Object.assign(this, { sorting }))}${differing}`
          : html`${differing}${todayPart(context)}`
      }
    `;
  }

  /** What is told about the selection; null where there is none, or none that the theatre knows. */
  #selection(context: PanelContext): TemplateResult | null {
    const { select } = this;
    const part = select && partOf(context, select);
    if (!part) return null;
    return html`
      <div class="head">
        <h2 tabindex="-1" dir="auto">${context.names.selected(select)}</h2>
        ${
          this.card
            ? html`<button type="button" class="close" aria-label=${context.words.menu} title=${context.words.menu}
                @click=${() => this.dispatchEvent(new Event('card-expand', { bubbles: true, composed: true }))}>▴</button>`
            : nothing
        }
        ${this.#close(() => this.#onClose())}
      </div>
      ${part} ${suggestPart(context, select)}
    `;
  }

  #close(act: () => void) {
    const { close } = this.words;
    return html`
      <button type="button" class="close" aria-label=${close} title=${close} @click=${act}>${icon('close')}</button>
    `;
  }

  #context(snapshot: Snapshot): PanelContext {
    const { texts, words } = this;
    const { theatre } = snapshot;
    return {
      theatre,
      snapshot,
      texts,
      words,
      dayView: this.dayView,
      reading: this.#reading.words,
      names: new Names(theatre, texts, words),
      kinds: this.kinds,
      site: this.site,
      ask: event => this.dispatchEvent(event),
      go: day =>
        this.dispatchEvent(new DateChangeEvent(formatDay(Math.max(theatre.first, Math.min(theatre.last, day))))),
      select: selection => {
        this.#chosenHere = true;
        this.dispatchEvent(new SelectChangeEvent(selection));
      },
    };
  }

  #onTab(name: PanelName, open: boolean): void {
    if (this.select) this.dispatchEvent(new SelectChangeEvent(null));
    this.dispatchEvent(new PanelChangeEvent(open ? 'closed' : name));
  }

  /** The button goes with what it closes: the keyboard goes on from the tab. */
  #onShut(): void {
    this.renderRoot.querySelector<HTMLElement>(this.sheet ? 'nav button' : 'nav [aria-expanded=true]')?.focus();
    this.dispatchEvent(new PanelChangeEvent('closed'));
  }

  /** Escape closes what is told about a selection, as its button does. */
  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.select || event.defaultPrevented) return;
    event.preventDefault();
    this.#onClose();
  }

  #onSelectInside(): void {
    this.#chosenHere = true;
  }

  #onClose(): void {
    this.#chosenHere = true;
    this.dispatchEvent(new SelectChangeEvent(null));
  }
}

/** The tabs that a theatre has something for. */
function panelsOf({ phases }: Theatre): readonly PanelName[] {
  return PANELS.filter(name => name !== 'tour' || phases.length > 0);
}

/** What each tab but the first shows; the first is the day. */
const STANDING: Partial<Record<PanelName, (context: PanelContext) => TemplateResult>> = {
  words: ({ snapshot, dayView, texts, words }) => html`
    <territory-account .snapshot=${snapshot} .dayView=${dayView} .texts=${texts} .words=${words}></territory-account>
  `,
  charts: ({ theatre, texts, words, snapshot }) => html`
    <territory-charts .theatre=${theatre} .texts=${texts} .words=${words} .day=${snapshot.day}></territory-charts>
  `,
  tour: tourPart,
  about: aboutPart,
};

function tabName(name: PanelName, words: Words, dayView: DayView | null): string {
  if (name === 'today' || name === 'closed') return dayView?.compared ? words.compare.tab : words.today;
  return words[name];
}

function partOf(context: PanelContext, { kind, id }: Selection): TemplateResult | null {
  const { theatre, texts, names, reading } = context;
  switch (kind) {
    case 'town':
    case 'zone': {
      const place = theatre.places.findIndex(one => one.id === id);
      if (place < 0) return kind === 'zone' ? spotPart(context, id) : null;
      const ground = kind === 'zone' ? html`<p class="quiet">${reading?.town.ground(names.place(place))}</p>` : nothing;
      return html`${ground}${townPart(context, place)}`;
    }
    case 'post': {
      const post = theatre.posts.find(one => one.id === id);
      return post ? postPart(context, post) : null;
    }
    case 'line': {
      const line = theatre.lines.find(one => one.id === id);
      return line ? linePart(context, line) : null;
    }
    case 'agreement': {
      const agreement = theatre.agreements.find(one => one.id === id);
      return agreement ? agreementPart(context, agreement) : null;
    }
    case 'event': {
      const event = texts?.events.find(one => one.id === id);
      return event ? eventPart(context, event) : null;
    }
  }
}

/** Ground that was drawn as a whole, at one spot; null outside the subject. */
function spotPart(context: PanelContext, id: string): TemplateResult | null {
  const spot = parseSpot(id, context.theatre.bounds);
  const zone = spot ? zoneAt(context.theatre.topology, ...spot) : -1;
  return spot && zone >= 0 ? groundPart(context, zone, { x: spot[0], y: spot[1] }) : null;
}
