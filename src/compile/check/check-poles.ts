import type { MultiPolygon, Polygon } from 'geojson';
import { MAX_LATITUDE } from '../../engine/model/grid.ts';
import type { Facts, Origin } from '../read/facts.ts';
import type { Report } from '../read/problem.ts';
import { degreeRings, polygonsOf } from '../read/subject.ts';
import type { Tables } from '../read/tables.ts';
import { isJump } from '../shapes/longitudes.ts';

/** Ground that reaches over the end of the projection is cut there: that has to be said, once a file. */
export function checkPoles({ frames, zones, agreements }: Facts, tables: Tables, report: Report): void {
  const { subject } = tables;
  checkTurns(tables, report);
  const reported = new Set<string>();
  const look = (at: Origin, furthest: number) => {
    if (furthest <= MAX_LATITUDE || reported.has(at.file)) return;
    reported.add(at.file);
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

/**
 * A ring that comes round the world encloses a pole, which no plane map can show: it would be drawn as something else. As
 * it was written, before long edges get points; bounds of more than half the world take every edge as it stands.
 */
function checkTurns({ theatre, frames, ...tables }: Tables, report: Report): void {
  if (theatre.bounds && theatre.bounds[2] - theatre.bounds[0] > 180) return;
  const text =
    'ring: it runs around a pole, where the map ends; draw it from -180 to 180 degrees and back along 85 degrees north or south';
  const look = (at: Origin, rings: readonly ArrayLike<number>[]) => {
    if (rings.some(turnsRound)) report.error(at, 'geometry.coordinates', 'invalid', text);
  };
  const { zones, subject, agreements, footprints, land } = tables;
  for (const { row, geometry } of [...(zones ?? []), ...(subject ?? []), ...agreements, ...footprints, ...land]) {
    look(row.at, degreeRings(geometry).flat());
  }
  for (const { shapes } of frames ?? []) for (const { row, polygons } of shapes) look(row.at, polygons.flat());
}

/** Whether a step of more than half the world is left, that the shorter way did not undo. */
function turnsRound(ring: ArrayLike<number>): boolean {
  for (let i = 2; i < ring.length; i += 2) if (isJump(ring[i], ring[i - 2])) return true;
  return false;
}

function furthestOf(geometry: Polygon | MultiPolygon): number {
  return polygonsOf(geometry)
    .flat(2)
    .reduce((furthest, [, lat]) => Math.max(furthest, Math.abs(lat)), 0);
}
