import { type SVGTemplateResult, svg } from 'lit';
import type { Theatre } from '../../engine/model/theatre.ts';
import { coloursOf } from './swatch.ts';

/** The same as a strip that fills its box from `x` over `width` (percent of the box). */
export function strip(theatre: Theatre, state: number, x: number, width: number): SVGTemplateResult {
  const colours = coloursOf(theatre, state);
  if (colours.length === 0) return svg`<rect class="none" x="${x}%" width="${width}%" height="100%"></rect>`;
  const [below, above] = colours;
  return svg`<rect x="${x}%" width="${width}%" height="100%" fill="${below}"></rect>${
    above ? svg`<rect x="${x}%" y="50%" width="${width}%" height="50%" fill="${above}"></rect>` : ''
  }`;
}
