import { formatDay } from '../model/day.ts';
import type { TheatreTexts } from '../model/texts.ts';
import { type State, type Theatre, textIn } from '../model/theatre.ts';
import { RecordWalk } from '../query/record-walk.ts';
import type { Snapshot } from '../query/snapshot.ts';
import { Tally } from '../query/tally.ts';
import { type Cell, csv } from '../text/csv.ts';
import { type ExportContext, passageOf, stateOnRecord } from './export-context.ts';
import { knownOf } from './known.ts';

/**
 * The documented places on a day, one row each, named in the language of the texts. Columns: date, id, name, lat, lon
 * (degrees), state, actor, side, between, since, status, basis, sources; as somebody claims the day according_to,
 * record_state, record_actor; where it is compared compared_with, from, to, changed_on; last record. Lists are joined by
 * `;`, what is not known is empty, lines end in LF.
 * @param texts for names and sources; without them sources are empty
 * @param context whose word it is and what it is compared with; it must be of the same snapshot
 */
export function townsCsv(snapshot: Snapshot, texts: TheatreTexts | null, context: ExportContext = {}): string {
  const { theatre } = snapshot;
  const { accordingTo, compared } = context;
  const header = [
    'date',
    'id',
    'name',
    'lat',
    'lon',
    'state',
    'actor',
    'side',
    'between',
    'since',
    'status',
    'basis',
    'sources',
    ...(accordingTo ? ['according_to', 'record_state', 'record_actor'] : []),
    ...(compared ? ['compared_with', 'from', 'to', 'changed_on'] : []),
    // Last, and on every row: rows are copied out of tables.
    'record',
  ];
  const actorId = (actor: number) => (actor < 0 ? null : theatre.actors[actor].id);
  const rows = [...snapshot.states.subarray(0, theatre.documented)].map((index, zone) => {
    const place = theatre.places[zone];
    const state = theatre.states[index];
    const known = knownOf(snapshot, texts, zone, context);
    const onRecord = stateOnRecord(snapshot, zone);
    const passage = compared && passageOf(compared, zone);
    return [
      formatDay(snapshot.day),
      place.id,
      texts?.placeNames[zone] || textIn(place.name, texts?.lang ?? theatre.languages[0]),
      place.lat,
      place.lon,
      state.kind,
      actorId(state.actor),
      state.side < 0 ? null : theatre.sides[state.side].id,
      state.between.map(actor => theatre.actors[actor].id).join(';'),
      known.since,
      known.status,
      known.basis,
      texts ? known.sources.join(';') : null,
      ...(accordingTo ? [accordingTo, onRecord.kind, actorId(onRecord.actor)] : []),
      ...(compared && passage
        ? [formatDay(compared.earlier.day), passage.from, passage.to, passage.changed_on.join(';')]
        : []),
      theatre.record,
    ];
  });
  return csv(header, rows);
}

/**
 * One row a holder and day: on `from`, then on every day that changed up to `to`. Columns: date, actor, state,
 * area_km2, places, front_km, then `<line id>_km` for each line, and unreported_km2: how much of area_km2 is ground that
 * nothing was reported from since it was cut off. km² and km have three decimals; no column names the record.
 * @param from first day, since 1970-01-01
 * @param to last day, included; where it is before `from`, only `from` has rows
 */
export function statsCsv(theatre: Theatre, from: number, to: number): string {
  const header = [
    'date',
    'actor',
    'state',
    'area_km2',
    'places',
    'front_km',
    ...theatre.lines.map(line => `${line.id}_km`),
    'unreported_km2',
  ];
  return csv(header, statsRows(theatre, from, to));
}

function* statsRows(theatre: Theatre, from: number, to: number): Generator<Cell[]> {
  const tally = new Tally(theatre);
  const walk = new RecordWalk(theatre, tally);
  const { changedDays } = theatre.history;
  for (const day of [from, ...changedDays.filter(changed => changed > from && changed <= to)]) {
    // Nobody waits for it: its pauses are passed over.
    for (const _ of walk.to(day));
    for (const holding of holdings(theatre, tally)) {
      yield [
        formatDay(day),
        holding.actor,
        holding.state,
        holding.km2.toFixed(3),
        holding.places,
        holding.frontKm.toFixed(3),
        ...holding.lineKm.map(km => km.toFixed(3)),
        holding.unreportedKm2.toFixed(3),
      ];
    }
  }
}

/** What one holder has on a day; contested ground is one holding, whoever it lies between. */
interface Holding {
  readonly actor: string;
  readonly state: State['kind'];
  km2: number;
  places: number;
  frontKm: number;
  readonly lineKm: number[];
  unreportedKm2: number;
}

/** Largest first. */
function holdings(theatre: Theatre, tally: Tally): Holding[] {
  const found = new Map<string, Holding>();
  theatre.states.forEach(({ kind, actor: index, unreported }, state) => {
    if (tally.zones[state] === 0) return;
    const actor = index < 0 ? '' : theatre.actors[index].id;
    const key = `${kind} ${actor}`;
    const lineKm = theatre.lines.map(() => 0);
    const none: Holding = { actor, state: kind, km2: 0, places: 0, frontKm: 0, lineKm, unreportedKm2: 0 };
    const holding = found.get(key) ?? none;
    found.set(key, holding);
    holding.km2 += tally.km2[state];
    if (unreported) holding.unreportedKm2 += tally.km2[state];
    holding.places += tally.places[state];
    holding.frontKm += tally.frontKm[state];
    tally.lineKm.forEach((km, line) => {
      holding.lineKm[line] += km[state];
    });
  });
  return [...found.values()].sort((a, b) => b.km2 - a.km2);
}
