import type { Geometry, Position } from 'geojson';
import type { Compiled } from '../engine/compiled.ts';
import { packLine } from '../engine/pack.ts';
import { gridLine } from './encode.ts';
import type { BaseFact } from './facts.ts';

/** The base map in whole grid units; shapes too small to have two points there are left out. */
export function baseShapes(base: readonly BaseFact[]): Compiled['base'] {
  return base.flatMap(({ kind, level, name, geometry }) => {
    const lines = linesOf(geometry)
      .map(gridLine)
      .filter(line => line.length >= 4)
      .map(packLine);
    return lines.length ? [{ kind, level, name, lines }] : [];
  });
}

/** The lines of a geometry, or the rings of its polygons without their closing points. */
function linesOf(geometry: Geometry): Position[][] {
  switch (geometry.type) {
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
      return geometry.coordinates;
    case 'Polygon':
      return geometry.coordinates.map(ring => ring.slice(0, -1));
    case 'MultiPolygon':
      return geometry.coordinates.flat().map(ring => ring.slice(0, -1));
    case 'GeometryCollection':
      return geometry.geometries.flatMap(linesOf);
    default:
      return [];
  }
}
