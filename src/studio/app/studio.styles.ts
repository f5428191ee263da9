import { css } from 'lit';

/** Colours and controls that all parts of the studio share. */
export const studioLook = css`
  :host {
    --_paper: #fff;
    --_ink: #24221f;
    --_accent: #1f5a8c;
    --_quiet: #635d54;
    --_rule: #cfc9be;
    --_edge: #8a8378;
    --_shade: #f4f1ec;
    --_hover: #24221f14;
    --_bad: #a3290b;
    --_small: 0.8125rem;
    --_text: 0.9375rem;
    background: var(--_paper);
    color: var(--_ink);
    color-scheme: light;
    font-family: 'Territory Arabic', 'IBM Plex Sans Arabic', 'IBM Plex Sans', system-ui, 'Segoe UI', 'Noto Sans',
      'Noto Sans Arabic', sans-serif;
  }
  :host([theme='dark']) {
    --_paper: #17181a;
    --_ink: #eeebe4;
    --_accent: #8cc3f0;
    --_quiet: #b3ada3;
    --_rule: #46443f;
    --_edge: #8a857b;
    --_shade: #222326;
    --_hover: #ffffff1a;
    --_bad: #ff9d80;
    color-scheme: dark;
  }
`;

/** Fields and buttons. */
export const controls = css`
  .field {
    color: var(--_quiet);
    display: grid;
    font-size: var(--_small);
    gap: 2px;
  }
  .field :is(input, select, textarea),
  :is(input, select, textarea).plain {
    background: var(--_paper);
    border: 1px solid var(--_edge);
    border-radius: 4px;
    color: var(--_ink);
    font: inherit;
    font-size: var(--_text);
    inline-size: 100%;
    min-block-size: 32px;
    padding: 3px 8px;
  }
  .act {
    border: 1px solid var(--_edge);
    font-size: var(--_text);
    min-block-size: 32px;
    padding: 4px 14px;
  }
  .act:hover:not(:disabled, [aria-pressed='true'], .main) {
    background: var(--_hover);
  }
  .act[aria-pressed='true'] {
    background: var(--_ink);
    border-color: var(--_ink);
    color: var(--_paper);
  }
  .main:not(:disabled) {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_paper);
  }
  .main:hover:not(:disabled) {
    background: var(--_ink);
  }
  .act:disabled {
    background: var(--_shade);
    border-style: dashed;
    color: var(--_quiet);
    cursor: default;
  }
  .row {
    align-items: end;
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
  }
  .pair {
    display: grid;
    gap: 8px 12px;
    grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr));
  }
  .quiet {
    color: var(--_quiet);
    font-size: var(--_small);
  }
  .bad {
    color: var(--_bad);
  }
  h1,
  h2,
  h3 {
    font-weight: 600;
    line-height: 1.25;
    margin: 0;
  }
  h1 {
    font-size: 1.5rem;
  }
  h2 {
    font-size: 1.125rem;
  }
  h3 {
    font-size: 1rem;
  }
  dialog {
    background: var(--_paper);
    border: 1px solid var(--_edge);
    border-radius: 8px;
    color: inherit;
    inline-size: min(var(--_dialog, 46rem), 94vw);
    max-block-size: 88vh;
    overflow: auto;
    padding: 20px 24px;
  }
  dialog::backdrop {
    background: #0008;
  }
`;

export const appStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    overflow: hidden;
  }
  studio-open {
    flex: 1;
    min-block-size: 0;
  }
  .frame {
    display: grid;
    flex: 1;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr) minmax(25rem, 46%);
    min-block-size: 0;
  }
  .frame.preview {
    grid-template-columns: minmax(0, 1fr);
  }
  header {
    align-items: center;
    border-block-end: 1px solid var(--_rule);
    display: flex;
    flex-wrap: wrap;
    gap: 6px 8px;
    grid-column: 1 / -1;
    padding: 8px 16px;
  }
  header h1 {
    font-size: 1.125rem;
    margin-inline-end: auto;
  }
  header .act {
    padding-inline: 10px;
  }
  header :is(select, .act) {
    font-size: 0.875rem;
  }
  header select {
    max-inline-size: 8rem;
    background: var(--_paper);
    border: 1px solid var(--_edge);
    border-radius: 4px;
    min-block-size: 32px;
  }
  .state {
    color: var(--_quiet);
    font-size: var(--_small);
  }
  .map {
    position: relative;
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    min-inline-size: 0;
  }
  territory-map {
    block-size: auto;
    flex: 1;
    min-block-size: 0;
  }
  .note {
    background: var(--_shade);
    font-size: var(--_small);
    min-block-size: 1.75rem;
    padding: 4px 16px;
  }
  .nothing {
    display: grid;
    flex: 1;
    place-items: center;
    padding: 2rem;
    text-align: center;
  }
  .work {
    border-inline-start: 1px solid var(--_rule);
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    min-inline-size: 0;
  }
  [role='tablist'] {
    border-block-end: 1px solid var(--_rule);
    display: flex;
    gap: 4px;
    padding: 6px 12px 0;
  }
  [role='tab'] {
    border-block-end: 3px solid transparent;
    border-radius: 4px 4px 0 0;
    padding: 6px 12px;
  }
  [role='tab'][aria-selected='true'] {
    border-color: var(--_accent);
    font-weight: 600;
  }
  [role='tabpanel'] {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: 12px;
    min-block-size: 0;
    overflow: auto;
    padding: 12px 16px;
  }
  [role='tabpanel'] > studio-table {
    flex: 1;
    min-block-size: 320px;
  }
  .problems {
    display: grid;
    gap: 2px;
  }
  .problems li {
    align-items: start;
    border-block-end: 1px solid var(--_rule);
    display: grid;
    gap: 4px 10px;
    grid-template-columns: auto minmax(0, 1fr) auto;
    padding-block: 6px;
  }
  .problems p {
    overflow-wrap: anywhere;
  }
  textarea.file {
    flex: 1;
    font-family: ui-monospace, monospace;
    font-size: var(--_small);
    min-block-size: 300px;
    resize: none;
  }
  @media (max-width: 1023px) {
    :host {
      overflow: auto;
    }
    .frame {
      block-size: auto;
      flex: none;
      grid-template: 70vh auto / minmax(0, 1fr);
    }
    .work {
      border-block-start: 1px solid var(--_rule);
      border-inline-start: 0;
    }
  }
`;
