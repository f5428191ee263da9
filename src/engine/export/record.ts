import { formatDay } from '../model/day.ts';
import { BASES, STATUSES } from '../model/history.ts';
import type { Source, TheatreTexts } from '../model/texts.ts';
import { type Theatre, textIn } from '../model/theatre.ts';
import { formerIdsByPlace } from '../query/former-ids.ts';
import { snapshotAt } from '../query/snapshot.ts';
import { type Cell, csv } from '../text/csv.ts';

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
  'basis',
  'note',
  'source_ids',
  'sources',
  'area_km2',
  'record',
  'former_ids',
];

/**
 * The whole record as one CSV: every control row with its place, by place and day, and its sources written out, so
 * that it can be read without any other file. `until` is the day of the next row of the place, blank for its last. The
 * record's stamp stands on every row: rows are copied out of tables. `former_ids` are those that earlier releases had for the place. Where whole situations were drawn there are no places:
 * then each day that changed has a row for every holder, with the area that it held until the next.
 * @param texts the notes' language, and the sources; without them both are blank
 */
export function recordCsv(theatre: Theatre, texts: TheatreTexts | null): string {
  return csv(HEADER, theatre.documented > 0 ? placeRows(theatre, texts) : situationRows(theatre, texts));
}

function* placeRows(theatre: Theatre, texts: TheatreTexts | null): Generator<Cell[]> {
  const { history, places, languages, zoneKm2, record } = theatre;
  const written = new WrittenOut(theatre, texts);
  const former = formerIdsByPlace(texts);
  const zones = Array.from({ length: theatre.documented }, (_, zone) => zone);
  for (const zone of zones.sort((a, b) => compare(places[a].id, places[b].id))) {
    const place = places[zone];
    const rows = history.byZone.subarray(history.zoneStart[zone], history.zoneStart[zone + 1]);
    for (const [i, row] of rows.entries()) {
      const known = texts?.evidence[row];
      yield [
        place.id,
        textIn(place.name, languages[0]),
        place.lat,
        place.lon,
        formatDay(history.day[row]),
        i + 1 < rows.length ? formatDay(history.day[rows[i + 1]]) : null,
        ...written.state(history.state[row]),
        known && known.earliest !== null ? formatDay(known.earliest) : null,
        STATUSES[history.status[row]],
        BASES[history.basis[row]],
        known?.note ?? '',
        ...written.sources(known?.sources ?? []),
        zoneKm2[zone].toFixed(3),
        record,
        former.get(zone)?.join(';') ?? null,
      ];
    }
  }
}

function* situationRows(theatre: Theatre, texts: TheatreTexts | null): Generator<Cell[]> {
  const { history, first, record } = theatre;
  const written = new WrittenOut(theatre, texts);
  const days = [first, ...history.changedDays.filter(day => day > first)];
  for (const [i, day] of days.entries()) {
    const { areas, states, rows } = snapshotAt(theatre, day);
    for (const { state, km2 } of areas) {
      if (theatre.states[state].kind === 'none') continue;
      const cited = new Set<number>();
      for (let zone = 0; zone < states.length; zone++) {
        if (states[zone] !== state || rows[zone] < 0) continue;
        for (const source of texts?.evidence[rows[zone]].sources ?? []) cited.add(source);
      }
      const until = i + 1 < days.length ? formatDay(days[i + 1]) : null;
      const place = [null, null, null, null];
      const unknown = [null, null, null, null];
      yield [
        ...place,
        formatDay(day),
        until,
        ...written.state(state),
        ...unknown,
        ...written.sources([...cited].sort((a, b) => a - b)),
        km2.toFixed(3),
        record,
        null,
      ];
    }
  }
}

/** Cells of states and sources, by their indexes. */
class WrittenOut {
  readonly #theatre: Theatre;
  readonly #texts: TheatreTexts | null;
  readonly #sources: readonly string[];

  constructor(theatre: Theatre, texts: TheatreTexts | null) {
    this.#theatre = theatre;
    this.#texts = texts;
    this.#sources = texts?.sources.map(writtenOut) ?? [];
  }

  /** state, actor, side, between */
  state(index: number): Cell[] {
    const { states, actors, sides } = this.#theatre;
    const { kind, actor, side, between } = states[index];
    const ids = between.map(one => actors[one].id).join(';');
    return [kind, actor < 0 ? null : actors[actor].id, side < 0 ? null : sides[side].id, ids];
  }

  /** source_ids, sources */
  sources(indexes: readonly number[]): Cell[] {
    const ids = indexes.map(index => this.#texts?.sources[index].id).join(';');
    return [ids, indexes.map(index => this.#sources[index]).join('; ')];
  }
}

/** Publisher, "title", date, address; what is unknown is left out. */
function writtenOut({ publisher, title, date, url }: Source): string {
  return [publisher, title && `“${title}”`, date, url].filter(Boolean).join(', ');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
