import { css } from 'lit';

/** Half the width of the handle: the ends of the range lie this far inside its box. */
const INSET = css`12px`;

export const sliderStyles = css`
  :host {
    align-items: center;
    display: grid;
    gap: 4px 16px;
    grid-template-columns: auto minmax(0, 1fr) auto;
  }
  .buttons {
    align-items: center;
    display: flex;
    gap: 4px;
  }
  button {
    align-items: center;
    block-size: 36px;
    display: inline-flex;
    inline-size: 36px;
    justify-content: center;
  }
  button:hover:not(:disabled) {
    background: var(--_hover, #8882);
  }
  button:disabled {
    cursor: default;
    opacity: 0.35;
  }
  button.play {
    background: var(--_ink, currentColor);
    border-radius: 50%;
    color: var(--_paper, Canvas);
  }
  button.play:hover {
    background: var(--_accent, currentColor);
  }
  .icon {
    block-size: 18px;
    fill: currentColor;
    forced-color-adjust: auto;
    inline-size: 18px;
  }
  /* Time runs with the text: what points forward points to the left in Arabic. */
  :host(:dir(rtl)) .icon {
    transform: scaleX(-1);
  }
  select,
  input[type='date'] {
    background: transparent;
    block-size: 32px;
    border: 1px solid var(--_rule, GrayText);
    border-radius: 4px;
    font-size: var(--_small, 0.8125rem);
    margin: 0;
    min-inline-size: 0;
    padding-inline: 6px;
  }
  option {
    background: var(--_paper, Canvas);
    color: var(--_ink, CanvasText);
  }
  .track {
    block-size: 56px;
    position: relative;
  }
  .scale {
    block-size: 100%;
    inline-size: calc(100% - 2 * ${INSET});
    inset-block-start: 0;
    inset-inline-start: ${INSET};
    overflow: visible;
    pointer-events: none;
    position: absolute;
  }
  .density {
    fill: var(--_quiet, GrayText);
    forced-color-adjust: none;
    opacity: 0.55;
  }
  .base {
    stroke: var(--_rule, GrayText);
  }
  .phase {
    fill: var(--_rule, GrayText);
  }
  .phase:nth-of-type(even) {
    opacity: 0.45;
  }
  .phase.now {
    fill: var(--_accent, Highlight);
    opacity: 1;
  }
  .tick {
    stroke: var(--_rule, GrayText);
  }
  .year {
    fill: var(--_quiet, GrayText);
    font-size: 11px;
    text-anchor: middle;
  }
  input[type='range'] {
    appearance: none;
    background: none;
    block-size: 40px;
    cursor: pointer;
    display: block;
    inline-size: 100%;
    inset: 0 0 auto;
    margin: 0;
    position: absolute;
    touch-action: pan-y;
  }
  input[type='range']:focus-visible {
    outline-offset: -2px;
  }
  input[type='range']::-webkit-slider-runnable-track {
    background: none;
    block-size: 40px;
  }
  input[type='range']::-moz-range-track {
    background: none;
    block-size: 40px;
  }
  input[type='range']::-webkit-slider-thumb {
    appearance: none;
    background: var(--_accent, Highlight);
    block-size: 24px;
    border: 3px solid var(--_paper, Canvas);
    border-radius: 50%;
    box-shadow: 0 0 0 1.5px var(--_accent, Highlight);
    inline-size: 24px;
    margin-block-start: 14px;
  }
  input[type='range']::-moz-range-thumb {
    background: var(--_accent, Highlight);
    block-size: 18px;
    border: 3px solid var(--_paper, Canvas);
    border-radius: 50%;
    box-shadow: 0 0 0 1.5px var(--_accent, Highlight);
    inline-size: 18px;
  }
  .phase-name {
    color: var(--_quiet, inherit);
    font-size: var(--_small, 0.8125rem);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .told {
    grid-column: 1 / -1;
    display: flex;
    gap: 1em;
    justify-content: space-between;
    min-block-size: 1.4em;
  }
  @container (inline-size < 700px) {
    :host {
      grid-template-columns: auto minmax(0, 1fr);
    }
    .track {
      grid-column: 1 / -1;
      grid-row: 1;
    }
    .field {
      justify-self: end;
    }
    .told {
      display: none;
    }
  }
`;
