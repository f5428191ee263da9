import { idsOf, newId, type Row, rowsOf, type Texts, withRows } from './rows.ts';

/** A source as a form gives it: one that is there, or a new one. */
export interface GivenSource {
  /** Id of one that is there, '' for a new one. */
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  readonly url: string;
  readonly date: string;
}

export interface ControlChange {
  readonly places: readonly string[];
  /** ISO day */
  readonly from: string;
  /** '' for contested */
  readonly actor: string;
  /** Contested ground only. */
  readonly between: readonly string[];
  readonly earliest: string;
  readonly status: string;
  /** Notes by their columns, one for each language. */
  readonly notes: Row;
}

/** Texts of files by path, as `Session.edit` takes them. */
export type Edits = Map<string, string | null>;

/** Places that change hands: a row each, and the source once. */
export function writeControl(project: Texts, change: ControlChange, source: GivenSource): Edits {
  const { id, texts } = sourceOf(project, source);
  const rows = change.places.map(
    (place): Row => ({
      place,
      from: change.from,
      actor: change.actor,
      between: change.actor === '' ? change.between.join(';') : '',
      earliest: change.earliest,
      status: change.status,
      sources: id,
      ...change.notes,
    }),
  );
  // Among the rows of its place, by day; one after the other, each on the text of the one before.
  const file = rows.reduce<[string, string] | null>((before, row) => {
    const stand: Texts = before ? withText(project, before) : project;
    return withRows(stand, 'control', [row], other => other.place === row.place && other.from <= row.from);
  }, null);
  if (file) texts.set(...file);
  return texts;
}

/** Rows of a table, and their source once. Their column `sources` is filled with it. */
export function writeRows(project: Texts, table: string, rows: readonly Row[], source: GivenSource | null): Edits {
  const given = source ? sourceOf(project, source) : { id: '', texts: new Map<string, string | null>() };
  const full = given.id === '' ? rows : rows.map(row => ({ ...row, sources: given.id }));
  given.texts.set(...withRows(project, table, full));
  return given.texts;
}

/** The source's id; a new one is added to sources.csv, unless one of the same address or title is there. */
function sourceOf(project: Texts, source: GivenSource): { id: string; texts: Edits } {
  const texts: Edits = new Map();
  const { publisher, title, url, date } = source;
  if (source.id !== '' || publisher === '') return { id: source.id, texts };
  const same = rowsOf(project, 'sources').find(
    row =>
      (url !== '' && row.url === url) ||
      (row.publisher === publisher &&
        row.title === (title || publisher) &&
        (row.date ?? '') === date &&
        (row.url ?? '') === url),
  );
  if (same) return { id: same.id, texts };
  const id = newId([publisher, date].filter(Boolean).join(' '), idsOf(project, 'sources'), 'source');
  texts.set(...withRows(project, 'sources', [{ id, publisher, title: title || publisher, url, date }]));
  return { id, texts };
}

/** The same project as if a file had another text. */
function withText(project: Texts, [file, text]: readonly [string, string]): Texts {
  return {
    paths: [...new Set([...project.paths, file])].sort(),
    text: path => (path === file ? text : project.text(path)),
  };
}
