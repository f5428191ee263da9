import { css } from 'lit';

/** The choices above the map: whose word, which other date. */
export const viewpointStyles = css`
  .viewpoint {
    align-items: start;
    display: flex;
    flex-wrap: wrap;
    font-size: var(--_small);
    gap: 6px;
    inset-block-start: 10px;
    inset-inline-start: 12px;
    /* Clear of the zoom buttons, which stand beside the panel where that is a drawer. */
    max-inline-size: calc(100% - var(--_inset-end, 0px) - 72px);
    pointer-events: none;
    position: absolute;
    z-index: 500;
  }
  /* What the date field says of a wrong date lies over the legend. */
  .viewpoint:focus-within {
    z-index: 700;
  }
  .viewpoint > * {
    background: var(--_paper);
    border: 1px solid var(--_rule);
    border-radius: 6px;
    margin: 0;
    pointer-events: auto;
  }
  .viewpoint .choice {
    align-items: center;
    color: inherit;
    display: inline-flex;
    font: inherit;
    gap: 6px;
    min-block-size: 34px;
    padding-inline: 10px;
  }
  .viewpoint button.choice {
    cursor: pointer;
  }
  .viewpoint button.choice:hover {
    box-shadow: inset 0 0 0 99px var(--_hover);
  }
  .viewpoint select {
    background: transparent;
    block-size: 28px;
    border: 0;
    color: inherit;
    font: inherit;
    font-weight: 600;
    max-inline-size: 12rem;
    padding: 0;
  }
  .viewpoint label {
    align-items: center;
    display: inline-flex;
    gap: 6px;
  }
  .viewpoint .other button {
    align-items: center;
    background: none;
    block-size: 28px;
    border: 0;
    border-radius: 4px;
    color: inherit;
    cursor: pointer;
    display: inline-flex;
    inline-size: 28px;
    justify-content: center;
    margin-inline-end: -6px;
    padding: 0;
  }
  .icon {
    block-size: 16px;
    display: block;
    fill: currentColor;
    inline-size: 16px;
  }
  option {
    background: var(--_paper);
    color: var(--_ink);
  }
  .viewpoint p {
    border-color: var(--_ink);
    font-weight: 600;
    padding: 6px 10px;
  }
  /* The other half of the upper edge is for the tabs of the closed panel. */
  .viewpoint.wide:not(.open) {
    max-inline-size: calc(50% - 12px);
  }
  .viewpoint.sheet {
    inset-block-start: 6px;
    inset-inline-start: 8px;
    max-inline-size: calc(100% - 60px);
  }
  .viewpoint.sheet .choice {
    padding-inline: 8px;
  }
  .viewpoint:is(.sheet, .flat) select {
    max-inline-size: 6.6rem;
  }
  /* Too low for a second row. */
  .viewpoint.flat:not(:has(.other)) {
    flex-wrap: nowrap;
  }
  .viewpoint.flat :is(.voice, select) {
    min-inline-size: 0;
  }
  .viewpoint.sheet p {
    padding: 3px 8px;
  }
  .viewpoint .short,
  .viewpoint.cramped .long {
    display: none;
  }
  .viewpoint.cramped .short {
    display: inline;
  }
  .viewpoint:is(.sheet, .flat) .with,
  .viewpoint.flat .voice span {
    block-size: 1px;
    clip-path: inset(50%);
    inline-size: 1px;
    overflow: hidden;
    position: absolute;
  }
  /* So narrow, both choices would not stand side by side. */
  @container (inline-size < 350px) {
    .viewpoint .voice span {
      block-size: 1px;
      clip-path: inset(50%);
      inline-size: 1px;
      overflow: hidden;
      position: absolute;
    }
  }
`;
