import { scaleBar } from '../draw/picture/scale-bar.ts';
import type { Viewport } from '../draw/viewport.ts';

/** Words of the map's own controls. */
export interface MapControlsWords {
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly wholeArea: string;
  readonly fullScreen: string;
  readonly wheelHint: string;
  readonly touchHint: string;
  km(value: number): string;
}

/** What the controls ask for. */
export interface MapControlsActions {
  zoomIn(): void;
  zoomOut(): void;
  wholeArea(): void;
}

/** Longest scale bar, px. */
const BAR_PX = 80;

const BUTTONS = ['zoomIn', 'zoomOut', 'wholeArea', 'fullScreen'] as const;

/** Zoom buttons, scale bar, credit for online tiles and the hint, beside the map in the same box. */
export class MapControls {
  readonly element = document.createElement('div');
  readonly #buttons: Readonly<Record<(typeof BUTTONS)[number], HTMLButtonElement>>;
  readonly #bar = document.createElement('span');
  readonly #length = document.createElement('span');
  readonly #credit = document.createElement('a');
  readonly #hint = document.createElement('p');
  #words: MapControlsWords | null = null;

  constructor(actions: MapControlsActions) {
    this.element.className = 'controls';
    this.#buttons = {
      zoomIn: button('M8 3v10M3 8h10', () => actions.zoomIn()),
      zoomOut: button('M3 8h10', () => actions.zoomOut()),
      wholeArea: button('M2 3h12v10H2zM8 8h.01', () => actions.wholeArea()),
      fullScreen: button('M9 7l5-5M10 2h4v4M7 9l-5 5M6 14H2v-4', () => fillScreen(this.element)),
    };
    const zoom = document.createElement('div');
    zoom.className = 'zoom';
    zoom.append(...Object.values(this.#buttons));
    this.fullScreen = false;
    const scale = document.createElement('div');
    scale.className = 'scale';
    scale.setAttribute('aria-hidden', 'true');
    this.#bar.className = 'bar';
    scale.append(this.#length, this.#bar);
    this.#credit.className = 'credit';
    this.#credit.href = 'https://www.openstreetmap.org/copyright';
    this.#credit.rel = 'noopener';
    this.#credit.target = '_blank';
    this.#credit.textContent = '© OpenStreetMap';
    this.#credit.hidden = true;
    this.#hint.className = 'hint';
    this.#hint.setAttribute('aria-hidden', 'true');
    this.#hint.hidden = true;
    const corner = document.createElement('div');
    corner.className = 'corner';
    corner.append(this.#credit, scale);
    this.element.append(zoom, corner, this.#hint);
  }

  setWords(words: MapControlsWords): void {
    this.#words = words;
    for (const key of BUTTONS) {
      this.#buttons[key].setAttribute('aria-label', words[key]);
      this.#buttons[key].title = words[key];
    }
  }

  /** The map has moved. `least` and `most`: whether it is at the end of its zooms. */
  follow(view: Viewport, least: boolean, most: boolean): void {
    if (!this.#words) return;
    const { km, width } = scaleBar(view, BAR_PX);
    this.#length.textContent = this.#words.km(km);
    this.#bar.style.width = `${Math.round(width)}px`;
    // Not `disabled`, which would drop the focus of whoever is pressing it.
    this.#buttons.zoomIn.setAttribute('aria-disabled', String(most));
    this.#buttons.zoomOut.setAttribute('aria-disabled', String(least));
  }

  /** Whether there is a button to fill the screen; not every frame may. */
  set fullScreen(offered: boolean) {
    this.#buttons.fullScreen.hidden = !offered || !document.fullscreenEnabled;
  }

  set tiles(shown: boolean) {
    this.#credit.hidden = !shown;
  }

  /** What stands over the map, px of the window. */
  covers(): DOMRect[] {
    return [...this.element.children].filter(one => one !== this.#hint).map(one => one.getBoundingClientRect());
  }

  hint(kind: 'wheel' | 'touch' | ''): void {
    this.#hint.hidden = kind === '';
    if (kind && this.#words) this.#hint.textContent = kind === 'wheel' ? this.#words.wheelHint : this.#words.touchHint;
  }
}

/** The whole map with its controls, or back: what these stand in is a part of it. */
function fillScreen(element: Element): void {
  const around = (inner: Element): Element => {
    const root = inner.getRootNode();
    return root instanceof ShadowRoot ? root.host : inner;
  };
  if (document.fullscreenElement) void document.exitFullscreen();
  else
    void around(around(element))
      .requestFullscreen()
      .catch(() => {});
}

const SVG = 'http://www.w3.org/2000/svg';

function button(shape: string, act: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  const svg = document.createElementNS(SVG, 'svg');
  for (const [name, value] of [
    ['viewBox', '0 0 16 16'],
    ['width', '16'],
    ['height', '16'],
    ['aria-hidden', 'true'],
  ]) {
    svg.setAttribute(name, value);
  }
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', shape);
  svg.append(path);
  element.append(svg);
  element.addEventListener('click', act);
  return element;
}
