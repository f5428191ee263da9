import { css } from '@lit/reactive-element/css-tag.js';

/** What lays out the frame: the same before the elements are there, see empty-frame.ts. */
export const frameStyles = css`
  :host {
    /* In px: a page may have set its rem to anything. */
    block-size: 640px;
    container-type: size;
    contain: content;
    display: block;
    min-block-size: 320px;
    min-inline-size: 256px;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  .frame {
    /* Nothing of the page's own text comes in, but for the direction, which the host tells below. */
    all: initial;
    box-sizing: border-box;
    --_unit: clamp(14px, 1rem, 20px);
    --_small: calc(var(--_unit) * 0.8125);
    --_text: calc(var(--_unit) * 0.9375);
    --_large: calc(var(--_unit) * 1.25);
    --_huge: calc(var(--_unit) * 1.75);
    --_paper: var(--territory-paper, #fff);
    --_ink: var(--territory-ink, #24221f);
    --_accent: var(--territory-accent, #1f5a8c);
    --_quiet: #635d54;
    --_rule: #cfc9be;
    --_hover: #24221f14;
    background: var(--_paper);
    block-size: 100%;
    color: var(--_ink);
    /* A browser that darkens pages by force leaves the map's colours alone: they mean something. */
    color-scheme: only light;
    display: grid;
    font-family: var(
      --territory-font,
      'Territory Arabic',
      'IBM Plex Sans Arabic',
      'IBM Plex Sans',
      system-ui,
      -apple-system,
      'Segoe UI',
      'Noto Sans',
      'Noto Sans Arabic',
      sans-serif
    );
    font-size: var(--_text);
    grid-template:
      'head' auto
      'map' minmax(0, 1fr)
      'bar' auto / minmax(0, 1fr);
    line-height: 1.4;
    position: relative;
  }
  :host([dir='ltr']) .frame {
    direction: ltr;
  }
  :host([dir='rtl']) .frame {
    direction: rtl;
  }
  .frame.dark {
    --_paper: var(--territory-paper, #17181a);
    --_ink: var(--territory-ink, #eeebe4);
    --_accent: var(--territory-accent, #8cc3f0);
    --_quiet: #b3ada3;
    --_rule: #46443f;
    --_hover: #ffffff1a;
    color-scheme: dark;
  }
  .frame:lang(ar) {
    --_unit: clamp(15px, 1.0625rem, 21px);
  }
  .head {
    display: grid;
    gap: 0 16px;
    grid-area: head;
    grid-template-columns: minmax(0, 1fr) auto;
    padding: 8px 20px 6px;
  }
  .title {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
  }
  .title :is(h1, h2),
  ::slotted(*) {
    color: var(--_quiet);
    font: inherit;
    font-size: var(--_small);
    line-height: 1.3;
    margin: 0;
    max-block-size: 2.6em;
    overflow: hidden;
  }
  ::slotted(:not(h1, h2)) {
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  ::slotted(a) {
    flex: none;
    line-height: 24px;
    max-block-size: 24px;
  }
  .choices {
    align-items: center;
    display: flex;
    gap: 8px;
    grid-row: 1 / 3;
    grid-column: 2;
  }
  /* Where there is little room: what is wanted least. */
  .menu summary {
    display: grid;
    list-style: none;
    place-items: center;
  }
  .choices :is(button, summary) {
    align-items: center;
    background: none;
    block-size: 32px;
    border: 1px solid var(--_rule);
    border-radius: 4px;
    color: inherit;
    cursor: pointer;
    display: inline-flex;
    font: inherit;
    font-size: var(--_small);
    gap: 6px;
    justify-content: center;
    min-inline-size: 32px;
    padding: 0 7px;
  }
  territory-day {
    grid-area: 2 / 1;
  }
  .map {
    grid-area: map;
    min-block-size: 0;
    position: relative;
  }
  territory-slider {
    border-block-start: 1px solid var(--_rule);
    grid-area: bar;
    padding: 8px 20px calc(6px + env(safe-area-inset-bottom, 0px));
  }
  .sheet .head {
    padding: 4px 12px 2px;
  }
  .sheet .title {
    max-block-size: 34px;
    overflow: hidden;
  }
  .sheet territory-day {
    grid-column: 1 / -1;
  }
  .sheet .choices {
    grid-area: 1 / 2;
  }
  /* Where the map needs the room, its title has one line. */
  @container (block-size < 560px) {
    .sheet .title {
      max-block-size: 17px;
    }
  }
  /* The words of the day, or its date, begin beside the choices. */
  @container (inline-size < 560px) and (block-size >= 480px) {
    .sheet:not(.none) .choices {
      align-self: start;
      grid-row: 1 / 3;
      z-index: 1;
    }
  }
  .sheet territory-slider {
    padding: 1px 12px calc(2px + env(safe-area-inset-bottom, 0px));
  }
  .flat .title {
    display: none;
  }
  .flat .head {
    padding-block: 2px;
  }
  .flat territory-day {
    grid-area: 1 / 1;
  }
  .compact .choices,
  .compact ::slotted(p) {
    display: none;
  }
  @container (inline-size >= 560px) {
    .compact.flat .title {
      display: flex;
    }
    .compact.flat .head {
      grid-template-columns: 1fr 1fr;
    }
    .compact.flat .title {
      grid-area: 1 / 2;
    }
  }
  .none .head {
    grid-row: 3;
  }
  .none .map {
    grid-row: 1 / 3;
  }
  .none .choices {
    display: none;
  }
`;
