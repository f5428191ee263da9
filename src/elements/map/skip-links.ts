import { html, type TemplateResult } from 'lit';
import type { Words } from '../../i18n/en/first.ts';
import { PanelChangeEvent, SelectChangeEvent } from '../view/events.ts';
import type { MapAttributes } from '../view/map-attributes.ts';

/** Ways past the map for who comes with the keyboard: to its account in words, to the panel, to the dates. Seen while they have the focus. */
export function skipLinks(words: Words, map: MapAttributes): TemplateResult {
  const { skip } = words;
  return html`
    <div class="skip">
      <button type="button" @click=${() => void openWords(map)}>${skip.words}</button>
      <button type="button" @click=${() => void attendPanel(map)}>${skip.panel}</button>
      <button type="button" @click=${() => map.renderRoot.querySelector('territory-slider')?.focus()}>${skip.dates}</button>
    </div>
  `;
}

async function openWords(map: MapAttributes): Promise<void> {
  const within = map.renderRoot.querySelector('.frame');
  within?.dispatchEvent(new SelectChangeEvent(null));
  within?.dispatchEvent(new PanelChangeEvent('words'));
  await attendPanel(map);
}

/** Takes the reader to what the panel now tells. */
export async function attendPanel(map: MapAttributes): Promise<void> {
  await map.updateComplete;
  const panel = map.renderRoot.querySelector('territory-panel');
  await panel?.updateComplete;
  panel?.attend();
}
