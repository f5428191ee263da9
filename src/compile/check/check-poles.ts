import type { MultiPolygon, Polygon } from 'geojson';
import { MAX_LATITUDE } from '../../engine/model/grid.ts';
import type { Facts, Origin } from '../read/facts.ts';
import type { Report } from '../read/problem.ts';
import { polygonsOf } from '../read/subject.ts';
import type { Tables } from '../read/tables.ts';

/** Ground that reaches over the end of the projection is cut there: that has to be said, once a file. */
export function checkPoles({ frames, zones, agreements }: Facts, { subject }: Tables, report: Report): void {
  const told = new Set<string>();
  const look = (at: Origin, furthest: number) => {
    if (furthest <= MAX_LATITUDE || told.has(at.file)) return;
    told.add(at.file);
    const text = `the map: it ends at 85.05 degrees north and south, where its projection does; what lies beyond, up to ${furthest}, is left out of areas`;
    report.warning(at, 'geometry.coordinates', 'outside', text);
  };
  for (const { at, geometry } of [...zones, ...agreements]) look(at, furthestOf(geometry));
  for (const { row, geometry } of subject ?? []) look(row.at, furthestOf(geometry));
  for (const { shapes } of frames) {
    for (const { at, polygons } of shapes) {
      let furthest = 0;
      for (const ring of polygons.flat()) {
        for (let i = 1; i < ring.length; i += 2) furthest = Math.max(furthest, Math.abs(ring[i]));
      }
      look(at, furthest);
    }
  }
}

function furthestOf(geometry: Polygon | MultiPolygon): number {
  return polygonsOf(geometry)
    .flat(2)
    .reduce((furthest, [, lat]) => Math.max(furthest, Math.abs(lat)), 0);
}
