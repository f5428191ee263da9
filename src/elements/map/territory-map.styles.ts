import { css } from 'lit';

export const mapStyles = css`
  .menu div {
    background: var(--_paper);
    border: 1px solid var(--_rule);
    border-radius: 6px;
    display: grid;
    gap: 8px;
    inset-inline-end: 8px;
    padding: 8px;
    position: absolute;
    z-index: 700;
  }
  select {
    background: transparent;
    block-size: 32px;
    border: 1px solid var(--_rule);
    border-radius: 4px;
    color: inherit;
    font: inherit;
    font-size: var(--_small);
    padding-inline: 4px;
  }
  @container (inline-size < 1000px) {
    .tool span {
      display: none;
    }
  }
  .icon {
    block-size: 16px;
    fill: currentColor;
    inline-size: 16px;
  }
  option {
    background: var(--_paper);
    color: var(--_ink);
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  territory-canvas {
    inset: 0;
    position: absolute;
  }
  territory-key {
    inset: auto 0 0;
    max-block-size: 100%;
    position: absolute;
    z-index: 570;
  }
  .sheet territory-key {
    z-index: 650;
  }
  .wide territory-key[open] {
    inline-size: min(680px, 100%);
    max-block-size: calc(100% - 52px);
  }
  .skip button {
    background: var(--_paper);
    border: 1px solid var(--_accent);
    border-radius: 4px;
    color: var(--_accent);
    font: inherit;
    inset-block-start: 8px;
    inset-inline-start: 8px;
    min-block-size: 36px;
    padding-inline: 12px;
    position: absolute;
    z-index: 700;
  }
  .skip button:not(:focus-visible) {
    clip-path: inset(50%);
    opacity: 0;
    pointer-events: none;
  }
  .hidden {
    block-size: 1px;
    clip-path: inset(50%);
    inline-size: 1px;
    overflow: hidden;
    position: absolute;
    white-space: nowrap;
  }
  .notice {
    align-content: center;
    display: grid;
    grid-area: 1 / 1 / -1 / -1;
    padding: 24px;
    text-align: center;
  }
  .notice p {
    margin: 0 0 12px;
  }
  .missing {
    align-items: center;
    background: var(--_paper);
    border: 1px solid var(--_rule);
    border-radius: 5px;
    display: flex;
    flex-wrap: wrap;
    font-size: var(--_small);
    gap: 4px 12px;
    inset-block-start: 52px;
    inset-inline: 12px;
    margin: 0 auto;
    max-inline-size: fit-content;
    padding: 6px 12px;
    position: absolute;
    z-index: 500;
  }
  /* Clear of the drawer. */
  .wide.open .missing {
    inset-inline-end: calc(clamp(320px, 26%, 400px) + 20px);
  }
  :is(.notice, .missing) button {
    background: none;
    border: 1px solid var(--_accent);
    border-radius: 4px;
    color: var(--_accent);
    cursor: pointer;
    font: inherit;
    justify-self: center;
    min-block-size: 32px;
    padding-inline: 12px;
  }
  .notice.loading {
    color: var(--_quiet);
  }
  .sheet.open:not(.card) territory-key {
    inset-block-end: 36cqh;
    max-block-size: calc(100% - 36cqh);
  }
  /* Of a map that is out of sight. */
  .covers territory-key {
    display: none;
  }
  territory-print {
    display: none;
  }
  @media print {
    :host {
      block-size: auto;
      contain: none;
      container-type: normal;
      min-block-size: 0;
    }
    /* On paper stands what was drawn for it; before that has come, what is on the screen. */
    .frame:has(territory-print:defined) {
      background: none;
      color: #000;
      display: block;
    }
    .frame:has(territory-print:defined) > :not(territory-print) {
      display: none;
    }
    territory-print:defined {
      display: block;
    }
  }
`;
