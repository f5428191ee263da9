import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import { FRONT_DASH, type FrontGround } from '../../draw/layers/front.ts';
import { traceSign } from '../../draw/layers/glyphs.ts';
import type { LayerName } from '../../draw/view-params.ts';
import type { EventKind } from '../../engine/model/texts.ts';

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

/** Marks that stand beside those of the layers, as the map draws them; `colour` is that of whose they are. */
export const MARKS = {
  contestedEdge: () =>
    svg`<path d="M1 8h22" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="3 3.5" opacity="0.8"></path>`,
  oldFront: () =>
    svg`<path d="M1 8h22" fill="none" stroke="currentColor" stroke-width="1.3" stroke-dasharray="1.5 3"></path>`,
  road: (colour: string) =>
    svg`<path d="M1 8h22" stroke="currentColor" stroke-width="5"></path><path d="M1 8h22" stroke=${colour} stroke-width="2.8"></path>`,
  outpost: (colour: string) =>
    svg`<path d="M5.5 1.500h13v13h-13z" fill=${colour}></path><text x="12" y="12" font-size="10.5" font-weight="600" text-anchor="middle" fill="#fff">5</text>`,
  smallPost: (colour: string) => svg`<path d="M8.4 4.400h7.200v7.200H8.400z" fill=${colour}></path>`,
  behind: (colour: string) =>
    svg`<circle cx="12" cy="8" r="6.8" fill="none" stroke=${colour} stroke-width="2"></circle>`,
  town: (colour: string) => svg`<circle cx="12" cy="8" r="4.5" fill=${colour} stroke="currentColor"></circle>`,
  changed: (colour: string) =>
    svg`<circle cx="12" cy="8" r="3.7" fill=${colour} stroke="currentColor"></circle><circle cx="12" cy="8" r="6.8" fill="none" stroke="currentColor" stroke-width="1.4"></circle>`,
} as const satisfies Record<string, (colour: string) => SVGTemplateResult>;

/** One of these marks for the legend. */
export function markSign(mark: keyof typeof MARKS, colour = ''): TemplateResult {
  return html`<svg class="sign" width="24" height="16" viewBox="0 0 24 16" aria-hidden="true">${MARKS[mark](colour)}</svg>`;
}

/** The sign of a kind of event in its badge, traced by what traces it on the map. */
export function kindSign(kind: EventKind): TemplateResult {
  const path: string[] = [];
  const ink = traceSign(
    kind,
    {
      moveTo: (x, y) => path.push(`M${x} ${y}`),
      lineTo: (x, y) => path.push(`L${x} ${y}`),
      quadraticCurveTo: (cx, cy, x, y) => path.push(`Q${cx} ${cy} ${x} ${y}`),
      closePath: () => path.push('Z'),
      circle: (x, y, r) => path.push(`M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`),
    },
    9,
    9,
    3.6,
  );
  const fill = ink === 'fill' ? 'currentColor' : 'none';
  return html`<svg class="kind" width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
    <circle cx="9" cy="9" r="8" fill="none" stroke="currentColor" stroke-width="1.2"></circle>
    <path d=${path.join('')} fill=${fill} stroke=${ink === 'stroke' ? 'currentColor' : 'none'} stroke-width="1.5"></path>
  </svg>`;
}

const DRAWN: Record<LayerName, SVGTemplateResult> = {
  control: svg`<path d="M1 2h11v12H1z" fill="currentColor" opacity="0.45"></path><path d="M12 2h11v12H12z" fill="currentColor" opacity="0.2"></path>`,
  front: svg`<path d="M1 9c6-5 14 4 22-2" fill="none" stroke="currentColor" stroke-width="2.5"></path>`,
  agreements: svg`<g class="agreement"><path d="M2 3h20v10H2z" fill="none" stroke="currentColor" stroke-dasharray="5 4"></path><path d="M5 13 15 3M10 13 20 3" stroke="currentColor" stroke-width="0.6" opacity="0.4"></path></g>`,
  lines: svg`<path d="M1 6h22M1 10h22" stroke="currentColor" stroke-width="1.2"></path>`,
  posts: svg`<path d="M8.5 4.5h7v7h-7z" fill="currentColor"></path>`,
  towns: svg`<circle cx="12" cy="8" r="3.4" fill="none" stroke="currentColor" stroke-width="2"></circle>`,
  events: svg`<path d="M12 2l1.6 4.4L18 8l-4.4 1.6L12 14l-1.6-4.4L6 8l4.4-1.6z" fill="currentColor"></path>`,
  annotations: svg`<path d="M9 2h13v7H9zM9 9l-6 5" fill="none" stroke="currentColor"></path><circle cx="3" cy="14" r="1.5" fill="currentColor"></circle>`,
  base: svg`<path d="M1 11c5-6 9 2 13-3s5-2 9-4" fill="none" stroke="currentColor" opacity="0.6"></path>`,
  tiles: svg`<path d="M4 1h16v14H4zM4 8h16M12 1v14" fill="none" stroke="currentColor" opacity="0.6"></path>`,
};
