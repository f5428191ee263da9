import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { formatDay } from '../../engine/model/day.ts';
import type { Names } from '../../i18n/names.ts';
import { claimedInWords } from '../describe/day-headline.ts';
import { dayToCompare, voicesOfTheatre } from '../describe/voices.ts';
import { icon } from '../look/icons.ts';
import { look } from '../look/shared-styles.ts';
import type { MapState } from '../map/tool-dialogs.ts';
import type { DateChangeEvent } from '../view/events.ts';
import { AccordingChangeEvent, CompareChangeEvent } from '../view/later-events.ts';
import type { View } from '../view/view.ts';
import { viewpointStyles } from './territory-viewpoint.styles.ts';

/**
 * Above the map: whose word it shows and which other date it is compared with, to choose; the head tells it in words.
 * Without controls the words, and only where it is not simply the record of a day.
 *
 * @fires according-change - the reader asks whose word the map shows
 * @fires compare-change - the reader compares with another date, or no longer with any
 */
export class TerritoryViewpoint extends LitElement {
  static override styles = [look, viewpointStyles];

  /** What the map shows, null for nothing. Default: null. */
  @property({ attribute: false }) shown: MapState | null = null;

  /** What its size hangs on, as the map's names last made room for it. */
  #size = '';

  override render(): TemplateResult | typeof nothing {
    if (!this.shown) return nothing;
    const { names, view, layout } = this.shown;
    const content =
      layout.controls === 'full'
        ? [this.#dateChoice(names, view), this.#voiceChoice(names, view)]
        : inWords(this.shown);
    // As narrow, flat or cramped as the frame that it stands in.
    const [, ...kinds] = layout.frame.split(' ');
    return content ? html`<div class="viewpoint ${kinds.join(' ')}">${content}</div>` : nothing;
  }

  /** Names of towns make room for it. To measure it at each step would have the page laid out. */
  protected override updated(): void {
    if (!this.shown) return;
    const { names, view, layout } = this.shown;
    const { left, right } = layout.insets;
    const box = this.renderRoot.querySelector<HTMLElement>('.viewpoint');
    box?.style.setProperty('--_inset-end', `${names.words.dir === 'rtl' ? left : right}px`);
    const size = [layout.frame, names.words.lang, !names.texts, view.compare, view.accordingTo].join();
    if (size === this.#size) return;
    this.#size = size;
    this.parentElement?.querySelector<HTMLElement & { settleNames(): void }>('territory-canvas')?.settleNames();
  }

  #voiceChoice(names: Names, view: View): TemplateResult | typeof nothing {
    const { theatre, texts, words } = names;
    const voices = texts ? voicesOfTheatre(theatre, texts) : [];
    if (voices.length === 0) return nothing;
    // Addresses can name an actor that has no row of its own here.
    if (view.accordingTo && names.voice(view.accordingTo) && !voices.some(({ id }) => id === view.accordingTo)) {
      const side = theatre.sides.findIndex(({ id }) => id === view.accordingTo);
      const index = side >= 0 ? side : theatre.actors.findIndex(({ id }) => id === view.accordingTo);
      voices.push({ id: view.accordingTo, kind: side >= 0 ? 'side' : 'actor', index });
    }
    return html`
      <label class="choice voice">
        <span>${words.voice.label}</span>
        <select
          @change=${(event: Event & { currentTarget: HTMLSelectElement }) =>
            this.dispatchEvent(new AccordingChangeEvent(event.currentTarget.value))}
        >
          <option value="" ?selected=${!voices.some(({ id }) => id === view.accordingTo)}>${words.voice.record}</option>
          ${voices.map(
            ({ id, kind }) => html`
              <option value=${id} ?selected=${id === view.accordingTo}>
                ${kind === 'actor' ? '\u2003' : ''}${names.voice(id)}
              </option>`,
          )}
        </select>
      </label>
    `;
  }

  #dateChoice({ theatre, words }: Names, view: View): TemplateResult {
    if (view.compare === null) {
      return html`
        <button
          type="button"
          class="choice"
          aria-label=${words.compare.start}
          title=${words.compare.start}
          @click=${goOn(() => this.#compare(formatDay(dayToCompare(theatre, view.day))), 'territory-date')}
        >
          <span class="long">${words.compare.start}</span><span class="short">${words.compare.startShort}</span>
        </button>
      `;
    }
    return html`
      <span class="choice other">
        <span class="with" aria-hidden="true">${words.compare.with}</span>
        <territory-date
          below
          label=${words.compare.with}
          .theatre=${theatre}
          .words=${words}
          .day=${view.compare}
          @date-change=${(event: DateChangeEvent) => {
            // It is not the day shown that changes.
            event.stopPropagation();
            this.#compare(event.date);
          }}
        ></territory-date>
        <button type="button" aria-label=${words.compare.stop} title=${words.compare.stop} @click=${goOn(() => this.#compare(''), 'button')}>
          ${icon('close')}
        </button>
      </span>
    `;
  }

  #compare(date: string): void {
    this.dispatchEvent(new CompareChangeEvent(date));
  }
}

function inWords({ names, view, dayView: { claimed } }: MapState): TemplateResult | null {
  const { words } = names;
  const claim = claimed ? claimedInWords(names, claimed) : '';
  const other = view.compare === null ? '' : `${words.compare.with} ${words.date(view.compare)}`;
  const text = [claim, other].filter(Boolean).join(' · ');
  return text ? html`<p>${text}</p>` : null;
}

/** A pressed button that goes away: the focus goes on to what takes its place. For a finger that is no field, which would call its keyboard. */
function goOn(act: () => void, next: string) {
  return ({ currentTarget }: Event & { currentTarget: HTMLElement }): void => {
    const box = currentTarget.closest('.viewpoint');
    const to = currentTarget.matches(':focus-visible') ? next : 'button';
    act();
    setTimeout(() => box?.querySelector<HTMLElement>(to)?.focus({ preventScroll: true }));
  };
}
