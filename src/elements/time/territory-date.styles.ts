import { css } from 'lit';

export const dateStyles = css`
  :host {
    border: 1px solid var(--_rule, GrayText);
    border-radius: 4px;
    display: flex;
    position: relative;
  }
  :host([below]) {
    block-size: 28px;
    border: 0;
    inline-size: 8.5rem;
  }
  /* Arabic months are two words. */
  :host([below]:dir(rtl)) {
    inline-size: 10.5rem;
  }
  input[type='text'] {
    background: transparent;
    border: 0;
    flex: 1 1 auto;
    font-size: var(--_small, 0.8125rem);
    inline-size: 0;
    margin: 0;
    padding-block: 0;
    padding-inline: 8px 0;
  }
  .calendar {
    align-items: center;
    display: inline-flex;
    flex: none;
    inline-size: 30px;
    justify-content: center;
    position: relative;
  }
  .icon {
    block-size: 16px;
    fill: currentColor;
    forced-color-adjust: auto;
    inline-size: 16px;
    pointer-events: none;
  }
  /* The browser's own field lies over its sign, and nothing of it shows but the outline. */
  input[type='date'] {
    appearance: none;
    background: transparent;
    block-size: 100%;
    border: 0;
    border-radius: 4px;
    color: transparent;
    cursor: pointer;
    inline-size: 100%;
    inset: 0;
    margin: 0;
    min-inline-size: 0;
    overflow: hidden;
    padding: 0;
    position: absolute;
  }
  input[type='date']::-webkit-datetime-edit {
    display: none;
  }
  input[type='date']::-webkit-calendar-picker-indicator {
    block-size: 100%;
    cursor: pointer;
    inline-size: 100%;
    inset: 0;
    margin: 0;
    opacity: 0;
    padding: 0;
    position: absolute;
  }
  .failed,
  .reads {
    background: var(--_paper, Canvas);
    border: 1px solid var(--_deaths, #a3324a);
    border-radius: 4px;
    display: none;
    font-size: var(--_small, 0.8125rem);
    inline-size: max-content;
    inset-block-end: calc(100% + 8px);
    inset-inline-end: 0;
    max-inline-size: min(300px, 90cqi);
    padding: 5px 9px;
    position: absolute;
    z-index: 650;
  }
  .reads {
    border-color: var(--_rule, GrayText);
  }
  .reads:not(:empty) {
    display: block;
  }
  :host([below]) :is(.failed, .reads) {
    inset-block: calc(100% + 8px) auto;
    inset-inline: 0 auto;
  }
  [aria-invalid='true'] ~ .failed {
    display: block;
  }
`;
