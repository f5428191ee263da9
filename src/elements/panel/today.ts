import { html, nothing, type TemplateResult } from 'lit';
import { STATUSES } from '../../engine/model/history.ts';
import type { ConflictEvent } from '../../engine/model/texts.ts';
import { type Change, changesOn } from '../../engine/query/changes.ts';
import { gainedSince } from '../../engine/query/headline.ts';
import { areaSharesBySide, sharesBySide, sinceDayBefore } from '../../engine/query/shares-by-side.ts';
import { snapshotAt } from '../../engine/query/snapshot.ts';
import { type HeadlineText, headlineInWords } from '../../i18n/headline-in-words.ts';
import { whatChanged } from '../../i18n/what-changed.ts';
import { swatch } from '../look/swatch.ts';
import { KindsChangeEvent } from '../view/later-events.ts';
import { eventList } from './event.ts';
import type { PanelContext } from './panel-context.ts';
import { holder, shares } from './shares.ts';
import { foldedSources } from './sources.ts';

/** As many rows as show before the rest is folded. */
const SHOWN = 12;

/**
 * The day: what changed, what happened, the state of the front, and the sources of all that. What stands below the events
 * waits for them, lest it move under the reader's eyes.
 */
export function todayPart(context: PanelContext): TemplateResult {
  const { theatre, snapshot, texts, names, words, reading } = context;
  const { day } = snapshot;
  const changes = changesOn(theatre, day).filter(one => one.zone < theatre.documented);
  changes.sort((a, b) => theatre.places[a.zone].rank - theatre.places[b.zone].rank || a.zone - b.zone);
  const events = texts?.events.filter(event => event.day <= day && day < event.until) ?? [];
  const headline = texts && !context.dayView?.compared ? headlineInWords(snapshot, names) : null;
  const sources = [
    ...(headline?.sources ?? []),
    ...changes.flatMap(change => texts?.evidence[change.row].sources ?? []),
    ...events.flatMap(event => event.sources),
  ];
  return html`
    ${headlinePart(headline)}
    <h3>${words.changes.heading}</h3>
    ${
      changes.length === 0
        ? html`<p>${whatChanged(snapshot, names)}</p>
            ${frameBefore(context)}`
        : changeList(context, changes)
    }
    ${reading ? html`<h3>${reading.event.heading}</h3>` : nothing}
    ${events.length > 0 ? eventsOfKinds(context, events) : texts ? html`<p>${reading?.event.none}</p>` : nothing}
    ${texts ? html`${numbers(context)} ${foldedSources(context, sources)}` : nothing}
  `;
}

/** Since when ground of frames can have changed hands, where that is not the day alone. */
function sinceWhen({ snapshot, words, reading }: PanelContext): string | null {
  const since = gainedSince(snapshot, words);
  return since === null || !reading ? null : reading.changes.since(since);
}

/** The same below what changed, on days on which something did. */
function frameBefore(context: PanelContext): TemplateResult | typeof nothing {
  const since = sinceDayBefore(context.snapshot);
  const changed = [...since.values()].some(km2 => Math.abs(km2) >= 0.5);
  const text = changed ? sinceWhen(context) : null;
  return text === null ? nothing : html`<p class="quiet">${text}</p>`;
}

/** What the day is about, in full: the head of the map may have less room. */
function headlinePart(headline: HeadlineText | null): TemplateResult | typeof nothing {
  if (!headline) return nothing;
  const { text, standfirst } = headline;
  return html`
    <p class="headline" dir="auto">${text}</p>
    ${standfirst ? html`<p dir="auto">${standfirst}</p>` : nothing}
  `;
}

/** The events of the kinds that the reader wants, how many others there are, and a way to have all. */
function eventsOfKinds(context: PanelContext, events: readonly ConflictEvent[]): TemplateResult {
  const { kinds, reading, ask } = context;
  const shown = events.filter(event => kinds?.has(event.kind) ?? true);
  const others = events.length - shown.length;
  return html`
    ${shown.length > 0 ? eventList(context, shown, false) : nothing}
    ${
      others > 0 && reading
        ? html`<p class="quiet">
            ${reading.kinds.hidden(others)}
            <button type="button" class="link" @click=${() => ask(new KindsChangeEvent(null))}>${reading.kinds.all}</button>
          </p>`
        : nothing
    }
  `;
}

function changeList(context: PanelContext, changes: readonly Change[]): TemplateResult {
  const rows = changes.map(change => changeRow(context, change));
  if (rows.length <= SHOWN + 1) return html`<ul class="rows">${rows}</ul>`;
  return html`
    <ul class="rows">${rows.slice(0, SHOWN)}</ul>
    ${
      context.reading
        ? html`<details>
            <summary>${context.reading.changes.all(rows.length)}</summary>
            <ul class="rows">${rows.slice(SHOWN)}</ul>
          </details>`
        : nothing
    }
  `;
}

function changeRow(context: PanelContext, { zone, from, to, row }: Change): TemplateResult {
  const { theatre, names, words } = context;
  const status = words.status[STATUSES[theatre.history.status[row]]];
  return html`
    <li>
      <button
        type="button"
        class="row"
        @click=${() => context.select({ kind: 'town', id: theatre.places[zone].id })}
      >
        <span><span class="link">${names.place(zone)}</span> ${swatch(theatre, to)} ${names.stateInFull(to)}</span>
        <span class="quiet">${words.changes.from(names.state(from))} · ${status.toLocaleLowerCase(words.lang)}</span>
      </button>
    </li>
  `;
}

/** By how much the front is longer or shorter than on the day before, where that is half a kilometre at least. */
function frontChange(context: PanelContext) {
  const { theatre, snapshot, words } = context;
  if (snapshot.day <= theatre.first) return nothing;
  const km = snapshot.front.km - snapshotAt(theatre, snapshot.day - 1).front.km;
  if (Math.abs(km) < 0.5) return nothing;
  const text = `${km > 0 ? '+' : '\u2212'}${words.km(Math.abs(km))}`;
  return html` <span class="quiet">(${sinceWhen(context) ?? words.numbers.change}: <bdi>${text}</bdi>)</span>`;
}

/** How many posts stand behind other lines, and which. */
function postsBehind({ snapshot, names, reading, select }: PanelContext): TemplateResult {
  const behind = snapshot.posts.filter(post => post.behind);
  const count = reading?.post.ofAll(behind.length, snapshot.posts.length) ?? '';
  if (behind.length === 0 || !count) return html`${count}`;
  return html`
    <details>
      <summary>${count}</summary>
      <ul>
        ${behind.map(
          ({ post }) => html`
            <li>
              <button type="button" class="link" @click=${() => select({ kind: 'post', id: post.id })}>
                ${post.number ? `${post.number} · ` : nothing}${names.selected({ kind: 'post', id: post.id })}
              </button>
            </li>
          `,
        )}
      </ul>
    </details>
  `;
}

function numbers(context: PanelContext): TemplateResult {
  const { theatre, snapshot, names, words } = context;
  const change = sinceDayBefore(snapshot);
  return html`
    <h3>${words.numbers.heading}</h3>
    <table class="numbers">
      <thead>
        <tr>
          <th scope="col">${words.numbers.side}</th>
          <th scope="col">${words.numbers.area}</th>
          <th scope="col">${words.numbers.share}</th>
          <th scope="col">${sinceWhen(context) ?? words.numbers.change}</th>
        </tr>
      </thead>
      <tbody>
        ${areaSharesBySide(snapshot).map(sideShare => {
          const gained = change.get(sideShare.key) ?? 0;
          return html`
            <tr>
              <th scope="row">${swatch(theatre, sideShare.state)} ${holder(context, sideShare)}</th>
              <td>${words.km2(sideShare.amount)}</td>
              <td>${words.percent(sideShare.share)}</td>
              <td>${Math.abs(gained) >= 0.5 ? words.km2Change(gained) : '–'}</td>
            </tr>
          `;
        })}
      </tbody>
    </table>
    <dl>
      <dt>${words.numbers.front}</dt>
      <dd>${words.km(snapshot.front.km)}${frontChange(context)}</dd>
      ${
        snapshot.posts.length > 0
          ? html`<dt>${words.numbers.posts}</dt>
              <dd>${postsBehind(context)}</dd>`
          : nothing
      }
    </dl>
    ${snapshot.lines
      .filter(({ line }) => line.ref)
      .map(({ line, km }) => {
        const held = sharesBySide(theatre, km.entries());
        return held.length === 0
          ? nothing
          : html`
              <h4>
                <button type="button" class="link" @click=${() => context.select({ kind: 'line', id: line.id })}>
                  ${names.line(line)}
                </button>
              </h4>
              ${shares(context, held, (name, { amount, share }) => words.line.length(name, amount, share))}
            `;
      })}
    ${snapshot.agreements.map(({ agreement, share }) => {
      const held = sharesBySide(theatre, share.entries());
      return html`
        <h4>
          <button type="button" class="link" @click=${() => context.select({ kind: 'agreement', id: agreement.id })}>
            ${names.agreement(agreement)}
          </button>
          ${agreement.estimate ? html`<span class="quiet">(${words.map.estimate})</span>` : nothing}
        </h4>
        ${shares(context, held, (name, { amount }) => words.numbers.holds(name, amount))}
      `;
    })}
  `;
}
