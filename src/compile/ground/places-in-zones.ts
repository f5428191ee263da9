import { DEGREES } from '../../engine/format/compiled.ts';
import { distanceKm } from '../../engine/geometry/geodesy.ts';
import { zoneAt } from '../../engine/geometry/point-location.ts';
import { gridX, gridY } from '../../engine/model/grid.ts';
import type { Topology } from '../../engine/model/topology.ts';
import { gridSpot } from '../encode/encode.ts';
import type { Numbering } from '../encode/numbering.ts';
import type { PlaceFact } from '../read/facts.ts';
import type { Problem } from '../read/problem.ts';

/**
 * Places that stand so near to another that the grid, whose steps are some 2 m, cannot hold them apart: at its own
 * coordinates such a place lies just over the edge, in its neighbour's zone. That is said, once a place.
 */
export function placesOverEdges({ places, documented }: Numbering, topology: Topology): Problem[] {
  return places.slice(0, documented).flatMap((place, zone): Problem[] => {
    const [lon, lat] = [place.lon, place.lat].map(degrees => Math.round(degrees * DEGREES) / DEGREES);
    const found = zoneAt(topology, gridX(lon), gridY(lat));
    if (found === zone || zoneAt(topology, ...gridSpot(place)) !== zone) return [];
    const apart = found < 0 ? null : places[found];
    const text = apart
      ? `outside its zone: "${place.id}" lies ${metresBetween(place, apart)} m from "${apart.id}", too near to be told apart, and its point falls into that zone; move or merge them`
      : `outside its zone: "${place.id}" lies on the very edge of the ground; move it inwards`;
    return [{ ...place.at, column: 'lat', severity: 'warning', code: 'outside', text }];
  });
}

function metresBetween(a: PlaceFact, b: PlaceFact): number {
  return Math.round(distanceKm(gridX(a.lon), gridY(a.lat), gridX(b.lon), gridY(b.lat)) * 1000);
}

/** Every documented place has to stand in the zone that was drawn for it: the map paints it in its holder's colour. */
export function placesInZones({ places, documented }: Numbering, topology: Topology): Problem[] {
  return places.slice(0, documented).flatMap((place, zone): Problem[] => {
    const [x, y] = gridSpot(place);
    const found = zoneAt(topology, x, y);
    if (found === zone) return [];
    const where = found < 0 ? 'outside all zones' : `in the zone of "${places[found].id}"`;
    const text = `outside its zone: "${place.id}" lies ${where}; correct lat and lon, or redraw the zone`;
    return [{ ...place.at, column: 'lat', severity: 'error', code: 'outside', text }];
  });
}
