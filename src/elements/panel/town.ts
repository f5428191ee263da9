import { html, nothing, svg, type TemplateResult } from 'lit';
import { zoneAt } from '../../engine/geometry/point-location.ts';
import { BASES, type Basis, rowAt, STATUSES, type Status } from '../../engine/model/history.ts';
import type { Claim } from '../../engine/model/texts.ts';
import { unreportedOn } from '../../engine/query/snapshot.ts';
import type { ReadingWords } from '../../i18n/en/panel.ts';
import { unreportedInWords } from '../../i18n/unreported-in-words.ts';
import { claimsAbout, claimsNow } from '../describe/claims.ts';
import { type Tenure, tenuresOf } from '../describe/tenures.ts';
import { strip } from '../look/strip.ts';
import { swatch } from '../look/swatch.ts';
import { eventList } from './event.ts';
import { aroundPart, frontNear } from './nearby.ts';
import type { PanelContext } from './panel-context.ts';
import { placeLink } from './place-link.ts';
import { foldedSources, sourceList } from './sources.ts';

/** A place: who holds it and since when, who says so, what the sides say, who held it before, what happened there. */
export function townPart(context: PanelContext, place: number): TemplateResult {
  const { theatre, texts, reading } = context;
  const events = texts?.events.filter(event => event.place === place).sort((a, b) => a.day - b.day) ?? [];
  return html`
    ${otherNames(context, place)}
    ${place < theatre.documented ? groundPart(context, place, theatre.places[place]) : undocumented(context, place)}
    ${events.length > 0 && reading ? html`<h3>${reading.town.events}</h3>${eventList(context, events, true)}` : nothing}
  `;
}

/** The ground of a zone: who has it, on what evidence, how far the front is from a point in it, and who had it before. */
export function groundPart(context: PanelContext, zone: number, { x, y }: { x: number; y: number }): TemplateResult {
  const { theatre, snapshot, names } = context;
  const row = rowAt(theatre.history, zone, snapshot.day);
  return html`
    <p class="lead">${swatch(theatre, row < 0 ? 0 : theatre.history.state[row])} ${names.holding(row)}</p>
    ${silence(context, zone)} ${frontNear(context, x, y)} ${row >= 0 ? evidence(context, row) : nothing} ${claims(context, zone)}
    ${aroundPart(context, zone)} ${history(context, zone)}
  `;
}

/** That nothing was reported from a zone since it was cut off, where it is so. */
function silence({ theatre, snapshot, words, reading }: PanelContext, zone: number): TemplateResult | typeof nothing {
  const span = unreportedOn(theatre, snapshot.day).find(one => one.zone === zone);
  return span && reading ? html`<p class="unreported">${unreportedInWords(span, words, reading)}</p>` : nothing;
}

/** A place that the record does not name lies in the ground of the nearest one that it does. */
function undocumented(context: PanelContext, place: number): TemplateResult {
  const { theatre, snapshot, names, reading } = context;
  const { x, y } = theatre.places[place];
  const zone = zoneAt(theatre.topology, x, y);
  if (zone < 0) return html`${reading ? html`<p>${reading.town.outside}</p>` : nothing}`;
  const onRecord = snapshot.rows[zone] < 0 ? 0 : theatre.history.state[snapshot.rows[zone]];
  return html`
    ${
      zone < theatre.documented && reading
        ? html`<p>${reading.town.undocumented} ${placeLink(context, zone)}</p>`
        : nothing
    }
    <p class="lead">${swatch(theatre, onRecord)} ${names.holding(snapshot.rows[zone])}</p>
    ${silence(context, zone)} ${frontNear(context, x, y)}
  `;
}

function otherNames({ texts, theatre, names, reading }: PanelContext, place: number): TemplateResult | typeof nothing {
  if (!reading) return nothing;
  const shown = names.place(place);
  const others = new Set([...Object.values(theatre.places[place].name), ...(texts?.aliases[place] ?? [])]);
  others.delete(shown);
  if (others.size === 0) return nothing;
  return html`<p class="quiet">${reading.town.otherNames}: ${[...others].map((name, i) => html`${i > 0 ? ', ' : ''}<bdi>${name}</bdi>`)}</p>`;
}

/** What the sources say of the place, where the status has not said it. */
function basisInWords({ town }: ReadingWords, status: Status, basis: Basis): string {
  return basis === 'inferred' || status === 'area' ? '' : ` ${town.basis[basis]}`;
}

/** How a control row is known: its status and basis in words, its span, its note and its sources. */
function evidence(context: PanelContext, row: number): TemplateResult {
  const { theatre, texts, words, reading } = context;
  const { history } = theatre;
  const status = STATUSES[history.status[row]];
  const basis = BASES[history.basis[row]];
  const evidence = texts?.evidence[row];
  return html`
    <p><b>${words.status[status]}.</b> ${reading ? reading.statusMeaning[status] + basisInWords(reading, status, basis) : nothing}</p>
    ${
      evidence && evidence.earliest !== null && evidence.earliest < history.day[row]
        ? html`<p>${reading?.town.between(words.date(evidence.earliest), words.date(history.day[row]))}</p>`
        : nothing
    }
    ${evidence?.note ? html`<p dir="auto">${evidence.note}</p>` : nothing}
    ${evidence && evidence.sources.length > 0 ? sourceList(context, evidence.sources) : nothing}
    ${evidence?.sources.length === 0 && reading ? html`<p class="quiet">${reading.town.noSources}</p>` : nothing}
  `;
}

/** The claims in force on the day side by side, one column for each claimant; all others folded. */
function claims(context: PanelContext, zone: number): TemplateResult | typeof nothing {
  const { texts, snapshot, reading } = context;
  if (!texts || zone >= snapshot.theatre.documented) return nothing;
  const now = claimsNow(snapshot, texts, zone);
  const others = claimsAbout(texts, zone).filter(claim => !now.includes(claim));
  const count = now.length > 0 ? reading?.otherClaims : reading?.town.allClaims;
  return html`
    ${now.length > 0 && reading ? html`<h3>${reading.town.claims}</h3><div class="claims">${now.map(claim => claimCard(context, claim))}</div>` : nothing}
    ${
      others.length > 0 && count
        ? html`<details>
            <summary>${count(others.length)}</summary>
            <div class="claims">${others.map(claim => claimCard(context, claim))}</div>
          </details>`
        : nothing
    }
  `;
}

function claimCard(context: PanelContext, claim: Claim): TemplateResult {
  const { theatre, names, words, reading } = context;
  const state = theatre.states.findIndex(one => one.kind === 'held' && one.actor === claim.says);
  const holder = claim.says < 0 ? null : names.actor(claim.says);
  return html`
    <section class="claim">
      <p class="lead">
        ${state < 0 ? nothing : swatch(theatre, state)}
        ${reading?.claim.statement(names.actor(claim.by), holder, claim.extent === 'part')}
      </p>
      <p class="quiet">${reading?.claim.made(words.date(claim.day))}</p>
      ${claim.note ? html`<p dir="auto">${claim.note}</p>` : nothing} ${sourceList(context, claim.sources)}
    </section>
  `;
}

function history(context: PanelContext, zone: number): TemplateResult | typeof nothing {
  const { theatre, snapshot, texts, words, reading } = context;
  if (!reading) return nothing;
  const { town } = reading;
  const tenures = tenuresOf(theatre, zone);
  const span = theatre.last + 1 - theatre.first;
  const at = (day: number) => ((day - theatre.first) / span) * 100;
  const mirrored = words.dir === 'rtl';
  const bars = tenures.map(tenure => {
    const [x, width] = [at(tenure.from), at(tenure.until) - at(tenure.from)];
    return strip(theatre, tenure.state, mirrored ? 100 - x - width : x, width);
  });
  const now = mirrored ? 100 - at(snapshot.day) : at(snapshot.day);
  const sources = tenures.flatMap(tenure => texts?.evidence[tenure.row].sources ?? []);
  return html`
    <h3>${town.history}</h3>
    <svg
      class="bar history"
      aria-hidden="true"
      @click=${(event: MouseEvent & { currentTarget: SVGElement }) => {
        const box = event.currentTarget.getBoundingClientRect();
        const share = (event.clientX - box.left) / box.width;
        const day = theatre.first + (mirrored ? 1 - share : share) * span;
        const tenure = tenures.find(one => one.from <= day && day < one.until);
        if (tenure) context.go(tenure.from);
      }}
    >
      ${svg`${bars}<line class="now" x1="${now}%" x2="${now}%" y1="0" y2="100%"></line>`}
    </svg>
    <p class="quiet">${town.historyHint}</p>
    <ol class="rows">
      ${tenures.map(tenure => tenureRow(context, town, tenure))}
    </ol>
    ${foldedSources(context, sources)}
  `;
}

function tenureRow(context: PanelContext, town: ReadingWords['town'], tenure: Tenure): TemplateResult {
  const { theatre, snapshot, names, words } = context;
  const here = tenure.from <= snapshot.day && snapshot.day < tenure.until;
  const held = names.stateInFull(tenure.state);
  const from = words.shortDate(tenure.from);
  const until = words.shortDate(tenure.until - 1);
  const status = words.status[STATUSES[theatre.history.status[tenure.row]]];
  return html`
    <li>
      <button type="button" class="row" aria-current=${here ? 'date' : nothing} @click=${() => context.go(tenure.from)}>
        <span>
          ${swatch(theatre, tenure.state)} ${tenure.toEnd ? town.toEnd(held, from) : town.stretch(held, from, until)}
        </span>
        <span class="quiet">${tenure.atStart ? `${town.before} · ${status}` : status}</span>
      </button>
    </li>
  `;
}
