import { BoxZoom } from 'leaflet/src/map/handler/Map.BoxZoom.js';
import { DoubleClickZoom } from 'leaflet/src/map/handler/Map.DoubleClickZoom.js';
import { TouchZoom } from 'leaflet/src/map/handler/Map.TouchZoom.js';
import type { LeafletMap } from './leaflet.ts';
import { listenToKeys } from './map-keys.ts';

const done = new WeakSet<LeafletMap>();

/**
 * Adds what nobody does before a map has been seen: keys, zooming by two fingers, by a double click or tap, and into a box
 * drawn with Shift.
 * Their code comes after the first map. Asked twice, it does nothing.
 */
export function addFurtherGestures(map: LeafletMap): void {
  if (done.has(map)) return;
  done.add(map);
  listenToKeys(map);
  // Maps that are made later have Leaflet's own by themselves.
  if (!map.boxZoom) map.addHandler('boxZoom', BoxZoom);
  if (!map.doubleClickZoom) map.addHandler('doubleClickZoom', DoubleClickZoom);
  if (!map.touchZoom) map.addHandler('touchZoom', TouchZoom);
}
