import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { zoneAt } from '../../engine/geometry/point-location.ts';
import { formatDay } from '../../engine/model/day.ts';
import { parseSpot } from '../../engine/model/spot.ts';
import type { EventKind, TheatreTexts } from '../../engine/model/texts.ts';
import type { Theatre } from '../../engine/model/theatre.ts';
import type { Outlook } from '../../engine/query/day-view.ts';
import type { Snapshot } from '../../engine/query/snapshot.ts';
import { en, type Words } from '../../i18n/en/first.ts';
import { Names } from '../../i18n/names.ts';
import { datesInWords } from '../describe/day-headline.ts';
import { Reading } from '../describe/panel-words.ts';
import { icon } from '../look/icons.ts';
import { look } from '../look/shared-styles.ts';
import { DateChangeEvent, PanelChangeEvent, SelectChangeEvent } from '../view/events.ts';
import { PANELS, type PanelName, type Selection } from '../view/view.ts';
import { aboutPart } from './about.ts';
import { agreementPart } from './agreement.ts';
import { comparePart, type Sorting } from './compare.ts';
import { differingPart } from './differing.ts';
import { eventPart } from './event.ts';
import { linePart } from './line.ts';
import type { Telling } from './panel-context.ts';
import { postPart } from './post.ts';
import { panelStyles } from './territory-panel.styles.ts';
import { todayPart } from './today.ts';
import { tourPart } from './tour.ts';
import { groundPart, townPart } from './town.ts';

/**
 * Tells about what is selected (a town, post, road, agreed zone or event), else about the day or about the data. Its tabs
 * open and close it where the map has no room beside it.
 *
 * @fires select-change - a place or event in it is chosen, or it is closed
 * @fires date-change - a stretch of history or the date of an event is chosen
 * @fires panel-change - a tab is chosen
 * @csspart body
 */
export class TerritoryPanel extends LitElement {
  static override styles = [look, panelStyles];

  static override properties = {
    snapshot: { attribute: false },
    outlook: { attribute: false },
    sorting: { state: true },
    texts: { attribute: false },
    words: { attribute: false },
    select: { attribute: false },
    kinds: { attribute: false },
    panel: {},
  };

  /** The day. Default: none, and nothing is shown. */
  declare snapshot: Snapshot | null;
  /** Whose word the day is shown by and what it is compared with. Default: none, the record of one day. */
  declare outlook: Outlook | null;
  /** How the places of a comparison are sorted. */
  declare sorting: Sorting;
  /** Events, claims and sources in the reader's language, once they are loaded. */
  declare texts: TheatreTexts | null;
  /** The reader's language. Default: English. */
  declare words: Words;
  /** What to tell about; null for what `panel` says. Default: null. */
  declare select: Selection | null;
  /** Kinds of event that are shown, null for all. Default: null. */
  declare kinds: ReadonlySet<EventKind> | null;
  /** What it shows while nothing is selected: `today`, `about`, or `closed` for the tabs alone. Default: `today`. */
  declare panel: PanelName;

  /** The reader chose something inside the panel, and the button is gone with what it stood in. */
  #chosenHere = false;
  readonly #reading = new Reading(this);

  constructor() {
    super();
    this.snapshot = null;
    this.outlook = null;
    this.sorting = { column: 'when', descending: false, all: false };
    this.texts = null;
    this.words = en;
    this.select = null;
    this.kinds = null;
    this.panel = 'today';
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('select')) return;
    const body = this.renderRoot.querySelector('.body');
    if (body) body.scrollTop = 0;
    if (this.#chosenHere) this.attend();
    this.#chosenHere = false;
  }

  /** Takes the reader to what it tells: the keyboard and whoever listens go on from there. */
  attend(): void {
    const told =
      this.renderRoot.querySelector<HTMLElement>('h2') ?? this.renderRoot.querySelector<HTMLElement>('button');
    told?.focus({ preventScroll: true });
  }

  override render() {
    const { snapshot, words } = this;
    if (!snapshot) return nothing;
    const told = this.#told(this.#telling(snapshot));
    return html`
      <div class="tabs">
        <nav aria-label=${words.panel}>
          ${panelsOf(snapshot.theatre).map(name => this.#tab(name, tabName(name, words, this.outlook), !told && this.panel === name))}
        </nav>
        ${told || this.panel === 'closed' ? nothing : this.#close(() => this.#onShut())}
      </div>
      ${
        told || this.panel !== 'closed'
          ? html`<div class="body" part="body" role="region" tabindex="0" aria-label=${words.panel}
              @keydown=${this.#onKey} @select-change=${this.#onSelectInside}>
              ${told ?? this.#standing(this.#telling(snapshot))}
            </div>`
          : nothing
      }
    `;
  }

  #tab(name: PanelName, label: string, open: boolean) {
    return html`
      <button type="button" aria-expanded=${open} @click=${() => this.#onTab(name, open)}>${label}</button>
    `;
  }

  /** What is shown while nothing is selected. */
  #standing(telling: Telling): TemplateResult {
    const { words, snapshot } = telling;
    const standing = panelsOf(telling.theatre).some(name => name === this.panel) ? STANDING[this.panel] : undefined;
    if (standing) return html`<h2 tabindex="-1">${tabName(this.panel, words, this.outlook)}</h2>${standing(telling)}`;
    const { compared = null, claimed = null } = this.outlook ?? {};
    const drawn = { ...telling, snapshot: compared?.later ?? snapshot };
    const differing = claimed ? differingPart(drawn, claimed) : nothing;
    return html`
      <h2 class="hidden" tabindex="-1">${datesInWords(snapshot, this.outlook, words)}</h2>
      ${
        compared
          ? html`${comparePart(telling, compared, this.sorting, sorting => Object.assign(this, { sorting }))}${differing}`
          : html`${differing}${todayPart(telling)}`
      }
    `;
  }

  /** What is told about the selection; null where there is none, or none that the theatre knows. */
  #told(telling: Telling): TemplateResult | null {
    const { select } = this;
    const part = select && partOf(telling, select);
    if (!part) return null;
    return html`
      <div class="head">
        <h2 tabindex="-1" dir="auto">${telling.names.selected(select)}</h2>
        ${this.#close(() => this.#onClose())}
      </div>
      ${part}
    `;
  }

  #close(act: () => void) {
    const { close } = this.words;
    return html`
      <button type="button" class="close" aria-label=${close} title=${close} @click=${act}>${icon('close')}</button>
    `;
  }

  #telling(snapshot: Snapshot): Telling {
    const { texts, words } = this;
    const { theatre } = snapshot;
    return {
      theatre,
      snapshot,
      texts,
      words,
      outlook: this.outlook,
      reading: this.#reading.words,
      names: new Names(theatre, texts, words),
      kinds: this.kinds,
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
    this.renderRoot.querySelector<HTMLElement>('nav [aria-expanded=true]')?.focus();
    this.dispatchEvent(new PanelChangeEvent('closed'));
  }

  /** Escape closes what is told about a selection, as its button does. */
  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.select) return;
    event.stopPropagation();
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
const STANDING: Partial<Record<PanelName, (telling: Telling) => TemplateResult>> = {
  words: ({ snapshot, outlook, texts, words }) => html`
    <territory-account .snapshot=${snapshot} .outlook=${outlook} .texts=${texts} .words=${words}></territory-account>
  `,
  charts: ({ theatre, texts, words, snapshot }) => html`
    <territory-charts .theatre=${theatre} .texts=${texts} .words=${words} .day=${snapshot.day}></territory-charts>
  `,
  tour: tourPart,
  about: aboutPart,
};

function tabName(name: PanelName, words: Words, outlook: Outlook | null): string {
  if (name === 'today' || name === 'closed') return outlook?.compared ? words.compare.tab : words.today;
  return words[name];
}

function partOf(telling: Telling, { kind, id }: Selection): TemplateResult | null {
  const { theatre, texts, names, reading } = telling;
  switch (kind) {
    case 'town':
    case 'zone': {
      const place = theatre.places.findIndex(one => one.id === id);
      if (place < 0) return kind === 'zone' ? spotPart(telling, id) : null;
      const ground = kind === 'zone' ? html`<p class="quiet">${reading?.town.ground(names.place(place))}</p>` : nothing;
      return html`${ground}${townPart(telling, place)}`;
    }
    case 'post': {
      const post = theatre.posts.find(one => one.id === id);
      return post ? postPart(telling, post) : null;
    }
    case 'line': {
      const line = theatre.lines.find(one => one.id === id);
      return line ? linePart(telling, line) : null;
    }
    case 'agreement': {
      const agreement = theatre.agreements.find(one => one.id === id);
      return agreement ? agreementPart(telling, agreement) : null;
    }
    case 'event': {
      const event = texts?.events.find(one => one.id === id);
      return event ? eventPart(telling, event) : null;
    }
  }
}

/** Ground that was drawn as a whole, at one spot; null outside the subject. */
function spotPart(telling: Telling, id: string): TemplateResult | null {
  const spot = parseSpot(id, telling.theatre.bounds);
  const zone = spot ? zoneAt(telling.theatre.topology, ...spot) : -1;
  return spot && zone >= 0 ? groundPart(telling, zone, { x: spot[0], y: spot[1] }) : null;
}
