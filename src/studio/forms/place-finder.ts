import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { look } from '../../elements/look/shared-styles.ts';
import { controls } from '../app/studio.styles.ts';
import type { KnownPlace } from '../map/gazetteer.ts';
import { loadGazetteer } from '../map/load-gazetteer.ts';
import { type Texts, theatreOf } from '../project/rows.ts';
import type { StudioWords } from '../words/en.ts';

/** Places that are offered at once. */
const MOST = 8;

/** A place of the gazetteer was chosen. */
export class PlaceFoundEvent extends Event {
  readonly place: KnownPlace;
  constructor(place: KnownPlace) {
    super('place-found');
    this.place = place;
  }
}

/**
 * Finds places by name in the gazetteer of the site, which comes when somebody first asks for a name.
 *
 * @fires place-found
 */
export class PlaceFinder extends LitElement {
  static override styles = [
    look,
    controls,
    css`
      ul {
        display: grid;
        gap: 4px;
        margin-block: 4px;
      }
      li button {
        border: 1px solid var(--_rule);
        border-radius: 4px;
        inline-size: 100%;
        padding: 4px 8px;
        text-align: start;
      }
      li button:hover {
        background: var(--_hover);
      }
    `,
  ];

  /** What the studio says, in the language of its author. Default: null, and nothing is drawn. */
  @property({ attribute: false }) words: StudioWords | null = null;
  /** Places on its map come first. */
  @property({ attribute: false }) project: Texts | null = null;
  @state() private found: readonly KnownPlace[] | null = null;
  @state() private said = '';
  #asked = 0;

  override render() {
    const { words, found } = this;
    if (!words) return nothing;
    const names = new Intl.DisplayNames([document.documentElement.lang || 'en', 'en'], {
      type: 'region',
    });
    return html`<label class="field">${words.gazetteer}<input type="search" autocomplete="off" @input=${(
      event: Event & { currentTarget: HTMLInputElement },
    ) => void this.#find(event.currentTarget.value.trim())}
        @keydown=${(event: KeyboardEvent) => {
          // Enter must not write down a place that nobody has chosen.
          if (event.key === 'Enter') event.preventDefault();
        }} /></label>
      ${
        found && found.length > 0
          ? html`<ul>${found.map(
              place => html`<li><button type="button" @click=${() => this.#choose(place)}><bdi>${place.name}</bdi>
                <span class="quiet">${regionOf(names, place.country)}, <bdi dir="ltr">${place.lat}, ${place.lon}</bdi></span></button></li>`,
            )}</ul>`
          : nothing
      }
      <p class="quiet" role="status">${this.said}</p>
      <p class="quiet">${words.gazetteerCredit}</p>`;
  }

  async #find(text: string): Promise<void> {
    const { words, project } = this;
    const asked = ++this.#asked;
    if (!words) return;
    this.said = text.length > 1 ? words.gazetteerLooking : '';
    this.found = null;
    if (text.length < 2) return;
    try {
      const gazetteer = await loadGazetteer();
      if (asked !== this.#asked) return;
      const bounds = project ? theatreOf(project).bounds : null;
      const box = Array.isArray(bounds) && bounds.length === 4 && bounds.every(Number.isFinite) ? bounds : null;
      this.found = gazetteer.find(text, box as [number, number, number, number] | null, MOST);
      this.said = this.found.length > 0 ? words.places(this.found.length) : words.gazetteerNone;
    } catch (cause) {
      if (asked === this.#asked)
        this.said = words.gazetteerFailed(cause instanceof Error ? cause.message : String(cause));
    }
  }

  #choose(place: KnownPlace): void {
    this.found = null;
    this.said = place.name;
    this.dispatchEvent(new PlaceFoundEvent(place));
  }
}

function regionOf(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
