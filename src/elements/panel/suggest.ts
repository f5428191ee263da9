import { html, nothing, type TemplateResult } from 'lit';
import { formatDay } from '../../engine/model/day.ts';
import { rowAt } from '../../engine/model/history.ts';
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

/** What an editor needs to find the row and sees what it says now, and the blanks for its reader to fill in. */
function preparedText(
  context: PanelContext,
  select: Selection,
  said: Readonly<Record<'fact' | 'day' | 'now' | 'should' | 'source', string>>,
): string {
  const { theatre, snapshot, names } = context;
  const row = rowInForce(context, select);
  return [
    `${said.fact}: ${names.selected(select)} (${theatre.id} ${formatSelection(select)}, ${theatre.record})`,
    `${said.day}: ${formatDay(snapshot.day)}`,
    ...(row < 0 ? [] : [`${said.now}: ${names.holding(row)}${whoSays(context, row)}`]),
    `${said.should}: `,
    `${said.source}: `,
  ].join('\n');
}

/** The control row of a place on the day shown; -1 for what has none. */
function rowInForce({ theatre, snapshot }: PanelContext, { kind, id }: Selection): number {
  const place = kind === 'town' ? theatre.places.findIndex(one => one.id === id) : -1;
  return place >= 0 && place < theatre.documented ? rowAt(theatre.history, place, snapshot.day) : -1;
}

function whoSays({ texts }: PanelContext, row: number): string {
  const said = texts?.evidence[row]?.sources.map(index => texts.sources[index]) ?? [];
  const list = said.map(({ publisher, url }) => [publisher, url].filter(Boolean).join(' ')).join('; ');
  return list === '' ? '' : ` (${list})`;
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
