import { readFileSync, writeFileSync } from 'node:fs';
import type { Feature, FeatureCollection, Geometry, LineString, MultiPolygon, Polygon, Position } from 'geojson';
import { doubleArea } from '../compile/shapes/ring.ts';
import { type Chain, round } from './chain.ts';

type Properties = Record<string, string | number | boolean | string[]>;

export function feature<G extends Geometry>(geometry: G, properties: Properties): Feature<G> {
  return { type: 'Feature', properties, geometry };
}

export function lineString(chain: Chain): LineString {
  return { type: 'LineString', coordinates: chain };
}

export function polygon(...rings: Chain[]): Polygon {
  return { type: 'Polygon', coordinates: wound(rings) };
}

export function multiPolygon(...polygons: Chain[][]): MultiPolygon {
  return { type: 'MultiPolygon', coordinates: polygons.map(wound) };
}

/** Closed rings, the outer one counter-clockwise, holes clockwise (RFC 7946). */
function wound(rings: Chain[]): Chain[] {
  return rings.map((ring, i) => {
    const [first, last] = [ring[0], ring[ring.length - 1]];
    const whole = first[0] === last[0] && first[1] === last[1] ? ring : [...ring, first];
    return doubleArea(whole) > 0 === (i === 0) ? whole : [...whole].reverse();
  });
}

/** A shape that came out of a computation, to 10 m and wound as RFC 7946 has it. */
export function rounded(shape: Polygon | MultiPolygon): Polygon | MultiPolygon {
  const rings = (polygon: Position[][]) => wound(polygon.map(ring => round(ring as Chain, 4)));
  return shape.type === 'Polygon'
    ? { type: 'Polygon', coordinates: rings(shape.coordinates) }
    : { type: 'MultiPolygon', coordinates: shape.coordinates.map(rings) };
}

export function readFeatures(file: URL | string): FeatureCollection {
  return JSON.parse(readFileSync(file, 'utf8')) as FeatureCollection;
}

/** One feature a line, so that a change shows as a few lines in a diff. */
export function writeFeatures(file: URL, features: readonly Feature[]): void {
  const rows = features.map(f => JSON.stringify(f));
  writeFileSync(file, `{"type":"FeatureCollection","features":[\n${rows.join(',\n')}\n]}\n`);
}
