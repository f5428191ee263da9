import { type SVGTemplateResult, svg, type TemplateResult } from 'lit';

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
  return svg`<svg class="sign" width="24" height="16" viewBox="0 0 24 16" aria-hidden="true"><path d="M1 8h22" stroke="currentColor"></path></svg>`;
}
