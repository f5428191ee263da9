import type { ColumnRegular, RevoGridCustomEvent } from '@revolist/revogrid';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { look } from '../../elements/look/shared-styles.ts';
import type { StudioWords } from '../words/en.ts';
import { CellEditor, type CellKind } from './cell-editor.ts';
import { CsvText } from './csv-text.ts';
import { defineGrid, gridStyles } from './grid.ts';
import { columnOf, TABLES } from './table-schema.ts';

type Grid = HTMLElementTagNameMap['revo-grid'];

/** How often a grid is asked to scroll, once a frame, before a row that it never shows is given up. */
const SCROLLS = 300;
/** Rows whose texts make a column as wide as it is. */
const MEASURED = 100;
/** Width of a letter, px. */
const LETTER = 7.5;

/** The text of a file is to become another one. */
export class TableEditEvent extends Event {
  readonly text: string;
  constructor(text: string) {
    super('table-edit');
    this.text = text;
  }
}

/** Where ids come from that cells of a column name. */
export type Choices = (to: string) => readonly string[];

/**
 * A file as a table: paste from a spreadsheet, sort, filter, find and replace, fill down. It never changes the text
 * itself, but asks for another one.
 *
 * @fires table-edit - the author has edited the table
 */
export class StudioTable extends LitElement {
  static override styles = [
    look,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: 8px;
        min-block-size: 0;
      }
      .tools {
        align-items: end;
        display: flex;
        flex-wrap: wrap;
        gap: 6px 10px;
      }
      label {
        color: var(--_quiet);
        display: grid;
        font-size: var(--_small);
      }
      input,
      select {
        background: var(--_paper);
        border: 1px solid var(--_edge);
        border-radius: 4px;
        color: var(--_ink);
        inline-size: 9em;
        min-block-size: 28px;
        padding-inline: 6px;
      }
      .tools button {
        border: 1px solid var(--_edge);
        padding: 2px 10px;
        min-block-size: 28px;
      }
      .tools button:hover:not(:disabled) {
        background: var(--_hover);
      }
      .tools button:disabled {
        color: var(--_quiet);
        cursor: default;
      }
      .count {
        color: var(--_quiet);
        font-size: var(--_small);
        margin-inline-start: auto;
      }
      .grid {
        border: 1px solid var(--_rule);
        flex: 1;
        min-block-size: 120px;
        overflow: hidden;
      }
      revo-grid {
        --revo-grid-background: var(--_paper);
        --revo-grid-primary: var(--_accent);
        --revo-grid-text: var(--_ink);
        --revo-grid-focused-bg: var(--_hover);
        --revo-grid-cell-border: var(--_rule);
        --revo-grid-header-bg: var(--_shade);
        --revo-grid-header-color: var(--_ink);
        --revo-grid-header-border: var(--_rule);
        --revo-grid-row-hover: var(--_hover);
        block-size: 100%;
        color: var(--_ink);
        display: block;
        font-family: inherit;
        font-size: var(--_small);
      }
      revo-grid .rgHeaderCell,
      revo-grid .rgCell {
        color: var(--_ink);
        font-family: inherit;
      }
      revogr-edit input {
        background: var(--_paper);
        block-size: 100%;
        border: 2px solid var(--_accent);
        border-radius: 0;
        inline-size: 100%;
        min-inline-size: 10em;
      }
      .help {
        color: var(--_quiet);
        font-size: var(--_small);
      }
    `,
  ];

  /** Name of the table in the codebook. */
  @property() table = 'control';
  /** Text of the file. Default: ''. */
  @property() text = '';
  /** Language codes of the theatre. The same codes in another list leave the grid, and the keyboard in it, alone. */
  @property({ attribute: false, hasChanged: (a, b) => String(a) !== String(b) })
  languages: readonly string[] = ['en'];
  /** What the studio says, in the language of its author. Default: null, and nothing is drawn. */
  @property({ attribute: false }) words: StudioWords | null = null;
  /** Ids that references may name. */
  @property({ attribute: false }) choices: Choices = () => [];
  @state() private filter = '';
  @state() private find = '';
  @state() private replacement = '';
  @state() private sort = '';
  @state() private said = '';
  @state() private selected: {
    readonly from: number;
    readonly to: number;
    readonly column: number;
    readonly last: number;
  } | null = null;
  #csv: CsvText | null = null;
  /** Rows shown, as numbers of rows of the text. */
  #shown: number[] = [];
  #grid: Grid | null = null;
  /** The next text is the answer to an edit in the grid. */
  #asked = false;

  override render() {
    const { words } = this;
    if (!words) return nothing;
    const csv = this.#csv;
    const field = (label: string, value: string, set: (text: string) => void) => html`<label
      >${label}<input type="search" .value=${value} @input=${(event: Event & { currentTarget: HTMLInputElement }) => set(event.currentTarget.value)}
    /></label>`;
    const button = (label: string, act: () => void, enabled = true) =>
      html`<button type="button" ?disabled=${!enabled} @click=${act}>${label}</button>`;
    return html`
      <div class="tools">
        ${field(words.filter, this.filter, text => {
          this.filter = text;
        })}
        <label
          >${words.sortBy('')}<select
            @change=${(event: Event & { currentTarget: HTMLSelectElement }) => {
              this.sort = event.currentTarget.value;
            }}
          >
            <option value="">${words.unsorted}</option>
            ${csv?.headers.map(header => html`<option value=${header} ?selected=${header === this.sort}>${header}</option>`)}
          </select></label
        >
        ${field(words.find, this.find, text => {
          this.find = text;
        })}
        ${field(words.replaceBy, this.replacement, text => {
          this.replacement = text;
        })}
        ${button(words.replaceAll, () => this.#replaceAll(), this.find !== '')}
      </div>
      <div class="tools">
        ${button(words.addRow, () => this.#addRow())} ${button(words.deleteRows, () => this.#deleteRows(), this.selected !== null)}
        ${button(words.fillDown, () => this.#fillDown(), this.selected !== null && this.selected.to > this.selected.from)}
        <span class="count">${words.rows(this.#shown.length, csv?.length ?? 0)}</span>
      </div>
      <div class="grid" dir="ltr"></div>
      <p class="help">${words.gridHelp}</p>
      <p class="hidden" role="status">${this.said}</p>
      <div hidden>${this.#lists()}</div>
    `;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('text') || changed.has('table') || changed.has('languages'))
      this.#csv = new CsvText(this.text, TABLES[this.table], this.languages);
    if (changed.has('table')) {
      this.sort = '';
      this.filter = '';
      this.selected = null;
    }
    this.#arrange();
  }

  protected override updated(changed: PropertyValues): void {
    const relevant = ['text', 'table', 'languages', 'filter', 'sort', 'words'] as const;
    if (relevant.some(name => changed.has(name))) void this.#fill();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.#onKey, { capture: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#onKey, { capture: true });
  }

  /** Brings a row into sight, by the number of its line in the file, and puts the keyboard on a cell of it. */
  async showLine(line: number, column: string): Promise<void> {
    this.filter = '';
    this.sort = '';
    await this.updateComplete;
    await this.#fill();
    const row = this.#csv?.rowOfLine(line) ?? -1;
    if (row < 0 || !this.#grid) return;
    const x = Math.max(0, this.#csv?.headers.indexOf(column) ?? 0);
    await this.#scrollTo(this.#grid, { x, y: row });
    await this.#grid.setCellsFocus({ x, y: row }, { x, y: row });
  }

  /** A grid that has just been made, or given other rows, scrolls nowhere before it has measured itself. */
  async #scrollTo(grid: Grid, cell: { readonly x: number; readonly y: number }): Promise<void> {
    for (let tries = 0; tries < SCROLLS; tries++) {
      await grid.scrollToCoordinate(cell);
      await new Promise(requestAnimationFrame);
      if (!grid.isConnected || grid.querySelector(`.rgCell[data-rgrow="${cell.y}"]`)) return;
    }
  }

  #arrange(): void {
    const csv = this.#csv;
    if (!csv) return;
    const wanted = this.filter.trim().toLowerCase();
    const rows = Array.from({ length: csv.length }, (_, row) => row);
    this.#shown =
      wanted === '' ? rows : rows.filter(row => csv.row(row).some(value => value.toLowerCase().includes(wanted)));
    const column = csv.headers.indexOf(this.sort);
    if (column < 0) return;
    const order = new Intl.Collator('en', { numeric: true });
    this.#shown.sort((a, b) => order.compare(csv.cell(a, column), csv.cell(b, column)) || a - b);
  }

  async #fill(): Promise<void> {
    if (!this.#csv || !this.words) return;
    if (!this.#grid) await this.#make();
    // Another table may have been chosen while the grid was on its way.
    const [csv, grid] = [this.#csv, this.#grid];
    if (!csv || !grid) return;
    grid.columns = csv.headers.map((header, i): ColumnRegular => this.#column(header, i));
    grid.source = this.#shown.map(row => Object.fromEntries(csv.row(row).map((value, i) => [i, value])));
    const { selected } = this;
    if (!this.#asked || !selected) return;
    // The keyboard stays where the author was typing.
    this.#asked = false;
    await grid.setCellsFocus({ x: selected.column, y: selected.from }, { x: selected.last, y: selected.to });
  }

  #column(header: string, i: number): ColumnRegular {
    const column = columnOf(this.table, header, this.languages);
    const list = column?.to || column?.choices ? `list-${column.to ?? header}` : '';
    const kind: CellKind = {
      input: column?.type === 'day' ? 'date' : 'text',
      list: column?.list ? '' : list,
      label: header,
    };
    return {
      prop: i,
      name: header,
      size: widthOf(
        header,
        this.#shown.slice(0, MEASURED).map(row => this.#csv?.cell(row, i) ?? ''),
      ),
      editor: (cell, save, close) => new CellEditor(kind, cell, save, close),
      cellProperties: () => ({ role: 'gridcell' }),
    };
  }

  /** What cells may hold, for the editors' suggestions. */
  #lists() {
    const csv = this.#csv;
    if (!csv) return nothing;
    const lists = new Map<string, readonly string[]>();
    for (const header of csv.headers) {
      const column = columnOf(this.table, header, this.languages);
      if (column?.to) lists.set(`list-${column.to}`, this.choices(column.to));
      else if (column?.choices) lists.set(`list-${header}`, column.choices);
    }
    return [...lists].map(
      ([id, values]) =>
        html`<datalist id=${id}>${values.map(value => html`<option value=${value}></option>`)}</datalist>`,
    );
  }

  async #make(): Promise<void> {
    await defineGrid();
    const box = this.renderRoot.querySelector('.grid');
    if (this.#grid || !box) return;
    (this.renderRoot as ShadowRoot).adoptedStyleSheets.unshift(gridStyles());
    const grid = document.createElement('revo-grid');
    Object.assign(grid, {
      range: true,
      resize: true,
      rowHeaders: true,
      canFocus: true,
      hideAttribution: true,
      theme: 'compact',
      useClipboard: true,
    });
    grid.addEventListener('beforeedit', event => this.#onEdit(event as RevoGridCustomEvent<EditDetail>));
    grid.addEventListener('beforerangeedit', event => this.#onRangeEdit(event as RevoGridCustomEvent<RangeDetail>));
    grid.addEventListener('beforepasteapply', event =>
      this.#onPaste(event as RevoGridCustomEvent<{ parsed: string[][] }>),
    );
    grid.addEventListener('setrange', event => this.#onRange(event as CustomEvent<RangeArea>));
    grid.addEventListener('beforecellfocus', event => this.#onFocus(event as RevoGridCustomEvent<EditDetail>));
    // Rows are rows for screen readers, too.
    grid.addEventListener('beforerowrender', event => {
      const { node } = (event as CustomEvent<{ node: { $attrs$?: Record<string, unknown> } }>).detail;
      if (node.$attrs$) node.$attrs$.role = 'row';
    });
    // The header is a row for screen readers as well; the grid gives it no role.
    const mark = () => {
      // Its numbers only repeat where a row stands.
      grid.querySelector('revogr-row-headers')?.setAttribute('aria-hidden', 'true');
      for (const row of grid.querySelectorAll('.header-rgRow:not([role])')) row.setAttribute('role', 'row');
    };
    new MutationObserver(mark).observe(grid, { childList: true, subtree: true });
    box.append(grid);
    this.#grid = grid;
  }

  #onEdit(event: RevoGridCustomEvent<EditDetail>): void {
    event.preventDefault();
    const { rowIndex, prop, val } = event.detail;
    this.#setCells([{ row: this.#shown[rowIndex], column: Number(prop), value: String(val ?? '') }]);
  }

  #onRangeEdit(event: RevoGridCustomEvent<RangeDetail>): void {
    event.preventDefault();
    const changes = Object.entries(event.detail.data).flatMap(([row, cells]) =>
      Object.entries(cells).map(([column, value]) => ({
        row: this.#shown[Number(row)],
        column: Number(column),
        value: String(value ?? ''),
      })),
    );
    this.#setCells(changes);
  }

  /** What a spreadsheet has copied; rows beyond the last one are added. */
  #onPaste(event: RevoGridCustomEvent<{ parsed: string[][] }>): void {
    event.preventDefault();
    const csv = this.#csv;
    if (!csv) return;
    // A spreadsheet ends the last line, too: behind that end is no row.
    const parsed = [...event.detail.parsed];
    while (parsed.length > 0 && !parsed[parsed.length - 1].some(Boolean)) parsed.pop();
    const at = this.selected ?? { from: 0, column: 0 };
    const changes: { row: number; column: number; value: string }[] = [];
    const more: string[][] = [];
    for (const [i, cells] of parsed.entries()) {
      const row = this.#shown[at.from + i];
      const values = cells
        .map((value, j) => ({ column: at.column + j, value: value.trim() }))
        .filter(({ column }) => column < csv.headers.length);
      if (row !== undefined) changes.push(...values.map(one => ({ row, ...one })));
      else {
        const blank = csv.headers.map(() => '');
        for (const { column, value } of values) blank[column] = value;
        more.push(blank);
      }
    }
    const text = csv.withCells(changes);
    this.#ask(
      more.length > 0 ? new CsvText(text, TABLES[this.table], this.languages).withRows(csv.length - 1, more) : text,
    );
  }

  #onRange({ detail }: CustomEvent<RangeArea>): void {
    if (!detail) return;
    this.selected = { from: detail.y, to: detail.y1, column: detail.x, last: detail.x1 };
  }

  #onFocus({ detail }: RevoGridCustomEvent<EditDetail>): void {
    const { rowIndex, colIndex, column } = detail;
    this.selected = { from: rowIndex, to: rowIndex, column: colIndex, last: colIndex };
    const row = this.#shown[rowIndex];
    if (row !== undefined && this.#csv && this.words)
      this.said = this.words.cellAt(rowIndex + 1, String(column?.name ?? ''), this.#csv.cell(row, colIndex));
  }

  /** The grid leaves the keyboard to the document once a cell was edited. */
  #onKey = (event: KeyboardEvent): void => {
    const [target] = event.composedPath();
    const elsewhere = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'd' || elsewhere || !this.selected) return;
    event.preventDefault();
    event.stopPropagation();
    this.#fillDown();
  };

  #setCells(changes: readonly { row: number; column: number; value: string }[]): void {
    if (this.#csv) this.#ask(this.#csv.withCells(changes.filter(({ row }) => row !== undefined)));
  }

  #replaceAll(): void {
    const csv = this.#csv;
    if (!csv || this.find === '' || !this.words) return;
    const changes = this.#shown.flatMap(row =>
      csv
        .row(row)
        .flatMap((value, column) =>
          value.includes(this.find) ? [{ row, column, value: value.replaceAll(this.find, this.replacement) }] : [],
        ),
    );
    this.said = this.words.replaced(changes.length);
    this.#setCells(changes);
  }

  #addRow(): void {
    const csv = this.#csv;
    if (!csv) return;
    const after = this.selected ? (this.#shown[this.selected.to] ?? csv.length - 1) : csv.length - 1;
    // A row without anything in it would not be read as one.
    this.#ask(csv.withRows(after, [csv.headers.map((_, i) => (i === 0 ? 'new' : ''))]));
  }

  #deleteRows(): void {
    const { selected } = this;
    if (!this.#csv || !selected) return;
    this.#ask(this.#csv.withoutRows(this.#shown.slice(selected.from, selected.to + 1)));
    this.selected = null;
  }

  #fillDown(): void {
    const { selected } = this;
    const csv = this.#csv;
    if (!csv || !selected || selected.to === selected.from) return;
    const [first, ...others] = this.#shown.slice(selected.from, selected.to + 1);
    const columns = Array.from({ length: selected.last - selected.column + 1 }, (_, i) => selected.column + i);
    this.#setCells(others.flatMap(row => columns.map(column => ({ row, column, value: csv.cell(first, column) }))));
  }

  #ask(text: string): void {
    if (text === this.text) return;
    this.#asked = true;
    this.dispatchEvent(new TableEditEvent(text));
  }
}

/** Width of a column, px: what it holds is in sight, but no long text pushes the other columns away. */
function widthOf(header: string, values: readonly string[]): number {
  const longest = Math.max(header.length + 2, ...values.map(({ length }) => length));
  return Math.min(240, Math.max(72, longest * LETTER + 24));
}

interface EditDetail {
  readonly rowIndex: number;
  readonly colIndex: number;
  readonly prop: string | number;
  readonly val?: unknown;
  readonly column?: { readonly name?: unknown };
}

interface RangeDetail {
  readonly data: Readonly<Record<number, Readonly<Record<string, unknown>>>>;
}

interface RangeArea {
  readonly x: number;
  readonly y: number;
  readonly x1: number;
  readonly y1: number;
}
