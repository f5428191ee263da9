import { html, nothing, type TemplateResult } from 'lit';
import { BASES, STATUSES } from '../../engine/model/history.ts';
import type { Theatre } from '../../engine/model/theatre.ts';
import type { Words } from '../../i18n/en/first.ts';
import type { ReadingWords } from '../../i18n/en/panel.ts';
import { correctionsPart } from './corrections.ts';
import type { PanelContext } from './panel-context.ts';
import { outward } from './sources.ts';

/** What the map rests on: the record's size and stamp, how its rows are known, credits and licences. */
export function aboutPart(context: PanelContext): TemplateResult {
  const { theatre, texts, names, words, reading } = context;
  if (!reading) return html``;
  const { about } = reading;
  const changes = changesAfterStart(theatre);
  const summary = names.in(theatre.summary);
  return html`
    <p class="lead">${words.record.period(words.date(theatre.first), words.date(theatre.last))}</p>
    ${summary ? html`<p dir="auto">${summary}</p>` : nothing}
    <dl>
      <dt>${about.places}</dt>
      <dd>${words.number(theatre.documented)}</dd>
      <dt>${about.changes}</dt>
      <dd>${words.number(changes)}</dd>
      ${
        texts
          ? html`<dt>${about.doubled}</dt>
              <dd>${share(texts.doubled, changes, words)}</dd>
              <dt>${about.unlocated} <span class="quiet">${about.unlocatedMeaning}</span></dt>
              <dd>${words.number(texts.unlocated.length)}</dd>`
          : nothing
      }
      ${
        theatre.posts.length > 0
          ? html`<dt>${about.posts}</dt>
              <dd>${words.number(theatre.posts.length)}</dd>`
          : nothing
      }
      ${
        texts
          ? html`<dt>${about.claims}</dt>
              <dd>${words.number(texts.claims.length)}</dd>
              <dt>${about.events}</dt>
              <dd>${words.number(texts.events.length)}</dd>
              <dt>${about.sources}</dt>
              <dd>${words.number(texts.sources.length)}</dd>`
          : nothing
      }
      <dt>${words.record.stamp}</dt>
      <dd><bdi>${theatre.record}</bdi></dd>
    </dl>
    <h3>${about.changeRows}</h3>
    ${statusList(theatre, day => day > theatre.first, words, reading)}
    <h3>${about.startRows}</h3>
    ${statusList(theatre, day => day <= theatre.first, words, reading)}
    <h3>${about.byBasis}</h3>
    ${basisList(theatre, about.basis, words)}
    ${unlocatedReports(context)} ${correctionsPart(context)}
    <h3>${about.credits}</h3>
    <ul class="sources">
      ${theatre.credits.map(
        credit => html`
          <li>
            ${outward(credit.url, html`<bdi>${credit.text}</bdi>`)}
            ${credit.licence ? html`<span class="quiet">${about.licence(credit.licence)}</span>` : nothing}
          </li>
        `,
      )}
      <li>${about.drawnWith}</li>
    </ul>
  `;
}

/** How the rows of some days are known, as `check` counts them. */
function statusList(
  { history }: Theatre,
  counts: (day: number) => boolean,
  words: Words,
  { statusMeaning }: ReadingWords,
): TemplateResult {
  const rows = history.status.filter((_, row) => counts(history.day[row]));
  return html`
    <dl>
      ${STATUSES.map((status, i) => {
        const known = rows.reduce((count, one) => count + (one === i ? 1 : 0), 0);
        return html`<dt>${words.status[status]} <span class="quiet">${statusMeaning[status]}</span></dt>
          <dd>${share(known, rows.length, words)}</dd>`;
      })}
    </dl>
  `;
}

/** What the sources of all rows say of their places. */
function basisList({ history }: Theatre, about: ReadingWords['about']['basis'], words: Words): TemplateResult {
  return html`
    <dl>
      ${BASES.map((basis, i) => {
        const rows = history.basis.reduce((count, one) => count + (one === i ? 1 : 0), 0);
        return html`<dt>${about[basis]}</dt>
          <dd>${share(rows, history.basis.length, words)}</dd>`;
      })}
    </dl>
  `;
}

/** What was reported but stands nowhere on the map, with its sources, so that a reader who knows the place can say. */
function unlocatedReports({ texts, names, words, reading }: PanelContext): TemplateResult | typeof nothing {
  if (!texts || !reading || texts.unlocated.length === 0) return nothing;
  const { about } = reading;
  return html`
    <details>
      <summary>${about.allUnlocated(texts.unlocated.length)}</summary>
      <ul class="sources">
        ${texts.unlocated.map(({ name, day, actor, why, sources, note }) => {
          const cited = sources.map(index => texts.sources[index]);
          return html`
            <li>
              <bdi class="publisher">${name}</bdi>
              <span class="quiet">${words.shortDate(day)} · ${names.actor(actor)} · ${about.whyUnlocated[why]}</span>
              ${note ? html`<span dir="auto">${note}</span>` : nothing}
              ${cited.map(({ url, publisher }) => outward(url, html`<bdi>${publisher}</bdi>`))}
            </li>
          `;
        })}
      </ul>
    </details>
  `;
}

function share(part: number, whole: number, words: Words): string {
  return `${words.number(part)} · ${words.percent(part / Math.max(1, whole))}`;
}

function changesAfterStart({ history, first }: Theatre): number {
  return history.day.reduce((count, day) => count + (day > first ? 1 : 0), 0);
}
