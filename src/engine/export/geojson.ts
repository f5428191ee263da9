import type { Feature, Geometry, Position } from 'geojson';
import { formatDay } from '../model/day.ts';
import { latOf, lngOf } from '../model/grid.ts';
import type { TheatreTexts } from '../model/texts.ts';
import type { State, Theatre } from '../model/theatre.ts';
import { areaPolygons, frontChains } from '../query/boundary-features.ts';
import type { Comparison } from '../query/comparison.ts';
import { formerIdsByPlace } from '../query/former-ids.ts';
import { annotationsOn } from '../query/headline.ts';
import { stretchesOf } from '../query/holdings.ts';
import { passagePolygons } from '../query/passage-polygons.ts';
import { pocketsOf } from '../query/pockets.ts';
import type { Snapshot } from '../query/snapshot.ts';
import { cutAtDateLine } from './date-line.ts';
import { type ExportContext, holderId, passageOf, stateOnRecord } from './export-context.ts';
import { knownOf } from './known.ts';

/** One day as GeoJSON (RFC 7946): what holds, who says so, and the record that it was derived from. */
export interface DayCollection {
  /** As RFC 7946 has it. */
  type: 'FeatureCollection';
  /** Id of the theatre. */
  theatre: string;
  /** ISO date of the day; the later one where two are compared. */
  date: string;
  /** Release date and hash of the facts. */
  record: string;
  /** Actor or side whose word this is, where it is not the record. */
  according_to?: string;
  /** The earlier of two days compared; `date` is the later one. */
  compared_with?: string;
  /** What an editor wrote of the day, in the language of the texts. */
  headline?: string;
  /** What the editor wrote below the headline. */
  standfirst?: string;
  /** Positions are [longitude, latitude] in degrees, WGS 84. */
  features: Feature[];
}

/**
 * Everything true on a day, from the unsmoothed edges. Each feature has `layer` and `date`; layers: area, front,
 * allied-boundary, contested-edge, town, post, line, agreement, annotation (what an editor wrote for the day, in the
 * language of the texts), and change where two days are compared. Areas have `area_km2`, and `unreported` with
 * `reported` and `cut_off` where it is so; fronts have `length_km` and the ids of their `sides`. What crosses the date
 * line is cut in two there.
 * @param texts names the sources of each town; without it towns carry none
 * @param context whose word it is and what it is compared with; it must be of the same snapshot
 */
export function toGeoJSON(snapshot: Snapshot, texts: TheatreTexts | null, context: ExportContext = {}): DayCollection {
  const { theatre } = snapshot;
  const headline =
    texts &&
    annotationsOn(texts, snapshot.day)
      .filter(({ kind }) => kind === 'headline')
      .at(-1);
  return {
    type: 'FeatureCollection',
    theatre: theatre.id,
    date: formatDay(snapshot.day),
    record: theatre.record,
    ...(context.accordingTo ? { according_to: context.accordingTo } : {}),
    ...(context.compared ? { compared_with: formatDay(context.compared.earlier.day) } : {}),
    ...(headline && !context.compared ? { headline: headline.text, standfirst: headline.standfirst } : {}),
    features: [
      ...areaFeatures(snapshot),
      ...edgeFeatures(snapshot),
      ...lineFeatures(snapshot),
      ...agreementFeatures(snapshot),
      ...(context.compared ? changeFeatures(context.compared) : []),
      ...townFeatures(snapshot, texts, context),
      ...postFeatures(snapshot),
      ...(context.compared ? [] : annotationFeatures(snapshot, texts)),
    ].map(one => ({ ...one, properties: { ...one.properties, date: formatDay(snapshot.day) } })),
  };
}

function areaFeatures(snapshot: Snapshot): Feature[] {
  const { theatre } = snapshot;
  const area = (state: number, km2: number, coordinates: Position[][][], more: Record<string, unknown> = {}) => {
    const between = theatre.states[state].between.map(actor => theatre.actors[actor].id);
    const properties = { ...stateProperties(snapshot, state), between, area_km2: round(km2, 6), ...more };
    return feature('area', { type: 'MultiPolygon', coordinates }, properties);
  };
  const reported = snapshot.areas.filter(({ state }) => !theatre.states[state].unreported);
  const pockets = reported.length < snapshot.areas.length ? pocketsOf(snapshot) : [];
  const polygons = pockets.length > 0 ? passagePolygons(theatre, pockets) : [];
  return [
    ...reported.map(({ state, km2 }) => area(state, km2, areaPolygons(snapshot, state))),
    ...pockets.map(({ state, km2, reported: day, cutOff }, i) => {
      const more = { unreported: true, reported: formatDay(day), cut_off: formatDay(cutOff) };
      return area(state, km2, polygons[i], more);
    }),
  ];
}

/** Without dates; `toGeoJSON` adds them. */
export function edgeFeatures(snapshot: Snapshot): Feature[] {
  const sideName = (side: number) => snapshot.theatre.sides[side].id;
  return frontChains(snapshot).map(chain => {
    const geometry: Geometry = { type: 'LineString', coordinates: chain.coordinates };
    const length_km = round(chain.km, 6);
    const sides = chain.kind === 'contested-edge' ? {} : { sides: [sideName(chain.left), sideName(chain.right)] };
    return feature(chain.kind, geometry, { ...sides, length_km });
  });
}

/** Without dates; `toGeoJSON` adds them. */
export function lineFeatures(snapshot: Snapshot): Feature[] {
  return snapshot.theatre.lines.flatMap(line =>
    stretchesOf(snapshot, line)
      .filter(stretch => stretch.state >= 0)
      .map(({ part, first, last, state, km }) => {
        const coordinates: Position[] = [];
        for (let i = first; i <= last; i++) coordinates.push(position(part.x[i], part.y[i]));
        return feature(
          'line',
          { type: 'LineString', coordinates },
          {
            id: line.id,
            ref: line.ref,
            ...stateProperties(snapshot, state),
            length_km: round(km, 6),
          },
        );
      }),
  );
}

function agreementFeatures(snapshot: Snapshot): Feature[] {
  const { theatre } = snapshot;
  return snapshot.agreements.map(({ agreement, share }) => {
    const coordinates = agreement.polygons.map(rings =>
      rings.map(ring => {
        const positions: Position[] = [];
        for (let i = 0; i < ring.length; i += 2) positions.push(position(ring[i], ring[i + 1]));
        return closed(positions);
      }),
    );
    const byActor: Record<string, number> = {};
    share.forEach((value, state) => {
      if (value > 0 && theatre.states[state].actor >= 0)
        byActor[theatre.actors[theatre.states[state].actor].id] = round(value, 6);
    });
    return feature(
      'agreement',
      { type: 'MultiPolygon', coordinates },
      {
        id: agreement.id,
        estimate: agreement.estimate,
        share: byActor,
      },
    );
  });
}

/** One feature for the ground that passed from one holder to another. */
function changeFeatures(compared: Comparison): Feature[] {
  const { theatre, byActor } = compared;
  const polygons = passagePolygons(theatre, byActor);
  return byActor.map(({ from, to, km2 }, i) =>
    feature(
      'change',
      { type: 'MultiPolygon', coordinates: polygons[i] },
      { from: holderId(theatre, from), to: holderId(theatre, to), area_km2: round(km2, 6) },
    ),
  );
}

function townFeatures(snapshot: Snapshot, texts: TheatreTexts | null, context: ExportContext): Feature[] {
  const { theatre } = snapshot;
  const former = formerIdsByPlace(texts);
  return theatre.places.slice(0, theatre.documented).map((place, zone) => {
    const claim = context.differing?.get(zone);
    const { state, actor, side } = propertiesOf(theatre, stateOnRecord(snapshot, zone));
    return feature(
      'town',
      { type: 'Point', coordinates: [place.lon, place.lat] },
      {
        id: place.id,
        name: Object.values(place.name)[0],
        ...(former.has(zone) ? { former_ids: former.get(zone)!.join(';') } : {}),
        ...stateProperties(snapshot, snapshot.states[zone]),
        ...(theatre.states[snapshot.states[zone]].unreported ? { unreported: true } : {}),
        ...knownOf(snapshot, texts, zone, context),
        ...(claim ? { claimed_by: theatre.actors[claim.by].id, on_record: { state, actor, side } } : {}),
        ...(context.compared ? passageOf(context.compared, zone) : {}),
      },
    );
  });
}

function postFeatures(snapshot: Snapshot): Feature[] {
  const { theatre } = snapshot;
  return snapshot.posts.map(({ post, state }) =>
    feature(
      'post',
      { type: 'Point', coordinates: [post.lon, post.lat] },
      {
        id: post.id,
        number: /^\d+$/.test(post.number) ? Number(post.number) : post.number || null,
        name: Object.values(post.name)[0],
        actor: theatre.actors[post.actor].id,
        within: state < 0 ? null : stateProperties(snapshot, state).actor,
      },
    ),
  );
}

/** Notes and labels as points, arrows as lines. A headline that stands nowhere is told with the collection. */
function annotationFeatures({ theatre, day }: Snapshot, texts: TheatreTexts | null): Feature[] {
  if (!texts) return [];
  return annotationsOn(texts, day).flatMap(({ id, kind, x, y, toX, toY, text, standfirst, side, sources, ...span }) => {
    const [at, to] = [
      [x, y],
      [toX, toY],
    ].map(([px, py]) => (Number.isFinite(px) ? position(px, py) : null));
    const properties = {
      id,
      kind,
      from: formatDay(span.from),
      until: formatDay(span.until),
      text,
      ...(standfirst ? { standfirst } : {}),
      ...(side < 0 ? {} : { side: theatre.sides[side].id }),
      sources: sources.map(source => texts.sources[source].id),
    };
    if (!at) return [];
    const geometry: Geometry = to ? { type: 'LineString', coordinates: [at, to] } : { type: 'Point', coordinates: at };
    return [feature('annotation', geometry, properties)];
  });
}

function stateProperties({ theatre }: Snapshot, index: number) {
  return propertiesOf(theatre, theatre.states[index]);
}

/** What a file says of a state. */
export function propertiesOf(theatre: Theatre, state: State) {
  return {
    state: state.kind,
    actor: state.actor < 0 ? null : theatre.actors[state.actor].id,
    side: state.side < 0 ? null : theatre.sides[state.side].id,
  };
}

/** A feature whose properties are texts, numbers and flags, as every program with a table of attributes reads them. */
export function feature(layer: string, geometry: Geometry, properties: Record<string, unknown>): Feature {
  return { type: 'Feature', properties: { layer, ...flat(properties) }, geometry: cutAtDateLine(geometry) };
}

/** Lists joined by `;`, and what is in an object as properties of their own: `share` of `red` as `share_red`. */
function flat(properties: Record<string, unknown>): Record<string, unknown> {
  const cells = Object.entries(properties).flatMap(([name, value]): [string, unknown][] => {
    if (Array.isArray(value)) return [[name, value.join(';')]];
    if (typeof value !== 'object' || value === null) return [[name, value]];
    return Object.entries(value).map(([part, one]) => [`${name}_${part}`, one]);
  });
  return Object.fromEntries(cells);
}

function position(x: number, y: number): Position {
  return [round(lngOf(x), 7), round(latOf(y), 7)];
}

function closed(positions: Position[]): Position[] {
  const [first, last] = [positions[0], positions[positions.length - 1]];
  return first[0] === last[0] && first[1] === last[1] ? positions : [...positions, first];
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
