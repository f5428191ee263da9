import { html, nothing, type TemplateResult } from 'lit';
import type { Balance, ChangedTown, Comparison } from '../../engine/query/comparison.ts';
import type { ReadingWords } from '../../i18n/en/panel.ts';
import { swatch } from '../look/swatch.ts';
import type { PanelContext } from './panel-context.ts';
import { placeLink } from './place-link.ts';

const COLUMNS = ['place', 'before', 'after', 'when'] as const;
type Column = (typeof COLUMNS)[number];

/** Order of the table of places, and whether all of them show. */
export interface Sorting {
  readonly column: Column;
  readonly descending: boolean;
  readonly all: boolean;
}

/** As many rows as show before the reader asks for all: a table of a whole war takes time to lay out. */
const SHOWN = 60;

/** What changed between two days: ground gained and lost by each side, from whom and to whom, and the places. */
export function comparePart(
  context: PanelContext,
  compared: Comparison,
  sorting: Sorting,
  sort: (sorting: Sorting) => void,
): TemplateResult {
  const { words, reading } = context;
  const { earlier, later, towns } = compared;
  if (!reading) return html``;
  const { heading } = reading.compare;
  if (earlier.day === later.day) return html`<h3>${heading}</h3><p>${words.compare.same}</p>`;
  return html`
    <h3>${heading}</h3>
    <p class="lead">${words.record.period(words.date(earlier.day), words.date(later.day))}</p>
    ${compared.bySide.length > 0 ? balances(context, reading.compare, compared.balances) : html`<p>${words.compare.none}</p>`}
    ${towns.length > 0 ? townTable(context, reading, towns, sorting, sort) : nothing}
  `;
}

function balances(
  { theatre, names, words }: PanelContext,
  compare: ReadingWords['compare'],
  held: readonly Balance[],
): TemplateResult {
  const sign = (holder: number) => swatch(theatre, stateOf(theatre, holder));
  return html`
    <table class="balances">
      <thead>
        <tr>
          <th scope="col">${compare.side}</th>
          <th scope="col">${compare.gained}</th>
          <th scope="col">${compare.lost}</th>
          <th scope="col">${compare.net}</th>
        </tr>
      </thead>
      <tbody>
        ${held.map(
          ({ holder, gained, lost, gains }) => html`
            <tr>
              <th scope="row">${sign(holder)} ${names.holder(holder)}</th>
              <td>${gained > 0 ? words.km2(gained) : '–'}</td>
              <td>${lost > 0 ? words.km2(lost) : '–'}</td>
              <td>${words.km2Change(gained - lost)}</td>
            </tr>
            ${gains.map(
              ({ from, km2 }) => html`
                <tr class="of">
                  <td colspan="4">${sign(from)} ${compare.from(names.holder(from), words.km2(km2))}</td>
                </tr>
              `,
            )}
          `,
        )}
      </tbody>
    </table>
  `;
}

/** A state whose colours stand for a holder, numbered as in `Comparison.bySide`. */
function stateOf({ states, sides, actors }: PanelContext['theatre'], holder: number): number {
  if (holder > sides.length) return 0;
  return states.findIndex(({ kind, actor }) =>
    holder < sides.length ? actor >= 0 && actors[actor].side === holder : kind === 'contested',
  );
}

function townTable(
  context: PanelContext,
  { compare, changes }: ReadingWords,
  towns: readonly ChangedTown[],
  sorting: Sorting,
  sort: (sorting: Sorting) => void,
): TemplateResult {
  const { theatre, names, words } = context;
  const rows = sorted(context, towns, sorting);
  const shown = sorting.all || rows.length <= SHOWN + 5 ? rows : rows.slice(0, SHOWN);
  const head = (column: Column) => {
    const current = sorting.column === column;
    const order = sorting.descending ? 'descending' : 'ascending';
    return html`
      <th scope="col" aria-sort=${current ? order : nothing}>
        <button
          type="button"
          class="sort"
          @click=${() => sort({ ...sorting, column, descending: current && !sorting.descending })}
        >
          ${compare[column]}<span aria-hidden="true">${current ? (sorting.descending ? ' ▼' : ' ▲') : ''}</span>
        </button>
      </th>
    `;
  };
  return html`
    <h3>${compare.towns}</h3>
    <p>${words.compare.changed(towns.length)}</p>
    <table class="towns">
      <thead>
        <tr>${COLUMNS.map(head)}</tr>
      </thead>
      <tbody>
        ${shown.map(
          ({ zone, from, to, days }) => html`
            <tr>
              <th scope="row">${placeLink(context, zone)}</th>
              <td><span class="held">${swatch(theatre, from)} ${names.state(from)}</span></td>
              <td><span class="held">${swatch(theatre, to)} ${names.state(to)}</span></td>
              <td>${when(context, compare.times, days)}</td>
            </tr>
          `,
        )}
      </tbody>
    </table>
    ${
      shown.length < rows.length
        ? html`<button type="button" class="link" @click=${() => sort({ ...sorting, all: true })}>
            ${changes.all(rows.length)}
          </button>`
        : nothing
    }
  `;
}

/** The last change, a button to its day, and how many there were. */
function when(
  { words, go }: PanelContext,
  times: ReadingWords['compare']['times'],
  days: readonly number[],
): TemplateResult | typeof nothing {
  const last = days.at(-1);
  if (last === undefined) return nothing;
  return html`
    <button type="button" class="link date" @click=${() => go(last)}>${words.shortDate(last)}</button>
    ${days.length > 1 ? html`<span class="quiet">${times(days.length)}</span>` : nothing}
  `;
}

function sorted(
  { names, theatre, words }: PanelContext,
  towns: readonly ChangedTown[],
  sorting: Sorting,
): ChangedTown[] {
  const { places } = theatre;
  const compareNames = new Intl.Collator(words.lang).compare;
  const by: Record<Column, (a: ChangedTown, b: ChangedTown) => number> = {
    place: (a, b) => compareNames(names.place(a.zone), names.place(b.zone)),
    before: (a, b) => a.from - b.from,
    after: (a, b) => a.to - b.to,
    when: (a, b) => (a.days.at(-1) ?? 0) - (b.days.at(-1) ?? 0),
  };
  const turn = sorting.descending ? -1 : 1;
  return [...towns].sort(
    (a, b) =>
      turn * by[sorting.column](a, b) || places[a.zone].rank - places[b.zone].rank || by.place(a, b) || a.zone - b.zone,
  );
}
