import { css } from '@lit/reactive-element/css-tag.js';

export const dayStyles = css`
  /* The largest type, in as much room at all times: the map below must not jump with the date. */
  .headline {
    block-size: 1.2lh;
    contain: strict;
    font-size: calc(var(--_unit, 1rem) * 1.5);
    font-weight: 600;
    letter-spacing: -0.01em;
    line-height: 1.2;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .line {
    /* Here and below: as many lines at all times, for the map under them must not jump with the date. */
    --_lines: 1;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_lines);
    block-size: calc(1lh * var(--_lines));
    /* What is written here moves nothing else, so that nothing else is laid out anew with each date. */
    contain: strict;
    display: -webkit-box;
    line-clamp: var(--_lines);
    line-height: calc(var(--_unit, 1rem) * 1.5);
    overflow: hidden;
  }
  .date {
    font-size: calc(var(--_unit, 1rem) * 1.2);
    font-weight: 600;
    margin-inline-end: 0.5em;
  }
  .change {
    display: inline;
  }
  /* Two dates are the headline where there is one. */
  .two .date {
    display: none;
  }
  .brief,
  .apart {
    display: none;
  }
  .numbers {
    color: var(--_quiet, inherit);
    display: flex;
    flex-wrap: wrap;
    font-size: var(--_small, 0.8125rem);
    gap: 2px 1.1em;
    line-height: 1.4;
    margin-block-start: 4px;
  }
  @container (inline-size < 700px) or (block-size < 480px) {
    .line {
      font-size: var(--_small, 0.8125rem);
      line-height: calc(var(--_unit, 1rem) * 1.3);
    }
    .date {
      font-size: calc(var(--_unit, 1rem) * 1.05);
    }
    .headline {
      font-size: calc(var(--_unit, 1rem) * 1.1);
    }
  }
  /* The headline stands in place of what else there is to say; the date before it, or beside the map's choices. */
  @container (block-size < 480px) or (inline-size < 560px) {
    .headline,
    .brief:not(:empty) + .change {
      display: none;
    }
    .brief {
      display: inline;
      font-weight: 600;
    }
    .two .date {
      display: inline;
    }
  }
  @container (inline-size < 560px) and (block-size >= 480px) {
    :host(:not([caption])) {
      display: contents;
    }
    .line {
      --_lines: 2;
      grid-area: 2 / 1 / 4 / 3;
    }
    .two {
      --_lines: 3;
    }
  }
  @container (inline-size < 560px) and (480px <= block-size < 560px) {
    .line {
      display: block;
      line-height: calc(var(--_unit, 1rem) * 1.08);
    }
    /* A date in its larger letters takes more than its line. */
    .two {
      --_lines: 3.6;
    }
    /* The first of the two lines ends before the choices. */
    .line::before {
      block-size: 1lh;
      content: '';
      float: inline-end;
      inline-size: 120px;
    }
  }
  @container (inline-size < 560px) and (block-size >= 560px) {
    .line {
      font-size: calc(var(--_unit, 1rem) * 0.875);
      grid-row: 3;
    }
    .brief {
      font-size: calc(var(--_unit, 1rem) * 1.05);
    }
    /* One line on every date, for the map below must not move. */
    .apart {
      display: block;
      font-size: var(--_unit, 1rem);
      grid-area: 2 / 1;
      line-height: 1.2;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .line:has(+ .apart) .date {
      display: none;
    }
  }
`;
