import type { Draft, DraftPlace } from '../draft.ts';
import type { Origin } from '../model.ts';
import { parseDegrees, parsePosition } from '../tables/coordinates.ts';
import type { Role } from '../tables/roles.ts';
import type { Table } from '../tables/table.ts';
import type { Gazetteer, PlaceDetails } from './gazetteer.ts';

/** Every row with a position is a place. */
export function takePlaces(table: Table, gazetteer: Gazetteer, draft: Draft): void {
  const reader = new PlaceReader(table, gazetteer, draft);
  table.rows.forEach((_, i) => {
    reader.placeOf(i);
  });
  draft.taken.push(`${table.sheet.file}: ${table.rows.length} rows as places`);
}

/** Finds the place that a row of a table is of. */
export class PlaceReader {
  readonly #names: ReadonlyMap<string, readonly string[]>;
  readonly #swapped: boolean;

  constructor(
    readonly table: Table,
    readonly gazetteer: Gazetteer,
    readonly draft: Draft,
  ) {
    this.#names = namesByLanguage(table);
    this.#swapped = isSwapped(table);
    if (this.#swapped)
      draft.notes.warn(
        this.at(0),
        'latitudes stand under longitude and longitudes under latitude: they were exchanged',
      );
  }

  at(i: number): Origin {
    return { file: this.table.sheet.file, line: this.table.rows[i]?.line ?? this.table.header.line };
  }

  text(role: Role, i: number): string {
    return this.table.roles.get(role)?.texts[i] ?? '';
  }

  /** The place of a row: by its position, or by name or code where it has none. Null, with a note, where there is none. */
  placeOf(i: number): DraftPlace | null {
    const { gazetteer, draft } = this;
    const [name, code] = [this.text('name', i), this.text('id', i)];
    const position = this.#positionOf(i);
    if (position === 'broken') return null;
    if (position) return gazetteer.add(this.at(i), code, name, position.lat, position.lon, this.#details(i));
    const found = gazetteer.find(code) ?? gazetteer.find(name);
    if (found) return found;
    const shown = name || code;
    const above = shown === '' ? this.#placeAbove(i) : null;
    if (above) {
      draft.notes.warn(
        this.at(i),
        'a row that names no place was taken to be of the place above it, as in joined cells',
      );
      return above;
    }
    if (shown === '') draft.notes.warn(this.at(i), 'a row that names no place was left out');
    else if (gazetteer.count(shown) > 1)
      draft.notes.warn(
        this.at(i),
        `"${shown}" may be one of ${gazetteer.count(shown)} places of that name; its rows were left out`,
      );
    else draft.notes.warn(this.at(i), `"${shown}" has no position; its rows were left out`);
    return null;
  }

  /** Cells that are joined downwards keep their text in the first row alone. */
  #placeAbove(i: number): DraftPlace | null {
    if (this.text('actor', i) === '' || (this.text('from', i) === '' && this.table.roles.has('from'))) return null;
    for (let row = i - 1; row >= 0; row--) {
      const blank = (['name', 'id', 'lat', 'lon', 'position'] as const).every(role => this.text(role, row) === '');
      if (!blank) return this.placeOf(row);
    }
    return null;
  }

  #positionOf(i: number): { lat: number; lon: number } | 'broken' | null {
    const pair = this.text('position', i);
    const [north, east] = [this.text('lat', i), this.text('lon', i)];
    if (north === '' && east === '') {
      if (pair === '') return null;
      const found = parsePosition(pair);
      if (found) return found;
      this.draft.notes.warn(this.at(i), `the position "${pair.slice(0, 40)}" cannot be read; the row was left out`);
      return 'broken';
    }
    const [a, b] = [parseDegrees(north), parseDegrees(east)];
    const [lat, lon] = this.#swapped ? [b, a] : [a, b];
    if (lat === null || lon === null || Math.abs(lat) > 90 || Math.abs(lon) > 180) {
      this.draft.notes.warn(this.at(i), `the position "${north}, ${east}" cannot be read; the row was left out`);
      return 'broken';
    }
    if (lat === 0 && lon === 0) {
      this.draft.notes.warn(this.at(i), 'a row at 0, 0, where tools put places without a position, was left out');
      return 'broken';
    }
    return { lat, lon };
  }

  #details(i: number): PlaceDetails {
    const number = (role: Role) => {
      const value = Number(this.text(role, i).replace(/[\s,.](?=\d{3}\b)/g, ''));
      return this.text(role, i) !== '' && Number.isInteger(value) && value > 0 ? value : null;
    };
    const rank = number('rank');
    const names: Record<string, string> = {};
    for (const [language, texts] of this.#names) if (texts[i] !== '') names[language] = texts[i];
    return { names, rank: rank !== null && rank <= 6 ? rank : null, population: number('population') };
  }
}

/** Columns such as `name_ar` and `admin4Name_tr`. */
function namesByLanguage(table: Table): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const { header, texts } of table.columns) {
    const [, language] = /(?:name|nom|isim|nombre|title)[_ :-]?(?:1)?[_ :-]([a-z]{2})$/i.exec(header.trim()) ?? [];
    if (language && !/^(id|en)$/i.test(language) && !found.has(language.toLowerCase()))
      found.set(language.toLowerCase(), texts);
  }
  return found;
}

/** Whether every latitude can only be a longitude, or stands far from the others' unless they are exchanged. */
function isSwapped({ roles }: Table): boolean {
  const [lat, lon] = [roles.get('lat'), roles.get('lon')];
  if (!lat || !lon) return false;
  let [wide, high] = [0, 0];
  lat.texts.forEach((text, i) => {
    const [north, east] = [parseDegrees(text), parseDegrees(lon.texts[i])];
    if (north === null || east === null) return;
    if (Math.abs(north) > 90) high++;
    else if (Math.abs(east) > 90) wide++;
  });
  return high > 0 && wide === 0;
}
