import { html, type TemplateResult } from 'lit';
import { THEMES, type Theme } from '../../draw/view-params.ts';
import type { Words } from '../../i18n/en/first.ts';
import { languageName } from '../../i18n/load-words.ts';
import { icon } from '../look/icons.ts';
import { LanguageChangeEvent, ThemeChangeEvent } from '../view/events.ts';

/**
 * The choices of colours and language in the head of the map, which is told what is chosen, and links that the page adds.
 * @param shown `languages` those of the theatre; `folded` whether they stand in a menu, for want of room
 */
export function choices(
  words: Words,
  shown: { theme: Theme; language: string; languages: readonly string[]; folded: boolean },
  map: HTMLElement,
): TemplateResult {
  const colours = `${words.theme}: ${words.themes[shown.theme]}`;
  const next = THEMES[(THEMES.indexOf(shown.theme) + 1) % THEMES.length];
  const all = html`
      <button type="button" aria-label=${colours} title=${colours} @click=${() => map.dispatchEvent(new ThemeChangeEvent(next))}>
        ${icon(shown.theme)}
      </button>
      <select
        aria-label=${words.language}
        title=${words.language}
        @change=${(event: Event & { currentTarget: HTMLSelectElement }) =>
          map.dispatchEvent(new LanguageChangeEvent(event.currentTarget.value))}
      >
        ${shown.languages.map(
          code =>
            html`<option value=${code} lang=${code} ?selected=${code === shown.language}>${languageName(code)}</option>`,
        )}
      </select>
  `;
  if (!shown.folded) return all;
  return html`
    <details class="menu" @focusout=${closeBehind} @keydown=${closeByEscape}>
      <summary aria-label=${words.menu} title=${words.menu}>${icon('more')}</summary>
      <div>${all}<slot name="links"></slot></div>
    </details>
  `;
}

/** The reader goes on elsewhere. */
function closeBehind({ currentTarget, relatedTarget }: FocusEvent & { currentTarget: HTMLDetailsElement }): void {
  if (!(relatedTarget instanceof Element)) return;
  // The page's links stand in the menu's slot, not in its own tree.
  if (!currentTarget.contains(relatedTarget.closest('[slot]')?.assignedSlot ?? relatedTarget))
    currentTarget.open = false;
}

function closeByEscape({ key, currentTarget }: KeyboardEvent & { currentTarget: HTMLDetailsElement }): void {
  if (key !== 'Escape' || !currentTarget.open) return;
  currentTarget.open = false;
  currentTarget.querySelector('summary')?.focus();
}
