import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, stdin, stdout } from 'node:process';
import { type Options, parse } from 'csv-parse';
import { formatDay, parseDay } from '../engine/model/day.ts';

/**
 * Prints deaths.csv of a theatre from the events of the UCDP Georeferenced Event Dataset as it is published
 * (ged251-csv.zip of https://ucdp.uu.se/downloads/, CC BY 4.0; 652 is Syria):
 *
 *     unzip -p ged251-csv.zip | npx tsx src/data-prep/deaths.ts - data/idlib ucdp-ged 652 > deaths.csv
 *
 * A release revises the years before it, so the whole series has to come from one.
 */

/** An event, by the columns of a release that are read here; it has many more. */
export interface GedEvent {
  readonly date_start: string;
  readonly date_end: string;
  readonly latitude: string;
  readonly longitude: string;
  readonly where_prec: string;
  readonly country_id?: string;
  readonly best: string;
}

export interface Box {
  readonly first: string;
  readonly last: string;
  readonly bounds: readonly [west: number, south: number, east: number, north: number];
}

/** In UCDP's scale 1 to 3 is a place to a district; from 4 on a whole governorate or a guess stands for the place. */
const DISTRICT = 3;
const COLUMNS = ['date_start', 'date_end', 'latitude', 'longitude', 'where_prec', 'best'];

/**
 * People killed within a box and its days, best estimate, one row a day or span of days.
 * @param country id of the country, '' for all that lies in the box
 * @throws Error where the file is no GED release
 */
export async function deathsTable(
  events: AsyncIterable<GedEvent> | Iterable<GedEvent>,
  { first, last, bounds: [west, south, east, north] }: Box,
  source: string,
  country = '',
): Promise<string> {
  const spans: { from: string; to: string; people: number }[] = [];
  // The data ends with a day; an event that goes on past it is counted up to there.
  let end = '';
  for await (const event of events) {
    const missing = COLUMNS.filter(column => !(column in event));
    if (missing.length > 0) throw new Error(`no GED release: column ${missing.join(', ')} is missing`);
    // Releases write "2019-12-01 00:00:00.000".
    const [from, to] = [event.date_start.slice(0, 10), event.date_end.slice(0, 10)];
    if (from > end) end = from;
    if (country !== '' && event.country_id !== country) continue;
    const [lon, lat, people] = [Number(event.longitude), Number(event.latitude), Number(event.best)];
    const within = lon >= west && lon <= east && lat >= south && lat <= north && Number(event.where_prec) <= DISTRICT;
    if (within && from >= first && from <= last && people > 0) spans.push({ from, to, people });
  }
  const killed = new Map<string, number>();
  for (const { from, to, people } of spans) {
    const until = parseDay(to > end ? end : to) + 1;
    const span = `${from},${until > parseDay(from) + 1 ? formatDay(until) : ''}`;
    killed.set(span, (killed.get(span) ?? 0) + people);
  }
  const lines = [...killed].sort(([a], [b]) => (a < b ? -1 : 1)).map(([span, people]) => `${span},${people},${source}`);
  return `date,until,killed,sources\n${lines.map(line => `${line}\n`).join('')}`;
}

/** The events of a release, one after the other: it has hundreds of thousands, and articles quoted over many lines. */
export function readGed(stream: NodeJS.ReadableStream): AsyncIterable<GedEvent> {
  const options: Options = { columns: true, bom: true, relax_column_count: true };
  return stream.pipe(parse(options));
}

const [, script, file, folder, source, country] = argv;
if (folder && script === import.meta.filename) {
  const theatre: Box = JSON.parse(readFileSync(join(folder, 'theatre.json'), 'utf8'));
  const events = readGed(file === '-' ? stdin : createReadStream(file));
  stdout.write(await deathsTable(events, theatre, source, country));
}
