import { LeafletMap } from './leaflet.ts';

const MAX_ZOOM = 15;

/**
 * A Leaflet map without any of Leaflet's own controls, at any zoom between whole ones.
 * @param still whether nothing may glide: a reader has asked for less motion
 */
export function newMap(element: HTMLElement, still: boolean): LeafletMap {
  return new LeafletMap(element, {
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
}
