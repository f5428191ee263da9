import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { look } from '../../elements/look/shared-styles.ts';
import { formatDay } from '../../engine/model/day.ts';
import { slug } from '../../engine/text/ids.ts';
import { readFiles } from '../../import/formats/read-files.ts';
import type { ImportResult } from '../../import/import-data.ts';
import { importData } from '../../import/import-data.ts';
import type { Data, InputFile, Sheet } from '../../import/model.ts';
import { type Note, Notes } from '../../import/notes.ts';
import type { Role } from '../../import/tables/roles.ts';
import { controls } from '../app/studio.styles.ts';
import type { StudioWords } from '../words/en.ts';
import { withBase } from './base-map.ts';
import { noteInWords, plainNote } from './note-words.ts';
import { OpenEvent } from './open-view.ts';
import type { Input } from './read-input.ts';
import { alikeHolders, guessRoles, inputsOf, rowOfNote, type SheetRoles, withCell, withHolder } from './sheet-roles.ts';

/** Rows of the preview. */
const SHOWN = 10;
/** Notes that are listed. */
const MOST_NOTES = 30;

/**
 * What files were taken for, which can be changed, and then the map that is made of them.
 *
 * @fires open-input
 * @fires closed
 */
export class ImportDialog extends LitElement {
  static override styles = [
    look,
    controls,
    css`
      :host {
        --_dialog: 72rem;
      }
      dialog > * {
        margin-block-end: 12px;
      }
      /* What ends the dialog is in sight however long it is. */
      .end {
        background: var(--_paper);
        border-block-start: 1px solid var(--_rule);
        inset-block-end: -20px;
        margin-block-end: 0;
        padding-block: 10px;
        position: sticky;
      }
      .scroll {
        overflow: auto;
      }
      table {
        border-collapse: collapse;
        font-size: var(--_small);
      }
      th,
      td {
        border: 1px solid var(--_rule);
        max-inline-size: 16rem;
        overflow: hidden;
        padding: 2px 6px;
        text-align: start;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .notes {
        display: grid;
        gap: 8px;
        list-style: disc;
        padding-inline-start: 1.2em;
      }
      .mend {
        display: grid;
        gap: 4px;
        grid-template-columns: repeat(auto-fit, minmax(min(8rem, 100%), 1fr));
        margin-block-start: 4px;
      }
      form {
        display: grid;
        gap: 10px;
      }
      th select {
        background: var(--_paper);
        border: 1px solid var(--_edge);
        display: block;
        font-weight: 400;
      }
    `,
  ];

  /** What the studio says, in the language of its author. Default: null, and nothing is drawn. */
  @property({ attribute: false }) words: StudioWords | null = null;
  /** Files that were given. Default: none. */
  @property({ attribute: false }) files: readonly InputFile[] = [];
  @state() private sheets: readonly SheetRoles[] = [];
  @state() private others: readonly Data[] = [];
  @state() private result: ImportResult | null = null;
  @state() private failed = '';
  @state() private made: { readonly input: Input } | null = null;
  @state() private busy = true;
  #read: readonly SheetRoles[] = [];
  #given: Given = {};
  #asked = 0;

  override render() {
    const { words } = this;
    if (!words) return nothing;
    return html`<dialog aria-labelledby="title" @close=${() => this.dispatchEvent(new Event('closed'))}>
      <h2 id="title">${words.importTitle}</h2>
      ${this.others.map(data => (data.kind === 'layer' ? html`<p><bdi dir="ltr">${data.file}</bdi>: ${data.format}, ${data.features.length}</p>` : nothing))}
      ${this.sheets.map((taken, i) => this.#sheet(words, taken, i))}
      ${alikeHolders(this.sheets).map(
        ({
          written,
          count,
          meant,
          often,
        }) => html`<p class="row"><span>${words.alike(written, count, meant, often)}</span>
          <button type="button" class="act" @click=${() => this.#rename(written, meant)}>${words.takeFor(meant)}</button></p>`,
      )}
      ${this.#notes(words)}
      <form @change=${(event: Event) => this.#again(event)} @submit=${(event: SubmitEvent) => this.#again(event)}>
        <label class="field">${words.mapTitle}<input name="title" /></label>
        ${
          this.#twoRecords
            ? html`<label class="field">${words.record}<select name="record">${Object.entries(words.records).map(([value, text]) => html`<option value=${value}>${text}</option>`)}</select></label>`
            : nothing
        }
        ${this.#drawings ? html`<label class="field">${words.drawnOn}<input type="date" name="drawn" /></label>` : nothing}
        <details>
          <summary>${words.more}</summary>
          <div class="pair">
            <label class="field">${words.dateOrder}<select name="order">${Object.entries(words.dateOrders).map(([value, text]) => html`<option value=${value === 'guess' ? '' : value}>${text}</option>`)}</select></label>
            <label class="field">${words.whoHolds}<input name="actor" /></label>
            <label class="field">${words.restHeldBy}<input name="rest" /></label>
          </div>
          <button class="act" ?disabled=${this.busy}>${words.again}</button>
        </details>
      </form>
      <section aria-live="polite" aria-busy=${this.busy}>
        <h3>${words.account}</h3>
        ${this.busy ? html`<p class="quiet">${words.reading}</p>` : nothing}
        ${this.failed ? html`<p class="bad" role="alert"><bdi>${this.failed}</bdi></p>` : nothing}
        <ul>${this.#summary(words).map(line => html`<li><bdi>${line}</bdi></li>`)}</ul>
      </section>
      <div class="row end">
        <button type="button" class="act main" ?disabled=${this.busy || !this.made} @click=${() => this.#take()}>${words.takeOver}</button>
        <button type="button" class="act" @click=${() => this.renderRoot.querySelector('dialog')?.close()}>${words.cancel}</button>
      </div>
    </dialog>`;
  }

  #sheet(words: StudioWords, { sheet, used, header, roles }: SheetRoles, i: number): TemplateResult {
    const head = sheet.rows[header]?.cells ?? [];
    const rows = sheet.rows.slice(header + 1, header + 1 + SHOWN);
    return html`<section>
      <label><input type="checkbox" .checked=${used} @change=${() => this.#put(i, { ...this.sheets[i], used: !used })} /> ${words.sheet}: <bdi>${[sheet.file, sheet.title].filter(Boolean).join(', ')}</bdi></label>
      <p class="quiet">${words.preview}</p>
      <div class="scroll" tabindex="0" role="region" aria-label=${words.preview}><table>
        <thead><tr>${head.map(
          (cell, column) => html`<th scope="col"><bdi>${cell}</bdi><select aria-label=${words.column(cell)} @change=${(
            event: Event & { currentTarget: HTMLSelectElement },
          ) =>
            this.#put(i, {
              ...this.sheets[i],
              roles: roles.map((role, j) => (j === column ? (event.currentTarget.value as Role | '') : role)),
            })}>
            ${Object.entries(words.roles).map(([role, text]) => html`<option value=${role} ?selected=${role === roles[column]}>${text}</option>`)}
          </select></th>`,
        )}</tr></thead>
        <tbody>${rows.map(({ cells }) => html`<tr>${head.map((_, column) => html`<td><bdi>${cells[column] ?? ''}</bdi></td>`)}</tr>`)}</tbody>
      </table></div>
    </section>`;
  }

  /** What was left out or guessed; a row that it speaks of can be mended here. */
  #notes(words: StudioWords): TemplateResult | typeof nothing {
    const notes = this.result?.notes.slice(0, MOST_NOTES) ?? [];
    if (notes.length === 0) return nothing;
    return html`<section><h3>${words.lookHere}</h3><ul class="notes">${notes.map(note => this.#note(words, note))}</ul></section>`;
  }

  #note(words: StudioWords, { at, text, count, severity }: Note): TemplateResult {
    const said = noteInWords(text, words);
    const found = rowOfNote(at, this.sheets);
    const times = count > 1 ? ` ${words.times(count)}` : '';
    // A table that its author mended is read as another file: what is said of it names the one that was given.
    const given = found ? this.sheets[found.sheet].sheet : null;
    const [file, line] = found && given ? [given.file, given.rows[found.row].line] : [at.file, at.line];
    return html`<li>
      <p class=${severity === 'error' ? 'bad' : ''}><bdi dir="ltr">${file}:${line}</bdi> ${said === null ? html`<bdi lang="en">${plainNote(text)}</bdi>` : html`<bdi>${said}</bdi>`}${times}</p>
      ${found ? this.#mendRow(words, found.sheet, found.row) : nothing}
    </li>`;
  }

  #mendRow(words: StudioWords, i: number, at: number): TemplateResult {
    const { sheet, header, roles } = this.sheets[i];
    const row = sheet.rows[at];
    return html`<div class="mend">${roles.map((role, column) =>
      role
        ? html`<label class="field"><bdi aria-hidden="true">${sheet.rows[header].cells[column]}</bdi><input .value=${row.cells[column] ?? ''}
            aria-label=${words.cell(row.line, sheet.rows[header].cells[column])} @change=${(
              event: Event & { currentTarget: HTMLInputElement },
            ) => this.#put(i, withCell(this.sheets[i], row.line, column, event.currentTarget.value))} /></label>`
        : nothing,
    )}</div>`;
  }

  /** Whether fronts or areas were given. */
  get #drawings(): boolean {
    return this.others.some(
      one => one.kind === 'layer' && one.features.some(({ geometry }) => /Line|Polygon/.test(geometry?.type ?? '')),
    );
  }

  /** Tables and drawings may both say who holds what. */
  get #twoRecords(): boolean {
    return this.#drawings && this.sheets.some(({ used, roles }) => used && roles.includes('actor'));
  }

  #summary(words: StudioWords): string[] {
    const made = this.result?.made;
    if (!made) return [];
    const { summary } = words;
    return [
      summary.days(formatDay(made.first), formatDay(made.last)),
      summary.holders(made.holders.length, made.holders.join(', ')),
      ...(made.rows > 0 ? [summary.places(made.places, made.rows)] : []),
      ...(made.situations > 0 ? [summary.situations(made.situations)] : []),
      ...(made.events > 0 ? [summary.events(made.events)] : []),
    ];
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('dialog')?.showModal();
    void this.#begin();
  }

  async #begin(): Promise<void> {
    const data = await readFiles(this.files, [], new Notes(), () => {});
    this.#read = data.filter((one): one is Sheet => one.kind === 'sheet').map(guessRoles);
    this.sheets = this.#read;
    this.others = data.filter(one => one.kind !== 'sheet');
    await this.#import();
  }

  #put(i: number, sheet: SheetRoles): void {
    this.sheets = this.sheets.map((taken, j) => (j === i ? sheet : taken));
    void this.#import();
  }

  #rename(written: string, meant: string): void {
    this.sheets = this.sheets.map(taken => withHolder(taken, written, meant));
    void this.#import();
  }

  #again(event: Event): void {
    event.preventDefault();
    const data = new FormData(event.currentTarget as HTMLFormElement);
    const text = (name: string) => String(data.get(name) ?? '').trim() || undefined;
    const order = text('order');
    const dateOrder = order === 'dmy' || order === 'mdy' ? order : undefined;
    const record = text('record') === 'drawn' ? 'drawn' : undefined;
    const drawnOn = text('drawn');
    this.#given = { actor: text('actor'), rest: text('rest'), title: text('title'), dateOrder, record, drawnOn };
    void this.#import();
  }

  async #import(): Promise<void> {
    const asked = ++this.#asked;
    this.busy = true;
    this.made = null;
    const [first] = this.files;
    const id =
      slug(this.#given.title ?? '') || slug(first?.path.replace(/^.*\//, '').replace(/\.[^.]*$/, '') ?? '') || 'map';
    const texts: Record<string, string> = {};
    let [result, failed, made]: [ImportResult | null, string, { input: Input } | null] = [null, '', null];
    try {
      result = await importData(
        inputsOf(this.files, this.sheets, this.#read),
        [],
        { id, ...defined(this.#given) },
        (path, text) => {
          texts[path] = text;
        },
      );
      if (result.written) {
        const { ground } = result;
        const files = ground?.bounds
          ? await withBase(texts, ground.bounds, ground.places, ground.languages)
          : Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)] as const);
        made = { input: { kind: 'theatre', name: id, folder: null, files } };
      }
    } catch (cause) {
      failed = cause instanceof Error ? cause.message : String(cause);
    }
    // Something newer has been asked for meanwhile.
    if (asked !== this.#asked) return;
    this.result = result;
    this.failed = failed;
    this.made = made;
    this.busy = false;
  }

  #take(): void {
    if (this.made) this.dispatchEvent(new OpenEvent(Promise.resolve(this.made.input)));
  }
}

/** What the author says beyond the files. */
interface Given {
  readonly actor?: string | undefined;
  readonly rest?: string | undefined;
  readonly title?: string | undefined;
  readonly dateOrder?: 'dmy' | 'mdy' | undefined;
  readonly record?: 'drawn' | undefined;
  /** ISO day */
  readonly drawnOn?: string | undefined;
}

/** Without what is not said: for import that is not the same as an undefined value. */
function defined<T extends object>(given: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
