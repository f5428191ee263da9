import { css } from '@lit/reactive-element/css-tag.js';

/** Diameter of the handle: the ends of the range lie half of it inside its box. */
const THUMB = css`24px`;

export const sliderStyles = css`
  :host {
    --_track: 90px;
    /* Where the handle can be touched, from the top of the track, and the line it runs on within. */
    --_grip: 56px;
    --_grip-start: 16px;
    align-items: start;
    display: grid;
    gap: 0 20px;
    grid-template:
      'buttons track field' auto
      'further track news' auto / auto minmax(0, 1fr) auto;
    position: relative;
  }
  .buttons {
    align-items: center;
    display: flex;
    gap: 4px;
    grid-area: buttons;
    min-block-size: 40px;
  }
  .further {
    align-content: center;
    display: grid;
    grid-area: further;
    grid-template-columns: minmax(0, 1fr);
    inline-size: 22em;
    min-block-size: 40px;
  }
  button {
    align-items: center;
    block-size: 36px;
    display: inline-flex;
    flex: none;
    inline-size: 36px;
    justify-content: center;
  }
  button:hover:not([aria-disabled='true']) {
    background: var(--_hover, #8882);
  }
  button[aria-disabled='true'] {
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
  button.more {
    display: none;
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
  /* Room for what comes after the first map. */
  territory-date {
    block-size: 32px;
    grid-area: field;
    inline-size: 11em;
    justify-self: end;
    margin-block-start: 2px;
  }
  .news {
    align-self: center;
    color: var(--_quiet, inherit);
    font-size: var(--_small, 0.8125rem);
    grid-area: news;
    inline-size: 11em;
    justify-self: end;
    line-height: 1.3;
    max-block-size: 2.6em;
    overflow: hidden;
    text-align: end;
  }
  .track {
    block-size: var(--_track);
    grid-area: track;
    position: relative;
  }
  territory-strip {
    inset: 0 calc(${THUMB} / 2);
    position: absolute;
  }
  input[type='range'] {
    appearance: none;
    background: none;
    block-size: var(--_grip);
    cursor: pointer;
    display: block;
    inline-size: 100%;
    inset: var(--_grip-start) 0 auto;
    margin: 0;
    position: absolute;
    touch-action: pan-y pinch-zoom;
  }
  input[type='range']:focus-visible {
    outline-offset: -1px;
  }
  input[type='range']::-webkit-slider-runnable-track {
    background: none;
    block-size: var(--_grip);
  }
  input[type='range']::-moz-range-track {
    background: none;
    block-size: var(--_grip);
  }
  input[type='range']::-webkit-slider-thumb {
    appearance: none;
    background: var(--_accent, Highlight);
    block-size: ${THUMB};
    border: 3px solid var(--_paper, Canvas);
    border-radius: 50%;
    box-shadow: 0 0 0 1.5px var(--_accent, Highlight);
    inline-size: ${THUMB};
    margin-block-start: calc((var(--_grip) - ${THUMB}) / 2);
  }
  input[type='range']::-moz-range-thumb {
    background: var(--_accent, Highlight);
    block-size: calc(${THUMB} - 6px);
    border: 3px solid var(--_paper, Canvas);
    border-radius: 50%;
    box-shadow: 0 0 0 1.5px var(--_accent, Highlight);
    inline-size: calc(${THUMB} - 6px);
  }
  /* The strip draws the handle where the day stands on it, which the range does not know. */
  territory-strip:defined + input::-webkit-slider-thumb {
    opacity: 0;
  }
  territory-strip:defined + input::-moz-range-thumb {
    opacity: 0;
  }
  @container (inline-size < 700px) or (block-size < 480px) {
    :host {
      --_track: 54px;
      --_grip: 40px;
      --_grip-start: 6px;
      gap: 2px 8px;
      grid-template: 'buttons track field' auto / auto minmax(0, 1fr) auto;
    }
    territory-date {
      inline-size: 9.5em;
      margin-block-start: 0;
    }
    .buttons {
      min-block-size: 36px;
    }
    button.more {
      display: inline-flex;
    }
    button.more[aria-expanded='true'] {
      background: var(--_hover, #8882);
    }
    /* Over the map, as long as it is open. */
    .further {
      background: var(--_paper, Canvas);
      border: 1px solid var(--_rule, GrayText);
      border-radius: 6px;
      box-shadow: 0 2px 10px #0004;
      display: none;
      /* Placed by the whole slider, not by its area of the grid, here and below. */
      grid-area: auto;
      inset-block-end: calc(100% + 6px);
      inset-inline-start: 8px;
      inline-size: auto;
      max-inline-size: calc(100% - 16px);
      padding: 4px 6px;
      position: absolute;
      z-index: 700;
    }
    .further.open {
      display: grid;
    }
    .news {
      display: none;
    }
  }
  @container (inline-size < 560px) {
    :host {
      grid-template:
        'track track' auto
        'buttons field' auto / auto minmax(0, 1fr);
    }
    territory-date {
      inline-size: min(9.5em, 100%);
    }
  }
  @container (inline-size < 560px) and (block-size < 560px) {
    :host {
      --_track: 41px;
      --_grip-start: 3px;
      gap: 0;
    }
  }
`;
