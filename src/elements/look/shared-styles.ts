import { css } from '@lit/reactive-element/css-tag.js';

/**
 * The look that the elements share. `<territory-map>` sets the private variables from the public ones and the theme; the
 * others take them as they come, and fall back to what the page around them has.
 */
export const look = css`
  :host {
    box-sizing: border-box;
    display: block;
    font-size: var(--_text, 1rem);
    font-variant-numeric: tabular-nums;
    line-height: 1.4;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: inherit;
  }
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  button,
  select,
  input {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  button {
    background: none;
    border: 0;
    border-radius: 4px;
    cursor: pointer;
    margin: 0;
    min-block-size: 24px;
    min-inline-size: 24px;
    padding: 0;
    text-align: start;
  }
  a {
    color: var(--_accent, LinkText);
    text-underline-offset: 0.15em;
  }
  :focus-visible {
    outline: 2px solid var(--_accent, Highlight);
    outline-offset: 2px;
  }
  .hidden {
    block-size: 1px;
    clip-path: inset(50%);
    inline-size: 1px;
    overflow: hidden;
    position: absolute;
    white-space: nowrap;
  }
  .swatch {
    block-size: 0.875em;
    flex: none;
    inline-size: 0.875em;
    vertical-align: -0.06em;
  }
  svg {
    forced-color-adjust: none;
  }
`;
