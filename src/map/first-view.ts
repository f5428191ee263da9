import { fitBounds } from '../draw/fit-bounds.ts';
import type { MapView } from '../draw/map-view.ts';
import { type Insets, scaleAt, type Viewport } from '../draw/viewport.ts';
import { gridX, gridY } from '../engine/model/grid.ts';

/** The largest zoom of a map. */
export const MAX_ZOOM = 15;
/** How much further out than its whole theatre a map may be, zooms. */
export const FURTHER_OUT = 0.75;
/** How far beyond a theatre's bounds a map may be moved, in sizes of these. */
export const AROUND = 2;

type Bounds = readonly [west: number, south: number, east: number, north: number];

/**
 * What Leaflet shows of a theatre when it is told a view first, to the pixel: for what is painted before Leaflet is there.
 * @param bounds of the theatre, degrees
 * @param wanted a point with a zoom, or what is fitted between the insets
 */
export function firstView(
  bounds: Bounds,
  wanted: MapView,
  { width, height }: Pick<Viewport, 'width' | 'height'>,
  insets: Insets,
): Viewport {
  const least = Math.max(0, Math.min(MAX_ZOOM, fitBounds(bounds, width, height).zoom) - FURTHER_OUT);
  const asked = wanted.kind === 'point' ? wanted.zoom : fitBounds(wanted.bounds, width, height, insets).zoom;
  const zoom = Math.max(least, Math.min(MAX_ZOOM, asked));
  const scale = scaleAt(zoom);
  const [west, south, east, north] =
    wanted.kind === 'point' ? [wanted.lng, wanted.lat, wanted.lng, wanted.lat] : wanted.bounds;
  const aside = wanted.kind === 'point' ? [0, 0] : [insets.right - insets.left, insets.bottom - insets.top];
  const left = ((gridX(west) + gridX(east)) * scale + aside[0] - width) / 2;
  const top = ((gridY(south) + gridY(north)) * scale + aside[1] - height) / 2;
  const [across, along] = [AROUND * (bounds[2] - bounds[0]), AROUND * (bounds[3] - bounds[1])];
  const x = back(left, width, gridX(bounds[0] - across) * scale, gridX(bounds[2] + across) * scale);
  const y = back(top, height, gridY(bounds[3] + along) * scale, gridY(bounds[1] - along) * scale);
  const isOff = Math.abs(x) > 1 || Math.abs(y) > 1;
  return {
    width,
    height,
    zoom,
    scale,
    left: Math.round(left + (isOff ? x : 0)),
    top: Math.round(top + (isOff ? y : 0)),
  };
}

/** How far a map goes back that has left what it may be moved over, px; in its middle where it shows more than that. */
function back(at: number, length: number, from: number, to: number): number {
  const [before, after] = [from - at, at + length - to];
  return before + after > 0
    ? Math.round(before - after) / 2
    : Math.max(0, Math.ceil(before)) - Math.max(0, Math.floor(after));
}
