import { area } from '@turf/area';
import type { Theatre } from '../../engine/model/theatre.ts';
import type { Facts } from '../read/facts.ts';
import type { Problem } from '../read/problem.ts';

/** How far the zones together may be off the subject: around places they follow it, drawn lines are drawn as one with it. */
const EXACT = 1e-5;
const DRAWN = 5e-3;

/**
 * What the decoded theatre has to be true of before anyone is given it: every zone has an area on the ground and every
 * edge a length, and the zones together are the subject.
 */
export function provesAreas(theatre: Theatre, facts: Facts): Problem[] {
  const problems: Problem[] = [];
  const fail = (text: string) =>
    problems.push({
      ...facts.theatre.at,
      column: '',
      severity: 'error',
      code: 'invalid',
      text: `invalid ground: ${text}`,
    });
  const { zoneKm2, arcKm, places, documented } = theatre;
  zoneKm2.forEach((km2, zone) => {
    if (km2 > 0 && Number.isFinite(km2)) return;
    const name = zone < documented ? `the zone of "${places[zone].id}"` : `zone ${zone}`;
    fail(`${name} comes out with an area of ${km2} km2; look at the lines around it`);
  });
  if (!arcKm.every(km => km >= 0 && Number.isFinite(km))) fail('an edge between zones comes out without a length');
  if (facts.subject.coordinates.length === 0 || problems.length > 0) return problems;
  const whole = area(facts.subject) / 1e6;
  const sum = zoneKm2.reduce((total, km2) => total + km2, 0);
  const most = facts.zones.length + facts.frames.length > 0 ? DRAWN : EXACT;
  // On what is smaller than a field the grid's own steps show.
  if (Math.abs(sum - whole) > most * whole + SMALLEST_KM2) {
    fail(
      `all zones together have ${sum.toFixed(3)} km2, the subject ${whole.toFixed(3)}; look for rings of it that overlap`,
    );
  }
  return problems;
}

const SMALLEST_KM2 = 0.01;
