import 'leaflet/src/map/handler/Map.Drag.js';
import 'leaflet/src/map/handler/Map.ScrollWheelZoom.js';

/**
 * The parts of Leaflet that a map of canvases needs: the map, its gestures, a layer. Its vectors, markers, popups and
 * controls are never loaded. Only this file, further-gestures.ts and tiles.ts name Leaflet's files.
 */
export type { FitBoundsOptions, LatLng, LeafletEventHandlerFn, LeafletMouseEvent, ZoomAnimEvent } from 'leaflet';
export { getPosition, setTransform } from 'leaflet/src/dom/DomUtil.js';
export { LatLngBounds } from 'leaflet/src/geo/LatLngBounds.js';
export { Point, toPoint as point } from 'leaflet/src/geometry/Point.js';
export { Layer } from 'leaflet/src/layer/Layer.js';
export { Map as LeafletMap } from 'leaflet/src/map/Map.js';
