import type { Position } from 'geojson';
import { BoundaryFinder } from '../geometry/boundary.ts';
import { ringsByLabel } from '../geometry/rings.ts';
import type { Theatre } from '../model/theatre.ts';
import { ringPolygons } from './boundary-features.ts';
import type { Passage } from './comparison.ts';

/**
 * The ground of each passage, or of each pocket, as polygons, unsmoothed.
 * @returns in the order of `passages` the coordinates of a MultiPolygon each: [longitude, latitude] in degrees, outer
 * rings counter-clockwise, not cut at the date line
 */
export function passagePolygons({ topology }: Theatre, passages: readonly Pick<Passage, 'zones'>[]): Position[][][][] {
  const labels = new Int32Array(topology.zones).fill(passages.length);
  passages.forEach(({ zones }, label) => {
    for (const zone of zones) labels[zone] = label;
  });
  const boundary = new BoundaryFinder(topology).find(labels);
  const rings = ringsByLabel(boundary, topology);
  return passages.map((_, label) => ringPolygons(topology, boundary, rings.get(label) ?? []));
}
