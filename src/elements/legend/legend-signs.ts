import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import { FRONT_DASH, type FrontGround } from '../../draw/layers/front.ts';
import type { LayerName } from '../../draw/view-params.ts';

/** The sign of a layer as the map draws it, for the legend. */
export function sign(layer: LayerName): SVGTemplateResult | TemplateResult {
  return svg`<svg class="sign" width="24" height="16" viewBox="0 0 24 16" aria-hidden="true">${DRAWN[layer]}</svg>`;
}

/** A stretch of front as it is dashed where it is less firmly known. */
export function edgeSign(ground: FrontGround): TemplateResult {
  const dash = FRONT_DASH[ground]?.map(part => part * 2.5).join(' ');
  return html`<svg class="sign" width="24" height="16" viewBox="0 0 24 16" aria-hidden="true">
    <path d="M1 8h22" fill="none" stroke="currentColor" stroke-width="2.5" stroke-dasharray=${dash ?? nothing}></path>
  </svg>`;
}

const DRAWN: Record<LayerName, SVGTemplateResult> = {
  control: svg`<path d="M1 2h11v12H1z" fill="currentColor" opacity="0.45"></path><path d="M12 2h11v12H12z" fill="currentColor" opacity="0.2"></path>`,
  front: svg`<path d="M1 9c6-5 14 4 22-2" fill="none" stroke="currentColor" stroke-width="2.5"></path>`,
  agreements: svg`<path d="M2 3h20v10H2z" fill="none" stroke="currentColor" stroke-dasharray="3 2"></path><path d="M5 13 15 3M10 13 20 3" stroke="currentColor" stroke-width="0.6"></path>`,
  lines: svg`<path d="M1 6h22M1 10h22" stroke="currentColor" stroke-width="1.2"></path>`,
  posts: svg`<path d="M8.5 4.5h7v7h-7z" fill="currentColor"></path>`,
  towns: svg`<circle cx="12" cy="8" r="3.4" fill="none" stroke="currentColor" stroke-width="2"></circle>`,
  events: svg`<path d="M12 2l1.6 4.4L18 8l-4.4 1.6L12 14l-1.6-4.4L6 8l4.4-1.6z" fill="currentColor"></path>`,
  annotations: svg`<path d="M9 2h13v7H9zM9 9l-6 5" fill="none" stroke="currentColor"></path><circle cx="3" cy="14" r="1.5" fill="currentColor"></circle>`,
  base: svg`<path d="M1 11c5-6 9 2 13-3s5-2 9-4" fill="none" stroke="currentColor" opacity="0.6"></path>`,
  tiles: svg`<path d="M4 1h16v14H4zM4 8h16M12 1v14" fill="none" stroke="currentColor" opacity="0.6"></path>`,
};
