import { css } from 'lit';

/** From top to bottom: phases, changes, deaths hanging from the same line, shares, calendar. Heights add up to the track's. */
export const stripStyles = css`
  .strip {
    block-size: 100%;
    display: grid;
    grid-template: 16px 26px 13px 2px 15px 1fr / minmax(0, 1fr);
    pointer-events: none;
    position: relative;
  }
  svg {
    block-size: 100%;
    display: block;
    grid-column: 1;
    inline-size: 100%;
    overflow: visible;
  }
  .plot {
    overflow: hidden;
  }
  /* Time runs with the text. */
  :host(:dir(rtl)) .plot {
    transform: scaleX(-1);
  }
  .phases {
    grid-row: 1;
    pointer-events: auto;
  }
  .phase {
    cursor: pointer;
  }
  .phase rect {
    fill: var(--_rule, GrayText);
    fill-opacity: 0.75;
  }
  .phase.even rect {
    fill-opacity: 0.35;
  }
  .phase:hover rect {
    fill: var(--_quiet, GrayText);
    fill-opacity: 0.5;
  }
  .phase.now rect {
    fill: var(--_accent, Highlight);
    fill-opacity: 1;
  }
  .phase text {
    pointer-events: none;
    fill: var(--_ink, CanvasText);
    font-size: 11px;
    text-anchor: middle;
  }
  .chapter {
    pointer-events: none;
  }
  .chapter rect {
    fill: var(--_accent, Highlight);
  }
  .chapter text {
    fill: var(--_paper, Canvas);
    font-size: 11px;
    font-weight: 600;
    text-anchor: middle;
  }
  /* At the start, where the record is quiet. */
  .row {
    pointer-events: none;
    position: relative;
  }
  .row.changed {
    grid-row: 2;
  }
  .row.killed {
    grid-row: 3;
  }
  .row rect {
    fill: var(--_paper, Canvas);
    fill-opacity: 0.8;
    height: 11px;
  }
  .row text {
    direction: inherit;
    fill: var(--_quiet, CanvasText);
    font-size: 10px;
    transform: translateY(9px);
  }
  .changes {
    grid-row: 2;
    border-block-end: 1px solid var(--_quiet, GrayText);
    box-sizing: border-box;
    padding-block-start: 3px;
  }
  .changes path {
    fill: var(--_ink, CanvasText);
    opacity: 0.62;
  }
  .deaths {
    grid-row: 3;
    transform: scaleY(-1);
  }
  :host(:dir(rtl)) .deaths {
    transform: scale(-1);
  }
  .deaths path {
    fill: var(--_deaths, #a3324a);
  }
  .deaths .gap {
    fill: none;
    stroke: var(--_quiet, GrayText);
    stroke-width: 1;
    vector-effect: non-scaling-stroke;
  }
  .gaps {
    grid-row: 3;
    position: relative;
    pointer-events: none;
  }
  .gaps text {
    fill: var(--_ink, CanvasText);
    font-size: 10px;
    text-anchor: middle;
  }
  /* Under the words, so that the hatching does not run through them: an outline would cut into joined letters. */
  .gaps rect {
    fill: var(--_paper, Canvas);
  }
  /* By another count, and far from complete. */
  .deaths .named {
    fill-opacity: 0.5;
  }
  .shares {
    grid-row: 5;
  }
  .shares .contested {
    fill: #8a8680;
  }
  .shares .none {
    fill: none;
  }
  .axis {
    block-size: 16px;
    grid-row: 6;
  }
  .axis line {
    stroke: var(--_quiet, GrayText);
  }
  .axis text {
    fill: var(--_quiet, GrayText);
    font-size: 11px;
    text-anchor: middle;
  }
  .axis .start {
    text-anchor: start;
  }
  .axis .end {
    text-anchor: end;
  }
  :host(:dir(rtl)) .axis .start {
    text-anchor: end;
  }
  :host(:dir(rtl)) .axis .end {
    text-anchor: start;
  }
  .needle,
  .mark {
    grid-area: 2 / 1 / 6 / 2;
  }
  .needle line {
    stroke: var(--_accent, Highlight);
    stroke-width: 2;
  }
  .mark line {
    stroke: var(--_ink, CanvasText);
    stroke-dasharray: 2 2;
  }
  .tip {
    background: var(--_ink, CanvasText);
    border-radius: 4px;
    color: var(--_paper, Canvas);
    font-size: var(--_small, 0.8125rem);
    inline-size: max-content;
    inset-block-end: calc(100% + 8px);
    line-height: 1.35;
    max-inline-size: min(340px, 100% + 16px);
    padding: 5px 9px;
    position: absolute;
    z-index: 650;
  }
  .tip > * {
    display: block;
  }
  @container (inline-size < 700px) or (block-size < 480px) {
    .strip {
      grid-template-rows: 13px 14px 8px 1px 2px 1fr;
    }
  }
  @container (inline-size < 560px) and (block-size < 560px) {
    .strip {
      grid-template-rows: 12px 11px 7px 1px 1px 1fr;
    }
  }
`;
