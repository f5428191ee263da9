import { html, type TemplateResult } from 'lit';
import type { Project } from '../project/project.ts';
import { fileOf, idsOf, languagesOf } from '../project/rows.ts';
import type { TableEditEvent } from '../tables/studio-table.ts';
import { TABLES, tableOf } from '../tables/table-schema.ts';
import type { StudioWords } from '../words/en.ts';

/** What the files and their table ask for. */
export interface TableActions {
  choose(file: string): void;
  edit(file: string, text: string): void;
}

/**
 * One file of the project: tables as a grid where there is room for one, other files as text.
 * @param chosen its path; '' for the rows of who holds what
 */
export function tablePart(
  words: StudioWords,
  project: Project,
  chosen: string,
  wide: boolean,
  actions: TableActions,
): TemplateResult {
  const files = project.paths.filter(path => project.text(path) !== null);
  const absent = Object.keys(TABLES).filter(table => project.text(fileOf(project, table)) === null);
  const file = chosen || (files.includes('control.csv') ? 'control.csv' : files[0]) || '';
  const table = tableOf(file);
  const text = project.text(file) ?? '';
  return html`<label class="field">${words.table}<select .value=${file} @change=${(
    event: Event & { currentTarget: HTMLSelectElement },
  ) => actions.choose(event.currentTarget.value)}>
      ${files.map(path => html`<option value=${path} ?selected=${path === file}>${path}</option>`)}
      ${absent.map(name => html`<option value=${`${name}.csv`}>${words.newTable(`${name}.csv`)}</option>`)}
    </select></label>
    ${
      table === ''
        ? html`<textarea class="plain file" aria-label=${file} spellcheck="false" .value=${text} @change=${(
            event: Event & { currentTarget: HTMLTextAreaElement },
          ) => actions.edit(file, event.currentTarget.value)}></textarea>`
        : wide
          ? html`<studio-table .table=${table} .text=${text} .words=${words} .languages=${languagesOf(project)}
              .choices=${(to: string) => (to === 'sides' ? [...new Set(idsOf(project, 'actors'))] : idsOf(project, to))}
              @table-edit=${({ text: edited }: TableEditEvent) => actions.edit(file, edited)}></studio-table>`
          : html`<p>${words.narrow}</p>`
    }`;
}
