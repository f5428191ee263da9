import type { MultiPolygon, Polygon } from 'geojson';
import { distanceKm } from '../../engine/geometry/geodesy.ts';
import { formatDay } from '../../engine/model/day.ts';
import { gridX, gridY } from '../../engine/model/grid.ts';
import { Outline } from '../ground/outline.ts';
import type { Facts, PlaceFact } from '../read/facts.ts';
import type { Report } from '../read/problem.ts';
import { polygonsOf } from '../read/subject.ts';
import type { Tables } from '../read/tables.ts';
import { lastDay } from './check-theatre.ts';

/** A footprint may lie so far beside its place, km: positions of places are not exact. */
const NEAR_KM = 3;
const COLUMN = 'geometry.coordinates';

/** Zones and frames that an author drew: what can be said before they are laid over each other. */
export function checkDrawn(facts: Facts, tables: Tables, report: Report): void {
  checkFootprints(facts, tables, report);
  // Both together are an error of their own.
  if (tables.frames) checkFrames(facts, tables, report);
  else if (tables.zones) checkZones(facts, tables, report);
}

/** Where zones are drawn there is nothing to be covered, and a label has no zone. */
function checkFootprints({ footprints, control, places }: Facts, tables: Tables, report: Report): void {
  const zoned = new Set(control.map(({ place }) => place));
  const placeOf = new Map(places.map(place => [place.id, place]));
  const drawn = new Map<string, number>();
  for (const { at, place, geometry } of footprints) {
    const before = drawn.get(place);
    drawn.set(place, before ?? at.line);
    if (before !== undefined) {
      report.error(
        at,
        '',
        'duplicate',
        `footprint: "${place}" has one on line ${before}; draw both as one, or drop radius_km`,
      );
    } else if (tables.frames || tables.zones) {
      report.warning(at, '', 'unused', `footprint of "${place}"; zones are drawn here, not cut around places`);
    } else if (place !== '' && !zoned.has(place)) {
      report.warning(at, '', 'unused', `footprint of "${place}"; without a row in control.csv it has no zone`);
    } else {
      const spot = placeOf.get(place);
      const off = spot ? kmOff(spot, geometry) : 0;
      if (off > 0) {
        const text = `its place: the footprint of "${place}" lies ${Math.ceil(off)} km from it; draw it around the place, or name the place that it is of`;
        report.error(at, COLUMN, 'outside', text);
      }
    }
  }
}

/** How far a place lies from its footprint, km; 0 where that is no further than the footprint is long, or next to nothing. */
function kmOff({ lat, lon }: PlaceFact, geometry: Polygon | MultiPolygon): number {
  const rings = polygonsOf(geometry);
  if (Number.isNaN(lat + lon) || new Outline({ type: 'MultiPolygon', coordinates: rings }).has(lat, lon)) return 0;
  const corners = rings.flat(2).map(([lng, lat]) => [gridX(lng), gridY(lat)] as const);
  const [x, y] = [gridX(lon), gridY(lat)];
  let [nearest, far] = [Infinity, 0];
  for (const [cornerX, cornerY] of corners) {
    nearest = Math.min(nearest, distanceKm(x, y, cornerX, cornerY));
    far = Math.max(far, distanceKm(corners[0][0], corners[0][1], cornerX, cornerY));
  }
  return nearest > Math.max(NEAR_KM, far) ? nearest : 0;
}

function checkZones({ zones, places, control }: Facts, tables: Tables, report: Report): void {
  const drawn = new Map<string, number>();
  for (const { at, place } of zones) {
    if (place === '') continue;
    const line = drawn.get(place);
    if (line === undefined) drawn.set(place, at.line);
    else {
      const text = `zone: "${place}" has one on line ${line}; draw both as one MultiPolygon`;
      report.error(at, 'properties.place', 'duplicate', text);
    }
  }
  const file = zones[0]?.at.file;
  if (!file) {
    if (report.hasErrors) return;
    const at = { file: `${tables.theatre.at.file.replace(/theatre\.json$/, '')}zones.geojson`, line: 1 };
    report.error(at, '', 'missing', 'zones; draw one for each place, or take the file away');
    return;
  }
  // A zone that could not be read is not missing as well.
  if (report.problems.some(problem => problem.file === file && problem.severity === 'error')) return;
  const known = new Set(places.map(place => place.id));
  // A zone whose shape could not be read has been told of.
  if (report.problems.some(problem => problem.severity === 'error' && problem.file === file)) return;
  const missed = new Set<string>();
  for (const { at, place } of control) {
    if (drawn.has(place) || !known.has(place) || missed.has(place)) continue;
    missed.add(place);
    report.error(at, 'place', 'missing', `zone of "${place}"; draw it in zones.geojson`);
  }
}

function checkFrames(facts: Facts, { frames: drawn, theatre: file }: Tables, report: Report): void {
  const { frames, theatre, actors } = facts;
  const last = lastDay(facts);
  const broken = new Set(report.problems.filter(({ severity }) => severity === 'error').map(problem => problem.file));
  // Of a record of events alone nobody is said to hold ground.
  const eventsAlone = facts.events.length > 0 && frames.length === 1;
  if (!eventsAlone && frames.length > 0 && broken.size === 0 && frames.every(({ shapes }) => shapes.length === 0)) {
    report.error(frames[0].at, '', 'missing', 'areas: no frame draws any; draw who holds what');
  }
  for (const { at, day, shapes } of frames) {
    if (!eventsAlone && shapes.length === 0 && !broken.has(at.file)) {
      const shown = theatre.rest ? `everything is held by "${theatre.rest}"` : 'the map is blank';
      report.warning(at, '', 'missing', `areas; on this day ${shown}`);
    }
    if (day > last) {
      const text = `the theatre: it ends on ${formatDay(last)}, so this frame is never shown`;
      report.warning(at, '', 'outside', text);
    }
  }
  if (drawn?.length && frames[0].day > theatre.first) {
    const text = `start: the first frame is of ${formatDay(frames[0].day)}, so the map begins blank; draw ${formatDay(theatre.first)}, or begin later`;
    report.warning({ file: theatre.at.file, line: file.lineOf(['first']) }, 'first', 'missing', text);
  }
  if (facts.claims.length > 0 && actors.length > 0) {
    const text = 'claims; frames have no zones of places on which they could be shown';
    report.warning({ file: facts.claims[0].at.file, line: 1 }, '', 'unused', text);
  }
}
