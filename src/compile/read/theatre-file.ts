import type { JSONPath } from 'jsonc-parser';
import { CORRECTIONS } from '../../engine/model/corrections.ts';
import { lngNear } from '../../engine/model/grid.ts';
import type { Columns, Row } from '../schema/column.ts';
import { CREDIT, GAP, SIDE, THEATRE } from '../schema/schema.ts';
import { didYouMean } from './did-you-mean.ts';
import type { Origin } from './facts.ts';
import { bindHeader } from './header.ts';
import { formatPath, JsonText } from './json.ts';
import type { Report } from './problem.ts';
import { cellOf, isObject } from './record-cells.ts';
import { readRow } from './row.ts';

/** What theatre.json says, not yet held against the other files. */
export interface TheatreFile extends Row<typeof THEATRE> {
  /** Language codes, `en` first. */
  readonly languages: readonly string[];
  readonly bounds: readonly [number, number, number, number] | null;
  /** What the map shows as a whole; null for the bounds. */
  readonly view: readonly [number, number, number, number] | null;
  /** Null where theatre.json lists no sides: then the actors name them. */
  readonly sides: readonly Row<typeof SIDE>[] | null;
  readonly gaps: readonly Row<typeof GAP>[];
  readonly credits: readonly Row<typeof CREDIT>[];
  /** Pairs of side ids. */
  readonly allies: readonly (readonly [string, string])[];
  /** Line of a key, for later checks. */
  readonly lineOf: (path: JSONPath) => number;
}

/** Keys with a shape of their own, and the one that editors add. */
const SHAPED = ['bounds', 'view', 'sides', 'gaps', 'credits', 'allies', '$schema'];

/** Read theatre.json. Null, with a problem, when it is no JSON object. */
export function readTheatreFile(text: string, file: string, report: Report): TheatreFile | null {
  const json = JsonText.parse(text);
  if (!(json instanceof JsonText)) {
    report.error({ file, line: json.line }, '', 'invalid', json.text);
    return null;
  }
  const { value } = json;
  if (!isObject(value)) {
    report.error({ file, line: 1 }, '', 'invalid', 'theatre: write one object, { "id": .. }');
    return null;
  }
  for (const { line, path } of json.repeatedKeys()) {
    report.error({ file, line }, formatPath(path), 'duplicate', 'key; delete one of the two');
  }
  const reader = new ObjectReader(json, file, readLanguages(value.languages), report);
  const plain = Object.fromEntries(Object.entries(value).filter(([key]) => !SHAPED.includes(key)));
  const sides = value.sides === undefined ? null : reader.list(value.sides, SIDE, ['sides']);
  if (sides) reader.uniqueIds(sides, 'sides');
  const own = reader.object(plain, THEATRE, []);
  if (own.corrections !== '' && !CORRECTIONS.test(own.corrections)) {
    const advice = 'write a web address with {text} in it, or mailto: and an address';
    report.error({ file, line: json.lineOf(['corrections']) }, 'corrections', 'invalid', `corrections; ${advice}`);
  }
  return {
    ...own,
    languages: reader.languages,
    bounds: value.bounds === undefined ? null : reader.bounds(value.bounds, 'bounds'),
    view: value.view === undefined ? null : reader.bounds(value.view, 'view'),
    sides,
    gaps: value.gaps === undefined ? [] : reader.list(value.gaps, GAP, ['gaps']),
    credits: value.credits === undefined ? [] : reader.list(value.credits, CREDIT, ['credits']),
    allies: value.allies === undefined ? [] : reader.pairs(value.allies, 'allies'),
    lineOf: path => json.lineOf(path),
  };
}

/** English is what every other language falls back to: always there, and first. Faults are reported with the key. */
function readLanguages(value: unknown): string[] {
  const given = (Array.isArray(value) ? value : []).filter(entry => typeof entry === 'string');
  return [...new Set(['en', ...given])];
}

/** Reads objects of one JSON file by their columns. */
class ObjectReader {
  constructor(
    readonly json: JsonText,
    readonly file: string,
    readonly languages: readonly string[],
    readonly report: Report,
  ) {}

  /** `{title: {en: ..}}` is read as a row with the column `title_en`. */
  object<T extends Columns>(value: Readonly<Record<string, unknown>>, columns: T, path: JSONPath): Row<T> {
    const headers: string[] = [];
    const cells: string[] = [];
    for (const [key, entry] of Object.entries(value)) {
      const column = Object.hasOwn(columns, key) ? columns[key] : undefined;
      if (column?.translated) {
        this.#translated(entry, key, [...path, key], headers, cells);
        continue;
      }
      const cell = cellOf(entry, column);
      if (cell === null) this.#invalid([...path, key], column?.list ? 'write a list of texts' : 'write one value');
      headers.push(key);
      cells.push(cell ?? '');
    }
    return this.#row(headers, cells, columns, path);
  }

  list<T extends Columns>(value: unknown, columns: T, path: JSONPath): Row<T>[] {
    if (!Array.isArray(value)) {
      this.#invalid(path, 'write a list of objects, [{ .. }]');
      return [];
    }
    return value.flatMap((entry, i) => {
      if (isObject(entry)) return [this.object(entry, columns, [...path, i])];
      this.#invalid([...path, i], 'write an object, { .. }');
      return [];
    });
  }

  uniqueIds(rows: readonly { readonly id: string }[], path: string): void {
    const seen = new Set<string>();
    rows.forEach(({ id }, i) => {
      const at = this.#at([path, i, 'id']);
      if (seen.has(id)) this.report.error(at, `${path}[${i}].id`, 'duplicate', `id "${id}"; give one of them another`);
      if (id !== '') seen.add(id);
    });
  }

  /** Bounds across the date line end beyond 180, however they are written. */
  bounds(value: unknown, key: 'bounds' | 'view'): [number, number, number, number] | null {
    const numbers = Array.isArray(value) ? value.filter(entry => typeof entry === 'number') : [];
    const [west, south, east, north] = numbers;
    if (numbers.length === 4 && south < north && Math.abs(west) <= 360 && Math.abs(east) <= 360 && west !== east) {
      const span = east > west ? east - west : east - west + 360;
      const start = west >= -180 && west < 180 ? west : lngNear(west, 0);
      if (Math.abs(south) > 85 || Math.abs(north) > 85) {
        this.#invalid([key], 'the map ends at 85 degrees north and south, where its projection does');
        return null;
      }
      // What wraps around most of the world is two numbers that changed places.
      if (east > west ? span <= 360 : span <= 180) return [start, south, round(start + span), north];
    }
    const order = 'west before east and south below north; across the date line, west may be the larger';
    this.#invalid([key], `write [west, south, east, north] in degrees, ${order}`);
    return null;
  }

  pairs(value: unknown, key: string): [string, string][] {
    const advice = 'write pairs of side ids, [["blue", "navy"], ..]';
    if (!Array.isArray(value)) {
      this.#invalid([key], advice);
      return [];
    }
    return value.flatMap((pair, i): [string, string][] => {
      const texts = Array.isArray(pair) ? pair.filter(entry => typeof entry === 'string' && entry !== '') : [];
      if (texts.length === 2 && pair.length === 2 && texts[0] !== texts[1]) return [[texts[0], texts[1]]];
      this.#invalid([key, i], advice);
      return [];
    });
  }

  #translated(value: unknown, key: string, path: JSONPath, headers: string[], cells: string[]): void {
    if (!isObject(value)) {
      this.#invalid(path, 'write { "en": "..", .. }, one text a language');
      headers.push(`${key}_en`);
      cells.push('-');
      return;
    }
    for (const [language, text] of Object.entries(value)) {
      const known = this.languages.includes(language);
      if (!known) {
        const hint = didYouMean(language, this.languages) || '; add it to languages';
        this.report.warning(
          this.#at([...path, language]),
          formatPath([...path, language]),
          'unknown',
          `language "${language}"${hint}`,
        );
        continue;
      }
      if (typeof text !== 'string') this.#invalid([...path, language], 'write a text');
      headers.push(`${key}_${language}`);
      cells.push(typeof text === 'string' ? text.trim() : '-');
    }
  }

  #row<T extends Columns>(headers: string[], cells: string[], columns: T, path: JSONPath): Row<T> {
    // A row speaks of `title_ar`, the file of `title.ar`.
    const locate = (header: string) => {
      const keys = [...path, ...keysOf(header, columns)];
      return [this.#at(keys), formatPath(keys)] as const;
    };
    const bindings = bindHeader(headers, columns, this.languages, 'key', locate, this.report);
    return readRow(cells, bindings, columns, this.#at(path), locate, this.report);
  }

  #invalid(path: JSONPath, advice: string): void {
    this.report.error(
      this.#at(path),
      formatPath(path),
      'invalid',
      `${[...path].reverse().find(step => typeof step === 'string')}; ${advice}`,
    );
  }

  #at(path: JSONPath): Origin {
    return { file: this.file, line: this.json.lineOf(path) };
  }
}

/** Degrees without what adding them leaves behind. */
function round(degrees: number): number {
  return Math.round(degrees * 1e9) / 1e9;
}

function keysOf(header: string, columns: Columns): string[] {
  const [, name, language] = /^(.+?)_([^_]+)$/.exec(header) ?? [];
  return name !== undefined && columns[name]?.translated ? [name, language] : [header];
}
