import { html, nothing, type TemplateResult } from 'lit';
import { formatDay } from '../../engine/model/day.ts';
import { formatSelection, type Selection } from '../../engine/model/selection.ts';
import { linksOpen } from '../look/links-open.ts';
import type { Site } from '../view/site.ts';
import type { PanelContext } from './panel-context.ts';

/**
 * Where a correction of the fact that is told can be suggested: where the theatre says how, a link that opens a prepared
 * text for its editors; else the studio of the site, at the row.
 */
export function suggestPart(context: PanelContext, select: Selection): TemplateResult | typeof nothing {
  const { texts, reading, site } = context;
  if (!texts || !reading) return nothing;
  if (!texts.correctTo && !site) return nothing;
  const address = texts.correctTo
    ? addressFor(texts.correctTo, preparedText(context, select, reading.corrections))
    : studioAt(site as Site, context, select);
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

/** Tables whose rows are selected by their ids. */
const TABLE_OF: Readonly<Partial<Record<Selection['kind'], string>>> = { event: 'events.csv', post: 'posts.csv' };

/** The studio with the row open: of a place the one in force on the day shown. */
function studioAt({ folder, theatre }: Site, { snapshot, words }: PanelContext, { kind, id }: Selection): string {
  const file = TABLE_OF[kind];
  const query = new URLSearchParams({ theatre, lang: words.lang, date: formatDay(snapshot.day) });
  if (file) query.set('file', file);
  query.set(file ? 'id' : 'place', id);
  return `${folder}studio.html?${query}`;
}
