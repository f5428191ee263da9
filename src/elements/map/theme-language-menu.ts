import { html, type TemplateResult } from 'lit';
import { THEMES, type Theme } from '../../draw/view-params.ts';
import type { Words } from '../../i18n/en/first.ts';
import { LANGUAGES, type Language, languageName } from '../../i18n/load-words.ts';
import { icon } from '../look/icons.ts';
import { LanguageChangeEvent, ThemeChangeEvent } from '../view/events.ts';

/** The buttons for colours and language in the head of the map, which is told what is chosen. */
export function choices(words: Words, shown: { theme: Theme; language: Language }, map: HTMLElement): TemplateResult {
  const colours = `${words.theme}: ${words.themes[shown.theme]}`;
  const next = THEMES[(THEMES.indexOf(shown.theme) + 1) % THEMES.length];
  return html`
      <button type="button" aria-label=${colours} title=${colours} @click=${() => map.dispatchEvent(new ThemeChangeEvent(next))}>
        ${icon(shown.theme)}
      </button>
      <select
        aria-label=${words.language}
        title=${words.language}
        @change=${(event: Event & { currentTarget: HTMLSelectElement }) =>
          map.dispatchEvent(new LanguageChangeEvent(event.currentTarget.value))}
      >
        ${LANGUAGES.map(
          code =>
            html`<option value=${code} lang=${code} ?selected=${code === shown.language}>${languageName(code)}</option>`,
        )}
      </select>
  `;
}
