import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { en, type Words } from '../../i18n/en/first.ts';
import { timeEn } from '../../i18n/en/time.ts';
import { DeferredWords } from '../describe/deferred-words.ts';
import { look } from '../look/shared-styles.ts';
import type { MapState } from '../map/tool-dialogs.ts';

/**
 * A card over the map while it plays, where the last step has passed over a quiet stretch: how much later it is now, as a
 * film would say it. Takes no room and no clicks; the slider tells the same to a screen reader.
 */
export class TerritoryTimeCard extends LitElement {
  static override styles = [
    look,
    css`
      :host {
        inset: 0;
        pointer-events: none;
        position: absolute;
        z-index: 560;
      }
      div {
        background: var(--_paper, Canvas);
        border: 1px solid var(--_rule, GrayText);
        border-radius: 6px;
        box-shadow: 0 2px 14px #0004;
        inset-block-start: 22%;
        inset-inline: 0;
        margin-inline: auto;
        max-inline-size: calc(100% - 32px);
        inline-size: max-content;
        padding: 10px 22px;
        position: absolute;
        text-align: center;
      }
      b {
        display: block;
        font-size: var(--_huge, 1.75rem);
        line-height: 1.25;
      }
      span {
        color: var(--_quiet, inherit);
        font-size: var(--_small, 0.8125rem);
      }
    `,
  ];

  /** What the map shows. Default: null, and nothing is said. */
  @property({ attribute: false }) shown: MapState | null = null;
  /** Quiet days that the last step of playing has passed over, 0 for none. */
  @property({ attribute: false }) skipped = 0;

  readonly #later = new DeferredWords(this, timeEn, 'time');

  /** The reader's language. */
  get words(): Words {
    return this.shown?.names.words ?? en;
  }

  override render() {
    const { words, skipped } = this;
    const later = this.#later.words;
    if (!later || skipped === 0) return nothing;
    return html`<div aria-hidden="true"><b>${later.later(skipped)}</b><span>${words.slider.skipped(skipped)}</span></div>`;
  }
}
