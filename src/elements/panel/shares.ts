import { html, svg, type TemplateResult } from 'lit';
import type { SideShare } from '../../engine/query/shares-by-side.ts';
import { strip } from '../look/strip.ts';
import { swatch } from '../look/swatch.ts';
import type { PanelContext } from './panel-context.ts';

/** Who has how much of something: a bar in the sides' colours, and the same in words. */
export function shares(
  context: PanelContext,
  sharesBySide: readonly SideShare[],
  describe: (name: string, standing: SideShare) => string,
): TemplateResult {
  const { theatre } = context;
  let at = 0;
  const bars = sharesBySide.map(({ state, share }) => {
    const x = at;
    at += share * 100;
    return strip(theatre, state, x, share * 100);
  });
  return html`
    <svg class="bar" aria-hidden="true">${svg`${bars}`}</svg>
    <ul class="shares">
      ${sharesBySide.map(
        sideShare =>
          html`<li>${swatch(theatre, sideShare.state)} ${describe(holder(context, sideShare), sideShare)}</li>`,
      )}
    </ul>
  `;
}

/** The short name of a side, `Contested` or `No record`. */
export function holder({ names, words }: PanelContext, { kind, side }: Pick<SideShare, 'kind' | 'side'>): string {
  return kind === 'held' ? names.side(side) : words.state[kind];
}
