import { html, nothing, type TemplateResult } from 'lit';
import type { Line } from '../../engine/model/theatre.ts';
import { sharesBySide } from '../../engine/query/shares-by-side.ts';
import { stretchesPart } from './nearby.ts';
import type { PanelContext } from './panel-context.ts';
import { shares } from './shares.ts';
import { sourceList } from './sources.ts';

/** A road: how many km of it each side holds on the day. */
export function linePart(context: PanelContext, line: Line): TemplateResult {
  const { theatre, texts, snapshot, words, reading } = context;
  if (!reading) return html``;
  const holding = snapshot.lines.find(one => one.line === line);
  const held = holding ? sharesBySide(theatre, holding.km.entries()) : [];
  const note = texts?.lines[line.id];
  return html`
    <h3>${reading.line.held}</h3>
    ${
      held.length > 0
        ? shares(context, held, (name, { amount, share }) => words.line.length(name, amount, share))
        : html`<p>${reading.line.outside}</p>`
    }
    ${stretchesPart(context, line)}
    ${note?.text ? html`<p dir="auto">${note.text}</p>` : nothing}
    ${note && note.sources.length > 0 ? html`<h3>${words.sources.heading}</h3>${sourceList(context, note.sources)}` : nothing}
  `;
}
