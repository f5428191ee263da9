import { html, nothing, type TemplateResult } from 'lit';
import { formatDay } from '../../engine/model/day.ts';
import { formatSelection, type Selection } from '../../engine/model/selection.ts';
import { linksOpen } from '../look/links-open.ts';
import type { PanelContext } from './panel-context.ts';

/** Where the theatre says how: a link that opens a prepared text about the fact that is told, for its editors. */
export function suggestPart(context: PanelContext, select: Selection): TemplateResult | typeof nothing {
  const { texts, reading } = context;
  if (!texts?.correctTo || !reading) return nothing;
  const address = addressFor(texts.correctTo, preparedText(context, select, reading.corrections));
  const { suggest } = reading.corrections;
  return html`<p class="quiet suggest">${
    linksOpen()
      ? html`<a href=${address} target="_blank" rel="noopener noreferrer">${suggest}</a>`
      : html`${suggest}: <bdi class="address">${address}</bdi>`
  }</p>`;
}

/** What an editor needs to find the row, and the blanks for its reader to fill in. */
function preparedText(
  { theatre, snapshot, names }: PanelContext,
  select: Selection,
  said: { readonly fact: string; readonly day: string; readonly should: string; readonly source: string },
): string {
  return [
    `${said.fact}: ${names.selected(select)} (${theatre.id} ${formatSelection(select)}, ${theatre.record})`,
    `${said.day}: ${formatDay(snapshot.day)}`,
    `${said.should}: `,
    `${said.source}: `,
  ].join('\n');
}

/** The address with the text in it: in place of `{text}`; a mail without one gets it as its body. */
function addressFor(correctTo: string, text: string): string {
  const body = encodeURIComponent(text);
  if (correctTo.includes('{text}')) return correctTo.replaceAll('{text}', () => body);
  return `${correctTo}${correctTo.includes('?') ? '&' : '?'}body=${body}`;
}
