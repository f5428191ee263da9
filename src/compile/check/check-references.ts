import { nearest } from '../read/did-you-mean.ts';
import type { Origin } from '../read/facts.ts';
import type { Report } from '../read/problem.ts';
import type { Table } from '../read/table.ts';
import type { Tables } from '../read/tables.ts';
import type { Columns, Referable } from '../schema/column.ts';
import * as schema from '../schema/schema.ts';
import * as layers from '../schema/schema-shapes.ts';

const SINGULAR = { actors: 'actor', places: 'place', sources: 'source', sides: 'side' } as const;
const ADVICE = {
  actors: 'add it to actors.csv',
  places: 'add it to places.csv',
  sources: 'add it to sources.csv',
  sides: 'add it to the sides of theatre.json',
} as const;

/** What is written for an actor where there is none. */
const NOBODY = /^(contested|disputed|none|nobody|unknown|mixed)$/i;

/** How many unknown ids get a suggestion: to compare thousands with tens of thousands of ids would take minutes. */
const MAX_SUGGESTIONS = 200;

/** Every id that a cell names has to be there. */
export function checkReferences(tables: Tables, report: Report): void {
  const references = new References(tables, report);
  const { theatre } = tables;
  theatre.islands.forEach((place, i) => {
    const at = { file: theatre.at.file, line: theatre.lineOf(['islands', i]) };
    references.check('places', place, at, `islands[${i}]`);
  });
  theatre.outliers.forEach((place, i) => {
    const at = { file: theatre.at.file, line: theatre.lineOf(['outliers', i]) };
    references.check('places', place, at, `outliers[${i}]`);
  });
  theatre.allies.forEach((pair, i) => {
    for (const side of pair) {
      references.check('sides', side, { file: theatre.at.file, line: theatre.lineOf(['allies', i]) }, `allies[${i}]`);
    }
  });
  references.check('actors', theatre.rest, { file: theatre.at.file, line: theatre.lineOf(['rest']) }, 'rest');
  if (theatre.source !== '') {
    const at = { file: theatre.at.file, line: theatre.lineOf(['source']) };
    references.check('sources', theatre.source, at, 'source');
  }
  references.checkRows(tables.actors.rows, schema.ACTORS);
  references.checkRows(tables.places.rows, schema.PLACES);
  references.checkRows(tables.control.rows, schema.CONTROL);
  references.checkRows(tables.claims.rows, schema.CLAIMS);
  references.checkRows(tables.unlocated.rows, schema.UNLOCATED);
  references.checkRows(tables.corrections.rows, schema.CORRECTIONS);
  references.checkRows(tables.events.rows, schema.EVENTS);
  references.checkRows(tables.posts.rows, schema.POSTS);
  references.checkRows(tables.sources.rows, schema.SOURCES_TABLE);
  references.checkRows(tables.phases.rows, schema.PHASES);
  references.checkRows(tables.annotations.rows, schema.ANNOTATIONS);
  references.checkRows(tables.deaths.rows, schema.DEATHS);
  const properties = (features: readonly { readonly row: { readonly at: Origin } }[]) => features.map(({ row }) => row);
  references.checkRows(properties(tables.lines), layers.LINES, 'properties.');
  references.checkRows(properties(tables.agreements), layers.AGREEMENTS, 'properties.');
  references.checkRows(properties(tables.footprints), layers.FOOTPRINTS, 'properties.');
  for (const { shapes } of tables.frames ?? []) {
    references.checkRows(properties(shapes), layers.FRAMES, 'properties.');
  }
  references.reportAbsent();
}

/** The ids of a table; null where some may be lost, so that nothing can be said. */
type Known = ReadonlySet<string> | null;

class References {
  readonly #known: Readonly<Record<Referable, Known>>;
  /** References to a table that the folder does not have. */
  readonly #absent = new Map<Table<Columns>, number>();
  readonly #hints = new Map<string, string>();
  /** The present id of a place by each that it had before. */
  readonly #heirs: ReadonlyMap<string, string>;

  constructor(
    readonly tables: Tables,
    readonly report: Report,
  ) {
    const { theatre, actors, sources, places } = tables;
    this.#heirs = new Map(places.rows.flatMap(({ id, former_ids: former }) => former.map(one => [one, id] as const)));
    this.#known = {
      actors: idsOf(actors),
      places: placesOf(tables),
      sources: idsOf(sources),
      sides: theatre.sides
        ? new Set(theatre.sides.map(side => side.id))
        : idsOf(actors) && new Set(actors.rows.map(actor => actor.side)),
    };
  }

  checkRows(rows: readonly { readonly at: Origin }[], columns: Columns, prefix = ''): void {
    const named = Object.entries(columns).flatMap(([name, { to }]) => (to ? [{ name, to }] : []));
    for (const row of rows) {
      const cells = row as Readonly<Record<string, unknown>>;
      for (const { name, to } of named) {
        const cell = cells[name];
        if (typeof cell === 'string') this.check(to, cell, row.at, prefix + name);
        else for (const id of cell as readonly string[]) this.check(to, id, row.at, prefix + name);
      }
    }
  }

  check(to: Referable, id: string, at: Origin, column: string): void {
    if (id === '') return;
    if (to === 'sources' && !this.tables.sources.present) {
      const table = this.tables.sources;
      this.#absent.set(table, (this.#absent.get(table) ?? 0) + 1);
      return;
    }
    const known = this.#known[to];
    if (known === null || known.has(id)) return;
    this.report.error(at, column, 'unknown', `${SINGULAR[to]} "${id}"${this.#hint(to, id, known)}`);
  }

  reportAbsent(): void {
    for (const [{ file }, count] of this.#absent) {
      const cells = count === 1 ? '1 cell names' : `${count} cells name`;
      this.report.error({ file, line: 1 }, '', 'missing', `file sources.csv; ${cells} its ids`);
    }
  }

  #hint(to: Referable, id: string, known: ReadonlySet<string>): string {
    const key = `${to} ${id}`;
    let hint = this.#hints.get(key);
    if (hint === undefined) {
      const heir = to === 'places' ? this.#heirs.get(id) : undefined;
      if (heir !== undefined) return `; it is "${heir}" now`;
      const word = this.#hints.size < MAX_SUGGESTIONS ? nearest(id, known) : null;
      if (to === 'actors' && word === null && NOBODY.test(id)) return '; leave the cell blank for contested ground';
      hint = word === null ? `; ${ADVICE[to]}` : `; did you mean "${word}"?`;
      this.#hints.set(key, hint);
    }
    return hint;
  }
}

/** Drawn zones name places too. */
function placesOf({ places, zones }: Tables): Known {
  const listed = idsOf(places);
  if (zones === null) return listed;
  if (places.present && listed === null) return null;
  return new Set([...(listed ?? []), ...zones.map(({ row }) => row.place)]);
}

function idsOf(table: { readonly idsKnown: boolean; readonly lines: ReadonlyMap<string, number> }): Known {
  return table.idsKnown ? new Set(table.lines.keys()) : null;
}
