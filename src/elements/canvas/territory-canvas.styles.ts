import { css } from 'lit';

/** The few rules of Leaflet's own style sheet that this map uses, then ours. */
export const canvasStyles = css`
  :host {
    --_map-text: #24221f;
    --_map-halo: #faf8f4;
    --_map-paper: #fffefb;
    --_map-line: #cfc9be;
    --_map-ring: #1f5a8c;
    background: #e5e1d8;
    contain: strict;
    display: block;
    overflow: hidden;
    user-select: none;
    -webkit-user-select: none;
  }
  :host([theme='dark']) {
    --_map-text: #eeebe4;
    --_map-halo: #1b1c1d;
    --_map-paper: #17181a;
    --_map-line: #46443f;
    --_map-ring: #8cc3f0;
    background: #1f2021;
  }
  :host([hidden]) {
    display: none;
  }
  /* A still picture has nothing to press. */
  :host([inert]) .zoom {
    display: none;
  }
  .box,
  .leaflet-container {
    block-size: 100%;
    inline-size: 100%;
    position: relative;
  }
  .leaflet-container {
    /* The ground does not turn round in right-to-left languages, and Leaflet counts from the left. */
    direction: ltr;
    overflow: hidden;
    touch-action: none;
    -webkit-tap-highlight-color: transparent;
    z-index: 0;
  }
  .cooperative .leaflet-container {
    touch-action: pan-x pan-y;
  }
  .leaflet-container:focus-visible,
  button:focus-visible {
    outline: 3px solid var(--_map-ring);
    outline-offset: -3px;
  }
  .leaflet-container:focus:not(:focus-visible) {
    outline: 0;
  }
  .leaflet-grab {
    cursor: grab;
  }
  .leaflet-dragging .leaflet-grab {
    cursor: grabbing;
  }
  .leaflet-container.points {
    cursor: pointer;
  }
  .leaflet-crosshair {
    cursor: crosshair;
  }
  .leaflet-pane,
  .leaflet-pane > canvas,
  .leaflet-tile,
  .leaflet-tile-container,
  .leaflet-zoom-box {
    left: 0;
    position: absolute;
    top: 0;
  }
  .leaflet-tile {
    filter: inherit;
    visibility: hidden;
  }
  .leaflet-tile-loaded {
    visibility: inherit;
  }
  .leaflet-pane > canvas,
  .leaflet-tile {
    max-inline-size: none;
    pointer-events: none;
  }
  .leaflet-zoom-animated {
    transform-origin: 0 0;
  }
  .leaflet-zoom-anim .leaflet-zoom-animated {
    transition: transform 0.25s cubic-bezier(0, 0, 0.25, 1);
    will-change: transform;
  }
  .leaflet-zoom-anim .leaflet-tile,
  .leaflet-pan-anim .leaflet-tile {
    transition: none;
  }
  .leaflet-zoom-box {
    border: 2px dotted var(--_map-text);
    box-sizing: border-box;
    height: 0;
    width: 0;
    z-index: 800;
  }
  .leaflet-control-container {
    display: none;
  }

  .town {
    background: none;
    border: 0;
    border-radius: 3px;
    color: var(--_map-text);
    cursor: pointer;
    font-family: inherit;
    left: 0;
    margin: 0;
    padding: 0;
    position: absolute;
    top: 0;
  }
  .town span {
    position: absolute;
    text-align: center;
    text-shadow:
      0 0 2px var(--_map-halo),
      1px 1px 1px var(--_map-halo),
      -1px 1px 1px var(--_map-halo),
      1px -1px 1px var(--_map-halo),
      -1px -1px 1px var(--_map-halo),
      0 0 4px var(--_map-halo);
    white-space: nowrap;
  }
  /*
   * A halo that is stroked, not blurred: WebKit draws the names anew with each day, and six shadows cost it more than the
   * whole map. Browsers that know light-dark() stroke before they fill; older ones would stroke over the letters.
   */
  @supports (color: light-dark(red, red)) {
    .town span {
      -webkit-text-stroke: 3px var(--_map-halo);
      paint-order: stroke fill;
      stroke-linejoin: round;
      text-shadow: none;
    }
  }
  .town:hover span,
  .town[aria-current] span {
    text-decoration: underline;
    text-decoration-thickness: 1.5px;
    text-underline-offset: 2px;
  }
  .town:focus-visible {
    outline-offset: 0;
  }
  /* Better no name than a part of one. */
  .cut:not(:focus-visible) span {
    visibility: hidden;
  }

  /* As large as what is seen of the map. */
  .controls {
    container-type: size;
    inset: var(--_inset-top, 0) 0 var(--_inset-bottom, 0);
    inset-inline-end: var(--_inset-end, 0);
    pointer-events: none;
    position: absolute;
    z-index: 1;
  }
  .controls button,
  .controls a {
    pointer-events: auto;
  }
  .zoom {
    background: var(--_map-paper);
    border: 1px solid var(--_map-line);
    border-radius: 5px;
    display: grid;
    inset-block-start: 10px;
    inset-inline-end: 10px;
    overflow: hidden;
    position: absolute;
  }
  .zoom button {
    background: none;
    block-size: 32px;
    border: 0;
    color: var(--_map-text);
    cursor: pointer;
    display: grid;
    inline-size: 32px;
    margin: 0;
    padding: 0;
    place-items: center;
  }
  .zoom button + button {
    border-block-start: 1px solid var(--_map-line);
  }
  .zoom button[aria-disabled='true'] svg {
    opacity: 0.35;
  }
  .zoom button:hover {
    background: color-mix(in srgb, currentcolor 10%, transparent);
  }
  .zoom path {
    fill: none;
    stroke: currentcolor;
    stroke-linecap: round;
    stroke-width: 1.8;
  }
  .corner {
    align-items: end;
    color: var(--_map-text);
    display: flex;
    font-size: calc(var(--_unit, 1rem) * 0.75);
    font-variant-numeric: tabular-nums;
    gap: 12px;
    inset-block-end: 8px;
    inset-inline-end: 10px;
    line-height: 1.2;
    position: absolute;
  }
  .scale {
    background: color-mix(in srgb, var(--_map-paper) 72%, transparent);
    border-radius: 3px;
    display: grid;
    padding: 2px 6px 4px;
    justify-items: center;
  }
  .bar {
    block-size: 5px;
    border: solid var(--_map-text);
    border-width: 0 1.5px 1.5px;
    box-sizing: border-box;
  }
  .credit {
    background: var(--_map-paper);
    color: inherit;
    padding: 5px 6px;
  }
  [hidden] {
    display: none !important;
  }
  .hint {
    background: color-mix(in srgb, var(--_map-paper) 88%, transparent);
    border-radius: 5px;
    color: var(--_map-text);
    font-size: calc(var(--_unit, 1rem) * 0.9375);
    inset-block-start: 50%;
    inset-inline: 12%;
    margin: 0 auto;
    max-inline-size: fit-content;
    padding: 8px 14px;
    position: absolute;
    text-align: center;
    transform: translateY(-50%);
  }
  /* Where the end of the lower edge is the panel's. */
  @container (inline-size < 900px) {
    .corner {
      inset-inline: 10px auto;
    }
  }
  /* Beside the buttons, and without them. */
  @container (block-size < 180px) {
    .corner {
      inset-inline-end: 52px;
    }
  }
  @container (block-size < 190px) {
    .zoom button:last-child {
      display: none;
    }
  }
  @container (block-size < 144px) {
    .zoom {
      display: none;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .leaflet-zoom-anim .leaflet-zoom-animated {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .town span {
      background: Canvas;
    }
  }
  @media print {
    .zoom {
      display: none;
    }
  }
`;
