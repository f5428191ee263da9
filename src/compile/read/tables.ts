import type { Messages } from '../../engine/model/messages.ts';
import { Memo } from '../memo.ts';
import type { Columns } from '../schema/column.ts';
import * as schema from '../schema/schema.ts';
import * as layers from '../schema/schema-shapes.ts';
import { csvOfSpreadsheet, isSpreadsheet, TABLE_ENDINGS } from './dialect/spreadsheet.ts';
import { readWorkbooks } from './dialect/workbooks.ts';
import { didYouMean } from './did-you-mean.ts';
import type { Folder } from './folder.ts';
import { FRAMES_FOLDER, readFrames, type WrittenFrame } from './frames.ts';
import { type Feature, readGeoJson } from './geojson.ts';
import type { GeometryType } from './geometry.ts';
import { isWordsFile, readOwnWords } from './own-words.ts';
import type { Report } from './problem.ts';
import { Progress } from './progress.ts';
import { absentTable, readTable, type Table } from './table.ts';
import { readTheatreFile, type TheatreFile } from './theatre-file.ts';

/** What stands in the files of a theatre, read by the columns but not yet held against each other. */
export interface Tables {
  readonly theatre: TheatreFile;
  readonly actors: Table<typeof schema.ACTORS>;
  readonly places: Table<typeof schema.PLACES>;
  readonly control: Table<typeof schema.CONTROL>;
  readonly claims: Table<typeof schema.CLAIMS>;
  readonly unlocated: Table<typeof schema.UNLOCATED>;
  readonly corrections: Table<typeof schema.CORRECTIONS>;
  readonly events: Table<typeof schema.EVENTS>;
  readonly posts: Table<typeof schema.POSTS>;
  readonly sources: Table<typeof schema.SOURCES_TABLE>;
  readonly phases: Table<typeof schema.PHASES>;
  readonly annotations: Table<typeof schema.ANNOTATIONS>;
  readonly deaths: Table<typeof schema.DEATHS>;
  readonly lines: readonly Feature<typeof layers.LINES, Lines>[];
  readonly agreements: readonly Feature<typeof layers.AGREEMENTS, Areas>[];
  readonly land: readonly Feature<typeof layers.LAND, Areas>[];
  readonly water: readonly Feature<typeof layers.WATER, Areas | Lines>[];
  readonly boundaries: readonly Feature<typeof layers.BOUNDARIES, Lines>[];
  /** Null where theatre.json names no outline. */
  readonly subject: readonly Feature<typeof layers.SUBJECT, Areas>[] | null;
  /** Zones as the author drew them; null where there is no zones.geojson, and the places cut the ground. */
  readonly zones: readonly Feature<typeof layers.ZONES, Areas>[] | null;
  /** Ground that the zones of places cover at least. */
  readonly footprints: readonly Feature<typeof layers.FOOTPRINTS, Areas>[];
  /** The theatre's own words by language. */
  readonly words: ReadonlyMap<string, Messages>;
  /** Whole situations by day; null where control.csv is the record. */
  readonly frames: readonly WrittenFrame[] | null;
}

const AREAS = ['Polygon', 'MultiPolygon'] as const;
const LINES = ['LineString', 'MultiLineString'] as const;
type Areas = (typeof AREAS)[number];
type Lines = (typeof LINES)[number];

/** Files that a theatre may have, besides the outline that theatre.json names. */
const FILES = [
  ...[
    'theatre.json',
    'actors.csv',
    'places.csv',
    'control.csv',
    'claims.csv',
    'unlocated.csv',
    'corrections.csv',
    'events.csv',
    'posts.csv',
    'sources.csv',
  ],
  ...[
    'phases.csv',
    'annotations.csv',
    'deaths.csv',
    'lines.geojson',
    'agreements.geojson',
    'land.geojson',
    'water.geojson',
    'boundaries.geojson',
  ],
  'zones.geojson',
  'footprints.geojson',
];

/**
 * Read every file of a theatre. Null when theatre.json says nothing: nothing else can be read without it.
 * @param memo what of it was read before
 */
export async function readTables(
  folder: Folder,
  report: Report,
  progress = new Progress(),
  memo = new Memo(),
): Promise<Tables | null> {
  reportTwoRecords(folder, report);
  const workbooks = new Set<string>();
  const tableFiles = FILES.filter(file => file.endsWith('.csv'));
  const isTable = (file: string) => tableFiles.some(table => candidates(folder, table).includes(file));
  const sheets = await readWorkbooks(folder, tableFiles, isTable, workbooks, report);
  for (const file of ['theatre.json', 'actors.csv', 'places.csv', 'control.csv']) {
    const framed = folder.folders.has(FRAMES_FOLDER) && (file === 'places.csv' || file === 'control.csv');
    const drawn = folder.has('zones.geojson') && file === 'places.csv';
    if (folder.has(file) || framed || drawn || sheets.has(file) || candidates(folder, file).length > 0) continue;
    report.error({ file: folder.nameOf(file), line: 1 }, '', 'missing', `file ${file}; a theatre needs it`);
  }
  const text = folder.has('theatre.json') ? await folder.read('theatre.json', report) : null;
  const theatreName = folder.nameOf('theatre.json');
  const theatre =
    text === null ? null : memo.reporting(theatreName, [text], report, own => readTheatreFile(text, theatreName, own));
  warnOfStrangers(folder, theatre?.subject ?? '', workbooks, report);
  if (!theatre) return null;

  const { languages } = theatre;
  /** A source for all makes the column one that may be missing. */
  const sourced = <T extends Columns>(columns: T): T =>
    theatre.source === '' || !columns.sources?.required
      ? columns
      : { ...columns, sources: { ...columns.sources, required: false, blank: 'the source of theatre.json' } };
  const table = async <T extends Columns>(file: string, columns: T): Promise<Table<T>> => {
    const sheet = sheets.get(file);
    const given = tableFile(folder, file, sheet?.name ?? null, report);
    const name = given === null && sheet ? sheet.name : folder.nameOf(given ?? file);
    const read = (csv: string) =>
      memo.reporting(`${name} ${languages}`, [csv, sourced(columns)], report, own =>
        readTable(csv, name, sourced(columns), languages, own, memo),
      );
    if (given === null) return sheet ? read(sheet.csv) : absentTable(name);
    const unpack = isSpreadsheet(given)
      ? (bytes: Uint8Array) => csvOfSpreadsheet(bytes, given, { file: name, line: 1 }, report)
      : undefined;
    const csv = await folder.read(given, report, unpack);
    return csv === null ? { ...absentTable<T>(name), present: true } : read(csv);
  };
  const shapes = async <T extends Columns, G extends GeometryType>(file: string, columns: T, types: readonly G[]) => {
    const json = folder.has(file) ? await folder.read(file, report) : null;
    if (json === null) return [];
    const name = folder.nameOf(file);
    return memo.reporting(`${name} ${languages}`, [json, columns], report, own =>
      readGeoJson(json, name, columns, types, languages, own),
    );
  };
  const actors = await table('actors.csv', schema.ACTORS);
  return {
    theatre,
    actors,
    places: await table('places.csv', schema.PLACES),
    control: await table('control.csv', schema.CONTROL),
    claims: await table('claims.csv', schema.CLAIMS),
    unlocated: await table('unlocated.csv', schema.UNLOCATED),
    corrections: await table('corrections.csv', schema.CORRECTIONS),
    events: await table('events.csv', schema.EVENTS),
    posts: await table('posts.csv', schema.POSTS),
    sources: await table('sources.csv', schema.SOURCES_TABLE),
    phases: await table('phases.csv', schema.PHASES),
    annotations: await table('annotations.csv', schema.ANNOTATIONS),
    deaths: await table('deaths.csv', schema.DEATHS),
    lines: await shapes('lines.geojson', layers.LINES, LINES),
    agreements: await shapes('agreements.geojson', layers.AGREEMENTS, AREAS),
    land: await shapes('land.geojson', layers.LAND, AREAS),
    water: await shapes('water.geojson', layers.WATER, [...AREAS, ...LINES]),
    boundaries: await shapes('boundaries.geojson', layers.BOUNDARIES, LINES),
    subject: await readSubject(),
    zones: folder.has('zones.geojson') ? await shapes('zones.geojson', layers.ZONES, AREAS) : null,
    footprints: await shapes('footprints.geojson', layers.FOOTPRINTS, AREAS),
    words: await readOwnWords(folder, languages, report),
    frames: await readFrames(folder, languages, actors, report, progress),
  };

  async function readSubject() {
    const file = theatre?.subject ?? '';
    if (file === '') return null;
    if (folder.has(file)) return shapes(file, layers.SUBJECT, AREAS);
    const at = { file: folder.nameOf('theatre.json'), line: theatre?.lineOf(['subject']) ?? 1 };
    report.error(
      at,
      'subject',
      'unknown',
      `file "${file}"${didYouMean(file, folder.files) || '; put it into the folder'}`,
    );
    return [];
  }
}

/** Files that may hold a table: `places.csv`, `Places.CSV`, `places.xlsx`, ... */
function candidates(folder: Folder, file: string): string[] {
  if (!file.endsWith('.csv')) return [];
  const stem = file.slice(0, -'.csv'.length);
  return TABLE_ENDINGS.flatMap(ending =>
    [...folder.files].filter(name => name.toLowerCase() === `${stem}.${ending}`).sort(),
  );
}

/**
 * The one file that holds a table; null where there is none. Two are an error: nobody could tell which counts.
 * @param sheet of a workbook, that holds the table too
 */
function tableFile(folder: Folder, file: string, sheet: string | null, report: Report): string | null {
  const [found, second] = candidates(folder, file);
  if (found !== undefined && sheet !== null) {
    const at = { file: folder.nameOf(found), line: 1 };
    report.error(at, '', 'duplicate', `table: ${sheet} holds it too; take one of them away`);
  }
  if (second !== undefined) {
    const at = { file: folder.nameOf(second), line: 1 };
    report.error(at, '', 'duplicate', `table: ${found} is there too; take one of them away`);
  }
  return found ?? null;
}

/** Facts in a file of another name would be passed over in silence. */
function warnOfStrangers(folder: Folder, subject: string, workbooks: ReadonlySet<string>, report: Report): void {
  const own = (name: string) => ({ file: folder.nameOf(name), line: 1 });
  for (const name of folder.files) {
    if (
      FILES.includes(name) ||
      isWordsFile(name) ||
      name === subject ||
      workbooks.has(name) ||
      FILES.some(file => candidates(folder, file).includes(name)) ||
      !/\.(csv|tsv|xlsx?|ods|json|geojson|kml|kmz)$/i.test(name)
    )
      continue;
    const hint = isSpreadsheet(name) ? '; of a workbook, sheets called places, control, .. are read' : '';
    report.warning(own(name), '', 'unknown', `file; it is not read${didYouMean(name, FILES) || hint}`);
  }
}

/** Frames say who held what all by themselves: beside another record nobody could tell which holds. */
function reportTwoRecords(folder: Folder, report: Report): void {
  if (!folder.folders.has(FRAMES_FOLDER)) return;
  for (const file of ['control.csv', 'zones.geojson']) {
    if (!folder.has(file)) continue;
    const text = `record: the folder frames says who held what; take away this file or that folder`;
    report.error({ file: folder.nameOf(file), line: 1 }, '', 'duplicate', text);
  }
}
