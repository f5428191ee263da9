import { type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import type { Pattern, Theatre } from '../../engine/model/theatre.ts';

/** Contested ground between parties that are not named. */
const UNNAMED = ['#8a8680', '#c9c5be'];

/** A small square in the colour and pattern of a state: the key to the map's areas. Says nothing by itself. */
export function swatch(theatre: Theatre, state: number): SVGTemplateResult | TemplateResult {
  return svg`<svg class="swatch" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">${fill(theatre, state)}</svg>`;
}

/** A small hatched square: what two days, or a claim and the record, differ about. */
export function hatchSwatch(colour: string): SVGTemplateResult | TemplateResult {
  return svg`<svg class="swatch" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true"><path d="M-1 8 8-1M-1 15 15-1M6 15 15 6" stroke=${colour} stroke-width="2.6"></path><rect x="0.5" y="0.5" width="13" height="13" fill="none" stroke=${colour}></rect></svg>`;
}

/** A small square, half in the usual tint of a colour and half in the stronger one of ground gained on the day. */
export function gainedSwatch(colour: string): SVGTemplateResult | TemplateResult {
  return svg`<svg class="swatch" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true"><rect x="0.5" y="0.5" width="13" height="13" fill=${colour} fill-opacity="0.3" stroke=${colour}></rect><path d="M7 0H14V14H7z" fill=${colour} fill-opacity="0.75"></path></svg>`;
}

/** A small dotted square: ground that nothing was reported from since it was cut off. */
export function unreportedSwatch(): SVGTemplateResult | TemplateResult {
  return svg`<svg class="swatch" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true"><rect x="1" y="1" width="12" height="12" fill="currentColor" fill-opacity="0.12" stroke="currentColor" stroke-width="1.5" stroke-dasharray="0.1 3" stroke-linecap="round"></rect></svg>`;
}

/** The thin line between allies. */
export function alliedSign(): SVGTemplateResult | TemplateResult {
  return svg`<svg class="swatch" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true"><path d="M0 9 14 5" stroke="currentColor"></path></svg>`;
}

/** The same as a strip that fills its box from `x` over `width` (percent of the box). */
export function strip(theatre: Theatre, state: number, x: number, width: number): SVGTemplateResult {
  const colours = coloursOf(theatre, state);
  if (colours.length === 0) return svg`<rect class="none" x="${x}%" width="${width}%" height="100%"></rect>`;
  const [below, above] = colours;
  return svg`<rect x="${x}%" width="${width}%" height="100%" fill="${below}"></rect>${
    above ? svg`<rect x="${x}%" y="50%" width="${width}%" height="50%" fill="${above}"></rect>` : ''
  }`;
}

/** The colour of a side, else of contested ground: two colours, one over the other; none where there is no record. */
function coloursOf(theatre: Theatre, state: number): string[] {
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
