import { css } from 'lit';

export const panelStyles = css`
  :host {
    background: var(--_paper, Canvas);
    display: flex;
    flex-direction: column;
    min-block-size: 0;
  }
  /* In a map: over its end. */
  :host([layout]) {
    align-self: start;
    border: 1px solid var(--_rule);
    border-radius: 6px;
    grid-area: map;
    inset: 8px;
    inset-inline-start: auto;
    justify-self: end;
    margin: 8px;
    max-block-size: min(58%, 100% - 56px);
    max-inline-size: calc(100% - 16px);
    overflow: hidden;
    z-index: 600;
  }
  /* Closed, its tabs leave the start of the upper edge to the choices. */
  :host([layout~='wide']:not([layout~='open'])) {
    max-inline-size: calc(50% - 16px);
  }
  :host([layout~='open']) {
    inline-size: clamp(320px, 26%, 400px);
  }
  :host([layout~='asked']) {
    max-block-size: calc(100% - 56px);
  }
  /* The account in words wants a page's width; where there is none it takes the map's place. */
  :host([layout~='reading']) {
    inline-size: 50%;
  }
  /* A sheet over the lower part of the map; closed, a button that opens it. */
  :host([layout~='sheet']) {
    align-self: end;
    border-radius: 18px;
    margin-block-end: 48px;
    max-block-size: none;
  }
  :host([layout~='sheet'][layout~='open']) {
    block-size: 36cqh;
    border-radius: 0;
    border-width: 1px 0 0;
    inline-size: 100%;
    margin: 0;
    max-inline-size: none;
  }
  /* Above the key, and no wider than its two lines want to be. */
  :host([layout~='open'][layout~='card']) {
    block-size: 42px;
    border-inline-end-width: 1px;
    inline-size: min(100%, 420px);
    justify-self: start;
    margin-block-end: 40px;
  }
  :host([layout~='open'][layout~='covers']) {
    block-size: 100%;
  }
  .tabs {
    border-block-end: 1px solid var(--_rule, GrayText);
    display: var(--_tabs, flex);
    flex: none;
  }
  nav {
    display: flex;
    flex: 1 1 0;
    flex-wrap: wrap;
    gap: 0 2px;
    min-inline-size: 0;
    padding-inline: 14px;
  }
  nav button {
    border-radius: 0;
    font-size: var(--_small, 0.8125rem);
    block-size: 39px;
    flex: none;
    padding-inline: 6px;
    white-space: nowrap;
  }
  nav button[aria-expanded='true'] {
    border-block-end: 3px solid var(--_accent, Highlight);
    font-weight: 600;
    padding-block-start: 3px;
  }
  .body {
    flex: 1 1 auto;
    min-block-size: 0;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 16px 20px 28px;
  }
  .body:focus-visible {
    outline-offset: -2px;
  }
  nav {
    --_end: linear-gradient(var(--_paper, Canvas) 0 0) no-repeat local;
    --_shade: color-mix(in srgb, var(--_quiet, GrayText) 60%, #0000), #0000;
    --_shades: left / 32px 100% var(--_end), right / 32px 100% var(--_end),
      left / 16px 100% linear-gradient(to right, var(--_shade)) no-repeat,
      right / 16px 100% linear-gradient(to left, var(--_shade)) no-repeat;
  }
  /* One row, which is scrolled; a shade lies at the end beyond which there is more. */
  .closed nav {
    background: var(--_shades);
    flex-wrap: nowrap;
    overflow-x: auto;
    scrollbar-width: none;
  }
  @container (inline-size < 700px) or (block-size < 480px) {
    nav {
      background: var(--_shades);
      flex-wrap: nowrap;
      overflow-x: auto;
      padding-inline: 6px;
      scrollbar-width: none;
    }
  }
  @container (inline-size < 700px) {
    .body {
      padding: 10px 12px 20px;
    }
  }
  .head {
    align-items: start;
    display: flex;
    gap: 8px;
    justify-content: space-between;
    margin-block-end: 4px;
  }
  h2 {
    font-size: var(--_large, 1.25rem);
    font-weight: 600;
    line-height: 1.25;
    overflow-wrap: anywhere;
  }
  h2:focus {
    outline: none;
  }
  .close {
    align-items: center;
    block-size: 36px;
    display: inline-flex;
    flex: none;
    inline-size: 36px;
    justify-content: center;
    margin-block: -4px;
    margin-inline-end: -8px;
  }
  .tabs .close {
    margin-block: 1px;
    margin-inline-end: 4px;
  }
  .closed {
    border: 0;
  }
  /* Closed over the map's lower part, it is one button. */
  :host([sheet]) .closed nav {
    background: none;
    padding-inline: 10px;
  }
  :host([sheet]) .closed button {
    block-size: 34px;
  }
  :host([sheet]) .closed button:not(:first-child) {
    display: none;
  }
  /* Two lines: what it is, and who holds it. */
  :host([card]) .body {
    line-height: 20px;
    overflow: hidden;
    padding: 0 12px;
  }
  :host([card]) .head {
    gap: 0;
    margin: 0;
  }
  :host([card]) h2 {
    font-size: var(--_text, 1rem);
    flex: 1;
    line-height: 20px;
  }
  /* As high as the card, beside both lines. */
  :host([card]) .close {
    block-size: 40px;
    margin-block: 0 -20px;
  }
  :host([card]) .close:not(:last-child) {
    margin-inline-end: 0;
  }
  :host([card]) p {
    margin: 0;
    margin-inline-end: 68px;
  }
  :host([card]) :is(h2, p) {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  :host([card]) .quiet {
    display: none;
  }
  .close:hover,
  .row:hover,
  nav button:hover {
    background: var(--_hover, #8882);
  }
  .icon {
    block-size: 18px;
    fill: currentColor;
    forced-color-adjust: auto;
    inline-size: 18px;
  }
  h3 {
    border-block-start: 1px solid var(--_rule, GrayText);
    font-size: inherit;
    font-weight: 600;
    margin-block: 18px 6px;
    padding-block-start: 10px;
  }
  h2 + h3 {
    border: 0;
    margin-block-start: 0;
    padding-block-start: 0;
  }
  h4 {
    font-size: inherit;
    font-weight: 600;
    margin-block: 12px 2px;
  }
  p {
    margin-block-end: 8px;
    overflow-wrap: anywhere;
  }
  .headline {
    font-size: var(--_large, 1.25rem);
    font-weight: 600;
    line-height: 1.25;
  }
  .lead {
    font-weight: 600;
  }
  .quiet,
  details,
  .sources,
  .shares,
  table {
    font-size: var(--_small, 0.8125rem);
  }
  .quiet {
    color: var(--_quiet, inherit);
    font-weight: 400;
  }
  .link {
    color: var(--_accent, LinkText);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .row {
    display: flex;
    flex-direction: column;
    inline-size: calc(100% + 16px);
    margin-inline: -8px;
    padding: 4px 8px;
  }
  .row[aria-current] {
    background: var(--_hover, #8882);
    box-shadow: inset 3px 0 var(--_accent, Highlight);
  }
  :host(:dir(rtl)) .row[aria-current] {
    box-shadow: inset -3px 0 var(--_accent, Highlight);
  }
  .address {
    color: var(--_quiet, inherit);
    font-size: var(--_small, 0.8125rem);
    overflow-wrap: anywhere;
    user-select: all;
    -webkit-user-select: all;
  }
  .sources li {
    margin-block: 6px;
    overflow-wrap: anywhere;
  }
  .sources li > * {
    display: block;
  }
  .publisher {
    font-weight: 600;
  }
  .sources .publisher,
  .sources .publisher + .quiet {
    display: inline;
  }
  .corrections > li {
    margin-block: 10px;
  }
  .corrections > li > p {
    margin-block: 0;
  }
  details {
    margin-block: 8px;
  }
  summary {
    color: var(--_accent, LinkText);
    cursor: pointer;
    min-block-size: 28px;
    padding-block: 3px;
  }
  .claims {
    display: grid;
    gap: 12px;
    grid-template-columns: repeat(auto-fit, minmax(calc(var(--_unit, 1rem) * 8.5), 1fr));
  }
  .claim {
    border-block-start: 3px solid var(--_ink, currentColor);
    min-inline-size: 0;
    padding-block-start: 6px;
  }
  .claim h4 {
    margin-block-start: 0;
  }
  .claim p {
    font-size: var(--_small, 0.8125rem);
    margin-block-end: 4px;
  }
  .bar {
    block-size: 14px;
    border-radius: 2px;
    display: block;
    inline-size: 100%;
    margin-block: 6px;
    overflow: hidden;
  }
  .bar.history {
    block-size: 28px;
    cursor: pointer;
  }
  .bar .none {
    fill: var(--_hover, #8882);
  }
  .now {
    stroke: var(--_ink, currentColor);
    stroke-width: 2;
  }
  .shares {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 1.1em;
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
  }
  th,
  td {
    border-block-end: 1px solid var(--_rule, GrayText);
    font-weight: 400;
    padding: 4px 0;
    padding-inline-start: 8px;
    text-align: end;
    vertical-align: bottom;
  }
  th:first-child {
    padding-inline-start: 0;
    text-align: start;
  }
  thead th {
    color: var(--_quiet, inherit);
  }
  :is(.balances, .numbers) td {
    white-space: nowrap;
  }
  .balances .of td {
    border: 0;
    color: var(--_quiet, inherit);
    padding-block: 0 4px;
    padding-inline-start: 20px;
    white-space: normal;
    text-align: start;
  }
  .balances tr:has(+ .of) > *,
  .balances .of:has(+ .of) > td {
    border: 0;
  }
  .balances .of:not(:has(+ .of)) td {
    border-block-end: 1px solid var(--_rule, GrayText);
  }
  .towns,
  .towns button {
    font-size: var(--_small, 0.8125rem);
  }
  .towns :is(th, td) {
    padding-inline: 0 6px;
    text-align: start;
    vertical-align: top;
  }
  .held {
    align-items: baseline;
    display: inline-flex;
    gap: 4px;
  }
  .towns td .quiet {
    display: block;
  }
  .towns :is(th, td):last-child {
    padding-inline-end: 0;
  }
  /* Names are broken only where they are longer than most. */
  .towns th:first-child {
    min-inline-size: 6em;
  }
  .towns .link,
  .sort {
    min-inline-size: 0;
    text-align: start;
  }
  .towns .link {
    overflow-wrap: anywhere;
  }
  .sort {
    color: inherit;
    font: inherit;
    text-decoration: underline dotted;
    text-underline-offset: 0.2em;
  }
  .differing + .differing {
    margin-block-start: 14px;
  }
  .turn {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block: 10px;
  }
  .page,
  .leave {
    border: 1px solid var(--_rule, GrayText);
    min-block-size: 36px;
    padding-inline: 12px;
  }
  .page {
    background: var(--_accent, ButtonFace);
    border-color: var(--_accent, GrayText);
    color: var(--_paper, ButtonText);
    font-weight: 600;
  }
  .page[aria-disabled='true'] {
    background: none;
    border-color: var(--_rule, GrayText);
    color: var(--_quiet, GrayText);
    cursor: default;
    font-weight: 400;
  }
  .leave {
    margin-block-start: 12px;
  }
  .chapter {
    border: 0;
    font-size: var(--_large, 1.25rem);
    line-height: 1.25;
    margin-block: 2px 8px;
    padding: 0;
  }
  dl {
    display: grid;
    font-size: var(--_small, 0.8125rem);
    gap: 4px 12px;
    grid-template-columns: 1fr auto;
    margin-block: 8px;
  }
  dd {
    text-align: end;
  }
  dt .quiet {
    display: block;
  }
`;
