import { type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import type { Pattern, Theatre } from '../../engine/model/theatre.ts';

/** Contested ground between parties that are not named. */
const UNNAMED = ['#8a8680', '#c9c5be'];

/** A small square in the colour and pattern of a state: the key to the map's areas. Says nothing by itself. */
export function swatch(theatre: Theatre, state: number): SVGTemplateResult | TemplateResult {
  return svg`<svg class="swatch" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">${fill(theatre, state)}</svg>`;
}

/** The colour of a side, else of contested ground: two colours, one over the other; none where there is no record. */
export function coloursOf(theatre: Theatre, state: number): string[] {
  const { kind, actor, between } = theatre.states[state];
  if (kind === 'held') return [theatre.actors[actor].colour];
  if (kind === 'none') return [];
  const named = between.map(one => theatre.actors[one].colour);
  return named.length > 1 ? named.slice(0, 2) : UNNAMED;
}

function fill(theatre: Theatre, state: number): SVGTemplateResult {
  const { kind, actor } = theatre.states[state];
  const [below, above] = coloursOf(theatre, state);
  if (kind === 'none') {
    return svg`<rect x="0.5" y="0.5" width="13" height="13" fill="none" stroke="currentColor" stroke-dasharray="2 2"></rect>`;
  }
  if (kind === 'contested') {
    return svg`<rect width="14" height="14" fill="${below}"></rect><path d="M0 5 5 0H9.5L0 9.5ZM4.5 14 14 4.5V9L9 14Z" fill="${above}"></path>`;
  }
  return svg`<rect width="14" height="14" fill="${below}"></rect>${mark(theatre.actors[actor].pattern)}`;
}

function mark(pattern: Pattern): SVGTemplateResult | string {
  switch (pattern) {
    case 'stripe':
      return svg`<path d="M-1 8 8-1M-1 15 15-1M6 15 15 6" stroke="#fff" stroke-width="1.5"></path>`;
    case 'dots':
      return svg`<path d="M4 4h.01M10 4h.01M7 7h.01M4 10h.01M10 10h.01" stroke="#fff" stroke-width="2.2" stroke-linecap="round"></path>`;
    case 'cross':
      return svg`<path d="M0 0 14 14M14 0 0 14" stroke="#fff" stroke-width="1.5"></path>`;
    case 'solid':
      return '';
  }
}
