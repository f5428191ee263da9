import { html, svg, type TemplateResult } from 'lit';
import type { Standing } from '../../engine/query/shares-by-side.ts';
import { strip, swatch } from '../look/swatch.ts';
import type { PanelContext } from './panel-context.ts';

/** Who has how much of something: a bar in the sides' colours, and the same in words. */
export function shares(
  context: PanelContext,
  standings: readonly Standing[],
  tell: (name: string, standing: Standing) => string,
): TemplateResult {
  const { theatre } = context;
  let at = 0;
  const bars = standings.map(({ state, share }) => {
    const x = at;
    at += share * 100;
    return strip(theatre, state, x, share * 100);
  });
  return html`
    <svg class="bar" aria-hidden="true">${svg`${bars}`}</svg>
    <ul class="shares">
      ${standings.map(
        standing => html`<li>${swatch(theatre, standing.state)} ${tell(holder(context, standing), standing)}</li>`,
      )}
    </ul>
  `;
}

/** The short name of a side, `Contested` or `No record`. */
export function holder({ names, words }: PanelContext, { kind, side }: Pick<Standing, 'kind' | 'side'>): string {
  return kind === 'held' ? names.side(side) : words.state[kind];
}
