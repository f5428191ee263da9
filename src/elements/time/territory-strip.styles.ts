import { css } from 'lit';

/** From top to bottom: phases, events, changes, deaths hanging from the same line, shares, calendar. Heights add up to the track's. */
export const stripStyles = css`
  .strip {
    block-size: 100%;
    display: grid;
    grid-template: 16px 13px 20px 13px 2px 9px 1fr / minmax(0, 1fr);
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
    grid-row: 3;
  }
  .row.killed {
    grid-row: 4;
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
    grid-row: 3;
    border-block-end: 1px solid var(--_quiet, GrayText);
    box-sizing: border-box;
    padding-block-start: 3px;
  }
  .changes path {
    fill: var(--_ink, CanvasText);
    opacity: 0.62;
  }
  .deaths {
    grid-row: 4;
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
    grid-row: 4;
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
    grid-row: 6;
  }
  .shares .contested {
    fill: #8a8680;
  }
  .shares .none {
    fill: none;
  }
  .axis {
    block-size: 16px;
    grid-row: 7;
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
  .events {
    grid-row: 2;
    pointer-events: none;
  }
  .events line {
    stroke: var(--_quiet, GrayText);
  }
  .events circle {
    fill: var(--_ink, CanvasText);
  }
  .events text {
    fill: var(--_ink, CanvasText);
    font-size: 10px;
    text-anchor: middle;
  }
  .needle,
  .mark,
  .between {
    grid-area: 2 / 1 / 7 / 2;
  }
  .between rect {
    fill: var(--_accent, Highlight);
    fill-opacity: 0.14;
  }
  .between line {
    stroke: var(--_accent, Highlight);
    stroke-dasharray: 4 2;
    stroke-width: 2;
  }
  /* On the line along which the range can be touched. */
  .handle {
    block-size: 1px;
    inset: calc(var(--_grip-start, 0px) + var(--_grip, 0px) / 2) 0 auto;
    position: absolute;
  }
  .handle circle {
    fill: var(--_accent, Highlight);
    forced-color-adjust: none;
  }
  .handle .middle {
    stroke: var(--_paper, Canvas);
    stroke-width: 2.5;
  }
  .handle.other .middle {
    fill: var(--_paper, Canvas);
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
  .tip small {
    font-size: inherit;
    opacity: 0.8;
  }
  @container (inline-size < 700px) or (block-size < 480px) {
    .strip {
      grid-template-rows: 12px 10px 9px 9px 0 0 1fr;
    }
    /* As large as the rows are high: the names neither touch each other nor what they stand on. */
    .row text {
      font-size: 9px;
      transform: translateY(7.5px);
    }
    .row rect {
      fill-opacity: 1;
      height: 9px;
    }
    .changes {
      padding-block-start: 1px;
    }
    :is(.phase, .chapter) text {
      font-size: 10px;
      transform: translateY(-1.5px);
    }
  }
  @container (inline-size < 560px) and (block-size < 560px) {
    .strip {
      grid-template-rows: 10px 6px 8px 8px 0 0 1fr;
    }
    :is(.phase, .chapter) text {
      font-size: 9.5px;
      transform: translateY(-2px);
    }
    /* Marks have room there, their names do not; dates have it where no line runs through them. */
    :is(.events text, .axis line) {
      display: none;
    }
    .axis text {
      font-size: 10px;
      transform: translateY(-6px);
    }
    .row text {
      font-size: 8.5px;
      transform: translateY(7px);
    }
    .row rect {
      height: 8px;
    }
  }
`;
