import { html, nothing, type TemplateResult } from 'lit';
import { THEMES, type Theme } from '../../draw/view-params.ts';
import { type Language, languageName, languageOf } from '../../i18n/load-words.ts';
import type { StudioWords } from '../words/en.ts';
import { STUDIO_LANGUAGES } from '../words/load-words.ts';
import type { Session } from './session.ts';

/** How the studio stands. */
export interface HeaderState {
  readonly theme: Theme;
  readonly lang: Language;
  /** The map is shown as readers will see it. */
  readonly preview: boolean;
  /** Files are being opened. */
  readonly opening: boolean;
}

/** What its buttons and lists ask for. */
export interface HeaderActions {
  preview(): void;
  open(dialog: 'save' | 'publish'): void;
  leave(): void;
  theme(theme: Theme): void;
  speak(lang: Language): void;
}

/** Title of the map, whether it is kept, and what can be done with it as a whole; colours and language of the studio. */
export function studioHeader(
  words: StudioWords,
  session: Session,
  { theme, lang, preview, opening }: HeaderState,
  actions: HeaderActions,
): TemplateResult {
  const { project } = session;
  const act = (label: string, run: () => void, enabled = true, main = false) =>
    html`<button type="button" class="act ${main ? 'main' : ''}" ?disabled=${!enabled} @click=${run}>${label}</button>`;
  return html`<header>
    <h1>${project ? session.title : words.studio}</h1>
    ${opening ? html`<span class="state">${words.opening}</span>` : nothing}
    ${
      project
        ? html`<span class="state ${session.keeping === 'full' || session.keeping === 'none' ? 'bad' : ''}">${kept(words, session)}</span>
            ${act(words.undo, () => session.undo(), project.canUndo)} ${act(words.redo, () => session.redo(), project.canRedo)}
            <button type="button" class="act" aria-pressed=${preview} @click=${() => actions.preview()}>${words.asReaders}</button>
            ${act(words.openAnother, () => actions.leave())} ${act(words.save, () => actions.open('save'))}
            ${act(words.publish, () => actions.open('publish'), true, true)}`
        : nothing
    }
    <select aria-label=${words.theme} title=${words.theme} @change=${(
      event: Event & { currentTarget: HTMLSelectElement },
    ) =>
      actions.theme(
        event.currentTarget.value as Theme,
      )}>${THEMES.map(name => html`<option value=${name} ?selected=${name === theme}>${words.themes[name]}</option>`)}</select>
    <select aria-label=${words.language} title=${words.language} @change=${(
      event: Event & { currentTarget: HTMLSelectElement },
    ) =>
      actions.speak(
        languageOf(event.currentTarget.value) ?? 'en',
      )}>${STUDIO_LANGUAGES.map(code => html`<option value=${code} lang=${code} ?selected=${code === lang}>${languageName(code)}</option>`)}</select>
  </header>`;
}

/** Whether the last edit is kept, in words. */
function kept(words: StudioWords, { keeping, copied }: Session): string {
  if (keeping === 'full') return words.notKeptFull;
  if (keeping === 'none') return words.notKeptNone;
  if (copied) return words.copied;
  return keeping === 'kept' ? words.kept : '';
}
