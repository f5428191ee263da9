import { bboxClip } from '@turf/bbox-clip';
import type { Geometry, LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import type { Compiled } from '../../engine/format/compiled.ts';
import { packLine } from '../../engine/format/pack.ts';
import { gridX, gridY, MAX_LATITUDE } from '../../engine/model/grid.ts';
import { gridLine } from '../encode/encode.ts';
import type { BaseFact } from '../read/facts.ts';
import { turned, turnsOnto } from '../shapes/longitudes.ts';
import { straightShape } from '../shapes/straight-edges.ts';

/**
 * How far around the theatre the base map goes, in lengths of its longer side. A wide screen that is zoomed out shows
 * some two of them; whoever hands in the coasts of the world does not make readers load them.
 */
const AROUND = 2.5;
/** Steps that the longer side of a theatre is told in, about: finer is lost on a map of all of it. */
const STEPS = 4096;

/**
 * The base map in steps of grid units, as far as a reader can see; shapes too small to have two points there are left out.
 * @param bounds of the theatre: west, south, east, north in degrees
 */
export function baseShapes(base: readonly BaseFact[], bounds: readonly [number, number, number, number]) {
  const frame = frameOf(bounds);
  const step = stepOf(bounds);
  // How far a line parts from its chord grows with the square of its length.
  const coarse = 2 ** Math.floor(Math.log2(step) / 2);
  return base.flatMap(({ kind, level, name, geometry }): Compiled['base'][number][] => {
    const lines = drawable(geometry)
      .flatMap(shape => turnsOf(shape, frame))
      .flatMap(shape => linesOf(straightShape(shape, coarse)))
      .map(line => gridLine(line, step))
      .filter(line => line.length >= 4)
      .map(packLine);
    return lines.length ? [{ kind, level, name, step, lines }] : [];
  });
}

/** What of a shape lies in a frame, which may reach beyond 180: there the world begins anew. */
function turnsOf(shape: Drawable, [west, south, east, north]: Box): Drawable[] {
  return turnsOnto(shape, [west, east]).flatMap(turn => {
    const part = bboxClip(shape, [west - turn, south, east - turn, north]).geometry as Drawable;
    return isEmpty(part) ? [] : [turn === 0 ? part : turned(part, turn)];
  });
}

function isEmpty(shape: Drawable): boolean {
  return shape.coordinates.length === 0;
}

/** The power of two, in grid units, that a theatre's longer side has about `STEPS` of; 16 for a province. */
function stepOf([west, south, east, north]: readonly [number, number, number, number]): number {
  const side = Math.max(gridX(east) - gridX(west), gridY(south) - gridY(north));
  return 2 ** Math.max(0, Math.floor(Math.log2(side / STEPS)));
}

function frameOf([west, south, east, north]: Box): Box {
  const margin = AROUND * Math.max(east - west, north - south);
  // No meridian is drawn twice.
  const aside = Math.min(margin, (360 - (east - west)) / 2);
  return [west - aside, Math.max(-MAX_LATITUDE, south - margin), east + aside, Math.min(MAX_LATITUDE, north + margin)];
}

type Box = readonly [west: number, south: number, east: number, north: number];

type Drawable = LineString | MultiLineString | Polygon | MultiPolygon;

/** The lines and polygons of a geometry; points draw nothing. */
function drawable(geometry: Geometry): Drawable[] {
  switch (geometry.type) {
    case 'LineString':
    case 'MultiLineString':
    case 'Polygon':
    case 'MultiPolygon':
      return [geometry];
    case 'GeometryCollection':
      return geometry.geometries.flatMap(drawable);
    default:
      return [];
  }
}

/** The lines of a shape, or the rings of its polygons without their closing points. */
function linesOf(shape: Drawable): Position[][] {
  switch (shape.type) {
    case 'LineString':
      return [shape.coordinates];
    case 'MultiLineString':
      return shape.coordinates;
    case 'Polygon':
      return shape.coordinates.map(ring => ring.slice(0, -1));
    case 'MultiPolygon':
      return shape.coordinates.flat().map(ring => ring.slice(0, -1));
  }
}
