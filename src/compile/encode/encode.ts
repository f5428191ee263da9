import { type Compiled, DEGREES, FORMAT, VERSION } from '../../engine/format/compiled.ts';
import { pack, packDeltas, packLine, packRuns } from '../../engine/format/pack.ts';
import { SpotCurve } from '../../engine/format/place-coordinates.ts';
import { gridX, gridY } from '../../engine/model/grid.ts';
import { BASES, STATUSES } from '../../engine/model/history.ts';
import type { Texts } from '../../engine/model/theatre.ts';
import { slug } from '../../engine/text/ids.ts';
import type { Facts, PlaceFact } from '../read/facts.ts';
import { LABEL_RANK } from '../read/label-rank.ts';
import { openingHeadline } from './encode-annotations.ts';
import type { Numbering, ZoneRow } from './numbering.ts';
import { recordStamp } from './record-stamp.ts';
import { spatialOrder, spotsOf } from './spatial-order.ts';

/** @param framed the rows of zones that were cut from frames; places are then labels */
export function numberFacts(facts: Facts, framed: readonly ZoneRow[] = []): Numbering {
  const zoned = new Set((facts.zones.length > 0 ? facts.zones : facts.control).map(({ place }) => place));
  const curve = new SpotCurve(...spotsOf(facts.places));
  const inOrder = (isDocumented: boolean) => {
    return spatialOrder(
      facts.places.filter(place => zoned.has(place.id) === isDocumented),
      curve,
    );
  };
  const documented = inOrder(true);
  const labels = inOrder(false);
  const places = [...documented, ...labels];
  const placeOf = numberOf(places);
  const actorOf = numberOf(facts.actors);
  const control = [
    // Field by field: a spread of thousands of rows takes many times as long.
    ...facts.control.map(
      ({ at, place, from, actor, between, earliest, status, basis, sources, note }): ZoneRow => ({
        at,
        zone: placeOf.get(place)!,
        from,
        actor,
        between,
        earliest,
        status,
        basis,
        sources,
        note,
        none: false,
      }),
    ),
    ...framed,
  ].sort((a, b) => a.from - b.from || a.zone - b.zone);
  // Contested without a word on who fights for it is always there: a claim may need it where the record does not.
  const contested: number[][] = [[]];
  const between = new Map([['', 1 + facts.actors.length]]);
  const states = control.map(row => {
    if (row.none) return 0;
    if (row.actor) return 1 + actorOf.get(row.actor)!;
    const actors = row.between.map(actor => actorOf.get(actor)!).sort((a, b) => a - b);
    const key = actors.join();
    if (!between.has(key)) {
      between.set(key, 1 + facts.actors.length + contested.length);
      contested.push(actors);
    }
    return between.get(key)!;
  });
  return {
    places,
    documented: documented.length,
    placeOf,
    actorOf,
    sideOf: numberOf(facts.theatre.sides),
    sourceOf: numberOf(facts.sources),
    control,
    states,
    contested,
  };
}

function numberOf(facts: readonly { id: string }[]): Map<string, number> {
  return new Map(facts.map((fact, i) => [fact.id, i]));
}

/** The part of the compiled theatre that follows from the facts alone; zones, lines, areas and base map are added. */
export type CompiledRecord = Omit<Compiled, 'zones' | 'lines' | 'posts' | 'agreements' | 'base'>;

export function encodeRecord(facts: Facts, numbering: Numbering): CompiledRecord {
  const { theatre } = facts;
  const headline = openingHeadline(facts);
  return {
    format: FORMAT,
    version: VERSION,
    record: recordStamp(facts),
    id: theatre.id,
    title: theatre.title,
    summary: theatre.summary,
    first: theatre.first,
    last: theatre.last,
    open: theatre.open,
    ...(headline ? { headline } : {}),
    languages: theatre.languages,
    bounds: theatre.bounds,
    ...(theatre.view ? { view: theatre.view } : {}),
    // Without where its author's folder lies.
    credits: theatre.credits.map(({ text, url, licence }) => ({ text, url, licence })),
    sides: theatre.sides,
    actors: facts.actors.map(({ id, side, name, colour, pattern }) => ({
      id,
      side: numbering.sideOf.get(side)!,
      name,
      colour,
      pattern,
    })),
    ...(theatre.allies.length > 0
      ? { allies: theatre.allies.map(pair => pair.map(side => numbering.sideOf.get(side)!)) }
      : {}),
    ...(facts.frames.length > 0 ? { frames: packDeltas(facts.frames.map(({ day }) => day)) } : {}),
    contested: numbering.contested,
    places: encodePlaces(facts, numbering),
    control: encodeControl(numbering),
    phases: facts.phases.map(({ id, from, until, name, view }) => ({ id, from, until, name, view })),
  };
}

function encodePlaces(facts: Facts, { places, documented }: Numbering): Compiled['places'] {
  const [main, ...others] = facts.theatre.languages;
  const names = places.map(place => place.name[main] ?? '');
  const spots = spotsOf(places);
  return {
    documented,
    spots: new SpotCurve(...spots).pack(...spots),
    rank: packRuns(places.map(place => place.rank)),
    names,
    later: false,
    ids: sparse(places, (place, i) => (place.id === slug(names[i]) ? undefined : place.id)),
    others: Object.fromEntries(
      others.map(lang => [lang, sparse(places, (place, i) => largeName(place, lang, names[i]))]),
    ),
  };
}

/** Labels of the first map are in every language. */
function largeName(place: PlaceFact, lang: string, main: string): string | undefined {
  const name = place.name[lang];
  return place.rank <= LABEL_RANK && name && name !== main ? name : undefined;
}

/** Values by index, where there is one. */
export function sparse<T, V>(items: readonly T[], value: (item: T, index: number) => V | undefined): Record<string, V> {
  const found: Record<string, V> = {};
  items.forEach((item, index) => {
    const at = value(item, index);
    if (at !== undefined && at !== '') found[index] = at;
  });
  return found;
}

/** Column by column: frames may make millions of rows, of which lists of numbers would be a burden. */
function encodeControl({ control, states }: Numbering): Compiled['control'] {
  const [days, zones, status, basis] = Array.from({ length: 4 }, () => new Int32Array(control.length));
  control.forEach((row, i) => {
    const before = i > 0 ? control[i - 1] : null;
    days[i] = row.from;
    zones[i] = before?.from === row.from ? row.zone - before.zone : row.zone;
    status[i] = STATUSES.indexOf(row.status);
    basis[i] = BASES.indexOf(row.basis);
  });
  return {
    day: packDeltas(days),
    zone: pack(zones),
    state: packRuns(states),
    status: packRuns(status),
    basis: packRuns(basis),
  };
}

/** Grid position of a place, exactly as decode() works it out from the degrees that the compiled file carries. */
export function gridSpot({ lat, lon }: { readonly lat: number; readonly lon: number }): [x: number, y: number] {
  return [
    Math.round(gridX(Math.round(lon * DEGREES) / DEGREES)),
    Math.round(gridY(Math.round(lat * DEGREES) / DEGREES)),
  ];
}

/** Polygons of rings in whole grid units, from degrees; rings do not repeat their first point. */
export function gridPolygons(coordinates: readonly (readonly (readonly (readonly number[])[])[])[]): Float64Array[][] {
  return coordinates.map(rings => rings.map(ring => gridLine(ring.slice(0, -1))));
}

/** A line in whole steps of grid units, without points that fall on the one before. */
export function gridLine(positions: readonly (readonly number[])[], step = 1): Float64Array {
  const line: number[] = [];
  for (const [lon, lat] of positions) {
    const [x, y] = [Math.round(gridX(lon) / step), Math.round(gridY(lat) / step)];
    if (x !== line[line.length - 2] || y !== line[line.length - 1]) line.push(x, y);
  }
  return Float64Array.from(line);
}

export function packPolygons(polygons: readonly (readonly Float64Array[])[]): string[][] {
  return polygons.map(rings => rings.map(packLine));
}

/** The text in the theatre's default language. */
export function mainText(texts: Texts, languages: readonly string[]): string {
  return texts[languages[0]] ?? Object.values(texts)[0] ?? '';
}
