import { AROUND, FURTHER_OUT, MAX_ZOOM } from './first-view.ts';
import { type LatLngBounds, LeafletMap } from './leaflet.ts';

/**
 * A Leaflet map without any of Leaflet's own controls, at any zoom between whole ones.
 * @param still whether nothing may glide: a reader has asked for less motion
 */
export function newMap(element: HTMLElement, still: boolean): LeafletMap {
  const map = new LeafletMap(element, {
    attributionControl: false,
    zoomControl: false,
    zoomSnap: 0,
    zoomDelta: 0.75,
    wheelPxPerZoomLevel: 110,
    maxZoom: MAX_ZOOM,
    bounceAtZoomLimits: false,
    trackResize: false,
    fadeAnimation: false,
    zoomAnimation: !still,
    inertia: !still,
    maxBoundsViscosity: 0.8,
  });
  map.getContainer().tabIndex = 0;
  return map;
}

/** Ends a map, even while it glides to another zoom: Leaflet would go on in what is gone. */
export function endMap(map: LeafletMap): void {
  Object.assign(map, { _animatingZoom: false });
  map.remove();
}

/** Keeps a map about some bounds: zoomed out further, they would be a spot on an empty sheet. */
export function limitTo(map: LeafletMap, bounds: LatLngBounds): void {
  map.setMaxBounds(bounds.pad(AROUND));
  map.options.minZoom = 0;
  const least = Math.max(0, map.getBoundsZoom(bounds) - FURTHER_OUT);
  map.options.minZoom = least;
  // Leaflet itself would glide there, and tell of it when nobody knows why any more.
  if (map.getZoom() < least) map.setZoom(least, { animate: false });
}
