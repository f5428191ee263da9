import { type PropertyValues, ReactiveElement } from 'lit';
import { property } from 'lit/decorators.js';
import { pointOf } from '../../draw/layers/selection.ts';
import { formatView, parseView, viewNear } from '../../draw/map-view.ts';
import type { MapWords } from '../../draw/scene.ts';
import { styleOf } from '../../draw/style.ts';
import type { LayerName } from '../../draw/view-params.ts';
import { boundsIn, type Insets, NO_INSETS } from '../../draw/viewport.ts';
import { latOf, lngOf } from '../../engine/model/grid.ts';
import type { Selection } from '../../engine/model/selection.ts';
import type { Claim, EventKind, TheatreTexts } from '../../engine/model/texts.ts';
import { type Theatre, textIn } from '../../engine/model/theatre.ts';
import type { Comparison } from '../../engine/query/comparison.ts';
import type { Snapshot } from '../../engine/query/snapshot.ts';
import { beyond, boundsOf } from '../../map/bounds.ts';
import { endMap, limitTo, newMap } from '../../map/create-map.ts';
import { Gestures } from '../../map/gestures.ts';
import type { pick, pickMark } from '../../map/hit-test.ts';
import type { FitBoundsOptions, LatLngBounds, LeafletMap, LeafletMouseEvent } from '../../map/leaflet.ts';
import { MapControls, type MapControlsWords } from '../../map/map-controls.ts';
import { type Annotator, type Drawing, MapLayers } from '../../map/map-layers.ts';
import type { Fader } from '../../map/painting/cross-fade.ts';
import type { PaintWorkerClient } from '../../map/painting/paint-worker-client.ts';
import { openingBounds } from '../map/opening-bounds.ts';
import { SelectChangeEvent, ViewChangeEvent } from '../view/events.ts';
import { DEFAULT_LAYERS } from '../view/view.ts';
import { canvasStyles } from './territory-canvas.styles.ts';

/** What the map writes and says itself. */
export interface CanvasWords extends MapWords, MapControlsWords {
  label(title: string): string;
}

/** What a canvas does only once it has been seen. */
export interface CanvasExtras {
  readonly annotator: Annotator;
  readonly fader: Fader;
  addFurtherGestures(map: LeafletMap): void;
  readonly pick: typeof pick;
  readonly pickMark: typeof pickMark;
}

/** A chosen thing is brought at least this far inside the free part of the map, px. */
const CLEAR_PX = 48;

/**
 * The map itself: Leaflet with canvases for ground, lines and marks, and buttons for towns. It never loads anything,
 * but for the online tiles when the layer `tiles` is on.
 *
 * @fires select-change - the reader has chosen a town, post, event, line, agreement or piece of ground
 * @fires view-change - the reader has moved the map
 */
export class TerritoryCanvas extends ReactiveElement {
  static override styles = canvasStyles;

  /** Nothing is drawn until theatre, snapshot and words are there. Default: null. */
  @property({ attribute: false }) theatre: Theatre | null = null;
  /** Texts in the language of the names. Default: null, until they have come. */
  @property({ attribute: false }) texts: TheatreTexts | null = null;
  /** The day drawn. Default: null. */
  @property({ attribute: false }) snapshot: Snapshot | null = null;
  /** The snapshot is the later of two days compared. Default: null. */
  @property({ attribute: false }) compared: Comparison | null = null;
  /** The claims by which the snapshot differs from the record, by zone. Default: null. */
  @property({ attribute: false }) differing: ReadonlyMap<number, Claim> | null = null;
  /** What the map says. Default: null. */
  @property({ attribute: false }) words: CanvasWords | null = null;
  /** Names of the layers shown. Default: all but `tiles`. */
  @property({ attribute: false }) layers: ReadonlySet<LayerName> = DEFAULT_LAYERS;
  /** What is chosen. Default: null. */
  @property({ attribute: false }) select: Selection | null = null;
  /** Language code of the names. Default: `en`. */
  @property() override lang = 'en';
  /** Default: `light`. */
  @property({ reflect: true }) theme: 'light' | 'dark' = 'light';
  /** `lat,lng,zoom`, or `w,s,e,n` fitted; '' for where the day's story is. Follows the reader's hand. Default: ''. */
  @property() view = '';
  /** Accessible name of a town, by its index in the theatre. Default: its name. */
  @property({ attribute: false }) describe: (place: number) => string = place =>
    this.theatre ? textIn(this.theatre.places[place].name, this.lang) : '';
  /** Pixels at each edge that something else covers. Default: none. */
  @property({ attribute: false }) insets: Insets = NO_INSETS;
  /** What stands over the map, px of the window: no name is shown under it. Default: nothing. */
  @property({ attribute: false }) covers: () => readonly DOMRect[] = () => [];
  /** Kinds of event shown, null for all. Default: null. */
  @property({ attribute: false }) kinds: ReadonlySet<EventKind> | null = null;
  /** What comes after the first map: what draws the editor's layer, and further gestures. Default: null, and it does without. */
  @property({ attribute: false }) extras: CanvasExtras | null = null;
  /** Whether one day is to fade into another. Default: false, and it takes its place at once. */
  @property({ attribute: false }) fades = false;
  /** The page's own scrolling goes first: the wheel zooms with Ctrl or Command, two fingers move. Default: false. */
  @property({ type: Boolean }) cooperative = false;
  /** The worker that draws what changes with the date. Default: none, and the page draws all. */
  @property({ attribute: false }) paintWorker: (() => Promise<PaintWorkerClient>) | undefined;

  readonly #box = document.createElement('div');
  readonly #controls = new MapControls({
    zoomIn: () => this.#map?.zoomIn(),
    zoomOut: () => this.#map?.zoomOut(),
    wholeArea: () => this.#showWholeArea(),
  });
  readonly #observer = new ResizeObserver(() => this.#onResize());
  #map: LeafletMap | null = null;
  #layers: MapLayers | null = null;
  #gestures: Gestures | null = null;
  /** The map moves because a property says so, not by the reader's hand. */
  #byCode = false;
  /** The move under way, which may glide on for a while, began by code. */
  #quiet = false;
  /** The map is on its way to another zoom. */
  #gliding = false;
  /** The view last shown or sent, so that its echo moves nothing. */
  #shownView = '';
  #shownTheatre: Theatre | null = null;
  /** What is shown while no view is asked for. */
  #opening: Theatre['bounds'] | null = null;
  #hovered = 0;
  /** Where the reader has pressed, before it could be told what lies there. */
  #pressed: LeafletMouseEvent['latlng'] | null = null;

  constructor() {
    super();
    this.#box.className = 'box';
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.append(this.#box, this.#controls.element);
    return root;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(this);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
    this.#close();
  }

  /** What stands around the map takes its room first, so that the first map is drawn once and at its size. */
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.#map) await null;
    super.scheduleUpdate();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const { theatre, snapshot, words } = this;
    if (!theatre || !snapshot || !words || snapshot.theatre !== theatre || !this.isConnected) return;
    if (!this.#map && !this.#open()) return;
    const map = this.#map as LeafletMap;
    if (changed.has('words') || changed.has('theatre') || changed.has('lang')) {
      this.#controls.setWords(words);
      map.getContainer().setAttribute('aria-label', words.label(textIn(theatre.title, this.lang)));
    }
    if (changed.has('insets')) {
      this.#placeControls();
      this.#layers?.settleNames();
    }
    if (changed.has('cooperative')) this.#cooperate();
    this.extras?.addFurtherGestures(map);
    if (this.#shownTheatre !== theatre) this.#limit(theatre);
    if (this.view !== this.#shownView) this.#showView();
    const fade = this.fades && changed.get('snapshot') && this.extras?.fader(map, map.getPane('day') as HTMLElement);
    this.#layers?.show({
      scene: {
        theatre,
        texts: this.texts,
        snapshot,
        style: styleOf(theatre, this.theme === 'dark' ? 'dark' : 'light'),
        lang: this.lang,
        words,
        compared: this.compared,
        differing: this.differing,
      },
      layers: this.layers,
      kinds: this.kinds,
      chosen: this.select,
      annotator: this.extras?.annotator ?? null,
      insets: this.insets,
    });
    if (fade) void this.#layers?.drawn.then(fade);
    this.#controls.tiles = this.layers.has('tiles');
    if (changed.has('words')) this.#onMove();
    if (changed.has('select') && this.select) this.ensureVisible(this.select);
    this.#press();
  }

  /** The map, where arrow keys move it. */
  override focus(options?: FocusOptions): void {
    this.#map?.getContainer().focus(options);
  }

  /** Resolves when the map shows what it was told last. */
  get drawn(): Promise<unknown> {
    return this.updateComplete.then(() => this.#layers?.drawn);
  }

  /** What of the ground is shown clear of the insets, as `w,s,e,n`; '' while nothing is. */
  get area(): string {
    return this.#layers ? boundsIn(this.#layers.view, this.insets).join() : '';
  }

  /** What more can be drawn on; null before it is drawn. */
  get drawing(): Drawing | null {
    return this.#map && this.#layers && { map: this.#map, layers: this.#layers };
  }

  /** What stands over the map has changed: names and notes give way to it. */
  settleNames(): void {
    this.#layers?.settleNames();
  }

  /** What can be chosen at a point, px from the map's corner; null where there is nothing, undefined before that can be told. */
  pickAt(x: number, y: number): Selection | null | undefined {
    const pickable = this.#layers?.pickable;
    return pickable ? this.extras?.pick(pickable.shown, pickable.view, x, y) : undefined;
  }

  /** Degrees under a pixel of the map, `lat,lon`, to about 10 m; '' before there is a map. */
  spotAt(x: number, y: number): string {
    const at = this.#map?.containerPointToLatLng([x, y]);
    return at ? `${at.lat.toFixed(4)},${at.lng.toFixed(4)}` : '';
  }

  /** Moves the map just as far as it takes to show a thing clear of the insets. Things without a point move nothing. */
  ensureVisible(select: Selection): void {
    const map = this.#map;
    const at = map && this.theatre ? pointOf({ theatre: this.theatre }, select, this.texts) : null;
    if (!map || !at) return;
    const { x, y } = map.latLngToContainerPoint([latOf(at[1]), lngOf(at[0])]);
    const size = map.getSize();
    const { top, right, bottom, left } = this.insets;
    const dx = beyond(x, left + CLEAR_PX, size.x - right - CLEAR_PX);
    const dy = beyond(y, top + CLEAR_PX, size.y - bottom - CLEAR_PX);
    if (!dx && !dy) return;
    this.#quietly(() => map.stop().panBy([dx, dy], { animate: !stillness() }));
  }

  /** Glides to bounds, degrees, or is there at once where the reader wants less motion. No `view-change` is sent. */
  glide(bounds: Theatre['bounds']): void {
    this.#opening = bounds;
    this.#gliding = true;
    this.#quietly(() => this.#fit(boundsOf(bounds), !stillness()));
  }

  /** Starts Leaflet, once there is room: it cannot reckon in a box without a size. */
  #open(): boolean {
    if (this.clientWidth === 0 || this.clientHeight === 0) return false;
    const element = document.createElement('div');
    this.#box.replaceChildren(element);
    this.#map = newMap(element, stillness());
    element.setAttribute('role', 'group');
    this.#shownTheatre = null;
    this.#shownView = 'none';
    this.#map.on('movestart', () => {
      this.#quiet = this.#byCode;
    });
    this.#map.on('zoomstart', () => {
      this.#gliding = true;
    });
    this.#map.on('moveend', () => this.#onMoveEnd());
    this.#map.on('zoomlevelschange move', () => this.#onMove());
    this.#map.on('click', event => this.#onClick(event));
    this.#map.on('mousemove', event => this.#onHover(event));
    this.#limit(this.theatre as Theatre);
    this.#showView();
    const labels = {
      describe: (place: number) => this.describe(place),
      choose: (place: number, at: { x: number; y: number } | null) => this.#onTown(place, at),
      reach: (place: number) => this.#onReach(place),
      leave: () => element.focus({ preventScroll: true }),
      covers: () => [...this.covers(), ...this.#controls.covers()],
    };
    this.#layers = new MapLayers(this.#map, getComputedStyle(this).fontFamily, labels, this.paintWorker);
    this.#gestures = new Gestures(this.#box, {
      isCooperative: () => this.cooperative,
      hint: kind => this.#controls.hint(kind),
    });
    this.#cooperate();
    this.#controls.setWords(this.words as CanvasWords);
    element.setAttribute(
      'aria-label',
      (this.words as CanvasWords).label(textIn((this.theatre as Theatre).title, this.lang)),
    );
    this.#placeControls();
    this.#onMove();
    if (document.fonts.status === 'loading') void document.fonts.ready.then(this.#setFont);
    document.fonts.addEventListener('loadingdone', this.#setFont);
    return true;
  }

  #close(): void {
    cancelAnimationFrame(this.#hovered);
    document.fonts.removeEventListener('loadingdone', this.#setFont);
    this.#gestures?.stop();
    if (this.#map) endMap(this.#map);
    this.#gestures = this.#layers = this.#map = null;
    this.#box.replaceChildren();
  }

  /** Names are as wide as the letters that have come. */
  #setFont = (): void => this.#layers?.setFont(getComputedStyle(this).fontFamily);

  #limit(theatre: Theatre): void {
    this.#shownTheatre = theatre;
    this.#quietly(() => limitTo(this.#map as LeafletMap, boundsOf(theatre.bounds)));
  }

  /** @param again whether the map shows the same view in other room */
  #showView(again = false): void {
    const map = this.#map as LeafletMap;
    // Leaflet would go on to where it glides: what was asked for since comes after it.
    if (this.#gliding) {
      this.#quiet = true;
      map.once('moveend', () => this.#showView(again));
      return;
    }
    const asked = parseView(this.view);
    const wanted = asked && viewNear(asked, (this.theatre as Theatre).bounds);
    // A map that is only laid out anew goes on showing the part that it opened on.
    if (!wanted && (!again || !this.#opening)) {
      const free = this.clientHeight - this.insets.top - this.insets.bottom;
      this.#opening = openingBounds(this.snapshot as Snapshot, this.compared !== null, this.select, this.texts, free);
    }
    this.#shownView = this.view;
    this.#quietly(() => {
      if (wanted?.kind === 'point') map.setView([wanted.lat, wanted.lng], wanted.zoom, { animate: false });
      else this.#fit(boundsOf(wanted?.bounds ?? (this.#opening as Theatre['bounds'])));
    });
  }

  #fit(bounds: LatLngBounds, animate = false): void {
    const { top, right, bottom, left } = this.insets;
    const room: FitBoundsOptions = { paddingTopLeft: [left, top], paddingBottomRight: [right, bottom] };
    // A glide begins a frame later, when nobody knows any more who asked for it.
    this.#map?.fitBounds(bounds, { animate, zoom: { noMoveStart: true }, ...room } as FitBoundsOptions);
  }

  #showWholeArea(): void {
    this.#quiet = false;
    if (this.theatre) this.#fit(boundsOf(this.theatre.view), !stillness());
  }

  #cooperate(): void {
    this.#box.classList.toggle('cooperative', this.cooperative);
    // A map that is the page has nothing to gain from it.
    this.#controls.fullScreen = this.cooperative || document.fullscreenElement !== null;
  }

  #quietly(move: () => void): void {
    this.#byCode = this.#quiet = true;
    move();
    this.#byCode = false;
  }

  #onResize(): void {
    if (this.clientWidth === 0 || this.clientHeight === 0) return;
    if (!this.#map) this.requestUpdate('theatre');
    if (!this.#map) return;
    const known = this.#map.getSize();
    // The observer speaks up once at first, too.
    if (known.x === this.clientWidth && known.y === this.clientHeight) return;
    const middle = this.#map.getCenter();
    this.#quietly(() => this.#map?.invalidateSize({ animate: false, pan: false }));
    // A view that names an area fits whatever room there is; one that the reader has chosen keeps its middle.
    if (parseView(this.view)?.kind === 'point') this.#quietly(() => this.#map?.panTo(middle, { animate: false }));
    else if (this.theatre) this.#showView(true);
    if (this.select) this.ensureVisible(this.select);
    this.#onMove();
  }

  #onMove(): void {
    const map = this.#map;
    if (!map || !this.#layers) return;
    const zoom = map.getZoom();
    this.#controls.follow(this.#layers.view, zoom <= map.getMinZoom(), zoom >= map.getMaxZoom());
  }

  #onMoveEnd(): void {
    this.#gliding = false;
    this.#onMove();
    if (this.#byCode || this.#quiet || !this.#map) return;
    const { lat, lng } = this.#map.getCenter();
    const view = formatView(lat, lng, this.#map.getZoom());
    if (view === this.#shownView) return;
    this.view = this.#shownView = view;
    this.dispatchEvent(new ViewChangeEvent(view));
  }

  #onClick({ latlng }: LeafletMouseEvent): void {
    this.#pressed = latlng;
    this.#press();
  }

  /** Chooses what lies where the reader has pressed, once that can be told. */
  #press(): void {
    const at = this.#pressed && this.#map?.latLngToContainerPoint(this.#pressed);
    const select = at ? this.pickAt(at.x, at.y) : undefined;
    if (select !== undefined) this.choose(select);
  }

  #onHover({ containerPoint }: LeafletMouseEvent): void {
    cancelAnimationFrame(this.#hovered);
    this.#hovered = requestAnimationFrame(() => {
      const mark = this.#markAt(containerPoint.x, containerPoint.y);
      this.#map?.getContainer().classList.toggle('points', mark !== null);
    });
  }

  #markAt(x: number, y: number): Selection | null {
    const pickable = this.#layers?.pickable;
    return (pickable && this.extras?.pickMark(pickable.shown, pickable.view, x, y)) ?? null;
  }

  /** A town's target can cover a post or an event close by: the pointer chooses what it is nearest to. */
  #onTown(place: number, at: { x: number; y: number } | null): void {
    const { left, top } = this.getBoundingClientRect();
    const mark = at && this.#markAt(at.x - left, at.y - top);
    this.choose(mark ?? { kind: 'town', id: (this.theatre as Theatre).places[place].id });
  }

  /** Keyboard focus has come to a town: it must be in sight. */
  #onReach(place: number): void {
    const { id } = (this.theatre as Theatre).places[place];
    this.ensureVisible({ kind: 'town', id });
  }

  /** Chooses a thing as the reader's hand does. */
  choose(select: Selection | null): void {
    this.#pressed = null;
    if (select?.kind === this.select?.kind && select?.id === this.select?.id) return;
    this.select = select;
    this.dispatchEvent(new SelectChangeEvent(select));
  }

  #placeControls(): void {
    const rtl = getComputedStyle(this).direction === 'rtl';
    const { top, right, bottom, left } = this.insets;
    const { style } = this.#controls.element;
    style.setProperty('--_inset-top', `${top}px`);
    style.setProperty('--_inset-bottom', `${bottom}px`);
    style.setProperty('--_inset-end', `${rtl ? left : right}px`);
  }
}

/** Whether the reader has asked for less motion. */
function stillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

declare global {
  interface HTMLElementTagNameMap {
    'territory-canvas': TerritoryCanvas;
  }
}
