import { html, nothing, type TemplateResult } from 'lit';
import type { Agreement } from '../../engine/model/theatre.ts';
import { sharesBySide } from '../../engine/query/shares-by-side.ts';
import type { PanelContext } from './panel-context.ts';
import { shares } from './shares.ts';
import { sourceList } from './sources.ts';

/** An agreed zone: what it is, whether its outline is an estimate, and who holds the ground in it on the day. */
export function agreementPart(context: PanelContext, agreement: Agreement): TemplateResult {
  const { theatre, texts, snapshot, words, reading } = context;
  if (!reading) return html``;
  const said = reading.agreement;
  const now = snapshot.agreements.find(one => one.agreement === agreement);
  const from = words.date(agreement.from);
  const note = texts?.agreements[agreement.id];
  return html`
    ${agreement.estimate ? html`<p class="lead">${said.estimate}</p>` : nothing}
    ${
      Number.isFinite(agreement.from)
        ? html`<p>
            ${Number.isFinite(agreement.until) ? said.ended(from, words.date(agreement.until - 1)) : said.inForce(from)}
          </p>`
        : nothing
    }
    ${
      now
        ? html`<h3>${said.held}</h3>
            ${shares(context, sharesBySide(theatre, now.share.entries()), (name, { amount }) => words.numbers.holds(name, amount))}`
        : html`<p>${said.notInForce}</p>`
    }
    ${note?.text ? html`<p dir="auto">${note.text}</p>` : nothing}
    ${note && note.sources.length > 0 ? html`<h3>${words.sources.heading}</h3>${sourceList(context, note.sources)}` : nothing}
  `;
}
