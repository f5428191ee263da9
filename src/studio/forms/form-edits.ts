import { csvOf, fileOf, idsOf, languagesOf, newId, type Row, type Texts } from '../project/rows.ts';
import { type Edits, type GivenSource, writeControl, writeRows } from '../project/write-facts.ts';

/** What is written down by form. */
export const FORMS = ['control', 'place', 'move', 'claim', 'event', 'post', 'annotation', 'shape', 'settings'] as const;
export type FormName = (typeof FORMS)[number];

/** Forms that write rows of tables. */
export type RowForm = Exclude<FormName, 'shape' | 'settings'>;

/**
 * The texts as a filled-in form has them.
 * @param given what its fields hold, by their names
 * @param places ids of the places that it names
 */
export function editsOf(project: Texts, form: RowForm, given: FormData, places: readonly string[]): Edits {
  const text = (name: string) => String(given.get(name) ?? '').trim();
  /** A column for each language of the theatre. */
  const translated = (stem: string): Row =>
    Object.fromEntries(languagesOf(project).map(code => [`${stem}_${code}`, text(`${stem}_${code}`)]));
  const fields = (...names: string[]): Row => Object.fromEntries(names.map(name => [name, text(name)]));
  const at: Row = places.length > 0 ? { place: places[0] } : fields('lat', 'lon');
  const source: GivenSource = {
    id: text('source'),
    publisher: text('publisher'),
    title: text('source_title'),
    url: text('url'),
    date: text('source_date'),
  };
  const id = (table: string, name: string) => newId(name, idsOf(project, table), form);
  switch (form) {
    case 'control': {
      const actor = text('actor') === '-' ? '' : text('actor');
      const between = given.getAll('between').map(String);
      const change = { places, actor, between, notes: translated('note') };
      const { from, earliest, status } = fields('from', 'earliest', 'status');
      return writeControl(project, { ...change, from, earliest, status }, source);
    }
    case 'place': {
      const row = { id: id('places', text('name_en')), ...translated('name'), ...fields('lat', 'lon') };
      return writeRows(project, 'places', [row], null);
    }
    case 'move':
      return moved(project, places[0] ?? '', text('lat'), text('lon'));
    case 'claim': {
      const said = { ...fields('date', 'by', 'says', 'until'), ...translated('note') };
      const rows = places.map((place): Row => ({ place, ...said }));
      return writeRows(project, 'claims', rows, source);
    }
    case 'event': {
      const row: Row = {
        id: id('events', [text('date'), text('title_en')].filter(Boolean).join('-')),
        ...translated('title'),
        ...translated('text'),
        ...fields('kind', 'date', 'until'),
        ...at,
      };
      // Without a place it is of the theatre as a whole.
      const whole: Row = places.length === 0 && text('lat') === '' ? { scope: 'theatre' } : {};
      return writeRows(project, 'events', [{ ...row, ...whole }], source);
    }
    case 'post': {
      const row = {
        id: id('posts', text('name_en')),
        ...translated('name'),
        ...translated('note'),
        ...fields('kind', 'actor', 'from', 'until', 'lat', 'lon'),
      };
      return writeRows(project, 'posts', [row], source);
    }
    case 'annotation': {
      const row = {
        id: id('annotations', [text('from'), text('kind'), text('text_en').slice(0, 30)].join('-')),
        ...translated('text'),
        ...translated('standfirst'),
        ...fields('kind', 'from', 'until', 'to_place', 'side'),
        ...at,
      };
      return writeRows(project, 'annotations', [row], source);
    }
  }
}

/** A place at another position. */
function moved(project: Texts, place: string, lat: string, lon: string): Edits {
  const csv = csvOf(project, 'places');
  const row = idsOf(project, 'places').indexOf(place);
  if (!csv || row < 0) return new Map();
  const cells = Object.entries({ lat, lon }).map(([name, value]) => ({
    row,
    column: csv.headers.indexOf(name),
    value,
  }));
  return new Map([[fileOf(project, 'places'), csv.withCells(cells.filter(({ column }) => column >= 0))]]);
}
