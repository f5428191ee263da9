import { STATUSES } from '../engine/model/history.ts';
import type { Claim, ConflictEvent } from '../engine/model/texts.ts';
import { type Change, changesOn } from '../engine/query/changes.ts';
import { claimEnd } from '../engine/query/claims.ts';
import { annotationsOn, gainedSince } from '../engine/query/headline.ts';
import { isSettled } from '../engine/query/settled-claims.ts';
import { areaSharesBySide, sinceDayBefore } from '../engine/query/shares-by-side.ts';
import { gapInWords } from '../i18n/gap-words.ts';
import type { Cited } from './cited.ts';
import { type Html, html } from './html.ts';
import type { PageDay } from './page-day.ts';
import { stateKey } from './picture.ts';

/** Every place that changed hands: from whom to whom, how that is known, what is unsure, and who says so. */
export function changes(page: PageDay, cited: Cited): Html {
  const { theatre, snapshot, words, change } = page;
  const { places, documented } = theatre;
  const all = changesOn(theatre, snapshot.day);
  // Ground without a place has no name to list; it is told as a whole, with the sources of its frame.
  const named = all.filter(one => one.zone < documented);
  named.sort((a, b) => places[a.zone].rank - places[b.zone].rank || a.zone - b.zone);
  return html`<section>
<h2>${words.changes.heading}</h2>
${
  named.length > 0
    ? html`<ul class="rows">
${alike(page, named).map(group => changed(page, cited, group))}</ul>`
    : html`<p>${change}</p>
${all.length > 0 ? sinceFrame(page) : null}
${cited.cite([...new Set(all.flatMap(one => page.texts?.evidence[one.row].sources ?? []))])}`
}
</section>
`;
}

/** Changes of which the same is to be told stand together, in the order of their first. */
function alike({ theatre, texts }: PageDay, changes: readonly Change[]): Change[][] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const { from, to, row } = change;
    const key = JSON.stringify([from, to, theatre.history.status[row], texts?.evidence[row]]);
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()];
}

function changed(page: PageDay, cited: Cited, group: readonly Change[]): Html {
  const { theatre, texts, names, words } = page;
  const [{ from, to, row, day }] = group;
  const evidence = texts?.evidence[row];
  const status = STATUSES[theatre.history.status[row]];
  return html`<li>
<p><b>${words.list(group.map(one => names.place(one.zone)))}</b> ${stateKey(page, to)} ${names.stateInFull(to)} <span class="quiet">${words.changes.from(names.state(from))}</span></p>
<p class="quiet"><b>${words.status[status]}.</b> ${page.reading.statusMeaning[status]}</p>
${evidence && evidence.earliest !== null && evidence.earliest < day ? html`<p class="quiet">${page.reading.town.between(words.date(evidence.earliest), words.date(day))}</p>` : null}
${evidence?.note ? html`<p dir="auto">${evidence.note}</p>` : null}
${evidence ? cited.cite(evidence.sources) : null}
</li>
`;
}

/** What an editor wrote on the map of the day: the picture has only what there is room for. */
export function notes({ texts, snapshot, pageWords }: PageDay, cited: Cited): Html | null {
  const annotations = texts ? annotationsOn(texts, snapshot.day).filter(({ kind }) => kind !== 'headline') : [];
  if (annotations.length === 0) return null;
  return html`<section>
<h2>${pageWords.notes}</h2>
<ul class="rows">
${annotations.map(
  ({ text, sources }) => html`<li>
<p dir="auto">${text}</p>
${cited.cite(sources)}
</li>
`,
)}</ul>
</section>
`;
}

/** What the sides say against the record on the day. */
export function claims(page: PageDay, cited: Cited): Html | null {
  const { theatre, texts, snapshot, names, words } = page;
  if (!texts) return null;
  const inForce = texts.claims.filter(
    claim =>
      claim.day <= snapshot.day && snapshot.day < claimEnd(theatre, texts.claims, claim) && !isSettled(snapshot, claim),
  );
  if (inForce.length === 0) return null;
  inForce.sort((a, b) => theatre.places[a.place].rank - theatre.places[b.place].rank || a.place - b.place);
  return html`<section>
<h2>${page.reading.town.claims}</h2>
<ul class="rows">
${inForce.map(
  claim => html`<li>
<p><b>${names.place(claim.place)}</b> ${said(page, claim)} <span class="quiet">${page.reading.claim.made(words.date(claim.day))}</span></p>
${claim.note ? html`<p dir="auto">${claim.note}</p>` : null}
${cited.cite(claim.sources)}
</li>
`,
)}</ul>
</section>
`;
}

function said({ names, reading }: PageDay, { by, says, extent }: Claim): string {
  return reading.claim.statement(names.actor(by), says < 0 ? null : names.actor(says), extent === 'part');
}

/** What happened on the day, wherever it did. */
export function events(page: PageDay, cited: Cited): Html {
  const { theatre, texts, snapshot, words } = page;
  const gaps = texts?.gaps.filter(({ from, until }) => from <= snapshot.day && snapshot.day < until) ?? [];
  const today = texts?.events.filter(event => event.day <= snapshot.day && snapshot.day < event.until) ?? [];
  return html`<section>
<h2>${page.reading.event.heading}</h2>
${
  today.length > 0
    ? html`<ul class="rows">
${today.map(event => happened(page, cited, event))}</ul>`
    : html`<p>${page.reading.event.none}</p>`
}
${gaps.map(gap => html`<p class="quiet" dir="auto">${gapInWords(theatre, gap, page.pageWords, words.date)}. ${gap.why}</p>`)}
</section>
`;
}

function happened(page: PageDay, cited: Cited, event: ConflictEvent): Html {
  const { names, words } = page;
  const place = event.place >= 0 ? html` · <span>${names.place(event.place)}</span>` : null;
  return html`<li>
<p class="quiet">${words.event.kinds[event.kind]} · ${when(page, event)}${place}</p>
<p dir="auto"><b>${event.title}</b></p>
${event.text ? html`<p dir="auto">${event.text}</p>` : null}
${event.killed > 0 ? html`<p>${page.reading.event.killed(event.killed)}</p>` : null}
${event.disputed ? html`<p dir="auto"><b>${page.reading.event.disputed}:</b> ${event.disputed}</p>` : null}
${cited.cite(event.sources)}
</li>
`;
}

function when({ words, reading }: PageDay, { day, until, precision }: ConflictEvent): string {
  const date = words.date(day);
  if (precision === 'month') return reading.event.month(date);
  if (until > day + 1) return reading.event.span(date, words.date(until - 1));
  return precision === 'about' ? reading.event.about(date) : date;
}

/** Since when ground of frames can have changed hands, where that is not the day alone. */
function sinceWhen({ snapshot, words, reading }: PageDay): string | null {
  const since = gainedSince(snapshot, words);
  return since === null ? null : reading.changes.since(since);
}

function sinceFrame(page: PageDay): Html | null {
  const text = sinceWhen(page);
  return text === null ? null : html`<p class="quiet">${text}</p>`;
}

/** How much ground each side has and has won since the day before, or the frame before. */
export function numbers(page: PageDay): Html {
  const { snapshot, names, words } = page;
  const gains = sinceDayBefore(snapshot);
  return html`<section>
<h2>${words.numbers.heading}</h2>
<table>
<thead><tr><th scope="col">${words.numbers.side}</th><th scope="col">${words.numbers.area}</th><th scope="col">${words.numbers.share}</th><th scope="col">${sinceWhen(page) ?? words.numbers.change}</th></tr></thead>
<tbody>
${areaSharesBySide(snapshot).map(({ key, kind, side, state, amount, share }) => {
  const gained = gains.get(key) ?? 0;
  return html`<tr><th scope="row">${stateKey(page, state)} ${kind === 'held' ? names.side(side) : words.state[kind]}</th><td>${words.km2(amount)}</td><td>${words.percent(share)}</td><td>${Math.abs(gained) >= 0.5 ? words.km2Change(gained) : '–'}</td></tr>
`;
})}</tbody>
</table>
<p>${words.numbers.front}: ${words.km(snapshot.front.km)}</p>
</section>
`;
}
