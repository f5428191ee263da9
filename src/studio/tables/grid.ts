import { BUILD } from '@stencil/core/internal/app-data';

// Styles in the page would break a strict policy: they are adopted instead, see `gridStyles`.
BUILD.style = false;

/** The parts that the grid is made of. */
const PARTS =
  'revo-grid revogr-data revogr-header revogr-viewport-scroll revogr-overlay-selection revogr-focus revogr-edit revogr-temp-range revogr-row-headers revogr-clipboard revogr-order-editor revogr-scroll-virtual revogr-extra';

/** Defines the grid's elements. */
export async function defineGrid(): Promise<void> {
  const { defineCustomElement } = await import('@revolist/revogrid/standalone/revo-grid.js');
  defineCustomElement();
}

/** The grid's own styles, to be adopted where a grid stands. */
export function gridStyles(): CSSStyleSheet {
  const texts = PARTS.split(' ').map(tag => (customElements.get(tag) as unknown as { style?: string })?.style ?? '');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(texts.join('\n'));
  return sheet;
}
