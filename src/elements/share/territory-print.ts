import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { layPicture } from '../../draw/picture/picture.ts';
import { snapshotOf } from '../../engine/query/day-view.ts';
import { measureIn } from '../../map/painting/canvas-pen.ts';
import { PICTURE_FONT, paintPicture, pictureCanvas } from '../../map/painting/render-picture.ts';
import { citedSources } from '../describe/cited-sources.ts';
import { newsOf } from '../describe/day-headline.ts';
import { describePlace } from '../describe/describe-place.ts';
import type { MapState } from '../map/tool-dialogs.ts';
import { sourceList } from '../panel/sources.ts';
import { areaShown, optionsOf } from './picture-options.ts';

/** The printed picture, px of its own, and dots to each of them. */
const PICTURE = { width: 1000, height: 800 };
const RATIO = 2;

/**
 * What the map is on paper: a picture of what it shows, with its legend and date, what changed, and the sources. Not
 * there on the screen; drawn when the browser is about to print.
 */
export class TerritoryPrint extends LitElement {
  static override styles = css`
    :host {
      display: none;
    }
    @media print {
      :host {
        display: block;
        font-size: 9pt;
        line-height: 1.35;
      }
    }
    canvas {
      display: block;
      inline-size: 100%;
      max-block-size: 62vh;
      object-fit: contain;
      object-position: top;
    }
    p {
      font-size: 11pt;
      margin: 6pt 0;
    }
    h2 {
      font-size: 10pt;
      margin: 0 0 3pt;
    }
    ul {
      columns: 2;
      column-gap: 18pt;
      list-style: none;
      margin: 0;
      padding: 0;
    }
    li {
      break-inside: avoid;
      margin-block-end: 3pt;
      overflow-wrap: anywhere;
    }
    li > * {
      display: block;
    }
    .publisher {
      font-weight: 600;
    }
    .publisher,
    .publisher + .quiet {
      display: inline;
    }
    a {
      color: inherit;
      text-decoration: none;
    }
    /* On paper nobody can follow a link. */
    li a[href]::after {
      content: attr(href);
      direction: ltr;
      display: block;
      font-size: 7pt;
      overflow-wrap: anywhere;
      unicode-bidi: isolate;
    }
  `;

  /** What the map shows; asked for when it is printed, and until then nothing is to be done. Default: null, and nothing is printed. */
  @property({ attribute: false, hasChanged: () => false }) shown: MapState | null = null;

  #canvas: HTMLCanvasElement | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeprint', this.#draw);
    addEventListener('afterprint', this.#drop);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeprint', this.#draw);
    removeEventListener('afterprint', this.#drop);
  }

  override render() {
    const { shown } = this;
    if (!shown || !this.#canvas) return nothing;
    const { names, dayView } = shown;
    const sources = sourceList({ names, ...names }, citedSources(shown));
    return html`
      ${this.#canvas}
      ${this.#selected(shown)}
      <p dir="auto">${newsOf(snapshotOf(dayView), dayView, names)}</p>
      ${sources === nothing ? nothing : html`<h2>${names.words.sources.heading}</h2>${sources}`}
    `;
  }

  /** The town that is selected, and who holds it. */
  #selected({ names, view, dayView }: MapState) {
    const id = view.select?.kind === 'town' ? view.select.id : '';
    const place = names.theatre.places.findIndex(one => one.id === id);
    return place < 0 ? nothing : html`<p dir="auto"><b>${describePlace(names, dayView, place)}</b></p>`;
  }

  /** At once, for the browser does not wait. */
  #draw = (): void => {
    const { shown } = this;
    if (!shown) return;
    const { theatre, texts } = shown.names;
    const options = optionsOf(shown, { ...PICTURE, area: areaShown(shown) });
    const context = pictureCanvas(PICTURE.width * RATIO, PICTURE.height * RATIO);
    const day = { theatre, texts, snapshot: snapshotOf(shown.dayView) };
    const picture = layPicture(day, { ...options, theme: 'light', measure: measureIn(PICTURE_FONT) });
    paintPicture(context, picture, RATIO);
    context.canvas.setAttribute('role', 'img');
    context.canvas.setAttribute('aria-label', picture.name);
    this.#canvas = context.canvas;
    this.requestUpdate();
    this.performUpdate();
  };

  #drop = (): void => {
    this.#canvas = null;
    this.requestUpdate();
  };
}
