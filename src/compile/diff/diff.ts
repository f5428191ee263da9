import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Geometry, Position } from 'geojson';
import { formatDay } from '../../engine/model/day.ts';
import type { Origin } from '../read/facts.ts';
import type { WrittenFrame } from '../read/frames.ts';
import type { Tables } from '../read/tables.ts';
import type { Column, Columns } from '../schema/column.ts';
import * as schema from '../schema/schema.ts';
import * as layers from '../schema/schema-shapes.ts';

/** A row or feature that one version of a record has and another has not, or has otherwise. */
export interface FactChange {
  readonly file: string;
  /** Its id; `PLACE DAY` for a row of control.csv, `PLACE DAY ACTOR` for a claim. */
  readonly id: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** What differs, in the order of the columns; of an added or removed row every cell that is not blank. */
  readonly cells: readonly CellChange[];
}

export interface CellChange {
  readonly column: string;
  readonly old: string;
  readonly new: string;
}

/** Cells of each fact of a file, by its id. */
type FileFacts = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * Which facts differ between two versions of a record: by meaning, so that the order of rows, line ends, quotes and a
 * default written out or left blank make no difference. In a fixed order of files, then by id.
 */
export function diffFacts(before: Tables, after: Tables): FactChange[] {
  const [old, now] = [factsOf(before), factsOf(after)];
  const files = [...new Set([...old.keys(), ...now.keys()])];
  return files.flatMap(file => diffFile(file, old.get(file) ?? new Map(), now.get(file) ?? new Map()));
}

function diffFile(file: string, old: FileFacts, now: FileFacts): FactChange[] {
  const ids = [...new Set([...old.keys(), ...now.keys()])].sort();
  return ids.flatMap(id => {
    const [before, after] = [old.get(id), now.get(id)];
    const columns = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])]);
    const cells = [...columns]
      .map(column => ({ column, old: before?.get(column) ?? '', new: after?.get(column) ?? '' }))
      .filter(cell => cell.old !== cell.new);
    const change = !before ? 'added' : !after ? 'removed' : 'changed';
    return change === 'changed' && cells.length === 0 ? [] : [{ file, id, change, cells }];
  });
}

function factsOf(tables: Tables): Map<string, FileFacts> {
  return new Map([
    ['theatre.json', theatreFacts(tables)],
    ['actors.csv', byId(tables.actors.rows, schema.ACTORS, row => row.id)],
    ['places.csv', byId(tables.places.rows, schema.PLACES, row => row.id)],
    ['control.csv', byId(tables.control.rows, schema.CONTROL, row => `${row.place} ${dayText(row.from)}`)],
    ['claims.csv', byId(tables.claims.rows, schema.CLAIMS, row => `${row.place} ${dayText(row.date)} ${row.by}`)],
    ['unlocated.csv', byId(tables.unlocated.rows, schema.UNLOCATED, row => row.id)],
    [
      'corrections.csv',
      byId(tables.corrections.rows, schema.CORRECTIONS, row => `${dayText(row.date)} ${row.what.en ?? ''}`),
    ],
    ['events.csv', byId(tables.events.rows, schema.EVENTS, row => row.id)],
    ['posts.csv', byId(tables.posts.rows, schema.POSTS, row => row.id)],
    ['sources.csv', byId(tables.sources.rows, schema.SOURCES_TABLE, row => row.id)],
    ['deaths.csv', byId(tables.deaths.rows, schema.DEATHS, row => dayText(row.date))],
    ['phases.csv', byId(tables.phases.rows, schema.PHASES, row => row.id)],
    ['annotations.csv', byId(tables.annotations.rows, schema.ANNOTATIONS, row => row.id)],
    ['lines.geojson', shapes(tables.lines, layers.LINES)],
    ['agreements.geojson', shapes(tables.agreements, layers.AGREEMENTS)],
    ['land.geojson', shapes(tables.land, layers.LAND)],
    ['water.geojson', shapes(tables.water, layers.WATER)],
    ['boundaries.geojson', shapes(tables.boundaries, layers.BOUNDARIES)],
    ['zones.geojson', shapes(tables.zones ?? [], layers.ZONES)],
    [tables.theatre.subject || 'subject', shapes(tables.subject ?? [], layers.SUBJECT)],
    ...(tables.frames ?? []).map((frame): [string, FileFacts] => [
      `frames/${dayText(frame.day)}.geojson`,
      areas(frame),
    ]),
  ]);
}

/** The theatre itself has its own id; its sides are told apart as `side ID`, its credits by their text. */
function theatreFacts({ theatre }: Tables): FileFacts {
  const facts = new Map<string, ReadonlyMap<string, string>>();
  const own = cellsOf(theatre, schema.THEATRE);
  if (theatre.bounds) own.set('bounds', theatre.bounds.join(', '));
  if (theatre.view) own.set('view', theatre.view.join(', '));
  facts.set('theatre', own);
  for (const side of theatre.sides ?? []) facts.set(`side ${side.id}`, cellsOf(side, schema.SIDE));
  for (const gap of theatre.gaps) facts.set(`gap ${gap.what} ${formatDay(gap.from)}`, cellsOf(gap, schema.GAP));
  for (const credit of theatre.credits) facts.set(`credit ${credit.text}`, cellsOf(credit, schema.CREDIT));
  return facts;
}

/** Rows that share an id, as two claims of one day may, are told apart by their order. */
function byId<T extends { readonly at: Origin }>(
  rows: readonly T[],
  columns: Columns,
  idOf: (row: T) => string,
): FileFacts {
  const facts = new Map<string, ReadonlyMap<string, string>>();
  for (const row of rows) facts.set(unused(idOf(row), facts), cellsOf(row, columns));
  return facts;
}

/** Shapes of the base map need no id: those that have none are known by their shape. */
function shapes(
  features: readonly { readonly row: object; readonly geometry: Geometry }[],
  columns: Columns,
): FileFacts {
  const facts = new Map<string, ReadonlyMap<string, string>>();
  for (const { row, geometry } of features) {
    const cells = cellsOf(row, columns);
    const shape = describe(geometry);
    cells.set('geometry', shape);
    facts.set(unused(cells.get('id') || cells.get('place') || shape, facts), cells);
  }
  return facts;
}

/** What a frame says that each actor holds: its shapes have no ids, so that they are told apart by their holder. */
function areas({ shapes: drawn }: WrittenFrame): FileFacts {
  const facts = new Map<string, ReadonlyMap<string, string>>();
  for (const { row, polygons } of drawn) {
    const cells = cellsOf(row, layers.FRAMES);
    const coordinates = polygons.map(rings => rings.map(ring => Array.from(ring)));
    const points = coordinates.flat(2).length / 2;
    cells.set('geometry', `MultiPolygon of ${points} points, ${hashOf(coordinates)}`);
    facts.set(unused(row.actor || 'contested', facts), cells);
  }
  return facts;
}

function unused(id: string, taken: ReadonlyMap<string, unknown>): string {
  if (!taken.has(id)) return id;
  let number = 2;
  while (taken.has(`${id} (${number})`)) number++;
  return `${id} (${number})`;
}

function cellsOf(row: object, columns: Columns): Map<string, string> {
  const values = row as Readonly<Record<string, unknown>>;
  const cells = new Map<string, string>();
  for (const [name, column] of Object.entries(columns)) {
    const value = values[name];
    if (!column.translated) cells.set(name, textOf(value, column));
    else for (const [lang, text] of Object.entries(value ?? {})) cells.set(`${name}_${lang}`, String(text));
  }
  return new Map([...cells].filter(([, text]) => text !== ''));
}

function textOf(value: unknown, column: Column): string {
  // A number that stands for a blank, such as a population of 0, was not written by anyone.
  if (column.blank !== undefined && value === column.default) return '';
  if (Array.isArray(value)) return value.join(';');
  if (typeof value === 'number') return column.type === 'day' ? dayText(value) : String(value);
  return value === null || value === undefined ? '' : String(value);
}

function dayText(day: number): string {
  return Number.isNaN(day) ? '' : formatDay(day);
}

/** `Polygon of 12 points, 3f2a91c0`: enough to see that a shape is another one. */
function describe(geometry: Geometry): string {
  const coordinates = 'coordinates' in geometry ? geometry.coordinates : [];
  return `${geometry.type} of ${count(coordinates)} points, ${hashOf(coordinates)}`;
}

function hashOf(coordinates: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(coordinates)))).slice(0, 8);
}

type Nested = number | readonly Nested[] | Position;

function count(coordinates: Nested): number {
  if (typeof coordinates === 'number') return 0;
  if (typeof coordinates[0] === 'number') return 1;
  let points = 0;
  for (const part of coordinates) points += count(part);
  return points;
}
