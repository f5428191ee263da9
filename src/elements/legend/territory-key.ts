import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { areaSharesBySide } from '../../engine/query/shares-by-side.ts';
import type { Snapshot } from '../../engine/query/snapshot.ts';
import { en, type Words } from '../../i18n/en/first.ts';
import { Names } from '../../i18n/names.ts';
import { look } from '../look/shared-styles.ts';
import { swatch } from '../look/swatch.ts';

/**
 * The key to the colours in one line, always in sight: who holds ground on the day, with their swatches. Chosen, it unfolds
 * into what stands in it, which is the whole legend.
 *
 * @slot - the whole legend
 */
export class TerritoryKey extends LitElement {
  static override styles = [
    look,
    css`
      :host,
      details {
        display: flex;
        flex-direction: column;
        min-block-size: 0;
      }
      details {
        background: color-mix(in srgb, var(--_paper, Canvas) 92%, #0000);
        border-block-start: 1px solid var(--_rule, GrayText);
        font-size: var(--_small, 0.8125rem);
        overflow: auto;
      }
      details[open] {
        background: var(--_paper, Canvas);
        padding-inline: 12px;
      }
      /* As high on every day, for nothing around the map may move with the date. */
      summary {
        align-items: center;
        block-size: 30px;
        cursor: pointer;
        display: flex;
        flex: none;
        gap: 12px;
        padding-inline: 12px;
      }
      i {
        font-style: normal;
      }
      summary:focus-visible {
        outline-offset: -2px;
      }
      [open] summary {
        padding-inline: 0;
      }
      [open] .sides {
        display: none;
      }
      .sides {
        display: flex;
        flex: 1;
        flex-wrap: wrap;
        gap: 0 12px;
        line-height: 1.35;
        max-block-size: 1.35em;
        overflow: hidden;
      }
      .sides span {
        white-space: nowrap;
      }
      .sides [hidden] {
        display: none;
      }
      [open] i {
        display: inline-block;
        rotate: 180deg;
      }
      @container (inline-size < 700px) {
        .sides {
          font-size: 0.9em;
          max-block-size: 2.7em;
        }
        details:not([open]) summary {
          block-size: 39px;
          padding-inline: 8px;
        }
        details:not([open]) b span {
          block-size: 1px;
          clip-path: inset(50%);
          inline-size: 1px;
          overflow: hidden;
          position: absolute;
        }
      }
    `,
  ];

  /** The day. Default: none, and nothing is shown. */
  @property({ attribute: false }) snapshot: Snapshot | null = null;
  /** The reader's language. Default: English. */
  @property({ attribute: false }) words: Words = en;

  /** So that the map around it gives it its room. */
  #onToggle = ({ target }: Event): void => {
    this.toggleAttribute('open', (target as HTMLDetailsElement).open);
  };

  override render() {
    const { snapshot, words } = this;
    if (!snapshot) return nothing;
    const { theatre } = snapshot;
    const names = new Names(theatre, null, words);
    return html`
      <details @toggle=${this.#onToggle}>
        <summary>
          <span class="sides">
            ${areaSharesBySide(snapshot).map(
              ({ kind, side, state }) =>
                html`<span>${swatch(theatre, state)} ${kind === 'held' ? names.side(side) : words.state[kind]}</span> `,
            )}
            <span hidden></span>
          </span>
          <b><span>${words.layers.heading}</span> <i aria-hidden="true">▴</i></b>
        </summary>
        <slot></slot>
      </details>
    `;
  }
}
