import type { ColumnDataSchemaModel, EditorBase, HyperFunc, VNode } from '@revolist/revogrid';

/** How a column is edited: as text, as a day, or with suggestions out of a list. */
export interface CellKind {
  readonly input: 'text' | 'date';
  /** Id of a `datalist` in the same tree, '' for none. */
  readonly list: string;
  readonly label: string;
}

/** An input over a cell: Enter and Tab save, Escape leaves the cell as it was. */
export class CellEditor implements EditorBase {
  element: Element | null = null;
  editCell: EditorBase['editCell'] = undefined;
  readonly #kind: CellKind;
  readonly #save: (value: string, preventFocus?: boolean) => void;
  readonly #close: (focusNext?: boolean) => void;

  constructor(
    kind: CellKind,
    _column: ColumnDataSchemaModel,
    save: (value: string, preventFocus?: boolean) => void,
    close: (focusNext?: boolean) => void,
  ) {
    this.#kind = kind;
    this.#save = save;
    this.#close = close;
  }

  componentDidRender(): void {
    const input = this.element as HTMLInputElement | null;
    if (!input || input.dataset.ready) return;
    input.dataset.ready = 'true';
    const typed = this.editCell?.val;
    input.value = String(typed ?? this.editCell?.model?.[this.editCell.prop] ?? '');
    input.focus();
    if (typed === undefined) input.select();
  }

  getValue(): string {
    return (this.element as HTMLInputElement | null)?.value ?? '';
  }

  render(h: HyperFunc<VNode>): VNode {
    const { input, list, label } = this.#kind;
    return h('input', {
      // A day that is written in another way can still be mended as text.
      type: input === 'date' && /^(\d{4}-\d{2}-\d{2})?$/.test(this.#before()) ? 'date' : 'text',
      'aria-label': label,
      ...(list ? { list } : {}),
      ref: (element: Element | null) => {
        this.element = element;
      },
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key === 'Enter' || event.key === 'Tab') {
          event.preventDefault();
          this.#save(this.getValue(), event.key === 'Tab');
          this.#close(true);
        } else if (event.key === 'Escape') {
          event.preventDefault();
          this.#close(false);
        }
        event.stopPropagation();
      },
    });
  }

  #before(): string {
    return String(this.editCell?.val ?? this.editCell?.model?.[this.editCell.prop] ?? '');
  }
}
