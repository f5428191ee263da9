import { feature, featureCollection, multiPolygon } from '@turf/helpers';
import { intersect } from '@turf/intersect';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import type { PlaceFact } from './facts.ts';
import { polygonsOf } from './subject.ts';
import type { Tables } from './tables.ts';

/** Weight on the map of a place of which nothing is known but its zone. */
const RANK = 5;

/** Places that only zones.geojson has: each named by its feature and standing well inside its ground. */
export function placesOfZones({ zones, places, theatre, subject }: Tables): PlaceFact[] {
  const listed = new Set(places.rows.map(place => place.id));
  const found = new Map<string, PlaceFact>();
  const ground = subject && multiPolygon(subject.flatMap(({ geometry }) => polygonsOf(geometry)));
  for (const { row, geometry } of zones ?? []) {
    const { at, place: id, name } = row;
    if (id === '' || listed.has(id) || found.has(id)) continue;
    const [lon, lat] = pointInside(shownOf(geometry, ground));
    const main = theatre.languages[0];
    found.set(id, {
      at,
      id,
      name: name[main] ? name : { ...name, [main]: id },
      aliases: [],
      formerIds: [],
      lat,
      lon,
      rank: RANK,
      population: 0,
      source: '',
    });
  }
  return [...found.values()];
}

/** The part of a zone that lies in the subject; all of it where there is none. */
function shownOf(zone: Polygon | MultiPolygon, ground: Feature<MultiPolygon> | null): Position[][][] {
  if (!ground) return polygonsOf(zone);
  try {
    const shown = intersect(featureCollection<Polygon | MultiPolygon>([ground, feature(zone)]));
    return polygonsOf(shown?.geometry ?? zone);
  } catch {
    // Rings that cross themselves are too much for it; what is wrong with them is told elsewhere.
    return polygonsOf(zone);
  }
}

/** The middle of the longest of some level stretches through an area: inside it whatever its shape. */
export function pointInside(polygons: readonly (readonly (readonly Position[])[])[]): [lon: number, lat: number] {
  const rings = polygons.flat();
  const lats = rings.flat().map(([, lat]) => lat);
  const [south, north] = lats.reduce(([low, high], lat) => [Math.min(low, lat), Math.max(high, lat)], [90, -90]);
  let best: [number, number] = [rings[0]?.[0]?.[0] ?? 0, (south + north) / 2];
  let longest = 0;
  for (const share of [0.5, 0.4, 0.6, 0.3, 0.7, 0.15, 0.85, 0.03, 0.97]) {
    const lat = south + share * (north - south);
    const crossings = rings.flatMap(ring => crossingsAt(ring, lat)).sort((a, b) => a - b);
    for (let i = 1; i < crossings.length; i += 2) {
      const length = crossings[i] - crossings[i - 1];
      // The middle of the area wins unless another stretch is clearly longer.
      if (length <= longest * 1.2) continue;
      longest = length;
      best = [(crossings[i] + crossings[i - 1]) / 2, lat];
    }
  }
  return best.map(degrees => Math.round(degrees * 1e5) / 1e5) as [number, number];
}

function crossingsAt(ring: readonly Position[], lat: number): number[] {
  const found: number[] = [];
  for (let i = 0; i + 1 < ring.length; i++) {
    const [[x0, y0], [x1, y1]] = [ring[i], ring[i + 1]];
    if (y0 > lat !== y1 > lat) found.push(x0 + ((lat - y0) / (y1 - y0)) * (x1 - x0));
  }
  return found;
}

/** Corners of the box around everything that is drawn, and all places, for the default bounds. */
export function* drawnCorners({ zones, frames, places, subject }: Tables): Generator<{ lat: number; lon: number }> {
  yield* places.rows;
  for (const { geometry } of subject ?? []) {
    for (const [lon, lat] of polygonsOf(geometry).flat(2)) yield { lat, lon };
  }
  for (const { geometry } of zones ?? []) {
    for (const [lon, lat] of polygonsOf(geometry).flat(2)) yield { lat, lon };
  }
  for (const { shapes, lines } of frames ?? []) {
    for (const [lon, lat] of lines.flatMap(line => line.lines.flat())) yield { lat, lon };
    for (const ring of shapes.flatMap(shape => shape.polygons.flat())) {
      for (let i = 0; i < ring.length; i += 2) yield { lon: ring[i], lat: ring[i + 1] };
    }
  }
}
