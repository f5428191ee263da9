import { readFileSync } from 'node:fs';
import type { GeometryCollection, MultiPolygon, Polygon } from 'geojson';
import { type Chain, inRing, metres, type Point } from './chain.ts';

/**
 * Lakes and reservoirs as OpenStreetMap had them in 2017 (its contributors, ODbL 1.0), to 100 m: `map.geo.json` of the
 * npm package `@geo-maps/earth-waterbodies-100m`, which a person unpacks by hand. It is 122 MB, so nothing installs it.
 */
export function readOsmWater(file: string): Chain[][] {
  const { geometries } = JSON.parse(readFileSync(file, 'utf8')) as GeometryCollection<Polygon | MultiPolygon>;
  return geometries.flatMap(g => (g.type === 'Polygon' ? [g.coordinates] : g.coordinates)) as Chain[][];
}

/** The largest body of water around a point: its shore, then its islands. One lake can be there twice, and smaller once more. */
export function waterAround(bodies: readonly Chain[][], at: Point): Chain[] {
  const around = bodies.filter(([shore]) => inRing(shore, at));
  if (around.length === 0) throw new Error(`no body of water around ${at.join(', ')}`);
  return around.reduce((a, b) => (b[0].length > a[0].length ? b : a));
}

/** Metres below which a river that leaves a lake and comes back is the old bed under the water, drawn a little off. */
const BEND = 5000;

/** A river where it is no lake: the pieces of its course outside the shore, each to its first point in the water. */
export function outside(course: Chain, shore: Chain): Chain[] {
  const wet = course.map(p => inRing(shore, p));
  const pieces: Chain[] = [];
  for (let i = 1; i < course.length; i++) {
    if (wet[i - 1] && wet[i]) continue;
    // A piece goes on unless the course has just left the water.
    if (wet[i - 1] || pieces.length === 0) pieces.push([course[i - 1]]);
    pieces[pieces.length - 1].push(course[i]);
  }
  return pieces.filter(piece => length(piece) > BEND);
}

function length(chain: Chain): number {
  return chain.reduce((sum, p, i) => sum + (i ? metres(chain[i - 1], p) : 0), 0);
}
