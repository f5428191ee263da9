import { zoneAt } from '../../engine/geometry/point-location.ts';
import type { Topology } from '../../engine/model/topology.ts';
import { gridSpot, type Numbering } from '../encode/encode.ts';
import type { Problem } from '../read/problem.ts';

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
