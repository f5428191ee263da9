import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { en, type Words } from '../../i18n/en/first.ts';
import { noticesEn } from '../../i18n/en/notices.ts';
import { DeferredWords } from '../describe/deferred-words.ts';
import { look } from '../look/shared-styles.ts';
import { misreadPart } from './misread-part.ts';
import type { MapState } from './tool-dialogs.ts';

/**
 * The record that a map rests on: its stamp and credits under a still picture, which has no panel to tell them; and on any
 * map that is pinned to a record, whether there is a newer one. Says as well what was asked for and not understood. Asks
 * nobody.
 */
export class TerritoryRecord extends LitElement {
  static override styles = [
    look,
    css`
    :host {
      display: block;
      font-size: calc(var(--_unit) * 0.75);
      grid-column: 1 / -1;
      line-height: 1.3;
    }
    p {
      color: var(--_quiet);
      margin: 4px 0 0;
    }
    /* A caption must not grow over its picture: what has no room in it is scrolled to. */
    .credits {
      max-block-size: 16cqh;
      /* In whole lines. */
      max-block-size: calc(round(down, 16cqh, 1lh) + 2px);
      overflow: auto;
      /* Tall letters reach below the last line: a part of a pixel is no reason to scroll, and to stop the Tab key for it. */
      padding-block-end: 2px;
      scrollbar-width: thin;
    }
    .outdated {
      color: var(--_ink);
    }
    a,
    button {
      color: var(--_accent);
      min-block-size: 24px;
      text-decoration: underline;
    }
  `,
  ];

  /** What the map shows. Default: null, nothing. */
  @property({ attribute: false }) shown: MapState | null = null;

  readonly #notices = new DeferredWords(this, noticesEn, 'notices');

  /** What it says, in the language of the map; English while it shows nothing. */
  get words(): Words {
    return this.shown?.names.words ?? en;
  }

  protected override render() {
    if (!this.shown) return nothing;
    const { names, dayView, layout, site } = this.shown;
    const { words } = names;
    const { record, credits } = dayView.snapshot.theatre;
    const newest = site?.newest || record;
    const notices = this.#notices.words;
    const stamp = html`${words.record.stamp} <bdi>${record}</bdi>`;
    return html`
      ${notices && misreadPart(this.shown, notices)}
      ${
        newest === record || !notices
          ? nothing
          : html`<p class="outdated" role="note">${stamp}. ${notices.outdated} <bdi>${newest}</bdi></p>`
      }
      ${
        layout.controls === 'none'
          ? html`<p class="credits">
              ${newest === record ? stamp : nothing}
              ${credits.map(({ text, licence }) => html` · <bdi>${text}${licence ? ` (${licence})` : ''}</bdi>`)}
            </p>`
          : nothing
      }
    `;
  }
}
