import { area } from '@turf/area';
import { feature, featureCollection } from '@turf/helpers';
import { intersect } from '@turf/intersect';
import type { MultiPolygon, Polygon } from 'geojson';

/**
 * How far two shapes have drifted apart: the ground that lies in one of them only, as a share of the first. 0 when they
 * are the same, 2 when they are of one size and nowhere meet.
 */
export function drift(a: Polygon | MultiPolygon, b: Polygon | MultiPolygon): number {
  const common = intersect(featureCollection([feature(a), feature(b)]));
  return (area(a) + area(b) - 2 * (common ? area(common) : 0)) / area(a);
}
