import { html, nothing, type PropertyValues } from 'lit';
import { type ViewParam, type ViewParams, viewParams } from '../../draw/view-params.ts';
import { formatDay } from '../../engine/model/day.ts';
import type { Theatre } from '../../engine/model/theatre.ts';
import { type DayView, DayViewCache, dayView, snapshotOf } from '../../engine/query/day-view.ts';
import type { Names } from '../../i18n/names.ts';
import { pictureInWords } from '../describe/day-headline.ts';
import { describePlace, describeSelected } from '../describe/describe-place.ts';
import { frameStyles } from '../frame/frame.styles.ts';
import { Session } from '../load/session.ts';
import type { ImageOptions } from '../share/export-image.ts';
import { type Played, Player, stepFrom } from '../time/player.ts';
import { DateChangeEvent, type DateInputEvent, type SelectChangeEvent } from '../view/events.ts';
import type { ToolChangeEvent } from '../view/later-events.ts';
import { MapAttributes } from '../view/map-attributes.ts';
import { parseDate, resolveView, type View } from '../view/view.ts';
import type { DeferredParts } from './deferred-parts.ts';
import { Environment } from './environment.ts';
import { type Layout, layOut } from './layout.ts';
import type { Loader } from './loader.ts';
import { coversIn, keyPart, notice, panelPart, sliderPart } from './map-parts.ts';
import { type PublicSnapshot, type PublicTheatre, publicSnapshot, publicTheatre } from './public-snapshot.ts';
import { isKnown, RequestedView } from './requested-view.ts';
import { attendPanel, skipLinks } from './skip-links.ts';
import { mapStyles } from './territory-map.styles.ts';
import { choices } from './theme-language-menu.ts';
import { ThrottledDayView } from './throttled-day-view.ts';
import { type MapState, openTool, toolButtons, toolOfKey } from './tool-dialogs.ts';

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
 * @fires map-shown - the first map is shown; small names, texts and tools may still be loading
 * @fires map-ready - everything is loaded
 * @fires map-error - the map cannot be loaded; `error` says why
 * @csspart frame - everything
 * @csspart head - title, tools and date
 * @csspart date - the date in words
 * @csspart change - the line of what changed
 * @csspart map - the map itself
 * @csspart legend - what its signs mean
 * @csspart panel - the texts beside it
 * @csspart slider - the controls of time
 * @cssprop --territory-paper - background of the controls
 * @cssprop --territory-ink - colour of text
 * @cssprop --territory-accent - colour of controls and of the current choice
 * @cssprop --territory-font - font family of all text
 */
export class TerritoryMap extends MapAttributes {
  /** How maps get their data and their later parts. Set once by the entry, before the tag is defined; not for other scripts. */
  static loader: Loader;

  static override styles = [frameStyles, mapStyles];

  readonly #environment = new Environment(this);
  readonly #player = new Player(this.#played());
  readonly #dayViews = new DayViewCache();
  readonly #throttled = new ThrottledDayView(() => this.requestUpdate());
  #dayView: DayView | null = null;
  #view: View | null = null;
  readonly #requested = new RequestedView(this, (name, text) => this.knows(name, text));
  readonly #session = new Session(this, TerritoryMap.loader, this.#requested, extras => this.#takeUp(extras));
  #language = 'en';
  /** The date is under the reader's finger. */
  #dragging = false;
  /** The date was gone to in one act. */
  #jumped = false;
  #said = '';
  #layout: Layout | null = null;
  /** What comes after the first map; null until then. */
  #extras: DeferredParts | null = null;
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
    this.#session.missing.resume();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#player.pause();
    this.#throttled.stop();
    this.#session.missing.pause();
  }

  /** Resolves when the first map is shown; rejects with an Error when it cannot be. */
  get ready(): Promise<void> {
    return this.#session.readiness.promise;
  }

  /** The theatre shown, null before it is there. Setting it to an id is the same as setting `theatreId` or the attribute `theatre`. */
  get theatre(): PublicTheatre | null {
    const { names } = this.#session;
    return names && publicTheatre(names.theatre, names.in(names.theatre.title));
  }

  // Set, it is the id in the attribute `theatre`: frameworks set a property wherever there is one of a name.
  set theatre(id: string | null | undefined) {
    this.theatreId = id ?? '';
  }

  /** Numbers of the day shown, as `accordingTo` claims it; `compare` changes nothing. Null before the first map. */
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
    if (this.#requested.reading === 0) return complete;
    await this.#requested.settled;
    return super.getUpdateComplete();
  }

  /** Resolves when the names, texts and words in the reader's language are there, or could not be loaded. Never rejects. */
  get settled(): Promise<void> {
    return this.updateComplete.then(() => this.#session.settled);
  }

  /** @deprecated The old name of `settled`, kept for one release. */
  get told(): Promise<void> {
    return this.settled;
  }

  /**
   * Whether the theatre has what a parameter names by its id: an actor or side, a town, or anything that can be selected.
   * True also for parameters that name nothing, and before all names and texts are there.
   * @param name a parameter of the view
   * @param text its value, as an attribute has it
   */
  knows(name: ViewParam, text: string): boolean {
    return isKnown(this.#session.names, name, text);
  }

  /**
   * Sets parameters as a message from an article does. A value that cannot be understood changes nothing, and the map says
   * so. Does nothing before the first map. Resolves when all of them are read.
   */
  ask(params: Readonly<Partial<ViewParams>>): Promise<void> {
    const { names } = this.#session;
    if (names) this.#requested.ask(params, names);
    return this.#requested.settled;
  }

  /** The day shown in words, and what is selected; '' before the first map. */
  get caption(): string {
    const { names } = this.#session;
    if (!names || !this.#view) return '';
    const { day, select } = this.#view;
    return [select && names.selected(select), names.words.date(day)].filter(Boolean).join(', ');
  }

  /** Height in px that the element asks of its frame while a panel covers the map, so that the map keeps 60 % of it; else 0. */
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
   * What the map shows as a picture that stands alone, once everything is loaded.
   * @throws Error (the promise rejects) where an option is out of its range, see `ImageOptions`, or the map shows nothing
   */
  async exportImage(options: ImageOptions = {}): Promise<Blob> {
    const [{ exportImage }] = await Promise.all([TerritoryMap.loader.loadDeferredElements(), this.ready]);
    await this.settled;
    await this.updateComplete;
    const shown = this.#show(this.#layOut());
    if (!shown) throw new Error('the map shows nothing');
    return exportImage(shown, options ?? {});
  }

  /** Loads the theatre again, keeping the view: for an author who has saved a fact. Resolves when the map shows it. */
  reload(): Promise<void> {
    return this.#session.reload();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = this.#language;
    this.#language = this.#session.language();
    if (changed.has('src') || changed.has('theatreId')) {
      this.#session.readiness.renew();
      void this.#session.open();
    } else if (this.#language !== before) this.#session.loadLanguage();
    const { theatre, texts } = this.#session;
    if (!theatre) return;
    const names = this.#session.names as Names;
    const params = this.#requested.params(names);
    // No other map is shown first than the one that is asked for.
    if (this.#requested.reading > 0 && this.#dayView?.snapshot.theatre.id !== theatre.id) {
      this.#view = this.#dayView = null;
      return;
    }
    this.#view = resolveView(params, theatre, this.#view);
    this.#dayView = this.#dayViews.at(theatre, texts, this.#view);
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
            .cooperative=${this.cooperative && !this.#environment.full}
            .extras=${this.#extras}
            .fades=${this.playing || this.#jumped}
            .paintWorker=${TerritoryMap.loader.paintWorker}
            ?inert=${picture !== ''}
          ></territory-canvas>
          <territory-viewpoint .shown=${shown}></territory-viewpoint>
          ${this.#session.missing.notice(words)}
          ${
            controls === 'none'
              ? nothing
              : html`${keyPart({ ...shown, dayView: read })}
                  <territory-pointer .shown=${shown}></territory-pointer>
                  <territory-camera .shown=${shown}></territory-camera>
                  <territory-time-card .shown=${shown} .skipped=${this.#player.skipped}></territory-interlude>`
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
    const { misread } = this.#requested;
    return names && view && dayView && { map: this, names, view, dayView, layout, site, misread, area };
  }

  #layOut(): Layout {
    const { controls, theme, panel } = this;
    const { names, words } = this.#session;
    const selected = !!this.#view?.select && !!names?.selected(this.#view.select);
    const mapHeight = this.renderRoot?.querySelector('.map')?.clientHeight ?? 0;
    const room = { embedded: this.cooperative, mapHeight };
    const options = { controls, theme, panel, selected, expanded: this.#expanded, dir: words.dir, ...room };
    this.#layout = layOut(options, this.#environment, this.#layout);
    return this.#layout;
  }

  #covers = (): readonly DOMRect[] => coversIn(this.renderRoot);

  #describe = (place: number): string => {
    const { names } = this.#session;
    return names && this.#dayView ? describePlace(names, this.#dayView, place) : '';
  };

  /** Takes up what comes after the first map. */
  #takeUp(extras: DeferredParts): void {
    extras.checkAttributes(this, this.#requested).catch(console.error);
    if (this.#extras) return;
    this.#extras = extras;
    const canvas = () => this.renderRoot.querySelector('territory-canvas');
    extras.guard(this, this.renderRoot as ShadowRoot, canvas, this.#environment);
    this.requestUpdate();
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
