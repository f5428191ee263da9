import { html, type TemplateResult } from 'lit';
import type { Telling } from './panel-context.ts';

/** A button that selects a place. */
export function placeLink(telling: Telling, place: number): TemplateResult {
  return html`
    <button
      type="button"
      class="link"
      @click=${() => telling.select({ kind: 'town', id: telling.theatre.places[place].id })}
    >${telling.names.place(place)}</button>
  `;
}
