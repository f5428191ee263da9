import { applyEdits, type JSONPath, modify } from 'jsonc-parser';
import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { look } from '../../elements/look/shared-styles.ts';
import { LANGUAGES, languageName } from '../../i18n/load-words.ts';
import { controls } from '../app/studio.styles.ts';
import { withCredit } from '../project/credits.ts';
import { csvOf, fileOf, languagesOf, type Texts, theatreOf } from '../project/rows.ts';
import type { Edits } from '../project/write-facts.ts';
import { NAME_COLUMNS } from '../tables/table-schema.ts';
import type { StudioWords } from '../words/en.ts';
import { nameOf } from '../words/language-name.ts';
import { WriteEvent } from './studio-forms.ts';

const FORMAT = { formattingOptions: { insertSpaces: true, tabSize: 2 } };

/**
 * What theatre.json says of the map as a whole: title, languages, days, credits, where corrections go.
 *
 * @fires write-facts
 */
export class SettingsForm extends LitElement {
  static override styles = [
    look,
    controls,
    css`
      form {
        display: grid;
        gap: 10px;
      }
      fieldset {
        border: 1px solid var(--_rule);
        border-radius: 4px;
        display: flex;
        flex-wrap: wrap;
        gap: 4px 16px;
        margin: 0;
        padding: 6px 12px 10px;
      }
      legend {
        color: var(--_quiet);
        font-size: var(--_small);
      }
    `,
  ];

  /** What the studio says, in the language of its author. Default: null, and nothing is drawn. */
  @property({ attribute: false }) words: StudioWords | null = null;
  /** The same one has other texts after an edit. */
  @property({ attribute: false, hasChanged: () => true }) project: Texts | null = null;

  override render() {
    const { words, project } = this;
    if (!words || !project) return nothing;
    const theatre = theatreOf(project);
    const languages = languagesOf(project);
    const text = (name: string) => (typeof theatre[name] === 'string' ? (theatre[name] as string) : '');
    const title = objectOf(theatre.title);
    const field = (name: string, label: string, value: unknown, type = 'text') =>
      html`<label class="field">${label}<input name=${name} type=${type} .value=${typeof value === 'string' ? value : ''} /></label>`;
    return html`<form @submit=${(event: SubmitEvent) => this.#write(event)}>
      <fieldset>
        <legend>${words.checks.languages}</legend>
        ${LANGUAGES.map(
          code =>
            html`<label><input type="checkbox" name="languages" value=${code} .checked=${languages.includes(code)} ?disabled=${code === 'en'} /> ${languageName(code)}</label>`,
        )}
      </fieldset>
      <p class="quiet">${words.languagesHelp}</p>
      ${languages.map(code => field(`title_${code}`, words.titleIn(nameOf(code)), title[code]))}
      <div class="pair">${field('first', words.firstDay, text('first'), 'date')} ${field('last', words.lastDay, text('last'), 'date')}</div>
      ${field('credit', words.creditText, '')}
      <div class="pair">${field('url', words.url, '', 'url')} ${field('licence', words.licence, '')}</div>
      ${field('corrections', words.correctionsTo, text('corrections'))}
      <div><button class="act main">${words.write}</button></div>
    </form>`;
  }

  #write(event: SubmitEvent): void {
    event.preventDefault();
    const { project, words } = this;
    if (!project || !words) return;
    const data = new FormData(event.target as HTMLFormElement);
    this.dispatchEvent(new WriteEvent(settingsEdits(project, data), words.forms.settings));
  }
}

/** The texts as the form has them; what it does not name stays as it is. */
function settingsEdits(project: Texts, data: FormData): Edits {
  let text = project.text('theatre.json') ?? '{}\n';
  const theatre = theatreOf(project);
  const put = (path: JSONPath, value: unknown) => {
    text = applyEdits(text, modify(text, path, value, FORMAT));
  };
  const said = (name: string) => String(data.get(name) ?? '').trim();
  const before = languagesOf(project);
  const known: readonly string[] = LANGUAGES;
  const after = ['en', ...before.filter(code => !known.includes(code)), ...data.getAll('languages').map(String)];
  const languages = [...new Set(after)];
  if (languages.length > 1 || Array.isArray(theatre.languages)) {
    if (String(languages) !== String(before) || !Array.isArray(theatre.languages)) put(['languages'], languages);
  }
  const title = objectOf(theatre.title);
  for (const code of languages) {
    const name = said(`title_${code}`);
    if (name !== '' && name !== title[code]) put(['title', code], name);
  }
  for (const name of ['first', 'last', 'corrections'])
    if (said(name) !== '' && said(name) !== theatre[name]) put([name], said(name));
  if (said('credit') !== '') {
    const given = Object.entries({ url: said('url'), licence: said('licence') });
    text = withCredit(
      project,
      { text: said('credit'), ...Object.fromEntries(given.filter(([, value]) => value)) },
      text,
    );
  }
  const edits: Edits = new Map([['theatre.json', text]]);
  for (const code of languages.filter(one => !before.includes(one))) {
    for (const [table, stem] of Object.entries(NAME_COLUMNS)) {
      const csv = csvOf(project, table);
      if (csv && csv.length > 0 && !csv.headers.includes(`${stem}_${code}`))
        edits.set(fileOf(project, table), csv.withColumn(`${stem}_${code}`));
    }
  }
  return edits;
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
