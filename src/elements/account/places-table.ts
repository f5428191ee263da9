import { html, nothing, type TemplateResult } from 'lit';
import { rowAt, STATUSES } from '../../engine/model/history.ts';
import type { Selection } from '../../engine/model/selection.ts';
import { nearestFront } from '../../engine/query/nearest-front.ts';
import type { Snapshot } from '../../engine/query/snapshot.ts';
import { fold } from '../../engine/text/fold.ts';
import type { ReadingWords } from '../../i18n/en/panel.ts';
import type { Names } from '../../i18n/names.ts';
import { swatch } from '../look/swatch.ts';

const COLUMNS = ['place', 'holder', 'since', 'status', 'front'] as const;
type Column = (typeof COLUMNS)[number];

/** What the reader asks of the table of places. */
export interface TableView {
  /** Part of a name, in any spelling; '' for all. */
  readonly filter: string;
  /** null for the table's own order: the largest places first. */
  readonly column: Column | null;
  readonly descending: boolean;
  /** As many rows as show. */
  readonly rows: number;
}

/** So many rows show at first, and come with each asking: a table of thousands would take seconds to lay out. */
export const ROWS = 40;

export const WHOLE_TABLE: TableView = { filter: '', column: null, descending: false, rows: ROWS };

/** A documented place on a day. */
interface Row {
  readonly zone: number;
  readonly name: string;
  /** Index into `Theatre.states`. */
  readonly state: number;
  /** The control row in force, -1 where none is. */
  readonly row: number;
}

/** The documented places of a day: who has each, since when, how that is known, how far the front is. */
export function placesTable(
  snapshot: Snapshot,
  names: Names,
  reading: ReadingWords,
  view: TableView,
  ask: (view: TableView) => void,
  select: (selection: Selection) => void,
): TemplateResult | typeof nothing {
  const { theatre } = snapshot;
  if (theatre.documented === 0) return nothing;
  const { words } = names;
  const said = reading.table;
  const rows = rowsOf(snapshot, names, view);
  const shown = rows.slice(0, view.rows);
  const head = (column: Column) => {
    const current = view.column === column;
    const order = view.descending ? 'descending' : 'ascending';
    return html`
      <th scope="col" aria-sort=${current ? order : nothing}>
        <button
          type="button"
          class="sort"
          @click=${() => ask({ ...view, column, descending: current && !view.descending })}
        >
          ${said[column]}<span aria-hidden="true">${current ? (view.descending ? ' ▼' : ' ▲') : ''}</span>
        </button>
      </th>
    `;
  };
  return html`
    <h3 id="places" tabindex="-1">${reading.account.headings.places}</h3>
    <label class="filter">
      ${said.filter}
      <input
        type="search"
        autocomplete="off"
        spellcheck="false"
        dir="auto"
        .value=${view.filter}
        @input=${(event: Event & { currentTarget: HTMLInputElement }) =>
          ask({ ...view, filter: event.currentTarget.value, rows: ROWS })}
      />
    </label>
    <p class="quiet" role="status">${said.shown(shown.length, rows.length)}</p>
    <table class="towns" aria-labelledby="places">
      <thead>
        <tr>${COLUMNS.map(head)}</tr>
      </thead>
      <tbody>
        ${shown.map(({ zone, name, state, row }) => {
          const km = kmToFront(snapshot, zone);
          return html`
            <tr>
              <th scope="row">
                <button
                  type="button"
                  class="link"
                  @click=${() => select({ kind: 'town', id: theatre.places[zone].id })}
                >${name}</button>
              </th>
              <td><span class="held">${swatch(theatre, state)} ${names.state(state)}</span></td>
              <td>${row < 0 ? '–' : words.shortDate(Math.max(theatre.first, theatre.history.day[row]))}</td>
              <td>${row < 0 ? '–' : words.status[STATUSES[theatre.history.status[row]]]}</td>
              <td>${Number.isFinite(km) ? words.km(km) : '–'}</td>
            </tr>
          `;
        })}
      </tbody>
    </table>
    ${
      shown.length < rows.length
        ? html`<button type="button" class="link" @click=${() => ask({ ...view, rows: view.rows + ROWS })}>
            ${said.more(Math.min(ROWS, rows.length - shown.length))}
          </button>`
        : nothing
    }
  `;
}

function rowsOf(snapshot: Snapshot, names: Names, { filter, column, descending }: TableView): Row[] {
  const { theatre, day } = snapshot;
  const { places, history } = theatre;
  const wanted = fold(filter);
  const rows: Row[] = [];
  for (let zone = 0; zone < theatre.documented; zone++) {
    const name = names.place(zone);
    const spellings = wanted ? [name, ...Object.values(places[zone].name), ...(names.texts?.aliases[zone] ?? [])] : [];
    if (wanted && !spellings.some(one => fold(one).includes(wanted))) continue;
    rows.push({ zone, name, state: snapshot.states[zone], row: rowAt(history, zone, day) });
  }
  const byName = new Intl.Collator(names.words.lang).compare;
  const by: Record<Column, (a: Row, b: Row) => number> = {
    place: (a, b) => byName(a.name, b.name),
    holder: (a, b) => byName(names.state(a.state), names.state(b.state)),
    since: (a, b) => (history.day[a.row] ?? -Infinity) - (history.day[b.row] ?? -Infinity),
    status: (a, b) => (history.status[a.row] ?? -1) - (history.status[b.row] ?? -1),
    front: (a, b) => kmToFront(snapshot, a.zone) - kmToFront(snapshot, b.zone),
  };
  const turn = descending ? -1 : 1;
  return rows.sort(
    (a, b) =>
      (column ? turn * by[column](a, b) || 0 : 0) ||
      places[a.zone].rank - places[b.zone].rank ||
      by.place(a, b) ||
      a.zone - b.zone,
  );
}

const distances = new WeakMap<Snapshot, Float64Array>();

/** Km from a place to the day's front, reckoned once; Infinity on a day without one. */
function kmToFront(snapshot: Snapshot, zone: number): number {
  const { documented, places } = snapshot.theatre;
  let known = distances.get(snapshot);
  if (!known) {
    known = new Float64Array(documented).fill(-1);
    distances.set(snapshot, known);
  }
  if (known[zone] < 0) known[zone] = nearestFront(snapshot, places[zone].x, places[zone].y)?.km ?? Infinity;
  return known[zone];
}
