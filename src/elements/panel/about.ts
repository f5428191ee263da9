import { html, nothing, type TemplateResult } from 'lit';
import { STATUSES } from '../../engine/history.ts';
import type { Theatre } from '../../engine/theatre.ts';
import { outward } from './sources.ts';
import type { Telling } from './telling.ts';

/** What the map rests on: the record's size and stamp, how its rows are known, credits and licences. */
export function aboutPart({ theatre, texts, names, words }: Telling): TemplateResult {
  const { history } = theatre;
  const summary = names.in(theatre.summary);
  return html`
    <p class="lead">${words.record.period(words.date(theatre.first), words.date(theatre.last))}</p>
    ${summary ? html`<p dir="auto">${summary}</p>` : nothing}
    <dl>
      <dt>${words.record.places}</dt>
      <dd>${words.number(theatre.documented)}</dd>
      <dt>${words.record.changes}</dt>
      <dd>${words.number(changesAfterStart(theatre))}</dd>
      ${
        theatre.posts.length > 0
          ? html`<dt>${words.record.posts}</dt>
              <dd>${words.number(theatre.posts.length)}</dd>`
          : nothing
      }
      ${
        texts
          ? html`<dt>${words.record.claims}</dt>
              <dd>${words.number(texts.claims.length)}</dd>
              <dt>${words.record.events}</dt>
              <dd>${words.number(texts.events.length)}</dd>
              <dt>${words.record.sources}</dt>
              <dd>${words.number(texts.sources.length)}</dd>`
          : nothing
      }
      <dt>${words.record.stamp}</dt>
      <dd><bdi>${theatre.record}</bdi></dd>
    </dl>
    <h3>${words.record.rows}</h3>
    <dl>
      ${STATUSES.map((status, i) => {
        const rows = history.status.reduce((count, one) => count + (one === i ? 1 : 0), 0);
        return html`<dt>${words.status[status]} <span class="quiet">${words.statusMeaning[status]}</span></dt>
          <dd>${words.number(rows)} · ${words.percent(rows / Math.max(1, history.status.length))}</dd>`;
      })}
    </dl>
    <h3>${words.record.credits}</h3>
    <ul class="sources">
      ${theatre.credits.map(
        credit => html`
          <li>
            ${outward(credit.url, html`<bdi>${credit.text}</bdi>`)}
            ${credit.licence ? html`<span class="quiet">${words.record.licence(credit.licence)}</span>` : nothing}
          </li>
        `,
      )}
      <li>${words.record.drawnWith}</li>
    </ul>
  `;
}

function changesAfterStart({ history, first }: Theatre): number {
  return history.day.reduce((count, day) => count + (day > first ? 1 : 0), 0);
}
