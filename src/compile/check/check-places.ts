import { WORLD, wrapLng } from '../../engine/model/grid.ts';
import { Outline, spotX, spotY } from '../ground/outline.ts';
import type { Facts, PlaceFact } from '../read/facts.ts';
import type { Report } from '../read/problem.ts';
import type { Tables } from '../read/tables.ts';
import { type Bounds, within } from './bounds.ts';
import { slipOf } from './spread.ts';

/** Every place with a zone needs a spot of its own, inside the ground that the map is about. */
export function checkPlaces(facts: Facts, tables: Tables, report: Report): void {
  const documented = new Set(facts.control.map(row => row.place));
  const outline = new Outline(facts.subject);
  const hasGround = facts.subject.coordinates.length > 0;
  const spots = new Map<number, PlaceFact>();
  checkFormerIds(facts.places, report);
  for (const place of facts.places) {
    const { lat, lon, id, at } = place;
    if (Number.isNaN(lat) || Number.isNaN(lon)) continue;
    if (isOffTheMap(lat)) {
      report.error(at, 'lat', 'outside', offTheMap(tables.theatre.bounds, lat, lon));
      continue;
    }
    if (!documented.has(id)) {
      if (!within(facts.theatre.bounds, lat, lon) && within(facts.theatre.bounds, lon, lat)) {
        report.warning(at, 'lat', 'outside', `the bounds: ${lat}, ${wrapLng(lon)}; lat and lon look swapped`);
      }
      continue;
    }
    // Where a place stands in its own zone only zones.geojson can tell.
    if (hasGround && !tables.zones && !outline.has(lat, lon)) {
      report.error(at, 'lat', 'outside', where(facts, tables, outline, lat, lon));
    }
    const spot = spotX(lon) * WORLD + spotY(lat);
    const other = spots.get(spot);
    if (!other) spots.set(spot, place);
    else if (other.id !== id) {
      report.error(
        at,
        'lat',
        'duplicate',
        `spot: "${id}" lies where "${other.id}" does (line ${other.at.line}); move or merge them`,
      );
    }
  }
}

/** An id leads to one place: none that was given up is still in use, or leads to two. */
function checkFormerIds(places: readonly PlaceFact[], report: Report): void {
  const lines = new Map(places.map(({ id, at }) => [id, at.line]));
  const heirs = new Map<string, PlaceFact>();
  for (const place of places) {
    for (const id of place.formerIds) {
      const line = lines.get(id);
      const heir = heirs.get(id);
      if (line !== undefined) {
        const text = `former id "${id}": a place has it still (line ${line}); delete it from one of the two`;
        report.error(place.at, 'former_ids', 'duplicate', text);
      } else if (heir) {
        const text = `former id "${id}": it leads to "${heir.id}" too (line ${heir.at.line}); delete it from one of the two`;
        report.error(place.at, 'former_ids', 'duplicate', text);
      }
      heirs.set(id, place);
    }
  }
}

/** Web Mercator ends here. */
const LAST_LATITUDE = 85;

/** Whether a latitude lies where the map has ended. */
export function isOffTheMap(lat: number): boolean {
  return Math.abs(lat) > LAST_LATITUDE;
}

/**
 * What is wrong with a position that is off the map.
 * @param bounds as written; null where the places themselves say where the theatre is
 */
export function offTheMap(bounds: Bounds | null, lat: number, lon: number): string {
  if (bounds && within(bounds, lon, lat)) return `the bounds: ${lat}, ${wrapLng(lon)}; lat and lon look swapped`;
  return `the map: latitude ${lat}; the map ends at ${LAST_LATITUDE} degrees north and south, where its projection does`;
}

function where({ theatre }: Facts, { subject }: Tables, outline: Outline, lat: number, counted: number): string {
  const lon = wrapLng(counted);
  const inBounds = within(theatre.bounds, lat, counted);
  const ground = subject ? 'the subject' : inBounds ? 'the land' : 'the bounds';
  if (outline.has(lon, lat)) return `${ground}: ${lat}, ${lon}; lat and lon look swapped`;
  if (subject) return `${ground}: ${lat}, ${lon}; correct lat and lon, or redraw the outline`;
  if (inBounds) return `${ground}: ${lat}, ${lon} lies in the sea or a lake of water.geojson; correct lat and lon`;
  const slip = slipOf(lat, lon, theatre.bounds) || 'correct lat and lon';
  return `${ground}: ${lat}, ${lon}; ${slip}, or widen the bounds in theatre.json`;
}
