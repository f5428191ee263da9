import { css } from 'lit';

/** Half of the handle: the plots lie that far inside the range over them. */
const INSET = css`12px`;

export const chartStyles = css`
  :host {
    container-type: inline-size;
  }
  section + section {
    border-block-start: 1px solid var(--_rule, GrayText);
    margin-block-start: 14px;
    padding-block-start: 10px;
  }
  section {
    break-inside: avoid;
  }
  h3 {
    font-size: inherit;
    font-weight: 600;
    margin-block-end: 4px;
  }
  .quiet,
  table,
  details {
    font-size: var(--_small, 0.8125rem);
  }
  .quiet {
    color: var(--_quiet, inherit);
    margin-block-end: 8px;
  }
  .chart {
    block-size: 94px;
    margin-inline: calc(-1 * ${INSET});
    position: relative;
  }
  .plot,
  .axis {
    block-size: 74px;
    display: block;
    inline-size: calc(100% - 2 * ${INSET});
    inset-inline: ${INSET};
    position: absolute;
    print-color-adjust: exact;
  }
  .plot {
    background: var(--_hover, #8882);
    border-block-end: 1px solid var(--_quiet, GrayText);
    overflow: hidden;
  }
  :host(:dir(rtl)) .plot {
    transform: scaleX(-1);
  }
  /* A hairline tells neighbours apart where their colours do not. */
  .stack path {
    stroke: var(--_paper, Canvas);
    stroke-width: 1px;
    vector-effect: non-scaling-stroke;
  }
  .contested {
    fill: #8a8680;
  }
  .none {
    fill: none;
  }
  .area {
    fill: var(--_accent, Highlight);
    opacity: 0.2;
  }
  .line path.line {
    fill: none;
    stroke: var(--_accent, Highlight);
    stroke-width: 1.5px;
    vector-effect: non-scaling-stroke;
  }
  .gap {
    fill: none;
    stroke: var(--_quiet, GrayText);
    stroke-width: 1;
    vector-effect: non-scaling-stroke;
  }
  .counted,
  .named {
    fill: var(--_deaths, #a3324a);
  }
  .named {
    fill-opacity: 0.5;
  }
  .top {
    background: var(--_paper, Canvas);
    color: var(--_quiet, inherit);
    font-size: 11px;
    inset-block-start: 1px;
    inset-inline-start: calc(${INSET} + 1px);
    line-height: 1.2;
    opacity: 0.9;
    padding-inline: 3px;
    position: absolute;
  }
  .axis {
    block-size: 18px;
    inset-block-start: 76px;
    overflow: visible;
  }
  .axis line {
    stroke: var(--_quiet, GrayText);
  }
  .axis text {
    fill: var(--_quiet, GrayText);
    font-size: 11px;
    text-anchor: middle;
  }
  /* The chart itself is the slider: of the range only a needle shows. */
  input {
    appearance: none;
    background: none;
    block-size: 74px;
    cursor: pointer;
    inline-size: 100%;
    inset: 0 0 auto;
    margin: 0;
    position: absolute;
    touch-action: pan-y pinch-zoom;
  }
  input::-webkit-slider-runnable-track {
    background: none;
    block-size: 74px;
  }
  input::-moz-range-track {
    background: none;
    block-size: 74px;
  }
  input::-webkit-slider-thumb {
    appearance: none;
    background: linear-gradient(var(--_ink, CanvasText), var(--_ink, CanvasText)) center / 2px 100% no-repeat;
    block-size: 74px;
    border: 0;
    inline-size: 24px;
  }
  input::-moz-range-thumb {
    background: linear-gradient(var(--_ink, CanvasText), var(--_ink, CanvasText)) center / 2px 100% no-repeat;
    block-size: 74px;
    border: 0;
    border-radius: 0;
    inline-size: 24px;
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
    margin-block-end: 6px;
  }
  th,
  td {
    border-block-end: 1px solid var(--_rule, GrayText);
    font-weight: 400;
    padding: 3px 0;
    padding-inline-start: 8px;
    text-align: end;
    vertical-align: top;
  }
  th:first-child,
  thead td {
    padding-inline-start: 0;
    text-align: start;
  }
  thead > tr > * {
    color: var(--_quiet, inherit);
  }
  .link {
    color: var(--_accent, LinkText);
    min-inline-size: 0;
    text-align: end;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .amount {
    display: block;
    white-space: nowrap;
  }
  .date {
    color: var(--_quiet, inherit);
    display: block;
    font-size: 0.92em;
    white-space: nowrap;
  }
  details {
    overflow-x: auto;
  }
  summary {
    color: var(--_accent, LinkText);
    cursor: pointer;
    min-block-size: 28px;
    padding-block: 3px;
  }
  /* Where the panel is at its narrowest all columns stay in it. */
  @container (inline-size < 340px) {
    table {
      font-size: 0.8em;
    }
    th,
    td {
      padding-inline-start: 6px;
    }
    th {
      overflow-wrap: anywhere;
    }
    .date {
      white-space: normal;
    }
  }
`;
