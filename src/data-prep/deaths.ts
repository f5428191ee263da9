import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { formatDay, parseDay } from '../engine/model/day.ts';

/**
 * Prints deaths.csv of a theatre from the events of the UCDP Georeferenced Event Dataset:
 * `npx tsx src/data-prep/deaths.ts GED.csv data/idlib ucdp-ged > data/idlib/deaths.csv`
 */

type Row = Readonly<Record<string, string>>;

interface Theatre {
  readonly first: string;
  readonly last: string;
  readonly bounds: readonly [number, number, number, number];
}

/** In UCDP's scale 1 to 3 is a place to a district; from 4 on a whole governorate or a guess stands for the place. */
const DISTRICT = 3;

const [, , ged, folder, source] = process.argv;
const theatre: Theatre = JSON.parse(readFileSync(join(folder, 'theatre.json'), 'utf8'));
const rows: Row[] = parse(readFileSync(ged, 'utf8'), { columns: true });
process.stdout.write(deathsTable(rows, theatre, source));

/** People killed within the theatre's bounds and days, best estimate, one row a day or span of days. */
function deathsTable(events: readonly Row[], { first, last, bounds: [w, s, e, n] }: Theatre, source: string): string {
  const killed = new Map<string, number>();
  // The data ends with a day; an event that goes on past it is counted up to there.
  const end = events.map(event => event.date_start).reduce((a, b) => (a > b ? a : b));
  for (const { date_start: from, date_end: to, longitude, latitude, where_prec: precision, best } of events) {
    const [lon, lat] = [Number(longitude), Number(latitude)];
    const within = lon >= w && lon <= e && lat >= s && lat <= n && Number(precision) <= DISTRICT;
    if (!within || from < first || from > last || Number(best) === 0) continue;
    const until = parseDay(to > end ? end : to) + 1;
    const span = `${from},${until > parseDay(from) + 1 ? formatDay(until) : ''}`;
    killed.set(span, (killed.get(span) ?? 0) + Number(best));
  }
  const lines = [...killed].sort(([a], [b]) => (a < b ? -1 : 1)).map(([span, people]) => `${span},${people},${source}`);
  return `date,until,killed,sources\n${lines.join('\n')}\n`;
}
