import { html, nothing, type TemplateResult } from 'lit';
import { formatDay } from '../../engine/model/day.ts';
import type { DayView } from '../../engine/query/day-view.ts';
import type { Names } from '../../i18n/names.ts';
import { dayToCompare, voicesOfTheatre } from '../describe/voices.ts';
import { icon } from '../look/icons.ts';
import type { DateChangeEvent } from '../view/events.ts';
import type { View } from '../view/view.ts';

/** What the reader asks for. */
export interface ViewpointActions {
  /** Id of an actor or side, '' for the record. */
  hear(id: string): void;
  /** ISO date, '' to end the comparison. */
  compare(date: string): void;
}

/**
 * Above the map: whose word it shows and which other date it is compared with, to choose; the head tells it in words.
 * Without controls the words, and only where it is not simply the record of a day.
 */
export function viewpoint(
  names: Names,
  view: View,
  { claimed }: DayView,
  controls: boolean,
  actions: ViewpointActions,
): TemplateResult | typeof nothing {
  const { words } = names;
  if (controls) {
    return html`<div class="viewpoint">${dateChoice(names, view, actions)}${voiceChoice(names, view, actions)}</div>`;
  }
  const told = claimed ? claimedInWords(names, claimed) : '';
  const other = view.compare === null ? '' : `${words.compare.with} ${words.date(view.compare)}`;
  const text = [told, other].filter(Boolean).join(' · ');
  return text ? html`<div class="viewpoint"><p>${text}</p></div>` : nothing;
}

/** Whose word the map shows and how much of it differs from the record. */
export function claimedInWords(names: Names, claimed: NonNullable<DayView['claimed']>): string {
  return `${names.words.voice.as(names.voice(claimed.id))} · ${differsInWords(names, claimed)}`;
}

export function differsInWords({ words: { voice } }: Names, { differing }: NonNullable<DayView['claimed']>): string {
  return differing.size > 0 ? voice.differs(differing.size) : voice.same;
}

function voiceChoice(names: Names, view: View, { hear }: ViewpointActions): TemplateResult | typeof nothing {
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
        @change=${(event: Event & { currentTarget: HTMLSelectElement }) => hear(event.currentTarget.value)}
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

function dateChoice({ theatre, words }: Names, view: View, { compare }: ViewpointActions): TemplateResult {
  if (view.compare === null) {
    return html`
      <button
        type="button"
        class="choice"
        aria-label=${words.compare.start}
        title=${words.compare.start}
        @click=${goOn(() => compare(formatDay(dayToCompare(theatre, view.day))), 'territory-date')}
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
          compare(event.date);
        }}
      ></territory-date>
      <button type="button" aria-label=${words.compare.stop} title=${words.compare.stop} @click=${goOn(() => compare(''), 'button')}>
        ${icon('close')}
      </button>
    </span>
  `;
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
