import type { Feature } from 'geojson';
import { formatDay } from '../model/day.ts';
import { BASES, STATUSES } from '../model/history.ts';
import type { TheatreTexts } from '../model/texts.ts';
import type { Theatre } from '../model/theatre.ts';
import { passagePolygons } from '../query/passage-polygons.ts';
import { type Snapshot, snapshotAt } from '../query/snapshot.ts';
import { edgeFeatures, feature, lineFeatures, propertiesOf } from './geojson.ts';

/** The whole history as GeoJSON: what each feature says is so from one day on until another. */
export interface HistoryCollection {
  /** As RFC 7946 has it. */
  type: 'FeatureCollection';
  /** Id of the theatre. */
  theatre: string;
  /** Release date and hash of the facts. */
  record: string;
  /** Positions are [longitude, latitude] in degrees, WGS 84; `from` and `until` are ISO dates. */
  features: Feature[];
}

/** Something that stays as it is for some days. */
interface Run<Thing> {
  readonly thing: Thing;
  readonly from: number;
  /** First day on which it is so no more; null while it lasts. */
  until: number | null;
}

/**
 * Every area, front, stretch of a line and place of a theatre with `from` (first day) and `until` (the day after the last;
 * null while it lasts), as programs with a time slider read them. On any day the features in force are that day's ground:
 * an area is all ground that one holder gained on one day and lost on one day.
 * Posts, agreements and annotations are not among them. Derives every day that changed: seconds for a large theatre.
 * @param texts names the sources of each town; without it towns carry none
 */
export function toHistoryGeoJSON(theatre: Theatre, texts: TheatreTexts | null): HistoryCollection {
  const days = [theatre.first, ...theatre.history.changedDays.filter(day => day > theatre.first)];
  const edges = new Runs<Feature>();
  const lines = new Runs<Feature>();
  const states = new Runs<{ readonly zone: number; readonly state: number }>();
  const rows = new Runs<{ readonly zone: number; readonly state: number; readonly row: number }>();
  for (const day of days) {
    const snapshot = snapshotAt(theatre, day);
    edges.on(day, edgeFeatures(snapshot).map(withoutDate).map(keyed));
    lines.on(day, lineFeatures(snapshot).map(withoutDate).map(keyed));
    states.on(day, zonesOf(snapshot));
    rows.on(day, townsOf(snapshot));
  }
  return {
    type: 'FeatureCollection',
    theatre: theatre.id,
    record: theatre.record,
    features: [
      ...areas(theatre, states.all),
      ...[...edges.all, ...lines.all].map(run => ({
        ...run.thing,
        properties: { ...run.thing.properties, ...span(run), record: theatre.record },
      })),
      ...towns(theatre, texts, rows.all),
    ],
  };
}

/** Collects what is so day by day into runs of days. */
class Runs<Thing> {
  readonly all: Run<Thing>[] = [];
  #lasting = new Map<string, Run<Thing>>();

  on(day: number, things: Iterable<readonly [string, Thing]>): void {
    const now = new Map<string, Run<Thing>>();
    for (const [key, thing] of things) {
      const before = this.#lasting.get(key);
      const run = before ?? { thing, from: day, until: null };
      if (!before) this.all.push(run);
      now.set(key, run);
    }
    for (const [key, run] of this.#lasting) if (!now.has(key)) run.until = day;
    this.#lasting = now;
  }
}

function* zonesOf({ states }: Snapshot): Generator<[string, { zone: number; state: number }]> {
  for (const [zone, state] of states.entries()) yield [`${zone} ${state}`, { zone, state }];
}

function* townsOf({
  theatre,
  states,
  rows,
}: Snapshot): Generator<[string, { zone: number; state: number; row: number }]> {
  for (let zone = 0; zone < theatre.documented; zone++) {
    const [state, row] = [states[zone], rows[zone]];
    yield [`${zone} ${state} ${row}`, { zone, state, row }];
  }
}

function keyed(one: Feature): [string, Feature] {
  return [JSON.stringify(one), one];
}

/** A run has days of its own. */
function withoutDate(one: Feature): Feature {
  const { date: _, record: __, ...properties } = one.properties ?? {};
  return { ...one, properties };
}

function span({ from, until }: Pick<Run<unknown>, 'from' | 'until'>) {
  return { from: formatDay(from), until: until === null ? null : formatDay(until) };
}

/** Zones that pass into a state and out of it on the same days are one area. */
function areas(theatre: Theatre, runs: readonly Run<{ readonly zone: number; readonly state: number }>[]): Feature[] {
  const starts = new Map<number, Map<string, Run<{ state: number; zones: number[] }>>>();
  for (const { thing, from, until } of runs) {
    const start = starts.get(from) ?? new Map<string, Run<{ state: number; zones: number[] }>>();
    starts.set(from, start);
    const key = `${thing.state} ${until}`;
    const area = start.get(key) ?? { thing: { state: thing.state, zones: [] }, from, until };
    start.set(key, area);
    area.thing.zones.push(thing.zone);
  }
  return [...starts.values()].flatMap(start => {
    // What begins on one day does not overlap.
    const own = [...start.values()];
    const polygons = passagePolygons(
      theatre,
      own.map(({ thing }) => thing),
    );
    return own.map((run, i) => {
      const { state, zones } = run.thing;
      const { between, unreported } = theatre.states[state];
      return feature(
        'area',
        { type: 'MultiPolygon', coordinates: polygons[i] },
        {
          ...propertiesOf(theatre, theatre.states[state]),
          between: between.map(actor => theatre.actors[actor].id),
          area_km2: Number(zones.reduce((sum, zone) => sum + theatre.zoneKm2[zone], 0).toFixed(6)),
          ...(unreported ? { unreported: true } : {}),
          ...span(run),
          record: theatre.record,
        },
      );
    });
  });
}

function towns(
  theatre: Theatre,
  texts: TheatreTexts | null,
  runs: readonly Run<{ readonly zone: number; readonly state: number; readonly row: number }>[],
): Feature[] {
  const { history } = theatre;
  return runs.map(run => {
    const { zone, state, row } = run.thing;
    const place = theatre.places[zone];
    return feature(
      'town',
      { type: 'Point', coordinates: [place.lon, place.lat] },
      {
        id: place.id,
        name: Object.values(place.name)[0],
        ...propertiesOf(theatre, theatre.states[state]),
        ...(theatre.states[state].unreported ? { unreported: true } : {}),
        status: row < 0 ? null : STATUSES[history.status[row]],
        basis: row < 0 ? null : BASES[history.basis[row]],
        sources: row < 0 || !texts ? [] : texts.evidence[row].sources.map(source => texts.sources[source].id),
        ...span(run),
        record: theatre.record,
      },
    );
  });
}
