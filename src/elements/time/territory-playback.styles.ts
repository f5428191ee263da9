import { css } from 'lit';

export const playbackStyles = css`
  :host {
    align-items: center;
    display: flex;
    gap: 4px;
  }
  button {
    align-items: center;
    block-size: 32px;
    display: inline-flex;
    flex: none;
    inline-size: 32px;
    justify-content: center;
  }
  button:hover:not([aria-disabled='true']) {
    background: var(--_hover, #8882);
  }
  button[aria-disabled='true'] {
    cursor: default;
    opacity: 0.35;
  }
  button[aria-pressed='true'] {
    box-shadow: inset 0 0 0 2px var(--_accent, Highlight);
    color: var(--_accent, Highlight);
  }
  .icon {
    block-size: 18px;
    fill: currentColor;
    forced-color-adjust: auto;
    inline-size: 18px;
  }
  :host(:dir(rtl)) .icon {
    transform: scaleX(-1);
  }
  select {
    background: transparent;
    block-size: 32px;
    border: 1px solid var(--_rule, GrayText);
    border-radius: 4px;
    font-size: var(--_small, 0.8125rem);
    margin: 0;
    min-inline-size: 0;
    padding-inline: 6px;
  }
  .speed {
    flex: none;
  }
  .span {
    flex: 0 1 11.5em;
    inline-size: 11.5em;
    text-overflow: ellipsis;
  }
  option,
  optgroup {
    background: var(--_paper, Canvas);
    color: var(--_ink, CanvasText);
  }
`;
