import { difference } from '@turf/difference';
import { featureCollection, multiPolygon, polygon } from '@turf/helpers';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { turned, turnsOnto } from '../shapes/longitudes.ts';
import type { BaseFact } from './facts.ts';

type Bounds = readonly [west: number, south: number, east: number, north: number];

/** The extent of points with a tenth of its longer side around it; null where there are none. */
export function extentOf(points: Iterable<{ readonly lat: number; readonly lon: number }>): Bounds | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { lat, lon } of points) {
    if (Number.isNaN(lat) || Number.isNaN(lon)) continue;
    [west, east] = [Math.min(west, lon), Math.max(east, lon)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  }
  if (west > east) return null;
  // A theatre of a single place still needs some ground.
  const margin = Math.max(east - west, north - south, 0.1) / 10;
  const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
  return [
    round(Math.max(east > 180 ? -Infinity : -180, west - margin)),
    round(Math.min(84, Math.max(-85, south - margin))),
    round(Math.min(west < -180 || east > 180 ? Infinity : 180, east + margin)),
    round(Math.max(-84, Math.min(85, north + margin))),
  ];
}

/** The ground of a theatre that draws no outline: its bounds less sea and lakes. Null where nothing is left. */
export function subjectOf(bounds: Bounds, base: readonly BaseFact[]): MultiPolygon | null {
  const [west, , east] = bounds;
  let ground: Feature<Polygon | MultiPolygon> | null = polygon(boxPolygon(bounds));
  for (const { kind, geometry } of base) {
    if (kind !== 'sea' && kind !== 'lake') continue;
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') continue;
    for (const turn of turnsOnto(geometry, [west, east])) {
      const water: Feature<MultiPolygon> = multiPolygon(polygonsOf(turned(geometry, turn)));
      ground = ground && difference(featureCollection<Polygon | MultiPolygon>([ground, water]));
    }
  }
  return ground && { type: 'MultiPolygon', coordinates: polygonsOf(ground.geometry) };
}

/** A box as the rings of a polygon. */
export function boxPolygon([west, south, east, north]: Bounds): Position[][] {
  return [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ];
}

/** The polygons of either kind of area. */
export function polygonsOf(area: Polygon | MultiPolygon): Position[][][] {
  return area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
}

/** An area as rings of numbers [lng0, lat0, lng1, lat1, ..]. */
export function degreeRings(area: Polygon | MultiPolygon): Float64Array[][] {
  return polygonsOf(area).map(rings =>
    rings.map(ring => Float64Array.from(ring.flatMap(position => position.slice(0, 2)))),
  );
}
