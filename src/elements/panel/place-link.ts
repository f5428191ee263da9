import { html, type TemplateResult } from 'lit';
import type { PanelContext } from './panel-context.ts';

/** A button that selects a place. */
export function placeLink(context: PanelContext, place: number): TemplateResult {
  return html`
    <button
      type="button"
      class="link"
      @click=${() => context.select({ kind: 'town', id: context.theatre.places[place].id })}
    >${context.names.place(place)}</button>
  `;
}
