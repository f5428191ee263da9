import { html, nothing, type TemplateResult } from 'lit';
import type { PanelContext } from './panel-context.ts';
import { sourceList } from './sources.ts';

/** What earlier versions of the record had wrong, the newest first, and the record that has it right. */
export function correctionsPart(context: PanelContext): TemplateResult | typeof nothing {
  const { theatre, texts, names, words, reading } = context;
  if (!texts || !reading) return nothing;
  const { heading, none, upTo } = reading.corrections;
  return html`
    <h3>${heading}</h3>
    <p class="quiet">${texts.corrections.length > 0 ? upTo(theatre.record) : none}</p>
    <ul class="corrections">
      ${texts.corrections.map(({ day, place, what, why, sources }) => {
        const town = theatre.places[place];
        return html`
          <li>
            <p>
              <span class="quiet">${words.date(day)}${town ? ' · ' : ''}</span>${
                town
                  ? html`<button
                      type="button"
                      class="link"
                      @click=${() => context.select({ kind: 'town', id: town.id })}
                    >
                      ${names.place(place)}
                    </button>`
                  : nothing
              }
            </p>
            <p dir="auto">${what}</p>
            ${why ? html`<p class="quiet" dir="auto">${why}</p>` : nothing} ${sourceList(context, sources)}
          </li>
        `;
      })}
    </ul>
  `;
}
