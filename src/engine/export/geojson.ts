import type { Feature, Geometry, Position } from 'geojson';
import { formatDay } from '../model/day.ts';
import { latOf, lngOf } from '../model/grid.ts';
import type { TheatreTexts } from '../model/texts.ts';
import type { State, Theatre } from '../model/theatre.ts';
import { areaPolygons, frontChains } from '../query/boundary-features.ts';
import { type Comparison, passagePolygons } from '../query/comparison.ts';
import { stretchesOf } from '../query/holdings.ts';
import type { Snapshot } from '../query/snapshot.ts';
import { cutAtDateLine } from './date-line.ts';
import { type ExportContext, holderId, knownOf, passageOf, stateOnRecord } from './export-context.ts';

/** One day as GeoJSON (RFC 7946): what holds, who says so, and the record that it was derived from. */
export interface DayCollection {
  type: 'FeatureCollection';
  theatre: string;
  date: string;
  /** Release date and hash of the facts. */
  record: string;
  /** Actor or side whose word this is, where it is not the record. */
  according_to?: string;
  /** The earlier of two days compared; `date` is the later one. */
  compared_with?: string;
  features: Feature[];
}

/**
 * Everything true on a day, from the unsmoothed edges. Layers: area, front, contested-edge, town, post, line,
 * agreement, and change where two days are compared. What crosses the date line is cut in two there.
 * @param texts names the sources of each town; without it towns carry none
 */
export function toGeoJSON(snapshot: Snapshot, texts: TheatreTexts | null, context: ExportContext = {}): DayCollection {
  const { theatre } = snapshot;
  return {
    type: 'FeatureCollection',
    theatre: theatre.id,
    date: formatDay(snapshot.day),
    record: theatre.record,
    ...(context.accordingTo ? { according_to: context.accordingTo } : {}),
    ...(context.compared ? { compared_with: formatDay(context.compared.earlier.day) } : {}),
    features: [
      ...areaFeatures(snapshot),
      ...edgeFeatures(snapshot),
      ...lineFeatures(snapshot),
      ...agreementFeatures(snapshot),
      ...(context.compared ? changeFeatures(context.compared) : []),
      ...townFeatures(snapshot, texts, context),
      ...postFeatures(snapshot),
    ],
  };
}

function areaFeatures(snapshot: Snapshot): Feature[] {
  return snapshot.areas.map(area => {
    const state = snapshot.theatre.states[area.state];
    return feature(
      'area',
      { type: 'MultiPolygon', coordinates: areaPolygons(snapshot, area.state) },
      {
        ...stateProperties(snapshot, area.state),
        between: state.between.map(actor => snapshot.theatre.actors[actor].id),
        area_km2: round(area.km2, 6),
      },
    );
  });
}

function edgeFeatures(snapshot: Snapshot): Feature[] {
  const sideName = (side: number) => snapshot.theatre.sides[side].id;
  return frontChains(snapshot).map(chain => {
    const geometry: Geometry = { type: 'LineString', coordinates: chain.coordinates };
    const length_km = round(chain.km, 6);
    return chain.kind === 'front'
      ? feature('front', geometry, { sides: [sideName(chain.left), sideName(chain.right)], length_km })
      : feature('contested-edge', geometry, { length_km });
  });
}

function lineFeatures(snapshot: Snapshot): Feature[] {
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
  return theatre.places.slice(0, theatre.documented).map((place, zone) => {
    const claim = context.differing?.get(zone);
    const { state, actor, side } = propertiesOf(theatre, stateOnRecord(snapshot, zone));
    return feature(
      'town',
      { type: 'Point', coordinates: [place.lon, place.lat] },
      {
        id: place.id,
        name: Object.values(place.name)[0],
        ...stateProperties(snapshot, snapshot.states[zone]),
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

function stateProperties({ theatre }: Snapshot, index: number) {
  return propertiesOf(theatre, theatre.states[index]);
}

function propertiesOf(theatre: Theatre, state: State) {
  return {
    state: state.kind,
    actor: state.actor < 0 ? null : theatre.actors[state.actor].id,
    side: state.side < 0 ? null : theatre.sides[state.side].id,
  };
}

function feature(layer: string, geometry: Geometry, properties: Record<string, unknown>): Feature {
  return { type: 'Feature', properties: { layer, ...properties }, geometry: cutAtDateLine(geometry) };
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
