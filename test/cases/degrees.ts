import { area } from '@turf/area';
import { length } from '@turf/length';
import type { LineString, MultiPolygon, Position } from 'geojson';

/** Degrees between the points that a straight edge is measured at: finer changes no figure here. */
const STEP = 0.01;

/** A line with points put into every edge, straight in degrees as RFC 7946 has it. */
function dense(line: readonly Position[]): Position[] {
  const made: Position[] = [line[0]];
  for (let i = 1; i < line.length; i++) {
    const [[x0, y0], [x1, y1]] = [line[i - 1], line[i]];
    const parts = Math.max(1, Math.ceil(Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0)) / STEP));
    for (let k = 1; k <= parts; k++) made.push([x0 + ((x1 - x0) * k) / parts, y0 + ((y1 - y0) * k) / parts]);
  }
  return made;
}

/** Km2 of polygons whose edges are straight in degrees, by turf. */
export function areaInDegrees(coordinates: MultiPolygon['coordinates']): number {
  return area({ type: 'MultiPolygon', coordinates: coordinates.map(rings => rings.map(dense)) }) / 1e6;
}

/** Km of a line whose edges are straight in degrees, by turf. */
export function lengthInDegrees(coordinates: LineString['coordinates']): number {
  return length({ type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: dense(coordinates) } });
}
