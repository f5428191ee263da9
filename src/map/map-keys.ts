import { DIRECTIONS } from './arrow-navigation.ts';
import { type LeafletMap, type Point, point } from './leaflet.ts';

/** How far an arrow key moves the map, px; with Shift three times as far, as Leaflet has it. */
const PAN_PX = 80;
const ZOOMS: Readonly<Record<string, number>> = { '+': 1, '=': 1, '-': -1, _: -1 };

/**
 * Arrow keys move a map while it has the focus, plus and minus zoom it from anywhere in it. In place of Leaflet's handler,
 * which hears keys at the document, after the page around the map, and scrolls the map into sight when it is pressed.
 */
export function listenToKeys(map: LeafletMap): void {
  const container = map.getContainer();
  container.addEventListener('mousedown', ({ target }) => {
    if (!(target as Element).closest('button')) container.focus({ preventScroll: true });
  });
  container.addEventListener('keydown', event => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    const { key, target, shiftKey } = event;
    const direction = target === container ? DIRECTIONS[key] : undefined;
    const zoom = ZOOMS[key];
    if (direction) {
      const far = shiftKey ? 3 * PAN_PX : PAN_PX;
      map.panBy(withinBounds(map, point(direction[0] * far, direction[1] * far)));
    } else if (zoom) map.setZoom(map.getZoom() + zoom * (map.options.zoomDelta ?? 1) * (shiftKey ? 3 : 1));
    else return;
    event.preventDefault();
  });
}

/** As Leaflet's own handlers do it: a move beyond the bounds would only glide back. */
function withinBounds(map: LeafletMap, offset: Point): Point {
  const inner = map as LeafletMap & { _limitOffset(offset: Point, bounds: unknown): Point };
  return inner._limitOffset(offset, map.options.maxBounds);
}
