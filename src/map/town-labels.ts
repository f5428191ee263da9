import { moved, overlaps, type Rect } from '../draw/labels/collision-grid.ts';
import type { TownLabel } from '../draw/labels/labels.ts';
import { scaleAt } from '../draw/viewport.ts';
import type { Theatre } from '../engine/model/theatre.ts';
import { nearestTowards } from './arrow-navigation.ts';
import {
  type LatLng,
  Layer,
  type LeafletEventHandlerFn,
  type LeafletMap,
  type Point,
  point,
  type ZoomAnimEvent,
} from './leaflet.ts';
import { originAfter } from './painting/canvas-layer.ts';

/** Names beyond the edge of the map that are kept, px. */
const MARGIN_PX = 40;
/** Accessible names are written when the date has been still for so long, ms: no one can read them while it moves. */
const SETTLE_MS = 150;

export interface TownLabelOptions {
  readonly pane: string;
  /** Accessible name of a town. */
  describe(place: number): string;
  /** The reader has chosen a town, with the pointer beside its name (`at`, px of the window), or by its name or a key (null). */
  choose(place: number, at: { readonly x: number; readonly y: number } | null): void;
  /** Keyboard focus has come to a town. */
  reach(place: number): void;
  /** The reader wants to go back to the map itself. */
  leave(): void;
  /** What stands over the map, px of the window: a name under it cannot be read or pressed, and is left out. */
  covers(): readonly DOMRect[];
}

/**
 * Names of towns as buttons. All of them are one stop of the Tab key; arrow keys go to the nearest town in their
 * direction, Enter chooses, Escape goes back to the map.
 */
export class TownLabels extends Layer {
  readonly #options: TownLabelOptions;
  readonly #box = document.createElement('div');
  readonly #buttons = new Map<number, { element: HTMLButtonElement; label: TownLabel }>();
  readonly #placeOf = new WeakMap<EventTarget, number>();
  #on: LeafletMap | null = null;
  #theatre: Theatre | null = null;
  #labels: readonly TownLabel[] = [];
  #current = -1;
  #timer = 0;
  /** What stands over the map, px from its corner, until that may have moved. */
  #covered: readonly Rect[] | null = null;
  /** Origin and zoom that the buttons stand at. */
  #stand = '';
  /** Whether the pointer that is down has moved the map: its click chooses nothing. */
  #dragged = false;

  constructor(options: TownLabelOptions) {
    super();
    this.#options = options;
    this.#box.className = 'towns';
    this.#box.addEventListener('keydown', this.#onKeyDown);
    this.#box.addEventListener('pointerdown', () => {
      this.#dragged = false;
    });
    this.#box.addEventListener('click', this.#onClick);
    this.#box.addEventListener('focusin', this.#onFocusIn);
  }

  override onAdd(map: LeafletMap): this {
    this.#on = map;
    map.getPane(this.#options.pane)?.append(this.#box);
    this.#place();
    return this;
  }

  override onRemove(): this {
    window.clearTimeout(this.#timer);
    this.#box.remove();
    this.#on = null;
    return this;
  }

  override getEvents(): Record<string, LeafletEventHandlerFn> {
    return {
      dragstart: () => {
        this.#dragged = true;
      },
      moveend: () => this.settle(),
      resize: () => this.settle(),
      zoom: () => this.#move(this.#on?.getPixelOrigin() ?? point(0, 0), this.#on?.getZoom() ?? 0),
      zoomanim: event => this.#animate(event as ZoomAnimEvent),
    };
  }

  /** The names to show, in order of weight. */
  show(theatre: Theatre, labels: readonly TownLabel[]): void {
    const same = labels.length === this.#labels.length && labels.every((label, i) => label === this.#labels[i]);
    if (theatre === this.#theatre && same) return;
    // The names that come later are those of the same places.
    if (theatre.topology !== this.#theatre?.topology) this.#clear();
    this.#theatre = theatre;
    this.#labels = labels;
    this.#place();
  }

  /** The map has moved, or what stands over it may have. */
  settle(): void {
    this.#covered = null;
    this.#place();
  }

  /** The day, the language or the words have changed: accessible names follow. */
  describeSoon(): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      for (const [place, { element }] of this.#buttons)
        element.setAttribute('aria-label', this.#options.describe(place));
    }, SETTLE_MS);
  }

  /**
   * What stands over the map, px from its corner. To measure makes the browser lay out the page, so it is done when something
   * may have moved only.
   */
  get covered(): readonly Rect[] {
    if (!this.#covered) {
      const { left, top } = this.#on!.getContainer().getBoundingClientRect();
      this.#covered = this.#options.covers().map(box => moved(box, -left, -top));
    }
    return this.#covered;
  }

  /** Marks the chosen town, -1 for none; the Tab key then comes to it first. */
  set chosen(place: number) {
    for (const [other, { element }] of this.#buttons) {
      if (other === place) element.setAttribute('aria-current', 'true');
      else element.removeAttribute('aria-current');
    }
    if (this.#buttons.has(place)) this.#setCurrent(place);
  }

  #clear(): void {
    if (this.#box.matches(':focus-within')) this.#options.leave();
    for (const { element } of this.#buttons.values()) element.remove();
    this.#buttons.clear();
    this.#current = -1;
  }

  /** Keeps the buttons that are still wanted, so that focus stays where it is. */
  #place(): void {
    const map = this.#on;
    if (!map || !this.#theatre) return;
    const scale = scaleAt(map.getZoom());
    const corner = map.containerPointToLayerPoint(point(0, 0)).add(map.getPixelOrigin());
    const size = map.getSize();
    const { covered } = this;
    const wanted = new Set<number>();
    for (const label of this.#labels) {
      const { x, y } = this.#theatre.places[label.place];
      const left = x * scale - corner.x;
      const top = y * scale - corner.y;
      if (left < -MARGIN_PX || top < -MARGIN_PX || left > size.x + MARGIN_PX || top > size.y + MARGIN_PX) continue;
      const known = this.#buttons.get(label.place);
      const hit = moved(label.hit, left, top);
      const isCovered = covered.some(box => overlaps(box, hit));
      // Focus is never taken away.
      if (isCovered && !known?.element.matches(':focus')) continue;
      wanted.add(label.place);
      const button = known?.label === label ? known : { element: known?.element ?? this.#create(label), label };
      if (button !== known) {
        if (known) this.#shape(known.element, label);
        this.#buttons.set(label.place, button);
        this.#put(button, map.getPixelOrigin(), scale);
      }
      const [startX, startY] = [left + label.left, top + label.top];
      const isCut = startX < 0 || startY < 0 || startX + label.width > size.x || startY + label.height > size.y;
      button.element.classList.toggle('cut', isCut);
    }
    for (const [place, { element }] of this.#buttons) {
      if (wanted.has(place)) continue;
      if (element.matches(':focus')) this.#options.leave();
      element.remove();
      this.#buttons.delete(place);
    }
    const stand = `${map.getPixelOrigin()} ${map.getZoom()}`;
    if (stand !== this.#stand) this.#move(map.getPixelOrigin(), map.getZoom());
    if (!this.#buttons.has(this.#current)) {
      const first = this.#buttons.keys().next();
      this.#setCurrent(first.done ? -1 : first.value);
    }
  }

  #create(label: TownLabel): HTMLButtonElement {
    const element = document.createElement('button');
    element.type = 'button';
    element.tabIndex = -1;
    element.append(document.createElement('span'));
    this.#placeOf.set(element, label.place);
    this.#shape(element, label);
    this.#box.append(element);
    return element;
  }

  #shape(element: HTMLButtonElement, label: TownLabel): void {
    const { hit } = label;
    const text = element.firstElementChild as HTMLElement;
    // What is read and what is heard begin with the same name.
    if (text.textContent !== label.text) element.setAttribute('aria-label', this.#options.describe(label.place));
    text.textContent = label.text;
    text.dir = 'auto';
    element.className = `leaflet-zoom-animated town r${Math.max(1, Math.min(6, this.#theatre?.places[label.place].rank ?? 6))}`;
    element.style.width = `${hit.right - hit.left}px`;
    element.style.height = `${hit.bottom - hit.top}px`;
    text.style.left = `${label.left - hit.left}px`;
    text.style.top = `${label.top - hit.top}px`;
    text.style.width = `${label.width}px`;
    text.style.height = text.style.lineHeight = `${label.height}px`;
    text.style.fontSize = `${label.size}px`;
    text.style.fontWeight = String(label.weight);
  }

  #move(origin: Point, zoom: number): void {
    const scale = scaleAt(zoom);
    this.#stand = `${origin} ${zoom}`;
    for (const button of this.#buttons.values()) this.#put(button, origin, scale);
  }

  #put({ element, label }: { element: HTMLElement; label: TownLabel }, origin: Point, scale: number): void {
    const { x, y } = this.#theatre!.places[label.place];
    const left = Math.round(x * scale + label.hit.left - origin.x);
    const top = Math.round(y * scale + label.hit.top - origin.y);
    // Not in three dimensions, as Leaflet writes it: that makes each name a layer of its own to be put together.
    element.style.transform = `translate(${left}px, ${top}px)`;
  }

  #animate({ center, zoom }: ZoomAnimEvent): void {
    if (this.#on) this.#move(originAfter(this.#on, center as LatLng, zoom), zoom);
  }

  #setCurrent(place: number): void {
    const before = this.#buttons.get(this.#current);
    if (before) before.element.tabIndex = -1;
    this.#current = place;
    const now = this.#buttons.get(place);
    if (now) now.element.tabIndex = 0;
  }

  #of(target: EventTarget | null): number {
    const button = target instanceof Element ? target.closest('button') : null;
    return button ? (this.#placeOf.get(button) ?? -1) : -1;
  }

  #onClick = (event: MouseEvent): void => {
    const place = this.#of(event.target);
    // The map hears clicks too, and would choose the ground below.
    event.stopPropagation();
    // A name lies over every mark: who points at it means the town.
    const onName = event.detail === 0 || event.target instanceof HTMLSpanElement;
    if (place >= 0 && !this.#dragged)
      this.#options.choose(place, onName ? null : { x: event.clientX, y: event.clientY });
  };

  #onFocusIn = (event: FocusEvent): void => {
    const place = this.#of(event.target);
    if (place < 0) return;
    this.#setCurrent(place);
    // One that is pressed is in sight, and must be under the pointer still when it is let go.
    if (event.target instanceof Element && event.target.matches(':focus-visible')) this.#options.reach(place);
  };

  #onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const place = this.#of(event.target);
    if (place < 0 || !this.#theatre) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      this.#options.leave();
      return;
    }
    const next = nearestTowards(event.key, this.#theatre.places, place, this.#buttons.keys());
    if (next === null) return;
    // Arrow keys move the map only while the map itself has the focus, and never the page.
    event.preventDefault();
    this.#buttons.get(next)?.element.focus({ preventScroll: true });
  };
}
