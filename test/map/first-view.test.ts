import { afterEach, expect, test } from 'vitest';
import type { MapView } from '../../src/draw/map-view.ts';
import { type Insets, NO_INSETS } from '../../src/draw/viewport.ts';
import { boundsOf } from '../../src/map/bounds.ts';
import { endMap, limitTo, newMap } from '../../src/map/create-map.ts';
import { firstView } from '../../src/map/first-view.ts';
import type { LeafletMap } from '../../src/map/leaflet.ts';

type Bounds = readonly [number, number, number, number];
const IDLIB: Bounds = [35.6, 34.9, 38.2, 37.1];
const ATOLL: Bounds = [177.5, -8.2, 183, -5.1];

let map: LeafletMap | null = null;
afterEach(() => {
  if (map) endMap(map);
  map?.getContainer().remove();
});

/** Where Leaflet stands when it is told the same, as an element of ours tells it. */
function byLeaflet(bounds: Bounds, wanted: MapView, width: number, height: number, insets: Insets): object {
  const element = document.createElement('div');
  element.style.cssText = `width: ${width}px; height: ${height}px`;
  document.body.append(element);
  map = newMap(element, true);
  limitTo(map, boundsOf(bounds));
  if (wanted.kind === 'point') map.setView([wanted.lat, wanted.lng], wanted.zoom, { animate: false });
  else
    map.fitBounds(boundsOf(wanted.bounds), {
      animate: false,
      paddingTopLeft: [insets.left, insets.top],
      paddingBottomRight: [insets.right, insets.bottom],
    });
  const { x: left, y: top } = map.containerPointToLayerPoint([0, 0]).add(map.getPixelOrigin());
  return { left, top, zoom: map.getZoom() };
}

const INSETS: Insets = { top: 44, right: 343, bottom: 40, left: 0 };
const SIZES = [
  [1280, 598, INSETS],
  [360, 460, { ...NO_INSETS, bottom: 230 }],
  [1900, 220, NO_INSETS],
  [300, 900, { ...NO_INSETS, left: 20 }],
] as const;
const box = (bounds: Bounds): MapView => ({ kind: 'bounds', bounds });

test.each(SIZES)('in %i x %i px it is to the pixel where Leaflet stands', (width, height, insets) => {
  const asked: readonly (readonly [Bounds, MapView])[] = [
    [IDLIB, box(IDLIB)],
    [IDLIB, box([36.2, 35.4, 36.9, 36])],
    [IDLIB, box([36.61, 35.80001, 36.61002, 35.80002])],
    [IDLIB, box([0, 0, 90, 60])],
    [IDLIB, { kind: 'point', lat: 35.8, lng: 36.7, zoom: 10.25 }],
    [IDLIB, { kind: 'point', lat: 10, lng: 36.7, zoom: 9 }],
    [IDLIB, { kind: 'point', lat: 35.8, lng: 90, zoom: 21 }],
    [IDLIB, { kind: 'point', lat: 35.8, lng: 36.7, zoom: 0 }],
    [ATOLL, box(ATOLL)],
    [ATOLL, { kind: 'point', lat: -7, lng: 180.4, zoom: 8 }],
  ];
  for (const [bounds, wanted] of asked) {
    const { left, top, zoom } = firstView(bounds, wanted, { width, height }, insets);
    const leaflet = byLeaflet(bounds, wanted, width, height, insets) as { zoom: number };
    expect({ left, top }, JSON.stringify(wanted)).toEqual({
      left: (leaflet as { left?: number }).left,
      top: (leaflet as { top?: number }).top,
    });
    expect(zoom).toBeCloseTo(leaflet.zoom, 9);
    if (map) endMap(map);
    map?.getContainer().remove();
    map = null;
  }
});
