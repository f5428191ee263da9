import { html, nothing, type PropertyValues } from 'lit';
import { type ViewParam, type ViewParams, viewParams } from '../../draw/view-params.ts';
import { formatDay } from '../../engine/model/day.ts';
import type { Theatre } from '../../engine/model/theatre.ts';
import { type DayView, DayViewCache, dayView, snapshotOf } from '../../engine/query/day-view.ts';
import { languageAmong } from '../../i18n/load-words.ts';
import type { Names } from '../../i18n/names.ts';
import { pictureInWords } from '../describe/day-headline.ts';
import { describePlace, describeSelected } from '../describe/describe-place.ts';
import { MissingParts } from '../load/missing-parts.ts';
import { Readiness } from '../load/readiness.ts';
import type { ImageOptions } from '../share/export-image.ts';
import { type Played, Player, stepFrom } from '../time/player.ts';
import {
  DateChangeEvent,
  type DateInputEvent,
  MapErrorEvent,
  MapReadyEvent,
  MapShownEvent,
  type SelectChangeEvent,
} from '../view/events.ts';
import type { ToolChangeEvent } from '../view/later-events.ts';
import { MapAttributes } from '../view/map-attributes.ts';
import { isSameId } from '../view/same-id.ts';
import { parseDate, resolveView, selectionIn, type View } from '../view/view.ts';
import { Surroundings } from './environment.ts';
import type { Extras } from './extras.ts';
import { languageFor } from './language.ts';
import { type Layout, layOut } from './layout.ts';
import type { Loader } from './loader.ts';
import { keyPart, notice, panelPart, sliderPart } from './map-parts.ts';
import { needsNames } from './needs-names.ts';
import { type PublicSnapshot, type PublicTheatre, publicSnapshot, publicTheatre } from './public-snapshot.ts';
import { Session } from './session.ts';
import { attendPanel, skipLinks } from './skip-links.ts';
import { mapStyles } from './territory-map.styles.ts';
import { choices } from './theme-language-menu.ts';
import { ThrottledDayView } from './throttled-day-view.ts';
import { type MapState, openTool, toolButtons, toolOfKey } from './tool-dialogs.ts';
import { Wishes } from './wishes.ts';

/**
 * A map of who held what on a day, with its slider, legend and panel. It owns the view and hands it down; the elements
 * in it ask for changes by events.
 *
 * @slot title - a heading in place of the theatre's title
 * @slot links - links beside it, in a menu where there is little room
 * @fires date-input - while the reader moves in time
 * @fires date-change - when a date settles under the reader's hand; while playing, once for each shown day
 * @fires select-change - the reader selects something or nothing
 * @fires view-change - the reader moves the map
 * @fires layers-change - the reader switches layers
 * @fires kinds-change - the reader chooses which kinds of event are shown
 * @fires panel-change - the reader opens another tab of the panel
 * @fires compare-change - the reader compares with another date, or no longer with any
 * @fires according-change - the reader asks whose word the map shows
 * @fires language-change - the reader chooses a language
 * @fires theme-change - the reader chooses light or dark
 * @fires time-change - the reader has time even on the slider, or quiet stretches narrow
 * @fires map-shown - the first map can be seen
 * @fires map-ready - and all that can be asked of it is there
 * @fires map-error - it cannot be shown
 * @csspart frame - everything
 * @csspart head - title, tools and date
 * @csspart date - the date in words
 * @csspart change - the line of what changed
 * @csspart map - the map itself
 * @csspart legend - what its signs mean
 * @csspart panel - what is told beside it
 * @csspart slider - the controls of time
 * @cssprop --territory-paper - ground of the controls
 * @cssprop --territory-ink - text
 * @cssprop --territory-accent - what can be chosen, and what is
 * @cssprop --territory-font - of all text
 */
export class TerritoryMap extends MapAttributes {
  /** How maps get what they show. Set once by the entry, before the tag is defined. */
  static loader: Loader;

  static override styles = mapStyles;

  readonly #readiness = new Readiness();
  readonly #session = new Session(TerritoryMap.loader, () => this.requestUpdate());
  readonly #missing = new MissingParts(() => this.requestUpdate());
  readonly #surroundings = new Surroundings(this);
  readonly #player = new Player(this.#played());
  readonly #outlooks = new DayViewCache();
  readonly #throttled = new ThrottledDayView(() => this.requestUpdate());
  #dayView: DayView | null = null;
  #view: View | null = null;
  readonly #wishes = new Wishes(this, (name, text) => this.knows(name, text));
  #language = 'en';
  /** The date is under the reader's finger. */
  #dragging = false;
  /** The date was gone to in one act. */
  #jumped = false;
  #said = '';
  #layout: Layout | null = null;
  /** What comes after the first map; null until then. */
  #extras: Extras | null = null;
  #settled: Promise<void> = Promise.resolve();
  /** The tool whose dialog is open, '' for none. */
  #tool = '';
  /** What is selected is told in full where only a card of it has room unasked. */
  #expanded = false;

  constructor() {
    super();
    // What the page hands on to it; keys inside are heard inside.
    this.addEventListener('keydown', event => this.#onKey(event));
    for (const [name, { event }] of viewParams) {
      if (!event) continue;
      this.addEventListener(event, chosen => {
        const text = (chosen as Event & { readonly [Name in ViewParam]?: unknown })[name];
        if (typeof text === 'string') this[name] = text;
      });
    }
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.addEventListener('keydown', event => this.#onKey(event as KeyboardEvent));
    return root;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Elsewhere in a page another language may be spoken.
    this.requestUpdate();
    this.#missing.resume();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#player.pause();
    this.#throttled.stop();
    this.#missing.pause();
  }

  /** Resolves when the first map is shown; rejects with an Error when it cannot be. */
  get ready(): Promise<void> {
    return this.#readiness.promise;
  }

  /** The theatre shown, null before it is there. Set to an id, it is the attribute `theatre`. */
  get theatre(): PublicTheatre | null {
    const { names } = this.#session;
    return names && publicTheatre(names.theatre, names.in(names.theatre.title));
  }

  // Set, it is the id in the attribute `theatre`: frameworks set a property wherever there is one of a name.
  set theatre(id: string | null | undefined) {
    this.theatreId = id ?? '';
  }

  /** What is true on the day shown, null before the first map. */
  get snapshot(): PublicSnapshot | null {
    const { theatre, texts } = this.#session;
    if (!theatre) return null;
    const asked = { day: this.#day(theatre), compare: null, accordingTo: this.accordingTo };
    const { snapshot, claimed } = dayView(theatre, texts, asked);
    return publicSnapshot(snapshot, claimed?.differing ?? new Map());
  }

  /** An update is complete when what was asked for is read and shown. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    if (this.#wishes.reading === 0) return complete;
    await this.#wishes.settled;
    return super.getUpdateComplete();
  }

  /** Resolves when the names, texts and words in the reader's language are there, or could not be loaded. Never rejects. */
  get settled(): Promise<void> {
    return this.updateComplete.then(() => this.#settled);
  }

  /** @deprecated The old name of `settled`, kept for one release. */
  get told(): Promise<void> {
    return this.settled;
  }

  /**
   * Whether the theatre has what a parameter names by its id: an actor or side, a town, or anything that can be selected.
   * True for parameters that name nothing, and while it cannot be told, before all names and texts are there.
   */
  knows(name: ViewParam, text: string): boolean {
    const { names } = this.#session;
    if (!names?.texts || names.theatre.namesLater) return true;
    if (name === 'lang') return text === '' || languageAmong([text], names.theatre.languages) !== undefined;
    if (name === 'accordingTo') return names.voice(text) !== '';
    if (name !== 'town' && name !== 'select') return true;
    const selection = selectionIn({ select: '', town: '', [name]: text });
    return selection !== null && names.selected(selection) !== '';
  }

  /**
   * What an article asks for by a message: what can be understood is set, what cannot changes nothing and is told on the map.
   * Does nothing before the first map.
   */
  ask(params: Readonly<Partial<ViewParams>>): Promise<void> {
    const { names } = this.#session;
    if (names) this.#wishes.ask(params, names);
    return this.#wishes.settled;
  }

  /** The day shown in words, and what is selected; '' before the first map. */
  get caption(): string {
    const { names } = this.#session;
    if (!names || !this.#view) return '';
    const { day, select } = this.#view;
    return [select && names.selected(select), names.words.date(day)].filter(Boolean).join(', ');
  }

  /** Height, px, at which a panel that lies open over the map leaves it most of the whole; 0 while none does. */
  get heightWithPanel(): number {
    return this.#layout?.wanted ?? 0;
  }

  /** Whether the map steps through the days by itself. */
  get playing(): boolean {
    return this.#player.playing;
  }

  /** Steps through the days that changed until the last one or `pause()`; from the last one, again from the first. Does nothing before the first map. */
  play(): void {
    this.#player.play();
  }

  /** Stops playing on the day shown. */
  pause(): void {
    this.#player.pause();
  }

  /**
   * Moves by a number of days that changed, and no further than the first and the last of them. Sends no event.
   * @param n whole number, back where it is negative; anything else moves nothing
   */
  step(n: number): void {
    const { theatre } = this.#session;
    if (theatre) this.date = formatDay(stepFrom(theatre, this.#day(theatre), Math.trunc(n) || 0));
  }

  /**
   * What the map shows as a picture that stands alone, once it is all there.
   * @throws Error where an option means nothing
   */
  async exportImage(options: ImageOptions = {}): Promise<Blob> {
    const [{ exportImage }] = await Promise.all([this.#session.loadDeferredElements(), this.ready]);
    await this.settled;
    await this.updateComplete;
    const shown = this.#show(this.#layOut());
    if (!shown) throw new Error('the map shows nothing');
    return exportImage(shown, options ?? {});
  }

  /** Loads the theatre again, keeping the view: for an author who has saved a fact. */
  async reload(): Promise<void> {
    this.#session.forget(this.#source);
    await this.#open();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = this.#language;
    this.#language = languageFor(this, this.lang, this.#session.theatre?.languages);
    if (changed.has('src') || changed.has('theatreId')) {
      this.#readiness.renew();
      void this.#open();
    } else if (this.#language !== before) this.#loadLanguage();
    const { theatre, texts } = this.#session;
    if (!theatre) return;
    const names = this.#session.names as Names;
    const params = this.#wishes.params(names);
    // No other map is shown first than the one that is asked for.
    if (this.#wishes.reading > 0 && this.#dayView?.snapshot.theatre.id !== theatre.id) {
      this.#view = this.#dayView = null;
      return;
    }
    this.#view = resolveView(params, theatre, this.#view);
    this.#dayView = this.#outlooks.at(theatre, texts, this.#view);
  }

  override render() {
    const { words, error } = this.#session;
    const layout = this.#layOut();
    const { controls, frame } = layout;
    const shown = !error && this.#show(layout);
    if (!shown) return notice(layout, words, error !== null);
    const { names, view, dayView } = shown;
    const { theatre, texts } = names;
    const snapshot = snapshotOf(dayView);
    const picture = controls === 'none' ? pictureInWords(snapshot, dayView, names) : '';
    const read = this.#throttled.at(dayView);
    return html`
      <div
        class=${frame}
        part="frame"
        lang=${words.lang}
        translate="no"
        @date-input=${this.#onDateInput}
        @date-change=${this.#onDateChange}
        @select-change=${this.#onSelect}
        @tool-change=${({ tool }: ToolChangeEvent) => this.#onTool(tool)}
        @card-expand=${this.#onExpand}
      >
        ${controls === 'full' ? skipLinks(words, this) : nothing}
        <header class="head" part="head">
          <div class="title">
            <slot name="title"><h2>${names.in(theatre.title)}</h2></slot>
            ${layout.sheet ? nothing : html`<slot name="links"></slot>`}
          </div>
          <div class="choices">
            ${toolButtons(words, this.#onTool)}
            ${choices(words, { theme: layout.theme, language: this.#language, languages: theatre.languages, folded: layout.sheet }, this)}
          </div>
          <territory-day
            ?caption=${picture !== ''}
            exportparts="date, change"
            .snapshot=${snapshot}
            .dayView=${dayView}
            .texts=${texts}
            .words=${words}
            .headlineOf=${this.#extras?.headline ?? null}
            .moving=${this.#dragging || this.playing}
          ></territory-day>
          <territory-record .shown=${shown}></territory-record>
        </header>
        <div
          class="map"
          part="map"
          role=${picture ? 'img' : nothing}
          aria-label=${picture || nothing}
          ?inert=${layout.hidesMap}
        >
          <territory-canvas
            .theatre=${theatre}
            .texts=${texts}
            .snapshot=${snapshot}
            .compared=${dayView.compared}
            .differing=${dayView.claimed?.differing ?? null}
            .layers=${view.layers}
            .select=${view.select}
            .lang=${words.lang}
            .theme=${layout.shade}
            .view=${view.view}
            .describe=${this.#describe}
            .words=${words.map}
            .kinds=${view.kinds}
            .insets=${layout.insets}
            .covers=${this.#covers}
            .cooperative=${this.cooperative && !this.#surroundings.full}
            .extras=${this.#extras}
            .fades=${this.playing || this.#jumped}
            .paintWorker=${TerritoryMap.loader.paintWorker}
            ?inert=${picture !== ''}
          ></territory-canvas>
          <territory-viewpoint .shown=${shown}></territory-viewpoint>
          ${this.#missing.notice(words)}
          ${
            controls === 'none'
              ? nothing
              : html`${keyPart({ ...shown, dayView: read })}<territory-pointer .shown=${shown}></territory-pointer
                ><territory-camera .shown=${shown}></territory-camera>
><territory-interlude .shown=${shown} .skipped=${this.#player.skipped}></territory-interlude>`
          }
        </div>
        ${layout.hasPanel ? panelPart({ ...shown, dayView: read }) : nothing}
        ${controls === 'none' ? nothing : sliderPart(shown, this.#player, this.#extras?.makeTouch ?? null)}
        <p class="hidden" role="status">${this.#said}</p>
        ${openTool(this.#tool, shown)}
        <territory-print .shown=${shown}></territory-print>
      </div>
    `;
  }

  protected override updated(): void {
    const { dir } = this.#session.words;
    if (this.dir !== dir) this.dir = dir;
    // Its words change with the day and it has languages of its own: a translator that takes their nodes would leave the
    // old day standing.
    if (!this.hasAttribute('translate')) this.translate = false;
    this.#extras?.watchCovers(this.renderRoot);
    this.#jumped = false;
  }

  /** What is shown, null before the first map. */
  #show(layout: Layout): MapState | null {
    const [{ names, site }, view, dayView] = [this.#session, this.#view, this.#dayView];
    const area = () => this.renderRoot.querySelector('territory-canvas')?.area ?? '';
    const { misread } = this.#wishes;
    return names && view && dayView && { map: this, names, view, dayView, layout, site, misread, area };
  }

  #layOut(): Layout {
    const { controls, theme, panel } = this;
    const { names, words } = this.#session;
    const selected = !!this.#view?.select && !!names?.selected(this.#view.select);
    const mapHeight = this.renderRoot?.querySelector('.map')?.clientHeight ?? 0;
    const room = { embedded: this.cooperative, mapHeight };
    const wishes = { controls, theme, panel, selected, expanded: this.#expanded, dir: words.dir, ...room };
    this.#layout = layOut(wishes, this.#surroundings, this.#layout);
    return this.#layout;
  }

  /** Where the choices above the map, the key, the panel and what the map says of itself stand. */
  #covers = (): readonly DOMRect[] => {
    const choices = this.renderRoot
      .querySelector('territory-viewpoint')
      ?.shadowRoot?.querySelectorAll('.viewpoint > *');
    const parts = this.renderRoot.querySelectorAll('territory-key, territory-panel, territory-camera');
    const said = this.renderRoot.querySelector<HTMLElement & { covers?: readonly DOMRect[] }>(
      'territory-pointer',
    )?.covers;
    return [...[...(choices ?? []), ...parts].map(one => one.getBoundingClientRect()), ...(said ?? [])];
  };

  #describe = (place: number): string => {
    const { names } = this.#session;
    return names && this.#dayView ? describePlace(names, this.#dayView, place) : '';
  };

  /** Opens the theatre; where it cannot be loaded, it is tried again until it can. */
  #open(): Promise<void> {
    return this.#missing.load(
      'map',
      () => this.#openOnce(),
      async cause => {
        const error = cause instanceof Error ? cause : new Error(String(cause));
        console.error(error);
        await this.#session.fail(error, this.#language);
        this.#readiness.reject(error);
        this.dispatchEvent(new MapErrorEvent(error));
      },
    );
  }

  async #openOnce(): Promise<void> {
    if (this.#session.error) this.#readiness.renew();
    if (
      !(await this.#session.open(
        this.#source,
        theatre => languageFor(this, this.lang, theatre?.languages),
        theatre => needsNames(theatre, this),
      ))
    )
      return;
    await this.updateComplete;
    await this.renderRoot.querySelector('territory-canvas')?.updateComplete;
    this.dispatchEvent(new MapShownEvent());
    void this.#loadMore();
  }

  /** Loads what the first map did without. Without it the map still shows. */
  async #loadMore(): Promise<void> {
    let same = true;
    await this.#missing.load('names', async () => {
      same = await this.#session.name();
    });
    if (!same) return;
    this.#readiness.resolve();
    this.dispatchEvent(new MapReadyEvent());
    this.#loadLanguage();
    void this.#missing.load('elements', async () => this.#takeUp(await this.#session.loadDeferredElements()));
  }

  /** Takes up what comes after the first map. */
  #takeUp(extras: Extras): void {
    extras.checkAttributes(this, this.#wishes).catch(console.error);
    if (this.#extras) return;
    this.#extras = extras;
    const canvas = () => this.renderRoot.querySelector('territory-canvas');
    extras.guard(this, this.renderRoot as ShadowRoot, canvas, this.#surroundings);
    this.requestUpdate();
  }

  /** What is loaded: '' for the site's first theatre. */
  get #source(): string {
    const { theatres, addressOf } = TerritoryMap.loader;
    const [asked = '', ...record] = this.theatreId.split('@');
    const id = theatres.find(one => isSameId(one, asked));
    const unknown = this.src ? this.dataset.unknown : id ? '' : asked;
    this.#wishes.checkTheatre(unknown ?? '', theatres).catch(console.error);
    return this.src || (id ? addressOf([id, ...record].join('@')) : '');
  }

  /** Loads what the map says in the reader's language. Without it the map still shows. */
  #loadLanguage(): void {
    const language = this.#language;
    const texts = this.#missing.load('texts', () => this.#session.setLanguage(language));
    this.#settled = texts.then(() => this.#missing.load('font', () => this.#session.loadFont(language)));
  }

  /** The day shown. */
  #day(theatre: Theatre): number {
    return parseDate(this.date, theatre, theatre.open);
  }

  #played(): Played {
    const map = this;
    return {
      get theatre() {
        return map.#session.theatre;
      },
      get day() {
        return map.#session.theatre ? map.#day(map.#session.theatre) : 0;
      },
      show(day, begins) {
        map.date = formatDay(day);
        map.dispatchEvent(new DateChangeEvent(map.date, begins));
      },
      changed: () => map.requestUpdate(),
    };
  }

  #onDateInput(event: DateInputEvent): void {
    this.pause();
    this.#dragging = event.moving;
    this.date = event.date;
  }

  #onDateChange(event: DateChangeEvent): void {
    this.pause();
    this.#jumped = event.chosen;
    this.#dragging = false;
    this.date = event.date;
  }

  /** What did not fit on a card takes more of the map's room, and the keyboard goes on in it. */
  #onExpand(): void {
    this.#expanded = true;
    this.requestUpdate();
    void attendPanel(this);
  }

  #onSelect(event: SelectChangeEvent): void {
    this.#expanded = false;
    this.town = '';
    this.select = event.select;
    const { names } = this.#session;
    const dayView = this.#dayView;
    if (names && dayView && event.selection) this.#said = describeSelected(names, dayView, event.selection);
    // Where the map is now out of reach, the keyboard goes on in what covers it.
    void this.updateComplete.then(() => (this.#layout?.hidesMap ? attendPanel(this) : undefined));
  }

  #onTool = (tool: string): void => {
    this.#tool = tool;
    this.requestUpdate();
  };

  #onKey(event: KeyboardEvent): void {
    const tool = this.controls === 'full' && !event.defaultPrevented ? toolOfKey(event, this) : '';
    if (!tool) return;
    event.preventDefault();
    this.#onTool(tool);
  }
}
