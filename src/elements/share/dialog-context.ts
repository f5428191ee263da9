import { html, type TemplateResult } from 'lit';
import type { Words } from '../../i18n/en/first.ts';
import type { ShareWords } from '../../i18n/en/share.ts';
import type { MapState } from '../map/tool-dialogs.ts';

/** What the parts of the share dialog work with. */
export interface DialogContext {
  readonly shown: MapState;
  readonly words: Words;
  readonly strings: ShareWords;
  /** Tells the reader something, aloud too. */
  say(text: string): void;
  /** Copies what a field holds, or selects it to be copied by hand. */
  copy(field: HTMLTextAreaElement): Promise<void>;
  save(content: Blob, file: string): void;
  /** Shows a picture in the dialog's canvas. */
  show(picture: HTMLCanvasElement): void;
  /** Something has changed that the dialog shows. */
  update(): void;
}

/** One tab of the share dialog. */
export interface ShareTab {
  render(context: DialogContext): TemplateResult;
  /** What is rendered stands in the dialog. */
  updated?(context: DialogContext, root: ParentNode): void;
  /** The dialog closes or shows another tab. */
  leave?(): void;
}

/** A text to be copied, under its name. */
export function copyField(context: DialogContext, label: string, text: string, rows: number): TemplateResult {
  const copy = (event: Event) => {
    const field = (event.currentTarget as HTMLElement).closest('.copy')?.querySelector('textarea');
    if (field) void context.copy(field);
  };
  return html`
    <div class="copy">
      <label>
        <span>${label}</span>
        <textarea readonly dir="auto" spellcheck="false" rows=${rows} .value=${text}></textarea>
      </label>
      <button type="button" class="action" aria-label=${`${context.strings.copy}: ${label}`} @click=${copy}>
        ${context.strings.copy}
      </button>
    </div>
  `;
}

/** A choice among a few values, under its name. */
export function choose(
  label: string,
  value: string,
  choices: readonly (readonly [value: string, text: string])[],
  chosen: (value: string) => void,
): TemplateResult {
  return html`
    <label>
      <span>${label}</span>
      <select @change=${(event: Event) => chosen((event.currentTarget as HTMLSelectElement).value)}>
        ${choices.map(([one, text]) => html`<option value=${one} ?selected=${one === value}>${text}</option>`)}
      </select>
    </label>
  `;
}

/** A field of a form, under its name. */
export function field(
  label: string,
  type: 'date' | 'number',
  value: string,
  limits: { readonly min: string; readonly max: string; readonly step?: string; readonly required?: boolean },
  typed: (value: string) => void,
): TemplateResult {
  return html`
    <label>
      <span>${label}</span>
      <input
        type=${type}
        min=${limits.min}
        max=${limits.max}
        step=${limits.step ?? '1'}
        ?required=${limits.required ?? true}
        .value=${value}
        @change=${(event: Event) => {
          const input = event.currentTarget as HTMLInputElement;
          // A value that is out of bounds is not taken; the field says so itself.
          if (input.reportValidity()) typed(input.value);
        }}
      />
    </label>
  `;
}

/** A switch with its name behind it. */
export function tick(label: string, on: boolean, turned: (on: boolean) => void): TemplateResult {
  return html`
    <label class="tick">
      <input
        type="checkbox"
        .checked=${on}
        @change=${(event: Event) => turned((event.currentTarget as HTMLInputElement).checked)}
      />
      <span>${label}</span>
    </label>
  `;
}

/** A field for a text of the reader's own, under its name. */
export function written(label: string, value: string, typed: (value: string) => void): TemplateResult {
  return html`
    <label>
      <span>${label}</span>
      <textarea
        dir="auto"
        rows="2"
        .value=${value}
        @change=${(event: Event) => typed((event.currentTarget as HTMLTextAreaElement).value.trim())}
      ></textarea>
    </label>
  `;
}
