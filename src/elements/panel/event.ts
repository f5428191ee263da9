import { html, nothing, type TemplateResult } from 'lit';
import { pointOf } from '../../draw/layers/selection.ts';
import type { ConflictEvent } from '../../engine/model/texts.ts';
import type { Words } from '../../i18n/en/first.ts';
import type { ReadingWords } from '../../i18n/en/panel.ts';
import { frontNear } from './nearby.ts';
import type { PanelContext } from './panel-context.ts';
import { placeLink } from './place-link.ts';
import { sourceList } from './sources.ts';

/** An event: what, when, where, who, how many are said to have died, the other account, and who says so. */
export function eventPart(context: PanelContext, event: ConflictEvent): TemplateResult {
  const { words, names, snapshot, reading } = context;
  if (!reading) return html``;
  const goesOn = event.day <= snapshot.day && snapshot.day < event.until;
  const at = goesOn ? pointOf(context, { kind: 'event', id: event.id }, context.texts) : null;
  return html`
    <p class="lead">${words.event.kinds[event.kind]} · ${when(words, reading, event)}</p>
    ${
      goesOn
        ? nothing
        : html`<button type="button" class="link" @click=${() => context.go(event.day)}>
            ${reading.event.goTo(words.date(event.day))}
          </button>`
    }
    ${event.place >= 0 ? placeLink(context, event.place) : nothing}
    ${at ? frontNear(context, ...at) : nothing}
    ${event.text ? html`<p dir="auto">${event.text}</p>` : nothing}
    ${event.killed > 0 ? html`<p>${reading.event.killed(event.killed)}</p>` : nothing}
    ${
      event.actors.length > 0
        ? html`<p>
            <span class="quiet">${reading.event.actors}:</span>
            ${words.list(event.actors.map(actor => names.actor(actor)))}
          </p>`
        : nothing
    }
    ${event.disputed ? html`<h3>${reading.event.disputed}</h3><p dir="auto">${event.disputed}</p>` : nothing}
    <h3>${words.sources.heading}</h3>
    ${sourceList(context, event.sources)}
  `;
}

/** Events as a list of buttons that select them. */
export function eventList(context: PanelContext, events: readonly ConflictEvent[], dated: boolean): TemplateResult {
  return html`
    <ul class="rows">
      ${events.map(
        event => html`
          <li>
            <button type="button" class="row" @click=${() => context.select({ kind: 'event', id: event.id })}>
              <span class="quiet">
                ${context.words.event.kinds[event.kind]}${dated ? ` · ${context.words.shortDate(event.day)}` : ''}
              </span>
              <span class="link" dir="auto">${event.title}</span>
            </button>
          </li>
        `,
      )}
    </ul>
  `;
}

function when(words: Words, reading: ReadingWords, event: ConflictEvent): string {
  const date = words.date(event.day);
  if (event.precision === 'month') return reading.event.month(date);
  if (event.until > event.day + 1) return reading.event.span(date, words.date(event.until - 1));
  return event.precision === 'about' ? reading.event.about(date) : date;
}
