import type { Position } from 'geojson';
import { crossesRay } from '../../engine/geometry/segment.ts';

/** Whether a point lies in an odd number of rings of one of the polygons. */
export function isInside(x: number, y: number, polygons: readonly (readonly (readonly Position[])[])[]): boolean {
  return polygons.some(rings => {
    let inside = false;
    for (const ring of rings) {
      for (let i = 0; i + 1 < ring.length; i++) {
        const [[x1, y1], [x2, y2]] = [ring[i], ring[i + 1]];
        if (crossesRay(x, y, x1, y1, x2, y2)) inside = !inside;
      }
    }
    return inside;
  });
}
