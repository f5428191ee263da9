import { type Cell, csv } from './csv.ts';
import { formatDay } from './day.ts';
import { STATUSES } from './history.ts';
import type { Source, TheatreTexts } from './texts.ts';
import { type Theatre, textIn } from './theatre.ts';

const HEADER = [
  'place',
  'name',
  'lat',
  'lon',
  'from',
  'until',
  'state',
  'actor',
  'side',
  'between',
  'earliest',
  'status',
  'note',
  'source_ids',
  'sources',
  'record',
];

/**
 * The whole record as one CSV: every control row with its place, by place and day, and its sources written out, so
 * that it can be read without any other file. `until` is the day of the next row of the place, blank for its last. The
 * record's stamp stands on every row: rows are copied out of tables.
 * @param texts the notes' language, and the sources; without them both are blank
 */
export function recordCsv(theatre: Theatre, texts: TheatreTexts | null): string {
  return csv(HEADER, recordRows(theatre, texts));
}

function* recordRows(theatre: Theatre, texts: TheatreTexts | null): Generator<Cell[]> {
  const { history, places, states, actors, sides, languages, record } = theatre;
  const actorId = (actor: number) => (actor < 0 ? null : actors[actor].id);
  const sources = texts?.sources.map(writtenOut) ?? [];
  const zones = Array.from({ length: theatre.documented }, (_, zone) => zone);
  for (const zone of zones.sort((a, b) => compare(places[a].id, places[b].id))) {
    const place = places[zone];
    const rows = history.byZone.subarray(history.zoneStart[zone], history.zoneStart[zone + 1]);
    for (const [i, row] of rows.entries()) {
      const state = states[history.state[row]];
      const known = texts?.evidence[row];
      yield [
        place.id,
        textIn(place.name, languages[0]),
        place.lat,
        place.lon,
        formatDay(history.day[row]),
        i + 1 < rows.length ? formatDay(history.day[rows[i + 1]]) : null,
        state.kind,
        actorId(state.actor),
        state.side < 0 ? null : sides[state.side].id,
        state.between.map(actorId).join(';'),
        known && known.earliest >= 0 ? formatDay(known.earliest) : null,
        STATUSES[history.status[row]],
        known?.note ?? '',
        known?.sources.map(source => texts?.sources[source].id).join(';') ?? '',
        known?.sources.map(source => sources[source]).join('; ') ?? '',
        record,
      ];
    }
  }
}

/** Publisher, "title", date, address; what is unknown is left out. */
function writtenOut({ publisher, title, date, url }: Source): string {
  return [publisher, title && `“${title}”`, date, url].filter(Boolean).join(', ');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
