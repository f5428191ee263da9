import { css } from 'lit';

export const shareStyles = css`
  :host {
    display: contents;
  }
  dialog {
    background: var(--_paper, Canvas);
    block-size: min(800px, calc(100dvb - 24px));
    border: 1px solid var(--_rule, GrayText);
    border-radius: 6px;
    box-sizing: border-box;
    color: var(--_ink, CanvasText);
    font-size: var(--_text, 1rem);
    font-variant-numeric: tabular-nums;
    inline-size: min(880px, calc(100dvi - 16px));
    line-height: 1.4;
    max-block-size: none;
    max-inline-size: none;
    overflow: hidden;
    padding: 0;
  }
  dialog::backdrop {
    background: #0008;
  }
  .sheet {
    block-size: 100%;
    display: flex;
    flex-direction: column;
  }
  header {
    align-items: center;
    display: flex;
    justify-content: space-between;
    padding: 10px 20px 4px;
  }
  h2 {
    font-size: var(--_large, 1.25rem);
    font-weight: 600;
  }
  h3 {
    font-size: inherit;
    font-weight: 600;
    margin-block: 14px 6px;
  }
  h3:first-child {
    margin-block-start: 0;
  }
  .close {
    align-items: center;
    block-size: 36px;
    display: inline-flex;
    inline-size: 36px;
    justify-content: center;
    margin-inline-end: -8px;
  }
  .icon {
    block-size: 18px;
    fill: currentColor;
    forced-color-adjust: auto;
    inline-size: 18px;
  }
  [role='tablist'] {
    border-block-end: 1px solid var(--_rule, GrayText);
    display: flex;
    flex: none;
    flex-wrap: wrap;
    gap: 0 4px;
    padding-inline: 12px;
  }
  [role='tab'] {
    block-size: 36px;
    border-block-end: 3px solid transparent;
    border-radius: 0;
    padding-inline: 8px;
  }
  [role='tab'][aria-selected='true'] {
    border-block-end-color: var(--_accent, Highlight);
    font-weight: 600;
  }
  .close:hover,
  [role='tab']:hover {
    background: var(--_hover, #8882);
  }
  .part {
    flex: 1 1 auto;
    min-block-size: 0;
    overflow: auto;
    overflow-wrap: anywhere;
    overscroll-behavior: contain;
    padding: 16px 20px;
  }
  .part:focus-visible {
    outline-offset: -2px;
  }
  .said {
    border-block-start: 1px solid var(--_rule, GrayText);
    flex: none;
    min-block-size: 1.4em;
    padding: 6px 20px;
  }
  .quiet {
    color: var(--_quiet, inherit);
    font-size: var(--_small, 0.8125rem);
  }
  p {
    margin-block-end: 10px;
    overflow-wrap: anywhere;
  }
  .address {
    user-select: all;
    -webkit-user-select: all;
  }
  .copy {
    align-items: end;
    display: grid;
    gap: 8px;
    grid-template-columns: minmax(0, 1fr) auto;
    margin-block-end: 10px;
  }
  /* What a form makes stays in sight while the form is filled in, where that leaves the form enough room. */
  @media (min-height: 700px) {
    .sides ~ .copy {
      background: var(--_paper, Canvas);
      border-block-start: 1px solid var(--_rule, GrayText);
      inset-block-end: -16px;
      padding-block: 8px;
      position: sticky;
    }
    .part:has(> .sides ~ .copy) {
      scroll-padding-block-end: 120px;
    }
  }
  .dates {
    margin-block: -4px 0;
  }
  label > span,
  legend {
    color: var(--_quiet, inherit);
    display: block;
    font-size: var(--_small, 0.8125rem);
  }
  legend {
    padding: 0;
  }
  textarea,
  select,
  input:not([type='checkbox']) {
    background: transparent;
    border: 1px solid var(--_rule, GrayText);
    border-radius: 4px;
    box-sizing: border-box;
    color: inherit;
    font: inherit;
    inline-size: 100%;
    margin: 0;
    min-block-size: 32px;
    padding: 4px 6px;
  }
  option {
    background: var(--_paper, Canvas);
    color: var(--_ink, CanvasText);
  }
  textarea {
    display: block;
    font-size: var(--_small, 0.8125rem);
    overflow-wrap: anywhere;
    resize: vertical;
  }
  fieldset {
    align-content: start;
    border: 0;
    display: grid;
    gap: 8px 12px;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 150px), 1fr));
    margin: 0;
    min-inline-size: 0;
    padding: 0;
  }
  fieldset > legend {
    float: inline-start;
    font-weight: 600;
    grid-column: 1 / -1;
  }
  fieldset > :is(p, .layers, .tick, button) {
    grid-column: 1 / -1;
  }
  .layers {
    gap: 0 12px;
  }
  .layers > .tick {
    grid-column: auto;
  }
  .tick {
    align-items: center;
    display: flex;
    gap: 6px;
    min-block-size: 28px;
  }
  .tick > span {
    color: inherit;
  }
  .tick input {
    accent-color: var(--_accent, auto);
    block-size: 18px;
    flex: none;
    inline-size: 18px;
    margin: 0;
  }
  .row {
    margin-block-end: 10px;
    max-inline-size: 220px;
  }
  .action {
    border: 1px solid var(--_accent, ButtonBorder);
    color: var(--_accent, LinkText);
    justify-self: start;
    min-block-size: 34px;
    padding: 4px 14px;
    text-align: center;
  }
  .action.main {
    background: var(--_accent, Highlight);
    color: var(--_paper, Canvas);
    font-weight: 600;
  }
  .action:hover {
    box-shadow: inset 0 0 0 1px var(--_accent, Highlight);
  }
  .sides {
    display: grid;
    gap: 16px;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1.25fr);
    margin-block-end: 12px;
  }
  .preview {
    min-inline-size: 0;
  }
  .preview iframe {
    border: 1px solid var(--_rule, GrayText);
    display: block;
    inline-size: 100%;
    margin-block-end: 4px;
  }
  canvas {
    border: 1px solid var(--_rule, GrayText);
    box-sizing: border-box;
    display: block;
    margin-inline: auto;
    max-block-size: 420px;
    max-inline-size: 100%;
  }
  canvas[hidden] {
    display: none;
  }
  .offers li {
    align-items: center;
    border-block-end: 1px solid var(--_rule, GrayText);
    display: flex;
    gap: 12px;
    justify-content: space-between;
    padding-block: 8px;
  }
  .progress {
    align-items: center;
    display: grid;
    gap: 8px;
    grid-column: 1 / -1;
    grid-template-columns: 1fr auto;
  }
  progress {
    accent-color: var(--_accent, auto);
    inline-size: 100%;
  }
  @media (max-width: 680px) {
    header,
    .part,
    .said {
      padding-inline: 12px;
    }
    .sides {
      grid-template-columns: minmax(0, 1fr);
    }
    .copy:not(.sides ~ .copy) {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (forced-colors: active) {
    [role='tab'][aria-selected='true'] {
      border-block-end-color: Highlight;
    }
  }
`;
