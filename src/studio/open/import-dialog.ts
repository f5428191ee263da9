import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { look } from '../../elements/look/shared-styles.ts';
import { readFiles } from '../../import/formats/read-files.ts';
import { importData } from '../../import/import-data.ts';
import type { Data, InputFile, Sheet } from '../../import/model.ts';
import { Notes } from '../../import/notes.ts';
import { type Role, WORDS } from '../../import/tables/roles.ts';
import { tableOf } from '../../import/tables/table.ts';
import { controls } from '../app/studio.styles.ts';
import type { StudioWords } from '../words/en.ts';
import { withBase } from './base-map.ts';
import { idOf } from './new-theatre.ts';
import { OpenEvent } from './open-view.ts';
import type { Input } from './read-input.ts';

/** A sheet with what each of its columns is taken for. */
interface TakenSheet {
  readonly sheet: Sheet;
  readonly used: boolean;
  /** Row of the header among the rows. */
  readonly header: number;
  readonly roles: readonly (Role | '')[];
}

/** Rows of the preview. */
const SHOWN = 10;

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
      dialog > * {
        margin-block-end: 12px;
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
      th select {
        background: var(--_paper);
        border: 1px solid var(--_edge);
        display: block;
        font-weight: 400;
      }
    `,
  ];

  @property({ attribute: false }) words: StudioWords | null = null;
  @property({ attribute: false }) files: readonly InputFile[] = [];
  @state() private sheets: readonly TakenSheet[] = [];
  @state() private others: readonly Data[] = [];
  @state() private account: readonly string[] = [];
  @state() private made: { readonly input: Input } | null = null;
  @state() private busy = true;
  #dateOrder: 'dmy' | 'mdy' | undefined;
  #given: { actor?: string; rest?: string; title?: string } = {};

  override render() {
    const { words } = this;
    if (!words) return nothing;
    return html`<dialog aria-labelledby="title" @close=${() => this.dispatchEvent(new Event('closed'))}>
      <h2 id="title">${words.importTitle}</h2>
      ${this.others.map(data => (data.kind === 'layer' ? html`<p><bdi dir="ltr">${data.file}</bdi>: ${data.format}, ${data.features.length}</p>` : nothing))}
      ${this.sheets.map((taken, i) => this.#sheet(words, taken, i))}
      <form class="row" @submit=${(event: SubmitEvent) => this.#again(event)}>
        <label class="field">${words.mapTitle}<input name="title" /></label>
        <label class="field">${words.dateOrder}<select name="order"><option value="">${words.dateOrders.guess}</option><option value="dmy">${words.dateOrders.dmy}</option><option value="mdy">${words.dateOrders.mdy}</option></select></label>
        <label class="field">${words.whoHolds}<input name="actor" /></label>
        <label class="field">${words.restHeldBy}<input name="rest" /></label>
        <button class="act" ?disabled=${this.busy}>${words.again}</button>
      </form>
      <section aria-live="polite" aria-busy=${this.busy}>
        <h3>${words.account}</h3>
        <ul>${this.account.map(line => html`<li><bdi>${line}</bdi></li>`)}</ul>
      </section>
      <div class="row">
        <button type="button" class="act main" ?disabled=${this.busy || !this.made} @click=${() => this.#take()}>${words.takeOver}</button>
        <button type="button" class="act" @click=${() => this.renderRoot.querySelector('dialog')?.close()}>${words.cancel}</button>
      </div>
    </dialog>`;
  }

  #sheet(words: StudioWords, { sheet, used, header, roles }: TakenSheet, i: number): TemplateResult {
    const head = sheet.rows[header]?.cells ?? [];
    const rows = sheet.rows.slice(header + 1, header + 1 + SHOWN);
    return html`<section>
      <label><input type="checkbox" .checked=${used} @change=${() => this.#change(i, { used: !used })} /> ${words.sheet}: <bdi>${[sheet.file, sheet.title].filter(Boolean).join(', ')}</bdi></label>
      <p class="quiet">${words.preview}</p>
      <div class="scroll" tabindex="0" role="region" aria-label=${words.preview}><table>
        <thead><tr>${head.map(
          (cell, column) => html`<th scope="col"><bdi>${cell}</bdi><select aria-label=${words.column(cell)} @change=${(
            event: Event & { currentTarget: HTMLSelectElement },
          ) =>
            this.#change(i, {
              roles: roles.map((role, j) => (j === column ? (event.currentTarget.value as Role | '') : role)),
            })}>
            ${Object.entries(words.roles).map(([role, text]) => html`<option value=${role} ?selected=${role === roles[column]}>${text}</option>`)}
          </select></th>`,
        )}</tr></thead>
        <tbody>${rows.map(({ cells }) => html`<tr>${head.map((_, column) => html`<td><bdi>${cells[column] ?? ''}</bdi></td>`)}</tr>`)}</tbody>
      </table></div>
    </section>`;
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('dialog')?.showModal();
    void this.#read();
  }

  async #read(): Promise<void> {
    const data = await readFiles(this.files, [], new Notes(), () => {});
    this.sheets = data.filter((one): one is Sheet => one.kind === 'sheet').map(takenAs);
    this.others = data.filter(one => one.kind !== 'sheet');
    await this.#import();
  }

  #change(i: number, change: Partial<TakenSheet>): void {
    this.sheets = this.sheets.map((taken, j) => (j === i ? { ...taken, ...change } : taken));
    void this.#import();
  }

  #again(event: SubmitEvent): void {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const text = (name: string) => String(data.get(name) ?? '').trim() || undefined;
    const order = text('order');
    this.#dateOrder = order === 'dmy' || order === 'mdy' ? order : undefined;
    this.#given = { actor: text('actor'), rest: text('rest'), title: text('title') };
    void this.#import();
  }

  async #import(): Promise<void> {
    this.busy = true;
    this.made = null;
    const [first] = this.files;
    const id =
      idOf(this.#given.title ?? '') || idOf(first?.path.replace(/^.*\//, '').replace(/\.[^.]*$/, '') ?? '') || 'map';
    const texts: Record<string, string> = {};
    try {
      const result = await importData(
        this.#inputs(),
        [],
        { id, dateOrder: this.#dateOrder, ...defined(this.#given) },
        (path, text) => {
          texts[path] = text;
        },
      );
      this.account = result.account;
      if (result.written) {
        const { ground } = result;
        const files = ground?.bounds
          ? await withBase(texts, ground.bounds, ground.places, ground.languages)
          : Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)] as const);
        this.made = { input: { kind: 'theatre', name: id, folder: null, files } };
      }
    } catch (cause) {
      this.account = [cause instanceof Error ? cause.message : String(cause)];
    }
    this.busy = false;
  }

  /** The files as they are; sheets whose columns were taken for something else than import would, as tables that say so. */
  #inputs(): InputFile[] {
    const unlike = this.sheets.some(taken => !taken.used || String(taken.roles) !== String(takenAs(taken.sheet).roles));
    if (!unlike) return [...this.files];
    const sheetFiles = new Set(this.sheets.map(({ sheet }) => sheet.file));
    const others = this.files.filter(
      ({ path }) => ![...sheetFiles].some(file => file === path || file.startsWith(`${path}/`)),
    );
    const tables = this.sheets
      .filter(({ used }) => used)
      .map(({ sheet, header, roles }, i): InputFile => {
        const head = roles.map((role, column) => (role ? WORDS[role].split('|')[0] : `unread ${column}`));
        const lines = [
          head,
          ...sheet.rows.slice(header + 1).map(({ cells }) => head.map((_, column) => cells[column] ?? '')),
        ];
        const text = lines.map(cells => cells.map(cell => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');
        return {
          path: `${sheet.file.replace(/\.[^.]*$/, '')}${i || ''}.csv`,
          bytes: new TextEncoder().encode(`${text}\n`),
        };
      });
    return [...others, ...tables];
  }

  #take(): void {
    if (this.made) this.dispatchEvent(new OpenEvent(Promise.resolve(this.made.input)));
  }
}

function takenAs(sheet: Sheet): TakenSheet {
  const table = tableOf(sheet);
  const header = table ? sheet.rows.indexOf(table.header) : 0;
  const byColumn = new Map([...(table?.roles ?? [])].map(([role, { index }]) => [index, role]));
  const roles = (sheet.rows[header]?.cells ?? []).map((_, column) => byColumn.get(column) ?? '');
  return { sheet, used: table !== null, header, roles };
}

function defined<T extends object>(given: T): Partial<T> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Partial<T>;
}
