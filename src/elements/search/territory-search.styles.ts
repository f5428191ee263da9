import { css } from 'lit';

export const searchStyles = css`
  dialog {
    background: var(--_paper, Canvas);
    border: 1px solid var(--_rule, GrayText);
    border-radius: 8px;
    /* The same height whatever is found: nothing jumps while typing. */
    block-size: min(560px, 100dvh - 24px);
    box-sizing: border-box;
    color: var(--_ink, CanvasText);
    inline-size: min(560px, 100vw - 24px);
    inset-block: 12px auto;
    margin-inline: auto;
    max-block-size: none;
    overflow: hidden;
    padding: 0;
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
  }
  @media (min-height: 700px) {
    dialog {
      inset-block-start: 64px;
      max-block-size: calc(100dvh - 128px);
    }
  }
  dialog::backdrop {
    background: #0006;
  }
  .head {
    align-items: center;
    border-block-end: 1px solid var(--_rule, GrayText);
    display: flex;
    flex: none;
    gap: 4px;
    padding: 8px;
  }
  input {
    background: transparent;
    block-size: 40px;
    border: 1px solid var(--_rule, GrayText);
    border-radius: 6px;
    flex: 1;
    /* Smaller, a phone would zoom in on it. */
    font-size: max(16px, 1em);
    min-inline-size: 0;
    padding-inline: 10px;
  }
  .close {
    block-size: 40px;
    display: grid;
    flex: none;
    inline-size: 40px;
    place-items: center;
  }
  .icon {
    block-size: 18px;
    fill: currentColor;
    inline-size: 18px;
  }
  .hint {
    color: var(--_quiet, inherit);
    font-size: var(--_small, 0.8125rem);
    padding: 8px 12px;
  }
  @media (hover: none) and (pointer: coarse) {
    .keys {
      display: none;
    }
  }
  .results {
    flex: 1;
    min-block-size: 0;
    overflow: auto;
    overscroll-behavior: contain;
    padding-block-end: 8px;
  }
  .kind {
    color: var(--_quiet, inherit);
    font-size: var(--_small, 0.8125rem);
    font-weight: 600;
    padding: 10px 12px 2px;
  }
  [role='option'] {
    align-items: baseline;
    cursor: pointer;
    display: flex;
    flex-wrap: wrap;
    gap: 0 10px;
    min-block-size: 24px;
    padding: 5px 12px;
  }
  [role='option']:hover,
  [aria-selected='true'] {
    background: var(--_hover, #8882);
  }
  [aria-selected='true'] {
    box-shadow: inset 3px 0 var(--_accent, Highlight);
    outline: 1px solid transparent;
  }
  :host(:dir(rtl)) [aria-selected='true'] {
    box-shadow: inset -3px 0 var(--_accent, Highlight);
  }
  .quiet {
    align-items: baseline;
    color: var(--_quiet, inherit);
    display: inline-flex;
    font-size: var(--_small, 0.8125rem);
    gap: 5px;
  }
`;
