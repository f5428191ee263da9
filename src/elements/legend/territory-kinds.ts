import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { EVENT_KINDS, type EventKind, type TheatreTexts } from '../../engine/model/texts.ts';
import { en, type Words } from '../../i18n/en/first.ts';
import { PanelWords } from '../describe/panel-words.ts';
import { look } from '../look/shared-styles.ts';
import { KindsChangeEvent } from '../view/later-events.ts';
import { kindSign } from './legend-signs.ts';

/**
 * Switches for the kinds of event that a theatre has, folded under their name. The last one that is on stays on: a map
 * without events is the layer's own switch.
 *
 * @fires kinds-change - the reader switches a kind, or all on
 */
export class TerritoryKinds extends LitElement {
  static override styles = [
    look,
    css`
      :host {
        font-size: inherit;
        padding-inline-start: 32px;
      }
      summary {
        color: var(--_accent, LinkText);
        cursor: pointer;
        line-height: 26px;
      }
      ul {
        columns: 2;
        column-gap: 8px;
      }
      label {
        align-items: center;
        cursor: pointer;
        display: flex;
        gap: 4px;
        min-block-size: 26px;
      }
      input {
        accent-color: var(--_accent, auto);
        block-size: 16px;
        flex: none;
        inline-size: 16px;
        margin: 4px;
      }
      .kind {
        flex: none;
      }
      button {
        color: var(--_accent, LinkText);
        text-decoration: underline;
        text-underline-offset: 0.15em;
      }
    `,
  ];

  /** The events. Default: none, and nothing is shown. */
  @property({ attribute: false }) texts: TheatreTexts | null = null;
  /** The reader's language. Default: English. */
  @property({ attribute: false }) words: Words = en;
  /** Kinds that are on, null for all. Default: null. */
  @property({ attribute: false }) kinds: ReadonlySet<EventKind> | null = null;

  readonly #reading = new PanelWords(this);

  override render() {
    const { texts, words, kinds } = this;
    const said = this.#reading.words?.kinds;
    const there = EVENT_KINDS.filter(kind => texts?.events.some(event => event.kind === kind));
    if (!said || there.length < 2) return nothing;
    const on = there.filter(kind => kinds?.has(kind) ?? true);
    return html`
      <details open>
        <summary>${said.label}</summary>
        <ul>
          ${there.map(
            kind => html`
              <li>
                <label>
                  <input
                    type="checkbox"
                    .checked=${on.includes(kind)}
                    ?disabled=${on.length === 1 && on[0] === kind}
                    @change=${() => this.#switch(kind, there, on)}
                  />
                  ${kindSign(kind)} ${words.event.kinds[kind]}
                </label>
              </li>
            `,
          )}
        </ul>
        ${kinds ? html`<button type="button" @click=${this.#onAll}>${said.all}</button>` : nothing}
      </details>
    `;
  }

  #switch(kind: EventKind, there: readonly EventKind[], on: readonly EventKind[]): void {
    const chosen = on.includes(kind) ? on.filter(other => other !== kind) : [...on, kind];
    this.#choose(chosen.length === there.length ? null : new Set(chosen));
  }

  /** The button goes with what it ends: the keyboard goes on from the heading. */
  #onAll(): void {
    this.renderRoot.querySelector('summary')?.focus();
    this.#choose(null);
  }

  #choose(kinds: ReadonlySet<EventKind> | null): void {
    this.kinds = kinds;
    this.dispatchEvent(new KindsChangeEvent(kinds));
  }
}
