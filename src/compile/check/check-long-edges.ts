import type { Origin } from '../read/facts.ts';
import type { Report } from '../read/problem.ts';
import { degreeRings } from '../read/subject.ts';
import type { Tables } from '../read/tables.ts';

/** Degrees of longitude: an edge of more than half the world is taken the short way, across 180. */
const HALF = 180;
/** Up to so many degrees the short way is so long itself that either may be meant. */
const DOUBTFUL = 270;

/**
 * Edges of more than half the world that may have been meant as they stand. As they were written, before they are put on
 * one sheet. Bounds of more than half the world take every edge as it stands.
 */
export function checkLongEdges(
  { theatre, frames, zones, subject, agreements, footprints }: Tables,
  report: Report,
): void {
  const { bounds } = theatre;
  const crosses = bounds && (bounds[0] < -HALF || bounds[2] > HALF);
  if (bounds && !crosses && bounds[2] - bounds[0] > HALF) return;
  const told = new Set<string>();
  const look = (at: Origin, rings: readonly ArrayLike<number>[]) => {
    if (told.has(at.file)) return;
    for (const ring of rings) {
      for (let i = 2; i < ring.length; i += 2) {
        const step = Math.abs(ring[i] - ring[i - 2]);
        if (!(step > HALF && step < DOUBTFUL)) continue;
        told.add(at.file);
        const [from, to] = [ring[i - 2], ring[i]].map(lng => Number(lng.toFixed(4)));
        const text = `invalid edge: from longitude ${from} to ${to} it is taken the short way, across 180 degrees; if the long way is meant, put a point between its ends`;
        report.warning(at, 'geometry.coordinates', 'invalid', text);
        return;
      }
    }
  };
  for (const { row, geometry } of [...(zones ?? []), ...(subject ?? []), ...agreements, ...footprints]) {
    look(row.at, degreeRings(geometry).flat());
  }
  for (const { shapes } of frames ?? []) for (const { row, polygons } of shapes) look(row.at, polygons.flat());
}
