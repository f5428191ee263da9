import { css } from 'lit';

export const mapStyles = css`
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
  .menu div {
    background: var(--_paper);
    border: 1px solid var(--_rule);
    border-radius: 6px;
    display: grid;
    gap: 8px;
    inset-inline-end: 8px;
    padding: 8px;
    position: absolute;
    z-index: 700;
  }
  select {
    background: transparent;
    block-size: 32px;
    border: 1px solid var(--_rule);
    border-radius: 4px;
    color: inherit;
    font: inherit;
    font-size: var(--_small);
    padding-inline: 4px;
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
  @container (inline-size < 1000px) {
    .tool span {
      display: none;
    }
  }
  .icon {
    block-size: 16px;
    fill: currentColor;
    inline-size: 16px;
  }
  option {
    background: var(--_paper);
    color: var(--_ink);
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  territory-day {
    grid-area: 2 / 1;
  }
  .map {
    grid-area: map;
    min-block-size: 0;
    position: relative;
  }
  territory-canvas {
    inset: 0;
    position: absolute;
  }
  territory-key {
    inset: auto 0 0;
    max-block-size: 100%;
    position: absolute;
    z-index: 570;
  }
  .sheet territory-key {
    z-index: 650;
  }
  .wide territory-key[open] {
    inline-size: min(680px, 100%);
    max-block-size: calc(100% - 52px);
  }
  territory-slider {
    border-block-start: 1px solid var(--_rule);
    grid-area: bar;
    padding: 8px 20px calc(6px + env(safe-area-inset-bottom, 0px));
  }
  .skip button {
    background: var(--_paper);
    border: 1px solid var(--_accent);
    border-radius: 4px;
    color: var(--_accent);
    font: inherit;
    inset-block-start: 8px;
    inset-inline-start: 8px;
    min-block-size: 36px;
    padding-inline: 12px;
    position: absolute;
    z-index: 700;
  }
  .skip button:not(:focus-visible) {
    clip-path: inset(50%);
    opacity: 0;
    pointer-events: none;
  }
  .hidden {
    block-size: 1px;
    clip-path: inset(50%);
    inline-size: 1px;
    overflow: hidden;
    position: absolute;
    white-space: nowrap;
  }
  .notice {
    align-content: center;
    display: grid;
    grid-area: 1 / 1 / -1 / -1;
    padding: 24px;
    text-align: center;
  }
  .notice p {
    margin: 0 0 12px;
  }
  .missing {
    align-items: center;
    background: var(--_paper);
    border: 1px solid var(--_rule);
    border-radius: 5px;
    display: flex;
    flex-wrap: wrap;
    font-size: var(--_small);
    gap: 4px 12px;
    inset-block-start: 52px;
    inset-inline: 12px;
    margin: 0 auto;
    max-inline-size: fit-content;
    padding: 6px 12px;
    position: absolute;
    z-index: 500;
  }
  /* Clear of the drawer. */
  .wide.open .missing {
    inset-inline-end: calc(clamp(320px, 26%, 400px) + 20px);
  }
  :is(.notice, .missing) button {
    background: none;
    border: 1px solid var(--_accent);
    border-radius: 4px;
    color: var(--_accent);
    cursor: pointer;
    font: inherit;
    justify-self: center;
    min-block-size: 32px;
    padding-inline: 12px;
  }
  .notice.loading {
    color: var(--_quiet);
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
  .sheet.open:not(.card) territory-key {
    inset-block-end: 36cqh;
    max-block-size: calc(100% - 36cqh);
  }
  /* Of a map that is out of sight. */
  .covers territory-key {
    display: none;
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
  territory-print {
    display: none;
  }
  @media print {
    :host {
      block-size: auto;
      contain: none;
      container-type: normal;
      min-block-size: 0;
    }
    /* On paper stands what was drawn for it; before that has come, what is on the screen. */
    .frame:has(territory-print:defined) {
      background: none;
      color: #000;
      display: block;
    }
    .frame:has(territory-print:defined) > :not(territory-print) {
      display: none;
    }
    territory-print:defined {
      display: block;
    }
  }
`;
