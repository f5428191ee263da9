import type { Coords, DoneCallback } from 'leaflet';
import { GridLayer } from 'leaflet/src/layer/tile/GridLayer.js';

/**
 * OpenStreetMap's own tiles, asked for only when the reader switches them on and credited beside the scale. Not
 * Leaflet's layer for tiles, because that empties a dropped tile with a `data:` address, which a strict content policy
 * reports as a violation.
 */
export class OnlineTiles extends GridLayer {
  constructor(pane: string) {
    super({ maxZoom: 19, pane, opacity: 0.9 });
  }

  protected override createTile({ x, y, z }: Coords, done: DoneCallback): HTMLElement {
    const tile = document.createElement('img');
    tile.alt = '';
    tile.addEventListener('load', () => done(undefined, tile));
    tile.addEventListener('error', () => done(new Error(`missing tile: ${z}/${x}/${y}`), tile));
    tile.src = `https://tile.openstreetmap.org/${z}/${x}/${y}.png`;
    return tile;
  }
}
